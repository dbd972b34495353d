package io.github.huozi.model;

import java.util.Locale;

/** The drawing of a cover that huozi makes, from its words alone. */
public enum CoverComposition {
  /** 题签: a slip with the title, pasted on a ground of colour. */
  SLIP,
  /** 独字: one character of the title fills the cover behind the words. */
  GLYPH,
  /** 稿纸: the squares of manuscript paper, one for each character. */
  SQUARES,
  /** 行: rules of several weights, as lines of text. */
  RULES,
  /** 版框: the frame of a block-printed page. */
  FRAME;

  /** The theme's template that draws it. */
  public String template() {
    return "covers/" + name().toLowerCase(Locale.ROOT) + ".ftlx";
  }
}
