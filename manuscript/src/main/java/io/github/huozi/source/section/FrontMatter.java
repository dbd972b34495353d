package io.github.huozi.source.section;

import io.github.huozi.model.PublicationDate;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.config.JsonText;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.config.TomlText;
import io.github.huozi.source.config.UnreadSettingsException;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMistake;
import io.github.huozi.source.yaml.YamlSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The front matter of a file: YAML between two lines of three hyphens at its start, TOML between
 * two lines of three plus signs, or a JSON object.
 *
 * @param entries its entries; none if the file has no front matter
 * @param text the whole file, with blank lines in place of the front matter
 */
public record FrontMatter(Setting.Table entries, String text) {

  private static final String FENCE = "---";
  private static final String PLUS_FENCE = "+++";
  private static final String TITLE = "title";
  private static final String SHORT_TITLE = "short-title";

  /** The keys by which Hugo, Jekyll's themes, Docusaurus and others order files. */
  private static final List<String> WEIGHTS =
      List.of("weight", "order", "nav_order", "sidebar_position", "chapter");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");

  /** A line such as {@code title: Who pays?}. */
  private static final Pattern ENTRY = Pattern.compile("[A-Za-z][\\w-]{0,40}:(?: .*)?");

  private static final Pattern LONG_FENCE = Pattern.compile("-{4,100}\\s*");

  /** The title of MultiMarkdown and Pandoc: the first line of the text. */
  private static final Pattern METADATA = Pattern.compile("[Tt]itle: +\\S.*|% \\S.*");

  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\+\\+\\+[ \\t]*\n[ \\t\n]*[\\w\".-]+[ \\t]*=|\\A\\+\\+\\+[ \\t]*\n\\[\\w");

  private static final Pattern JSON = Pattern.compile("\\A\\{\\s*\"[\\w-]{1,40}\"\\s*:");

  /** Reads the front matter of a text, if there is any. Blank lines may precede it. */
  public static FrontMatter of(String text, Reporter reporter) {
    int first = firstLine(text);
    int line = 1 + newlines(text.substring(0, first));
    String rest = text.substring(first);
    if (JSON.matcher(rest).lookingAt()) {
      return json(text, first, line, reporter);
    }
    int start = text.indexOf('\n', first) + 1;
    boolean plus = TOML.matcher(rest).lookingAt();
    boolean opened =
        start > 0
            && (plus
                || (isFence(text.substring(first, start))
                    && (first == 0 || ENTRY.matcher(lineAt(text, start)).matches())));
    int end = opened ? closingFence(text, start, plus ? PLUS_FENCE : FENCE) : -1;
    if (end < 0) {
      warnOfUnread(rest, line, reporter);
      return without(text);
    }
    String inside = text.substring(start, end);
    int restStart = text.indexOf('\n', end);
    String blanked =
        "\n".repeat(newlines(text.substring(0, end)))
            + (restStart < 0 ? "" : text.substring(restStart));
    if (plus) {
      return checked(new FrontMatter(toml(inside, line + 1, reporter), blanked), reporter);
    }
    return hasOnlyComments(inside)
        ? without(text)
        // A sentence or a list between two thematic breaks is text.
        : yaml(inside, line + 1, reporter)
            .map(entries -> checked(new FrontMatter(entries, blanked), reporter))
            .orElseGet(() -> without(text));
  }

  /** Reports titles that are no texts, and what is nearly right. */
  private static FrontMatter checked(FrontMatter matter, Reporter reporter) {
    new FrontMatterCheck(matter, reporter).check();
    for (String key : List.of(TITLE, SHORT_TITLE, "subtitle")) {
      matter
          .entries
          .at(key)
          .filter(value -> !(value instanceof Setting.Text))
          .ifPresent(
              value ->
                  reporter.error(
                      value.line(),
                      "\"" + key + "\" is a " + (value instanceof Setting.Items ? "list" : "map"),
                      "write one text after " + key + ":"));
    }
    return matter;
  }

  private static FrontMatter without(String text) {
    return new FrontMatter(new Setting.Table(Map.of(), 0), text);
  }

  private static Optional<Setting.Table> yaml(String yaml, int line, Reporter reporter) {
    try {
      Optional<Setting.Table> entries = YamlSettings.parse("\n".repeat(line - 1) + yaml, reporter);
      Optional<YamlMistake> mistake =
          entries.isPresent() || !yaml.lines().allMatch(FrontMatter::mayBeEntry)
              ? Optional.empty()
              : YamlMistake.in(yaml, Integer.MAX_VALUE);
      if (mistake.isPresent()) {
        reporter.report(
            ProblemKind.UNREAD_FRONT_MATTER,
            line - 1 + mistake.get().line(),
            mistake.get().message(),
            mistake.get().advice());
        return Optional.of(YamlSettings.loose(YamlMistake.corrected(yaml), line));
      }
      return entries;
    } catch (UnreadSettingsException e) {
      tellUnread(e, reporter);
      return Optional.of(YamlSettings.loose(YamlMistake.corrected(yaml), line));
    }
  }

  /** Tells whether a line may be an entry whose colon is none to YAML. */
  private static boolean mayBeEntry(String line) {
    return line.isBlank() || line.matches("[A-Za-z][\\w-]{0,40} ?[:：].*");
  }

  private static Setting.Table toml(String toml, int line, Reporter reporter) {
    try {
      return TomlText.parse(toml, line, twice(reporter));
    } catch (UnreadSettingsException e) {
      tellUnread(e, reporter);
      return YamlSettings.loose(toml.replaceAll("(?m)^([\\w-]{1,60}) {0,9}=", "$1:"), line);
    }
  }

  private static FrontMatter json(String text, int first, int line, Reporter reporter) {
    try {
      JsonText.Opening opening = JsonText.opening(text.substring(first), line, twice(reporter));
      int end = first + opening.end();
      String rest = "\n".repeat(newlines(text.substring(0, end))) + text.substring(end);
      return checked(new FrontMatter(opening.table(), rest), reporter);
    } catch (UnreadSettingsException e) {
      reporter.report(
          ProblemKind.UNREAD_FRONT_MATTER,
          e.line(),
          "the front matter is printed as typed: " + e.reason(),
          "correct it, or write it as YAML, between two lines of ---");
      return without(text);
    }
  }

  private static Consumer<Setting.Text> twice(Reporter reporter) {
    return key ->
        reporter.report(
            ProblemKind.UNREAD_FRONT_MATTER,
            key.line(),
            "the key \"" + key.value() + "\" is given twice; the first is used",
            "delete one of the two");
  }

  private static void tellUnread(UnreadSettingsException e, Reporter reporter) {
    reporter.report(
        ProblemKind.UNREAD_FRONT_MATTER,
        e.line(),
        "the front matter is read line by line: " + e.reason(),
        "check quotation marks, colons and keys here and in the line above");
  }

  /** The title given there; that of a book of bookdown is not the title of its first section. */
  public Optional<String> title() {
    boolean ofBook = text("site").filter(site -> site.startsWith("bookdown::")).isPresent();
    return ofBook ? Optional.empty() : text(TITLE);
  }

  /** The line of the title; 0 if there is none. */
  public int titleLine() {
    return lineOf(TITLE);
  }

  /** The shorter title given there, for running heads. */
  Optional<String> shortTitle() {
    return text(SHORT_TITLE);
  }

  /** The line of the shorter title; 0 if there is none. */
  int shortTitleLine() {
    return lineOf(SHORT_TITLE);
  }

  /** The subtitle. */
  public Optional<String> subtitle() {
    return text("subtitle");
  }

  /** The line of a key; 0 if it has no text. */
  public int lineOf(String key) {
    return entries.text(key).map(Setting.Text::line).orElse(0);
  }

  /** The subject of the text. */
  public Optional<String> description() {
    return text("description").or(() -> text("abstract"));
  }

  /** The names of the authors, in order. */
  public List<String> authors() {
    List<Setting.Text> authors = entries.texts("authors");
    return (authors.isEmpty() ? entries.texts("author") : authors)
        .stream().map(Setting.Text::value).distinct().toList();
  }

  /** The date, without the time of day; empty if it has no known form. */
  public Optional<PublicationDate> date() {
    return text("date").flatMap(DatedNames::date);
  }

  /** The day that the date names, and that does not exist, such as the 30th of February. */
  Optional<String> missingDate() {
    return text("date").flatMap(DatedNames::missing);
  }

  /** The files with the works that the text cites, as they are written. */
  public List<String> works() {
    return entries.texts("bibliography").stream().map(Setting.Text::value).toList();
  }

  /** The style of the citations, as it is written. */
  public Optional<String> citationStyle() {
    return text("csl");
  }

  /** The language's tag. */
  public Optional<String> language() {
    return text("lang").or(() -> text("language"));
  }

  /** The subject of the text, as single words: the tags of a post. */
  public List<String> keywords() {
    List<Setting.Text> keywords = entries.texts("keywords");
    return (keywords.isEmpty() ? entries.texts("tags") : keywords)
        .stream().map(Setting.Text::value).distinct().toList();
  }

  /**
   * The role that the front matter gives the text in its book; a word that is no role is reported.
   */
  public Optional<SectionRole> role(Reporter reporter) {
    Optional<Setting.Text> given = entries.text("role");
    Optional<SectionRole> role = given.map(Setting.Text::value).flatMap(SectionRole::named);
    if (given.isPresent() && role.isEmpty()) {
      reporter.warning(
          given.get().line(),
          "\"" + given.get().value() + "\" is not a role of a section",
          "write one of " + SectionRole.names());
    }
    return role;
  }

  /** Tells whether the author does not want it published yet. */
  public boolean isDraft() {
    return entries.text("draft").filter(Setting.Text::isTrue).isPresent()
        || entries
            .text("published")
            .filter(text -> text.value().equalsIgnoreCase("false"))
            .isPresent();
  }

  /** The section's place among the files of its folder; empty if none is given. */
  public OptionalDouble weight() {
    for (String key : WEIGHTS) {
      Optional<String> value = text(key).filter(text -> NUMBER.matcher(text).matches());
      if (value.isPresent()) {
        return OptionalDouble.of(Double.parseDouble(value.get()));
      }
    }
    return OptionalDouble.empty();
  }

  private Optional<String> text(String key) {
    return entries.text(key).map(Setting.Text::value);
  }

  /** Tells whether all lines are comments in YAML: then they are headings of Markdown. */
  private static boolean hasOnlyComments(String yaml) {
    return !yaml.isBlank()
        && yaml.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
  }

  /** The offset of the first line that is not blank. */
  private static int firstLine(String text) {
    int at = 0;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', at)) {
      if (!text.substring(at, feed).isBlank()) {
        return at;
      }
      at = feed + 1;
    }
    return at;
  }

  private static String lineAt(String text, int place) {
    int feed = text.indexOf('\n', place);
    return text.substring(place, feed < 0 ? text.length() : feed);
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Warns of text that is meant as front matter but is not read as such. */
  private static void warnOfUnread(String text, int line, Reporter reporter) {
    int start = text.indexOf('\n') + 1;
    String first = lineAt(text, 0);
    String second = start > 0 ? lineAt(text, start) : "";
    boolean entry = ENTRY.matcher(second).matches();
    if (TOML.matcher(text).lookingAt()) {
      reporter.warning(
          line,
          "the front matter has no end and is printed as typed",
          "write +++ on a line after it");
    } else if (isFence(first) && entry) {
      reporter.warning(
          line,
          "the front matter has no end and is printed as typed",
          "write --- on a line after it");
    } else if (LONG_FENCE.matcher(first).matches() && entry) {
      reporter.warning(
          line,
          "front matter between lines of more than three hyphens is printed as typed",
          "write it between two lines of ---");
    } else if (first.startsWith("title:") && isClosedLater(text)) {
      reporter.warning(
          line, "the front matter has no start and is printed as typed", "write --- before it");
    } else if (METADATA.matcher(first).matches() && (second.isBlank() || entry)) {
      reporter.warning(
          line,
          "\"" + first.strip() + "\" is not read as the title and is printed as typed",
          "write it between two lines of ---, with title: in lower case");
    }
  }

  /** Tells whether lines such as {@code date: 2024} are followed by a fence. */
  private static boolean isClosedLater(String text) {
    return text.lines()
        .dropWhile(line -> ENTRY.matcher(line).matches() || line.startsWith("- "))
        .findFirst()
        .filter(FrontMatter::isFence)
        .isPresent();
  }

  /**
   * The offset of the closing fence, or -1. A thematic break with a blank line after it opens no
   * front matter.
   */
  private static int closingFence(String text, int start, String fence) {
    int at = start;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      String line = text.substring(at, feed < 0 ? text.length() : feed);
      if (line.isBlank() && at == start && fence.equals(FENCE)) {
        return -1;
      }
      boolean dots = fence.equals(FENCE) && line.stripTrailing().equals("...");
      if (dots || line.stripTrailing().equals(fence)) {
        return at;
      }
      at = feed < 0 ? text.length() : feed + 1;
    }
    return -1;
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }
}
