package io.github.huozi.tagging;

import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A structure element that is not written yet. */
final class Tag implements Kid {

  /** The tag's structure type (ISO 32000-1, 14.8.4); empty if its kids may take its place. */
  String role;

  final List<Kid> kids = new ArrayList<>();

  /** Attributes such as a list's numbering or a figure's bounding box; null if there are none. */
  @Nullable COSDictionary attributes;

  /** The text that is read instead of the drawn content; null for that content. */
  @Nullable String actualText;

  /** The tag's dictionary in the file. */
  final COSDictionary dictionary = new COSDictionary();

  /** The position of its element in the document's order; -1 of a tag without one. */
  int order = -1;

  /** The repeated head of a table that it is in, or is; null if there is none. */
  @Nullable Tag head;

  /** The page on which such a head is read; null before it is painted. */
  @Nullable COSDictionary page;

  private final @Nullable Element element;

  Tag(String role, @Nullable Element element) {
    this.role = role;
    this.element = element;
  }

  Tag(String role, List<? extends Kid> kids) {
    this(role, (Element) null);
    this.kids.addAll(kids);
  }

  /** An attribute of its element; empty if there is none. */
  String attribute(String name) {
    return element == null ? "" : element.getAttribute(name);
  }

  /**
   * The element's own text: a picture's {@code alt}, a formula's {@code alttext}, any other
   * element's {@code title}.
   */
  String alternative() {
    return element == null
        ? ""
        : switch (element.getTagName()) {
          case "img" -> attribute("alt");
          case "math" -> attribute("alttext");
          default -> attribute("title");
        };
  }

  boolean is(String type) {
    return role.equals(type);
  }

  /** Tells whether the tag's kids can take its place without loss. */
  boolean isRedundant() {
    return role.isEmpty() && attribute("lang").isEmpty();
  }

  boolean hasClass(String name) {
    return element != null && Names.has(element, name);
  }

  @Nullable Element element() {
    return element;
  }

  Stream<Tag> tags() {
    return kids.stream().filter(Tag.class::isInstance).map(Tag.class::cast);
  }

  /** All contents in it, in order. */
  Stream<Kid.Content> contents() {
    return kids.stream()
        .flatMap(
            kid -> {
              if (kid instanceof Tag tag) {
                return tag.contents();
              }
              return kid instanceof Kid.Content content ? Stream.of(content) : Stream.empty();
            });
  }
}
