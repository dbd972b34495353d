package io.github.huozi.source.markdown.math;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own. */
public final class FormulaBlock extends CustomBlock {

  private String tex = "";
  private String id = "";
  private boolean closed;
  private int lastLine;

  /** The formula without its marks. */
  public String tex() {
    return tex;
  }

  /** The id in <code>{#…}</code> after it; empty if there is none. */
  public String id() {
    return id;
  }

  /** Tells whether the formula's end mark was found. */
  public boolean isClosed() {
    return closed;
  }

  /** The line of its end, from 1. */
  public int lastLine() {
    return lastLine;
  }

  void set(String tex, String id, boolean closed, int lastLine) {
    this.tex = tex;
    this.id = id;
    this.closed = closed;
    this.lastLine = lastLine;
  }
}
