package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a PDF's structure tree (ISO 32000-1, 14.7.2). Two elements are equal only if they
 * are the same one.
 */
public final class StructureElement {

  private final String role;
  private final @Nullable StructureElement parent;
  private final Attributes attributes;
  private final List<Object> kids = new ArrayList<>();

  /**
   * The attributes of an element.
   *
   * @param language the language of its content; empty if it is that of the element around it
   * @param alternative the text that takes the place of its content, for a screen reader
   * @param actual the text that is read for its content
   * @param scope {@code Row} or {@code Column} for a header cell
   * @param box its area in the page's coordinates
   */
  public record Attributes(
      String language, String alternative, String actual, String scope, Optional<Rectangle2D> box) {

    static final Attributes NONE = new Attributes("", "", "", "", Optional.empty());
  }

  /**
   * @param role the structure type, such as {@code P}; empty for the root of the tree
   * @param parent the enclosing element; null for the root
   */
  public StructureElement(String role, @Nullable StructureElement parent) {
    this(role, parent, Attributes.NONE);
  }

  StructureElement(String role, @Nullable StructureElement parent, Attributes attributes) {
    this.role = role;
    this.parent = parent;
    this.attributes = attributes;
  }

  /** The structure type, such as {@code P}; empty for the root of the tree. */
  public String role() {
    return role;
  }

  /** The enclosing element; null for the root of the tree. */
  public @Nullable StructureElement parent() {
    return parent;
  }

  public Attributes attributes() {
    return attributes;
  }

  /**
   * The content of the element in reading order: elements, {@link TagTree.Content} and the {@link
   * PdfLink}s whose words it has.
   */
  public List<Object> kids() {
    return List.copyOf(kids);
  }

  void add(Object kid) {
    kids.add(kid);
  }

  /** The language of its content; empty if no element around it has one. */
  public String language() {
    for (StructureElement at = this; at != null; at = at.parent) {
      if (!at.attributes.language().isEmpty()) {
        return at.attributes.language();
      }
    }
    return "";
  }

  /** The innermost element with one of the roles, which may be this one; null if there is none. */
  public @Nullable StructureElement innermost(Set<String> roles) {
    for (StructureElement at = this; at != null; at = at.parent) {
      if (roles.contains(at.role)) {
        return at;
      }
    }
    return null;
  }

  /** The outermost element with one of the roles, which may be this one; null if there is none. */
  public @Nullable StructureElement outermost(Set<String> roles) {
    StructureElement found = null;
    for (StructureElement at = this; at != null; at = at.parent) {
      found = roles.contains(at.role) ? at : found;
    }
    return found;
  }

  /** Tells whether this element or an enclosing one has the role. */
  public boolean isInside(String wanted) {
    return innermost(Set.of(wanted)) != null;
  }
}
