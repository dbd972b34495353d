package io.github.huozi.publication.listing;

import io.github.huozi.input.FileExtension;
import io.github.huozi.model.Edition;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.Replacements;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/**
 * Tells of files in the folder of a converted edition that replace nothing: most often their names
 * are not those of the files that they should replace.
 */
public final class UnusedReplacements {

  private static final Set<String> IMAGES = Set.of("svg", "png", "jpg", "jpeg", "gif");

  private UnusedReplacements() {}

  /**
   * Reports texts that are no sections, and images that are not shown.
   *
   * @param sections the files of the edition's sections
   * @param images the files of its images
   */
  public static void report(
      Edition edition,
      Replacements replacements,
      Collection<Path> sections,
      Collection<Path> images,
      Problems problems) {
    if (replacements.folder().isEmpty() || edition.source().isEmpty()) {
      return;
    }
    String source = edition.source().get().id();
    for (Path file : UnreadFiles.texts(replacements.folder().get())) {
      boolean isText = SectionFormats.isSection(file);
      boolean isImage = IMAGES.contains(FileExtension.of(file));
      boolean isUsed = sections.contains(file) || images.contains(file);
      boolean hasTwin = Files.exists(replacements.replaced(file));
      if (!isUsed && (isText || (isImage && !hasTwin))) {
        new Reporter(file, problems)
            .report(
                ProblemKind.UNREAD_FILE,
                0,
                isText
                    ? "the file replaces no section of the edition " + source + " and is ignored"
                    : "the file replaces no image of the edition " + source + " and is not shown",
                "give it the name of the file that it replaces, or delete it");
      }
    }
  }
}
