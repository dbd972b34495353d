package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A structure element in the making. */
final class Tag implements Kid {

  /** Its structure type (ISO 32000-1, 14.8.4); empty for what is no more than its content. */
  String role;

  final List<Kid> kids = new ArrayList<>();

  /** Attributes that the renderer found out: a list's numbering, a figure's place. */
  @Nullable COSDictionary attributes;

  /** What is read in the place of what is drawn. */
  @Nullable String actualText;

  /** What it becomes in the file. */
  final COSDictionary dictionary = new COSDictionary();

  private final @Nullable Element element;

  Tag(String role, @Nullable Element element) {
    this.role = role;
    this.element = element;
  }

  Tag(String role, List<? extends Kid> kids) {
    this(role, (Element) null);
    this.kids.addAll(kids);
  }

  /** An attribute of the element that it stands for; empty if there is none. */
  String attribute(String name) {
    return element == null ? "" : element.getAttribute(name);
  }

  boolean is(String type) {
    return role.equals(type);
  }

  /** Whether nothing would be lost if its kids stood in its place. */
  boolean isNothing() {
    return role.isEmpty() && attribute("lang").isEmpty();
  }

  boolean hasClass(String name) {
    return element != null && Roles.hasClass(element, name);
  }

  @Nullable Element element() {
    return element;
  }

  Stream<Tag> tags() {
    return kids.stream().filter(Tag.class::isInstance).map(Tag.class::cast);
  }

  /** The contents of this and of everything in it, in their order. */
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
