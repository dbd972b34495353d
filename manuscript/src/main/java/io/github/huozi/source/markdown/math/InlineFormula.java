package io.github.huozi.source.markdown.math;

import org.commonmark.node.CustomNode;

/** A formula in a line of text. */
public final class InlineFormula extends CustomNode {

  private final String tex;
  private final boolean display;

  InlineFormula(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
  }

  /** The formula without its marks. */
  public String tex() {
    return tex;
  }

  /** Tells whether the formula is to stand on a line of its own: {@code $$…$$}. */
  public boolean isDisplay() {
    return display;
  }
}
