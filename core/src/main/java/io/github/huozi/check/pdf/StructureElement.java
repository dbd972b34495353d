package io.github.huozi.check.pdf;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a PDF's structure tree (ISO 32000-1, 14.7.2), seen from its content upwards. Two
 * elements are equal only if they are the same one.
 */
public final class StructureElement {

  private final String role;
  private final @Nullable StructureElement parent;

  /**
   * @param role the structure type, such as {@code P}; empty for the root of the tree
   * @param parent the enclosing element; null for the root
   */
  public StructureElement(String role, @Nullable StructureElement parent) {
    this.role = role;
    this.parent = parent;
  }

  /** The structure type, such as {@code P}; empty for the root of the tree. */
  public String role() {
    return role;
  }

  /** The enclosing element; null for the root of the tree. */
  public @Nullable StructureElement parent() {
    return parent;
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

  /** Whether this element or an enclosing one has the role. */
  public boolean isInside(String wanted) {
    return innermost(Set.of(wanted)) != null;
  }
}
