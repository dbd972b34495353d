package io.github.huozi.source.include;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    for (PlacedLine line : lines) {
      fences.read(line.text());
      InlineCode inline = new InlineCode(fences.isInside() ? "" : line.text());
      comments.read(line.text(), inline, fences.isInside());
      if (line.verbatim() || line.text().length() > MAX_LINE) {
        out.add(line);
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

  /** Carries out what one line includes. */
  private void directives(PlacedLine line, InlineCode inline, boolean code, List<PlacedLine> out) {
    String text = line.text();
    Matcher found = DIRECTIVE.matcher(text);
    Made made = new Made(line);
    int end = 0;
    while (found.find()) {
      if (inline.contains(found.start()) || comments.contains(found.start())) {
        continue;
      }
      made.append(text.substring(end, found.start()));
      end = found.end();
      Optional<List<PlacedLine>> included =
          "\\".equals(found.group(1)) ? Optional.empty() : included(found, code, line);
      if (included.isPresent()) {
        made.insert(included.get());
      } else {
        boolean escaped = code && "\\".equals(found.group(1));
        made.append(escaped ? found.group().substring(1) : found.group());
      }
    }
    made.append(text.substring(end));
    out.addAll(made.lines());
  }

  /** The lines that one line becomes. The last one may grow by many parts. */
  private final class Made {

    private final PlacedLine from;
    private final List<PlacedLine> before = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();
    private PlacedLine lastPlace;

    Made(PlacedLine from) {
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

  /** How the lines after a line begin that belong to the same block: in a list, with spaces. */
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
    Made made = new Made(line);
    made.append(line.text().replaceFirst("\\S.*", ""));
    made.insert(fenced(lines.get(), name, line));
    out.addAll(made.lines());
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
