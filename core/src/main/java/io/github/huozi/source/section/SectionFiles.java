package io.github.huozi.source.section;

import io.github.huozi.input.FileExtension;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of an edition's sections, in reading order. */
public final class SectionFiles {

  private SectionFiles() {}

  /**
   * The file of a section.
   *
   * @param title its title in {@code SUMMARY.md}
   */
  public record Listed(Path file, Optional<String> title) {}

  /**
   * The files; empty, with a problem, if there is no section.
   *
   * @param root the publication's folder
   * @param plainText makes titles from the links of {@code SUMMARY.md}
   * @param reporter reports problems of the edition's folder
   */
  public static List<Listed> list(Path root, PlainText plainText, Reporter reporter) {
    Path folder = reporter.file();
    ReferredFiles referred = new ReferredFiles(root);
    if (!referred.isInside(folder)) {
      reporter.error(
          0,
          "the edition's folder is a symbolic link out of the publication's folder",
          "copy the folder into it");
      return List.of();
    }
    Optional<List<Path>> listed = visible(reporter);
    if (listed.isEmpty()) {
      return List.of();
    }
    List<Path> here = listed.get();
    Optional<Path> summary =
        here.stream()
            .filter(file -> file.getFileName().toString().equalsIgnoreCase("SUMMARY.md"))
            .findFirst();
    List<Path> texts =
        here.stream().filter(file -> FileExtension.isOfSection(file) && !isExtra(file)).toList();
    List<Listed> sections =
        summary.isPresent()
            ? summarized(root, summary.get(), plainText, reporter)
            : inside(referred, texts, reporter).stream()
                .map(file -> new Listed(file, Optional.empty()))
                .toList();
    UnreadFiles.warnInEdition(
        summary.isPresent() ? sections.stream().map(Listed::file).toList() : texts,
        summary.isPresent(),
        reporter);
    // If a file may not be read, that is already reported.
    if (sections.isEmpty() && (texts.isEmpty() || summary.isPresent())) {
      reporter.error(0, "the edition has no section", "add a Markdown, HTML or text file");
    }
    return sections;
  }

  private static List<Listed> summarized(
      Path root, Path summary, PlainText plainText, Reporter reporter) {
    return inside(new ReferredFiles(root), List.of(summary), reporter).stream()
        .map(
            file ->
                new SummaryReader(
                    root, reporter.file(), plainText, new Reporter(file, reporter.problems())))
        .flatMap(reader -> reader.read().stream())
        .toList();
  }

  /** The files that can be read and lie in the publication's folder. */
  private static List<Path> inside(ReferredFiles referred, List<Path> files, Reporter reporter) {
    return files.stream()
        .flatMap(
            file ->
                referred
                    .find("the file", reporter.file(), file.getFileName().toString(), 0, reporter)
                    .stream())
        .toList();
  }

  private static boolean isExtra(Path file) {
    String name = file.getFileName().toString();
    return name.equalsIgnoreCase("SUMMARY.md") || UnreadFiles.isReadme(file);
  }

  private static Optional<List<Path>> visible(Reporter reporter) {
    Comparator<Path> order =
        Comparator.comparing(file -> file.getFileName().toString(), new NaturalOrder());
    try (Stream<Path> children = Files.list(reporter.file())) {
      return Optional.of(
          children
              .filter(file -> !file.getFileName().toString().matches("(?s)[._].*"))
              .filter(file -> !Files.isDirectory(file))
              .sorted(order)
              .toList());
    } catch (IOException e) {
      reporter.error(0, "the folder cannot be read", "check that it exists and may be read");
      return Optional.empty();
    }
  }

  /** The natural order of file names: 2 before 10, and case only if nothing else differs. */
  private static final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
      int result = compareFolded(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
      return result != 0 ? result : a.compareTo(b);
    }

    private static int compareFolded(String a, String b) {
      int i = 0;
      int j = 0;
      while (i < a.length() && j < b.length()) {
        int result;
        if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
          int endA = endOfNumber(a, i);
          int endB = endOfNumber(b, j);
          result = compareNumbers(a.substring(i, endA), b.substring(j, endB));
          i = endA;
          j = endB;
        } else {
          result = Integer.compare(a.codePointAt(i), b.codePointAt(j));
          i += Character.charCount(a.codePointAt(i));
          j += Character.charCount(b.codePointAt(j));
        }
        if (result != 0) {
          return result;
        }
      }
      return Integer.compare(a.length() - i, b.length() - j);
    }

    /** Compares numbers of any length. */
    private static int compareNumbers(String a, String b) {
      String shortA = a.replaceFirst("^0+", "");
      String shortB = b.replaceFirst("^0+", "");
      int byLength = Integer.compare(shortA.length(), shortB.length());
      return byLength != 0 ? byLength : shortA.compareTo(shortB);
    }

    private static int endOfNumber(String text, int start) {
      int end = start;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
