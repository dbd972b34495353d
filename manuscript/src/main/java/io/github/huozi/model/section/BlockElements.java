package io.github.huozi.model.section;

import java.util.Set;

/**
 * The elements of a section's content that begin and end a block: no line of text goes across their
 * edges. They are the flow content of HTML §3.2.5.2 that a section may hold, without the elements
 * that may stand in a line of text.
 */
public final class BlockElements {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> OTHERS =
      Set.of(
          "p",
          "ul",
          "ol",
          "li",
          "pre",
          "blockquote",
          "hr",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "div",
          "section",
          "aside");

  private BlockElements() {}

  /** Tells whether an element is a block, by its name in lower case. */
  public static boolean contains(String element) {
    return OTHERS.contains(element) || isHeading(element);
  }

  /** Tells whether an element is a heading, {@code h1} to {@code h6}. */
  public static boolean isHeading(String element) {
    return HEADINGS.contains(element);
  }
}
