package io.github.huozi.pdf.margin;

import io.github.huozi.language.WritingMode;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that the margins of a page depend on.
 *
 * @param name the name of the page in {@code @page name}; empty if it has none
 * @param side which pages it is one of
 * @param blank whether the page is left blank, so that its margins are, too
 * @param number its number
 * @param pages the number of all pages
 * @param running the running elements, by name
 */
public record PageFacts(
    Optional<String> name,
    Side side,
    boolean blank,
    int number,
    int pages,
    Map<String, RunningOnPage> running) {

  public PageFacts {
    running = Map.copyOf(running);
  }

  /** Tells whether nothing stands before the place of a running element on the page. */
  boolean isOpenedBy(String name) {
    RunningOnPage elements = running.get(name);
    return elements != null && elements.atHead() && !elements.own().isEmpty();
  }

  /** The pages that style sheets tell apart. */
  public enum Side {
    FIRST("first"),
    LEFT("left"),
    RIGHT("right");

    private final String pseudoClass;

    Side(String pseudoClass) {
      this.pseudoClass = pseudoClass;
    }

    /**
     * The side of the page with an index in the document, from 0. A book begins on the right, and
     * one with vertical lines on the left.
     */
    public static Side of(int index, WritingMode mode) {
      if (index == 0) {
        return FIRST;
      }
      return index % 2 == 0 ^ mode.isVertical() ? RIGHT : LEFT;
    }

    /** The name of the pseudo-class. */
    public String pseudoClass() {
      return pseudoClass;
    }
  }
}
