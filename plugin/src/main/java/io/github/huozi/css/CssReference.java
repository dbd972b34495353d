package io.github.huozi.css;

import java.util.Locale;

/**
 * A place where a style sheet refers to something.
 *
 * @param kind how it does
 * @param target what it refers to, escapes resolved
 * @param line the style sheet's line, from 1
 */
public record CssReference(Kind kind, String target, int line) {

  /** How a style sheet refers. */
  public enum Kind {
    /** {@code @import}. */
    IMPORT,
    /** {@code url(…)} and the functions that take the like. */
    RESOURCE,
    /** What browsers once ran: {@code expression(…)}, {@code behavior}, {@code -moz-binding}. */
    SCRIPT
  }

  /**
   * Whether nothing but the style sheet and its document is needed: it refers to a place in the
   * document, or holds a picture made of pixels.
   */
  public boolean isContained() {
    String lower = target.strip().toLowerCase(Locale.ROOT);
    return kind == Kind.RESOURCE
        && (lower.isEmpty()
            || lower.startsWith("#")
            || lower.matches("(?s)data:image/(?:png|jpe?g|gif|webp)[;,].*"));
  }
}
