package io.github.huozi.makeup;

/** What it costs that a page is not as it should be. They are compared, so only ratios count. */
public final class Costs {

  /** A page that ends after a paragraph's first line. */
  public static final double ORPHAN = 60;

  /** A page that begins with a paragraph's last line. */
  public static final double WIDOW = 90;

  /** A page that ends after a heading. */
  public static final double HEADING_AT_FOOT = 400;

  /** A page that ends after a heading and one line. */
  public static final double HEADING_AND_ONE_LINE = 80;

  /** A caption on another page than its table. */
  public static final double CAPTION_APART = 400;

  /** A page that ends between an introduction and what it introduces. */
  public static final double INTRODUCTION_APART = 60;

  /** A page that ends in the middle of something that is best kept together. */
  public static final double KEPT_TOGETHER = 120;

  /** For each line by which two successive pages end apart. */
  public static final double UNEVEN = 25;

  /** A page that ends one line short. */
  public static final double ONE_LINE_SHORT = 15;

  /** A line that is added to a space to fill a page. */
  public static final double FILLED_LINE = 20;

  private Costs() {}
}
