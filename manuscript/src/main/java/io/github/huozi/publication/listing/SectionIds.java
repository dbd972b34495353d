package io.github.huozi.publication.listing;

import io.github.huozi.source.section.SectionNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Gives each section of an edition an id. */
public final class SectionIds {

  /** The name of a file that begins a folder. */
  private static final Pattern INDEX = Pattern.compile("(?i)readme|_?index");

  private SectionIds() {}

  /**
   * An id for each section: {@code part-1} for a title without a file, the folder's name for a file
   * that begins a folder, else as for a file.
   *
   * @param sections the sections in order
   * @param edition the edition's folder
   */
  public static List<String> of(List<SectionFiles.Listed> sections, Path edition) {
    List<Path> files = new ArrayList<>();
    int parts = 0;
    for (SectionFiles.Listed section : sections) {
      Path file = section.file();
      Path parent = Objects.requireNonNull(file.getParent());
      if (section.isTitleOnly()) {
        parts++;
        files.add(Path.of("part-" + parts));
      } else if (INDEX.matcher(SectionNames.base(file)).matches() && !edition.equals(parent)) {
        files.add(Path.of(parent.getFileName() + ".md"));
      } else {
        files.add(file);
      }
    }
    return SectionNames.ids(files);
  }
}
