package io.github.huozi.math;

/**
 * The style of a part of a formula (TeXbook, chapter 17).
 *
 * @param display whether it is display style
 * @param level 0 for text, 1 for scripts, 2 for scripts of scripts
 * @param cramped whether superscripts are raised less
 * @param color as in CSS; empty for the colour of the text
 */
record Style(boolean display, int level, boolean cramped, String color) {

  Style script() {
    return new Style(false, Math.min(level + 1, 10), cramped, color);
  }

  Style crampedStyle() {
    return new Style(display, level, true, color);
  }

  Style inline() {
    return new Style(false, level, cramped, color);
  }

  Style withDisplay(boolean other) {
    return new Style(other, level, cramped, color);
  }

  Style withLevel(int other) {
    return new Style(display, Math.max(0, Math.min(other, 10)), cramped, color);
  }

  Style withColor(String other) {
    return new Style(display, level, cramped, other);
  }

  /** The style of the parts of a fraction. */
  Style ofFraction() {
    return display ? inline() : script();
  }
}
