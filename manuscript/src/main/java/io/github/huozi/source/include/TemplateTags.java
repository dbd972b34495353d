package io.github.huozi.source.include;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the tags of Liquid (Jekyll, GitBook) and the shortcodes of Hugo that stand for text:
 * {@code raw}, {@code highlight}, {@code code}, {@code comment}, {@code figure}, {@code ref}. Other
 * tags around text are dropped with a warning. The rest stays as typed.
 */
final class TemplateTags {

  /** The longest line in which tags are looked for. */
  private static final int MAX_LINE = 20_000;

  /** Tags whose content is not always shown, or that are read elsewhere. */
  private static final Set<String> LEFT =
      Set.of(
          "if",
          "unless",
          "for",
          "case",
          "capture",
          "tablerow",
          "hint",
          "tabs",
          "tab",
          "raw",
          "verbatim",
          "highlight",
          "comment",
          "math",
          "stepper",
          "step",
          "content-ref",
          "embed");

  private final Reporter reporter;
  private List<PlacedLine> lines = List.of();

  /** The tags that close something, by {@link #key}, with the last line where they do. */
  private final Map<String, Integer> closings = new LinkedHashMap<>();

  private final List<PlacedLine> out = new ArrayList<>();

  /** The words to add to the next fence. */
  private String fenceInfo = "";

  private final Map<String, String> variables;

  /**
   * @param variables the values of variables by their names
   */
  TemplateTags(Map<String, String> variables, Reporter reporter) {
    this.variables = variables;
    this.reporter = reporter;
  }

  /** The lines of a file with what the tags stand for. */
  List<PlacedLine> carryOut(List<PlacedLine> own) {
    lines = new ArrayList<>(Captures.carryOut(Variables.replace(own, variables)));
    if (!findClosings()) {
      return lines;
    }
    FenceTracker fences = new FenceTracker();
    for (int i = 0; i < lines.size(); ) {
      fences.read(lines.get(i).text());
      i = carryOut(i, fences.isInside());
    }
    return out;
  }

  /**
   * @return whether there is any tag
   */
  private boolean findClosings() {
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      if (isShort(lines.get(i).text())) {
        for (@Nullable TemplateTag tag = TemplateTag.next(lines.get(i).text(), 0);
            tag != null;
            tag = TemplateTag.next(lines.get(i).text(), tag.end())) {
          any = true;
          if (tag.closing()) {
            closings.put(key(tag), i);
          }
        }
      }
    }
    return any;
  }

  private static boolean isShort(String text) {
    return text.length() <= MAX_LINE && (text.contains("{{") || text.contains("{%"));
  }

  private static String key(TemplateTag tag) {
    return (tag.shortcode() ? "{{" : "{%") + tag.name();
  }

  /** Tells whether a tag that closes this one follows in this line or in a later one. */
  private boolean isClosed(TemplateTag tag, int line) {
    return closings.getOrDefault(key(tag), -1) >= line;
  }

  /**
   * Carries out the tags of a line.
   *
   * @return the index of the next line
   */
  private int carryOut(int index, boolean code) {
    PlacedLine line = lines.get(index);
    String text = line.text();
    if (!fenceInfo.isEmpty() && code && text.strip().startsWith("`")) {
      out.add(line.with(text.stripTrailing() + fenceInfo));
      fenceInfo = "";
      return index + 1;
    }
    if (!isShort(text)) {
      out.add(line);
      return index + 1;
    }
    InlineCode inline = new InlineCode(code ? "" : text);
    StringBuilder kept = new StringBuilder();
    boolean dropped = false;
    boolean verbatim = false;
    int end = 0;
    for (@Nullable TemplateTag tag = TemplateTag.next(text, 0);
        tag != null;
        tag = TemplateTag.next(text, tag.end())) {
      if (inline.contains(tag.start())) {
        continue;
      }
      if (tag.start() < end) {
        continue;
      }
      if (!tag.shortcode() && isBlockOf(tag, "raw", index)) {
        kept.append(text, end, tag.start());
        @Nullable TemplateTag close = closing(text, tag.end(), tag);
        if (close == null) {
          add(line, kept.toString(), true);
          return raw(index, tag, code);
        }
        String inside = text.substring(tag.end(), close.start());
        kept.append(code ? inside : Literal.of(inside));
        verbatim |= code;
        dropped = true;
        end = close.end();
        continue;
      }
      if (!code && isBlockOf(tag, "highlight", index) && isAlone(text, tag)) {
        return highlighted(index, tag);
      }
      if (!code && isBlockOf(tag, "comment", index)) {
        add(line, kept.append(text, end, tag.start()).toString(), true);
        return afterComment(index, tag);
      }
      Optional<String> made = code ? Optional.empty() : text(tag, line, index);
      if (made.isPresent()) {
        kept.append(text, end, tag.start()).append(made.get());
        dropped |= made.get().isEmpty();
        end = tag.end();
      }
    }
    kept.append(text.substring(end));
    add(verbatim ? line.asIs() : line, kept.toString(), dropped);
    return index + 1;
  }

  /** The tag that closes another one, at or after an offset of a line; null if there is none. */
  private static @Nullable TemplateTag closing(String text, int from, TemplateTag opening) {
    @Nullable TemplateTag found = TemplateTag.next(text, from);
    while (found != null && !(found.closing() && found.isLike(opening))) {
      found = TemplateTag.next(text, found.end());
    }
    return found;
  }

  /** Adds a line, unless it had only tags that are dropped. */
  private void add(PlacedLine line, String text, boolean dropped) {
    for (String one : text.split("\n", -1)) {
      if (!dropped || !one.isBlank()) {
        out.add(line.with(one));
      }
    }
  }

  private static boolean isAlone(String text, TemplateTag tag) {
    return text.substring(0, tag.start()).isBlank();
  }

  private boolean isBlockOf(TemplateTag tag, String name, int index) {
    return tag.name().equals(name) && !tag.closing() && isClosed(tag, index);
  }

  /** The text that a tag in a line of text stands for; empty if it stays as it is. */
  private Optional<String> text(TemplateTag tag, PlacedLine line, int index) {
    if (tag.shortcode() && (tag.name().equals("ref") || tag.name().equals("relref"))) {
      return tag.value("0").or(() -> tag.value("path"));
    } else if (tag.shortcode() && tag.name().equals("figure") && tag.value("src").isPresent()) {
      return Optional.of(figure(tag));
    } else if (!tag.shortcode() && tag.name().equals("code") && closings.containsKey(key(tag))) {
      fenceInfo = tag.closing() ? "" : info(tag);
      return Optional.of("");
    } else if (tag.name().startsWith("/*") || LEFT.contains(tag.name())) {
      return Optional.empty();
    } else if (tag.closing() || isClosed(tag, index)) {
      if (!tag.closing()) {
        String shown = tag.shortcode() ? "{{< " + tag.name() + " >}}" : "{% " + tag.name() + " %}";
        reporter.report(
            ProblemKind.DROPPED_MARKUP,
            line.number(),
            "the tag " + shown + " is ignored; its content stays",
            "write HTML with a class, and a rule for it in the theme");
      }
      return Optional.of("");
    }
    return Optional.empty();
  }

  private static String info(TemplateTag code) {
    StringBuilder info = new StringBuilder();
    code.value("title").ifPresent(title -> info.append(" title=\"").append(title).append('"'));
    code.value("lineNumbers").filter("true"::equals).ifPresent(on -> info.append(" linenos"));
    return info.toString();
  }

  /** Hugo's figure as HTML, between blank lines. */
  private static String figure(TemplateTag tag) {
    StringBuilder html = new StringBuilder("\n<figure");
    tag.value("id").ifPresent(id -> html.append(" id=\"").append(escaped(id)).append('"'));
    tag.value("class").ifPresent(of -> html.append(" class=\"").append(escaped(of)).append('"'));
    html.append("><img src=\"").append(escaped(tag.value("src").orElse(""))).append('"');
    Optional<String> alt =
        tag.value("alt").or(() -> tag.value("caption")).or(() -> tag.value("title"));
    alt.ifPresent(text -> html.append(" alt=\"").append(escaped(text)).append('"'));
    for (String size : List.of("width", "height")) {
      tag.value(size)
          .ifPresent(
              length ->
                  html.append(' ').append(size).append("=\"").append(escaped(length)).append('"'));
    }
    html.append('>');
    List<String> captions = new ArrayList<>();
    for (String part : List.of("title", "caption", "attr")) {
      tag.value(part).ifPresent(text -> captions.add(escaped(text)));
    }
    if (!captions.isEmpty()) {
      html.append("<figcaption>").append(String.join(" ", captions)).append("</figcaption>");
    }
    return html.append("</figure>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** Adds what stands between {@code raw} and {@code endraw}, lines below it, as it is. */
  private int raw(int index, TemplateTag tag, boolean code) {
    FenceTracker fences = new FenceTracker();
    String first = lines.get(index).text().substring(tag.end());
    if (!first.isBlank()) {
      out.add(lines.get(index).with(code ? first : Literal.of(first)).asIs());
    }
    for (int i = index + 1; i < lines.size(); i++) {
      PlacedLine line = lines.get(i);
      fences.read(line.text());
      boolean inCode = code || fences.isInside();
      @Nullable TemplateTag end = closing(line.text(), 0, tag);
      String rest = end == null ? line.text() : line.text().substring(0, end.start());
      if (end == null || !rest.isBlank()) {
        out.add(line.with(inCode ? rest : Literal.of(rest)).asIs());
      }
      if (end != null && end.end() < line.text().length()) {
        lines.set(i, line.with(line.text().substring(end.end())));
        return i;
      } else if (end != null) {
        return i + 1;
      }
    }
    return lines.size();
  }

  /** Adds the code between {@code highlight} and what closes it. */
  private int highlighted(int index, TemplateTag tag) {
    List<PlacedLine> code = new ArrayList<>();
    PlacedLine line = lines.get(index);
    String before = line.text().substring(0, tag.start());
    code.add(line.with(line.text().substring(tag.end())));
    int next = index + 1;
    for (int i = index; i < lines.size(); i++) {
      String text = code.get(code.size() - 1).text();
      @Nullable TemplateTag end = closing(text, 0, tag);
      next = i + 1;
      if (end != null) {
        code.set(code.size() - 1, lines.get(i).with(text.substring(0, end.start())));
        break;
      }
      if (next < lines.size()) {
        code.add(lines.get(next));
      }
    }
    while (!code.isEmpty() && code.get(0).text().isBlank()) {
      code.remove(0);
    }
    while (!code.isEmpty() && code.get(code.size() - 1).text().isBlank()) {
      code.remove(code.size() - 1);
    }
    out.add(line.with("").asIs());
    for (PlacedLine made : IncludeLines.fenced(code, HighlightTag.info(tag), line)) {
      out.add(made.with(before + made.text()));
    }
    out.add(line.with("").asIs());
    return next;
  }

  /** Leaves out what stands between {@code comment} and {@code endcomment}. */
  private int afterComment(int index, TemplateTag tag) {
    for (int i = index; i < lines.size(); i++) {
      String text = lines.get(i).text();
      @Nullable TemplateTag end = closing(text, i == index ? tag.end() : 0, tag);
      if (end != null) {
        add(lines.get(i), text.substring(end.end()), true);
        return i + 1;
      }
    }
    return lines.size();
  }
}
