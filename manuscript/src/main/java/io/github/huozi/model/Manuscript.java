package io.github.huozi.model;

import io.github.huozi.input.TypedPath;
import io.github.huozi.model.section.Section;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition and its text.
 *
 * @param edition the edition
 * @param sections at least one, in reading order
 * @param images the image files that the sections show, by their {@code src} in the sections'
 *     content: the file's path relative to the publication's folder, with forward slashes
 * @param drawings drawings whose text has been converted, as XML, by their files: they take the
 *     place of what the files have
 */
public record Manuscript(
    Edition edition, List<Section> sections, Map<String, Path> images, Map<Path, String> drawings) {

  /** A text whose drawings are as their files have them. */
  public Manuscript(Edition edition, List<Section> sections, Map<String, Path> images) {
    this(edition, sections, images, Map.of());
  }

  /**
   * The section that a file has.
   *
   * @param file relative to the edition's folder, with forward slashes; it may differ in case and
   *     Unicode normalization if no other section is meant
   */
  public Optional<Section> sectionIn(String file) {
    String wanted = TypedPath.resolve(edition.folder(), file).toString();
    return sections.stream()
        .filter(section -> section.file().toString().equals(wanted))
        .findFirst()
        .or(
            () ->
                sections.stream()
                    .filter(
                        section ->
                            TypedPath.folded(section.file().toString())
                                .equals(TypedPath.folded(wanted)))
                    .findFirst());
  }

  public Manuscript {
    sections = List.copyOf(sections);
    drawings = Map.copyOf(drawings);
    images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
  }
}
