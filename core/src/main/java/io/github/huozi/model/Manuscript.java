package io.github.huozi.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An edition and its text.
 *
 * @param edition the edition
 * @param sections at least one, in reading order
 * @param images the image files that the sections show, by their {@code src} in the sections'
 *     content: the file's path relative to the publication's folder, with forward slashes
 */
public record Manuscript(Edition edition, List<Section> sections, Map<String, Path> images) {

  public Manuscript {
    sections = List.copyOf(sections);
    images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
  }
}
