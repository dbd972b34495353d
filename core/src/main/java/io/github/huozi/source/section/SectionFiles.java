package io.github.huozi.source.section;

import io.github.huozi.input.FileExtension;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of an edition's sections, in reading order. */
public final class SectionFiles {

  private SectionFiles() {}

  /**
   * A section's file.
   *
   * @param title what {@code SUMMARY.md} calls it
   */
  public record Listed(Path file, Optional<String> title) {}

  /**
   * The files; none and a problem if there is no section.
   *
   * @param root the publication's folder
   * @param plainText makes titles of the links of {@code SUMMARY.md}
   * @param reporter reports on the edition's folder
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
    UnreadFiles.tellInEdition(
        summary.isPresent() ? sections.stream().map(Listed::file).toList() : texts,
        summary.isPresent(),
        reporter);
    // Of one that may not be read its author has heard.
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

  /** The files that may be read. */
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
}
