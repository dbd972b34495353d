package io.github.huozi.source.section;

import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells of keys of front matter that are misspelt, and of values that have no meaning. The keys of
 * other tools are not told of.
 */
final class FrontMatterCheck {

  /** The keys that are read. */
  private static final Set<String> READ =
      Set.of(
          "title",
          "short-title",
          "subtitle",
          "author",
          "authors",
          "date",
          "lang",
          "language",
          "description",
          "abstract",
          "keywords",
          "tags",
          "role",
          "draft",
          "published",
          "weight");

  /** Keys of other tools that are like one of these. */
  private static final Set<String> OF_OTHERS =
      Set.of("data", "dates", "drafts", "roles", "languages", "titles", "tag", "site");

  /** The keys as those write them who write in another language. */
  private static final Map<String, String> IN_OTHER_LANGUAGES =
      Map.ofEntries(
          Map.entry("标题", "title"),
          Map.entry("標題", "title"),
          Map.entry("题目", "title"),
          Map.entry("題名", "title"),
          Map.entry("タイトル", "title"),
          Map.entry("제목", "title"),
          Map.entry("作者", "author"),
          Map.entry("著者", "author"),
          Map.entry("저자", "author"),
          Map.entry("日期", "date"),
          Map.entry("日付", "date"),
          Map.entry("날짜", "date"));

  private static final Set<String> SWITCH = Set.of("true", "false", "yes", "no");

  /** The sign of a date that a program puts in: {@code `r Sys.Date()`}, {@code {{ .Date }}}. */
  private static final Pattern MADE = Pattern.compile("[`{(]|^(?:today|now|last-modified)$");

  private final FrontMatter matter;
  private final Reporter reporter;

  FrontMatterCheck(FrontMatter matter, Reporter reporter) {
    this.matter = matter;
    this.reporter = reporter;
  }

  void check() {
    matter.entries().entries().forEach((key, value) -> checkKey(key, value.line()));
    checkDraft();
    checkDate();
  }

  private void checkKey(String key, int line) {
    Optional<String> meant =
        READ.contains(key) || OF_OTHERS.contains(key)
            ? Optional.empty()
            : Optional.ofNullable(IN_OTHER_LANGUAGES.get(key))
                .or(() -> Nearest.misspelt(key, READ));
    meant
        .filter(read -> !matter.entries().entries().containsKey(read))
        .ifPresent(
            read ->
                reporter.report(
                    ProblemKind.UNREAD_FRONT_MATTER,
                    line,
                    "the key \"" + key + "\" is ignored",
                    "write " + read + ":"));
  }

  private void checkDraft() {
    matter
        .entries()
        .text("draft")
        .filter(draft -> !SWITCH.contains(draft.value().toLowerCase(Locale.ROOT)))
        .ifPresent(
            draft ->
                reporter.report(
                    ProblemKind.UNREAD_FRONT_MATTER,
                    draft.line(),
                    "\"" + draft.value() + "\" is not a value of draft, and the file is published",
                    "write true or false"));
  }

  private void checkDate() {
    matter
        .entries()
        .text("date")
        .filter(date -> matter.date().isEmpty() && matter.missingDate().isEmpty())
        .filter(date -> !MADE.matcher(date.value()).find())
        .ifPresent(
            date ->
                reporter.report(
                    ProblemKind.UNREAD_FRONT_MATTER,
                    date.line(),
                    "\"" + date.value() + "\" is not a date",
                    "write year, month and day as 2026-11-24, 2026-11 or 2026"));
  }
}
