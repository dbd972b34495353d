package io.github.huozi.source.markdown.inline;

import org.commonmark.node.Link;

/** A link to an id that no definition explains; perhaps it is in another file. */
public final class PlaceLink extends Link {

  private final boolean collapsed;

  PlaceLink(String id, boolean collapsed) {
    super("#" + id, null);
    this.collapsed = collapsed;
  }

  /** Tells whether the second pair of brackets is empty, and the id in the first. */
  public boolean isCollapsed() {
    return collapsed;
  }
}
