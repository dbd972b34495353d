package io.github.huozi.source.include;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.url.UrlScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries out the includes in the lines of a Markdown file. */
final class IncludeLines {

  /** The longest line in which includes are looked for. */
  private static final int MAX_LINE = 20_000;

  /**
   * mdBook's directives and the tags of GitBook and Jekyll that name a file: {@code {% include
   * "a.md" %}}, {@code {% include_relative a.md %}} and, from {@code _includes}, {@code {% include
   * a.md %}}.
   */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(\\\\?)\\{\\{ {0,9}#([a-z_]{1,40}) {1,9}([^{}]{1,1000})\\}\\}"
              + "|\\{%-? {0,9}(?:include {1,9}[\"']([^\"'%]{1,500})[\"']|include_relative {1,9}([^\\s\"'%{}]{1,500})"
              + "|include {1,9}([^\\s\"'%{}]{1,500}\\.(?:md|markdown|txt))) {0,9}-?%\\}");

  private static final Pattern IMPORT =
      Pattern.compile(
          "\\A[ \\t]{0,200}+\\[import([:,][^\\]]{0,300})?\\]\\(([^()\\s]{1,500})\\)[ \\t]*");

  /** A line of MkDocs' snippets: with a file, or around lines that name files. */
  private static final Pattern SNIPPET =
      Pattern.compile(
          "([ \\t>]{0,200}+)(;?)(-{1,9}8<-{1,9})(?:[ \\t]{1,9}(?:\"([^\"]{1,500})\"|'([^']{1,500})'))?[ \\t]{0,99}");

  /** A line between two of snippets. */
  private static final Pattern SNIPPET_FILE =
      Pattern.compile(
          "\\s{0,99}+(?:; ?)?[^\\s\"'<>]{1,500}\\.\\w{1,12}(?::[\\w:-]{0,60})?\\s{0,99}");

  private static final Pattern MARKDOWN_INCLUDE =
      Pattern.compile("(\\\\?)\\{! {0,9}([^\\s{}!]{1,500}) {0,9}!\\}");

  private static final Pattern IMPORTED_PART =
      Pattern.compile(
          "\\A: {0,9}(?:(\\d{0,7} {0,3}- {0,3}\\d{0,7}|\\d{1,7})|\"([^\"]{1,100})\"|'([^']{1,100})')");

  private static final Pattern LANGUAGE =
      Pattern.compile("\\blang {0,9}[:=] {0,9}[\"']?([\\w+#-]{1,40})");

  private static final Pattern INDENT =
      Pattern.compile("\\A[ \\t>]{0,200}+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,9}+){0,9}");

  private final Includes includes;
  private final Reporter reporter;
  private final Comments comments = new Comments();
  private final Set<String> told = new HashSet<>();

  IncludeLines(Includes includes, Reporter reporter) {
    this.includes = includes;
    this.reporter = reporter;
  }

  /** The lines with those of the files that they include. */
  List<PlacedLine> expand(List<PlacedLine> lines) {
    List<PlacedLine> out = new ArrayList<>();
    FenceTracker fences = new FenceTracker();
    for (int i = 0; i < lines.size(); i++) {
      PlacedLine line = lines.get(i);
      fences.read(line.text());
      InlineCode inline = new InlineCode(fences.isInside() ? "" : line.text());
      comments.read(line.text(), inline, fences.isInside());
      if (line.verbatim() || line.text().length() > MAX_LINE) {
        out.add(line);
      } else if (line.text().contains("-8<-") && SNIPPET.matcher(line.text()).matches()) {
        i = snippet(lines, i, fences.isInside(), out);
      } else if (line.text().contains("{!")) {
        markdownInclude(line, inline, fences.isInside(), out);
      } else if (!fences.isInside() && line.text().contains("[import")) {
        imported(line, inline, out);
      } else if (line.text().contains("{{") || line.text().contains("{%")) {
        directives(line, inline, fences.isInside(), out);
      } else {
        out.add(line);
      }
    }
    return out;
  }

  /**
   * Carries out a snippet of MkDocs.
   *
   * @return the index of its last line
   */
  private int snippet(List<PlacedLine> lines, int index, boolean code, List<PlacedLine> out) {
    PlacedLine line = lines.get(index);
    Matcher mark = SNIPPET.matcher(line.text());
    if (!mark.matches() || comments.contains(mark.start(3))) {
      out.add(line);
      return index;
    }
    if (!mark.group(2).isEmpty()) {
      out.add(line.with(mark.group(1) + line.text().substring(mark.start(3))));
      return index;
    }
    String file = mark.group(4) == null ? mark.group(5) : mark.group(4);
    if (file != null) {
      snippet(line, line, file, code, out);
      return index;
    }
    int end = index + 1;
    while (end < lines.size() && isSnippetFile(lines.get(end).text())) {
      end++;
    }
    boolean isBlock =
        end > index + 1
            && end < lines.size()
            && lines.get(end).text().strip().equals(mark.group(3));
    if (!isBlock) {
      out.add(line);
      return index;
    }
    for (PlacedLine named : lines.subList(index + 1, end)) {
      String path = named.text().strip();
      if (!path.isEmpty() && !path.startsWith(";")) {
        snippet(named, line, path, code, out);
      }
    }
    return end;
  }

  private static boolean isSnippetFile(String text) {
    return text.isBlank() || SNIPPET_FILE.matcher(text).matches();
  }

  /**
   * Adds the lines of a snippet.
   *
   * @param at the line that names it
   * @param mark the line whose indent it takes
   */
  private void snippet(
      PlacedLine at, PlacedLine mark, String named, boolean code, List<PlacedLine> out) {
    int colon = named.indexOf(':');
    String path = colon < 0 ? named : named.substring(0, colon);
    String part = colon < 0 ? "" : named.substring(colon + 1);
    Optional<List<PlacedLine>> included =
        UrlScheme.of(named).isPresent()
            ? Optional.empty()
            : includes.find(
                at.text().strip(), includes.ofMkDocs(path, at), part, !code, at, reporter);
    if (UrlScheme.of(named).isPresent() && told.add("8<")) {
      reporter.report(
          ProblemKind.UNREAD_MARKUP,
          at.number(),
          "the snippet " + named + " is on the web and is not fetched",
          "copy it into the folder");
    }
    if (included.isEmpty()) {
      out.add(at);
      return;
    }
    ExpandedLine expanded = new ExpandedLine(mark);
    expanded.append(mark.text().substring(0, mark.text().indexOf('-')));
    expanded.insert(included.get());
    out.addAll(expanded.lines());
  }

  /** Carries out the includes of the extension markdown-include in a line. */
  private void markdownInclude(
      PlacedLine line, InlineCode inline, boolean code, List<PlacedLine> out) {
    carryOut(
        MARKDOWN_INCLUDE,
        found ->
            found.group(1).isEmpty()
                ? includes.find(
                    found.group(),
                    includes.ofMkDocs(found.group(2), line),
                    "",
                    !code,
                    line,
                    reporter)
                : Optional.empty(),
        found -> found.group().substring(found.group(1).length()),
        line,
        inline,
        out);
  }

  /** Carries out what one line includes. */
  private void directives(PlacedLine line, InlineCode inline, boolean code, List<PlacedLine> out) {
    carryOut(
        DIRECTIVE,
        found -> "\\".equals(found.group(1)) ? Optional.empty() : included(found, code, line),
        found -> code && "\\".equals(found.group(1)) ? found.group().substring(1) : found.group(),
        line,
        inline,
        out);
  }

  /**
   * Puts the included lines in the place of the directives of a line, outside of code and comments.
   *
   * @param included the lines that a directive includes; empty if it stays
   * @param typed how a directive that stays is printed
   */
  private void carryOut(
      Pattern directive,
      Function<Matcher, Optional<List<PlacedLine>>> included,
      Function<Matcher, String> typed,
      PlacedLine line,
      InlineCode inline,
      List<PlacedLine> out) {
    String text = line.text();
    Matcher found = directive.matcher(text);
    ExpandedLine expanded = new ExpandedLine(line);
    int end = 0;
    while (found.find()) {
      if (inline.contains(found.start()) || comments.contains(found.start())) {
        continue;
      }
      expanded.append(text.substring(end, found.start()));
      end = found.end();
      Optional<List<PlacedLine>> lines = included.apply(found);
      if (lines.isPresent()) {
        expanded.insert(lines.get());
      } else {
        expanded.append(typed.apply(found));
      }
    }
    expanded.append(text.substring(end));
    out.addAll(expanded.lines());
  }

  /** The lines that one line becomes. The last one may grow by many parts. */
  private final class ExpandedLine {

    private final PlacedLine from;
    private final List<PlacedLine> before = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();
    private PlacedLine lastPlace;

    ExpandedLine(PlacedLine from) {
      this.from = from;
      this.lastPlace = from;
    }

    void append(String text) {
      last.append(text);
    }

    /** Puts lines after the last one; they are set in as it is. */
    void insert(List<PlacedLine> lines) {
      String prefix = lines.size() > 1 ? indent(last) : "";
      includes.grow((long) prefix.length() * lines.size(), from, reporter);
      for (int i = 0; i < lines.size(); i++) {
        PlacedLine line = lines.get(i);
        if (i > 0) {
          before.add(lastPlace.with(last.toString()));
          last.setLength(0);
          last.append(line.text().isEmpty() ? prefix.stripTrailing() : prefix);
        }
        lastPlace = line;
        last.append(line.text());
      }
    }

    List<PlacedLine> lines() {
      before.add(lastPlace.with(last.toString()));
      return before;
    }
  }

  /** The start of the lines after a line that belong to the same block: in a list, with spaces. */
  private static String indent(CharSequence line) {
    Matcher indent = INDENT.matcher(line);
    return indent.find() ? indent.group().replaceAll("[^ \\t>]", " ") : "";
  }

  private Optional<List<PlacedLine>> included(Matcher found, boolean code, PlacedLine line) {
    String typed = found.group();
    if (found.group(6) != null) {
      return includes
          .ofJekyll(found.group(6), line)
          .flatMap(path -> includes.find(typed, path, "", !code, line, reporter));
    }
    if (found.group(2) == null) {
      String path = found.group(4) == null ? found.group(5) : found.group(4);
      return path.contains("://")
          ? Optional.empty()
          : includes.find(typed, path, "", !code, line, reporter);
    }
    String[] arguments = found.group(3).strip().split("\\s+", -1);
    switch (found.group(2)) {
      case "include", "rustdoc_include" -> {
        return part(typed, arguments[0], !code, line);
      }
      case "playground", "playpen" -> {
        Optional<List<PlacedLine>> content = part(typed, arguments[0], false, line);
        return code ? content : content.map(lines -> fenced(lines, "rust", line));
      }
      case "title" -> {
        return Optional.of(List.of());
      }
      default -> {
        if (told.add(found.group(2))) {
          reporter.report(
              ProblemKind.UNREAD_MARKUP,
              line.number(),
              "the directive " + typed + " is not read and is printed as typed",
              "put the text itself in its place");
        }
        return Optional.empty();
      }
    }
  }

  /** The part {@code file.rs:anchor} or {@code file.rs:2:10}. */
  private Optional<List<PlacedLine>> part(
      String typed, String argument, boolean markdown, PlacedLine line) {
    int colon = argument.indexOf(':');
    String path = colon < 0 ? argument : argument.substring(0, colon);
    String part = colon < 0 ? "" : argument.substring(colon + 1);
    return includes.find(typed, path, part, markdown, line, reporter);
  }

  /** Carries out {@code [import:2-10, lang:"js"](file)}, which stands alone on its line. */
  private void imported(PlacedLine line, InlineCode inline, List<PlacedLine> out) {
    Matcher found = IMPORT.matcher(line.text());
    if (!found.matches() || comments.contains(0)) {
      directives(line, inline, false, out);
      return;
    }
    String options = found.group(1) == null ? "" : found.group(1);
    Matcher part = IMPORTED_PART.matcher(options);
    String wanted = "";
    if (part.find()) {
      wanted =
          part.group(1) != null
              ? part.group(1).replace(" ", "")
              : part.group(2) != null ? part.group(2) : part.group(3);
    }
    String typed = line.text().strip();
    Optional<List<PlacedLine>> lines =
        includes.find(typed, found.group(2), wanted, false, line, reporter);
    if (lines.isEmpty()) {
      out.add(line);
      return;
    }
    Matcher language = LANGUAGE.matcher(options);
    String name = language.find() ? language.group(1) : extension(found.group(2));
    ExpandedLine expanded = new ExpandedLine(line);
    expanded.append(line.text().replaceFirst("\\S.*", ""));
    expanded.insert(fenced(lines.get(), name, line));
    out.addAll(expanded.lines());
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = name.indexOf('.') < 0 ? name : name.substring(name.lastIndexOf('.') + 1);
    return extension.matches("[\\w+-]{1,20}") ? extension.toLowerCase(Locale.ROOT) : "";
  }

  /** Lines as a code block. */
  static List<PlacedLine> fenced(List<PlacedLine> lines, String info, PlacedLine at) {
    int longest = 2;
    for (PlacedLine line : lines) {
      int run = 0;
      for (int i = 0; i < line.text().length(); i++) {
        run = line.text().charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String marks = "`".repeat(longest + 1);
    List<PlacedLine> fenced = new ArrayList<>();
    fenced.add(at.with(marks + info).asIs());
    lines.forEach(line -> fenced.add(line.asIs()));
    fenced.add(at.with(marks).asIs());
    return fenced;
  }
}
