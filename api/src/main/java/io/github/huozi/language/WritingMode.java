package io.github.huozi.language;

/** The direction of lines and of the blocks that they make, named as in CSS Writing Modes. */
public enum WritingMode {
  /** Lines run from left to right, one below the other. */
  HORIZONTAL_TB,
  /** Lines run from the head of the page to its foot, one to the left of the other. */
  VERTICAL_RL;

  /** Tells whether lines run downwards. */
  public boolean isVertical() {
    return this == VERTICAL_RL;
  }
}
