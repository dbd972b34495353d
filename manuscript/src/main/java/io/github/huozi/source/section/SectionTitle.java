package io.github.huozi.source.section;

import io.github.huozi.query.Queries;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The title of a section.
 *
 * @param text the title as text
 * @param line its line; 1 if the file does not give it
 * @param heading the heading that gives it, removed from the text; empty if something else gives it
 * @param shown whether it is printed above the section: not if the publication's title, just before
 *     it, is the same
 * @param own whether the file's content gives it, and not its name or another file
 */
public record SectionTitle(
    String text, int line, Optional<Element> heading, boolean shown, boolean own) {

  /** Emphasis, code, a link or a tag. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\*\\*[^*]{1,200}\\*\\*|`[^`]{1,200}`|\\[[^\\[\\]]{1,200}\\]\\([^()]{1,500}\\)"
              + "|</?(?:code|em|strong|b|i|sup|sub|br|span|a)\\b[^<>]{0,200}>");

  /** A number with the words around it: {@code 1.2}, {@code Part 3:}, 第一章. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\p{L}{1,10} ?)?\\d{1,4}(?:[.-]\\d{1,4}){0,4}(?:[장절편부회화]|[章节節回篇部课課讲講话話编編卷])?[.:：、,)）-]?\\p{Z}{1,2}"
              + "|(?:\\p{L}{1,10} ?)?\\d{1,4}(?:[.-]\\d{1,4}){0,4}(?:[장절편부회화]|[章节節回篇部课課讲講话話编編卷]|[.:：、)）])\\p{Z}{0,2}"
              + "|第?[〇零一二三四五六七八九十百千]{1,6}[章节節回篇部课課讲講话話编編卷、][:：、]?\\p{Z}{0,2}");

  /**
   * The facts about a section's title that are known without its file.
   *
   * @param listed the title in {@code SUMMARY.md}
   * @param publication the title of the article, for its first section; empty for other sections
   *     and in a book
   * @param alone whether the article has no other section
   * @param begins whether sections below follow it: then it needs no text
   * @param above whether the listed title is above a text whose headings are all of lower levels
   */
  public record Hints(
      Optional<String> listed,
      Optional<String> publication,
      boolean alone,
      boolean begins,
      boolean above) {

    /** The facts about the title of a section with nothing below it. */
    public Hints(Optional<String> listed, Optional<String> publication, boolean alone) {
      this(listed, publication, alone, false, false);
    }
  }

  /**
   * Finds the title: from the front matter, else the heading that the text opens with or the only
   * one of the first level, else from {@code SUMMARY.md} (the other way round where a list is above
   * headings of lower levels), else the publication's title if this is its only section, else from
   * the HTML's head, else from the file's name. A heading that is the title, or a first one that
   * repeats it, is removed from the text; every other heading stays. If {@code SUMMARY.md} has the
   * words of the heading with a number before them, the number is kept.
   *
   * @param headTitle the content of the HTML's {@code <title>}
   */
  static SectionTitle take(
      Element body,
      FrontMatter matter,
      Optional<String> headTitle,
      Hints hints,
      PlainText plainText,
      Reporter reporter) {
    Headings.dropEmpty(body);
    List<Element> headings = Headings.all(body);
    Optional<Element> first = headings.stream().findFirst();
    Optional<String> said = matter.title();
    boolean opens = first.isPresent() && isFirst(first.get(), body);
    boolean only = first.isPresent() && !hints.alone() && isOnlyOne(headings);
    boolean above =
        hints.above()
            && hints.listed().isPresent()
            && headings.stream().noneMatch(heading -> Headings.level(heading) == 1);
    if (said.isEmpty()
        && !above
        && (only || (opens && (!hints.alone() || standsAbove(headings))))) {
      Element heading = first.orElseThrow();
      int line = Markup.lineOf(heading);
      hints
          .listed()
          .flatMap(title -> number(title, plainText.of(heading)))
          .ifPresent(heading::prependText);
      return of(plainText.of(heading), line, first, body, true, hints);
    }
    boolean own = said.isPresent() || headTitle.isPresent();
    Optional<String> given =
        said.or(hints::listed)
            .or(() -> hints.alone() ? hints.publication() : Optional.empty())
            .or(() -> headTitle);
    String text = given.orElseGet(() -> SectionNames.title(reporter.file()));
    Optional<Element> repeated = first.filter(heading -> isSame(plainText.of(heading), text));
    if (first.isPresent() && repeated.isEmpty() && given.isEmpty()) {
      reporter.warning(
          Markup.lineOf(first.get()),
          "text comes before the first heading, so the section is called \"" + text + "\"",
          "put the heading first, or write title: … in front matter");
    }
    if (first.isEmpty() && given.isEmpty() && isBold(body.firstElementChild())) {
      reporter.warning(
          Markup.lineOf(body.firstElementChild()),
          "bold text is not a heading, so the section is called \"" + text + "\"",
          "write # and a space before the title");
    }
    if (said.isPresent() && repeated.isEmpty() && MARKUP.matcher(text).find()) {
      reporter.warning(
          matter.titleLine(),
          "the title in front matter is not read as Markdown, and its markup is printed as typed",
          "repeat the title as the first heading, which may have markup");
    }
    int line = repeated.map(Markup::lineOf).orElse(Math.max(1, matter.titleLine()));
    // Front matter may contain marks of Markdown; the heading has them resolved.
    String shown = repeated.map(plainText::of).orElse(text);
    return of(shown, line, repeated, body, own, hints);
  }

  /** Tells whether a paragraph is nothing but bold text. */
  private static boolean isBold(@Nullable Element paragraph) {
    return paragraph != null
        && paragraph.nameIs("p")
        && paragraph.childNodeSize() == 1
        && Queries.select(paragraph, "> strong, > b").size() == 1;
  }

  private static SectionTitle of(
      String text, int line, Optional<Element> heading, Element body, boolean own, Hints hints) {
    heading.ifPresent(element -> Headings.take(element, body));
    boolean shown = hints.publication().filter(title -> isSame(title, text)).isEmpty();
    return new SectionTitle(text, line, heading, shown, own);
  }

  /** The title with another text. */
  public SectionTitle withText(String other) {
    return new SectionTitle(other, line, heading, shown, own);
  }

  /** The title with another text and without the markup of its heading. */
  public SectionTitle of(String other) {
    return new SectionTitle(other, line, Optional.empty(), shown, own);
  }

  /** Tells whether the first heading is the only one of the first level. */
  private static boolean isOnlyOne(List<Element> headings) {
    return headings.stream().filter(heading -> Headings.level(heading) == 1).count() == 1
        && Headings.level(headings.get(0)) == 1;
  }

  /** The number that a list of sections puts before the words of a heading. */
  private static Optional<String> number(String listed, String heading) {
    String before =
        listed.endsWith(heading) ? listed.substring(0, listed.length() - heading.length()) : "";
    return Optional.of(before).filter(text -> NUMBER.matcher(text).matches());
  }

  /** Tells whether the first heading ranks above all others. */
  private static boolean standsAbove(List<Element> headings) {
    int level = Headings.level(headings.get(0));
    return headings.stream().skip(1).allMatch(heading -> Headings.level(heading) > level);
  }

  /** Tells whether no text precedes a heading. */
  private static boolean isFirst(Element heading, Element body) {
    for (Node node = body; node != null && !node.equals(heading); node = following(node, body)) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The next node in document order. */
  private static @Nullable Node following(Node node, Element body) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null && !at.equals(body) && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null || at.equals(body) ? null : at.nextSibling();
  }

  /**
   * Tells whether two titles are the same, ignoring white space, case, the shape of quotation marks
   * and dashes, and marks of Markdown.
   */
  static boolean isSame(String a, String b) {
    return comparable(a).equals(comparable(b));
  }

  private static String comparable(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Z}\\s*_`\\\\\"'“”„«»‘’‚‹›「」『』]+", "")
        .replaceAll("\\p{Pd}+", "-")
        .toLowerCase(Locale.ROOT);
  }
}
