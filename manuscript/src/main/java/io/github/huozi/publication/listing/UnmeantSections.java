package io.github.huozi.publication.listing;

import io.github.huozi.source.section.SectionNames;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of sections that a folder has and that their author is not likely to publish. */
final class UnmeantSections {

  /** Folders for what an author does not mean to publish, by their names in lower case. */
  private static final Set<String> SET_ASIDE =
      Set.of(
          "draft",
          "drafts",
          "wip",
          "unfinished",
          "old",
          "backup",
          "backups",
          "bak",
          "unused",
          "deleted",
          "trash",
          "tmp",
          "temp",
          "草稿",
          "草稿箱",
          "未完成",
          "旧稿",
          "舊稿",
          "备份",
          "備份",
          "废稿",
          "廢稿",
          "下書き",
          "没",
          "ボツ",
          "초고",
          "초안",
          "백업");

  /** The name of a copy, as systems, editors and authors make it: what it is a copy of. */
  private static final Pattern COPY =
      Pattern.compile(
          "(?i)(.+?)(?:(?: -)? (?:copy|副本|コピー|복사본)(?: ?\\(?\\d{1,2}\\)?)?| ?\\(\\d{1,2}\\)"
              + "|のコピー|[ ._-](?:bak|backup|old|orig|copy)\\d{0,2})");

  private UnmeantSections() {}

  /**
   * Tells of such sections.
   *
   * @param files those of all sections
   * @param reporter reports problems of the edition's folder
   */
  static void report(List<Path> files, Reporter reporter) {
    Map<Path, Long> aside = new TreeMap<>();
    for (Path file : files) {
      for (Path at = file.getParent();
          at != null && !at.equals(reporter.file());
          at = at.getParent()) {
        if (SET_ASIDE.contains(at.getFileName().toString().toLowerCase(Locale.ROOT))) {
          aside.merge(at, 1L, Long::sum);
        }
      }
      if (SectionNames.base(file).toLowerCase(Locale.ROOT).endsWith(".md")) {
        new Reporter(file, reporter.problems())
            .warning(
                0,
                "the file is read as plain text, since its name ends in .txt",
                "rename it to " + SectionNames.base(file));
      }
      Matcher copy = COPY.matcher(SectionNames.base(file));
      if (copy.matches()
          && files.stream()
              .anyMatch(
                  other ->
                      other.resolveSibling(file.getFileName()).equals(file)
                          && SectionNames.base(other).equals(copy.group(1)))) {
        new Reporter(file, reporter.problems())
            .warning(
                0,
                "the file is published, and looks like a copy of the section " + copy.group(1),
                "delete it, or begin its name with an underscore");
      }
    }
    aside.forEach(
        (folder, count) ->
            new Reporter(folder, reporter.problems())
                .warning(
                    0,
                    count == 1
                        ? "the file in this folder is published as a section"
                        : "the " + count + " files in this folder are published as sections",
                    "begin the folder's name with an underscore to leave it out, or list the"
                        + " sections in SUMMARY.md"));
  }
}
