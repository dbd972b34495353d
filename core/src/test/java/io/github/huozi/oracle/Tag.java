package io.github.huozi.oracle;

import java.util.List;
import java.util.Map;

/**
 * An element of the structure tree.
 *
 * @param attributes its language, alternative text and other entries, and its attribute objects
 * @param kids elements, contents and annotations, in their order
 */
record Tag(String role, Map<String, String> attributes, List<TagKid> kids) implements TagKid {

  /** The attribute objects: their numbers are compared with the tolerance of places. */
  static final String ATTRIBUTE_OBJECTS = "A";

  Tag {
    kids = List.copyOf(kids);
  }
}
