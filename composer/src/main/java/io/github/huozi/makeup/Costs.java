package io.github.huozi.makeup;

/** The costs of pages that are not as they should be. Costs are compared, so only ratios count. */
public final class Costs {

  /** A page that ends after a paragraph's first line: better than two pages a line short. */
  public static final double FIRST_LINE_AT_FOOT = 24;

  /** A page that begins with a paragraph's last line. */
  public static final double WIDOW = 580;

  /** A page that begins with a last line that is long: better than two pages a line short. */
  public static final double LONG_LAST_LINE = 20;

  /** A page that ends after a heading: worse than eight pages with holes. */
  public static final double HEADING_AT_FOOT = 8000;

  /** A page that ends after a heading and one line. */
  public static final double HEADING_AND_ONE_LINE = 900;

  /**
   * A page that ends after a heading and a paragraph of one line, such as one that introduces a
   * listing: better than three empty lines.
   */
  public static final double HEADING_AND_PARAGRAPH = 250;

  /**
   * A page that ends in a divided word: worse than one page a line short, better than two pages
   * that face each other so.
   */
  public static final double HYPHEN_AT_FOOT = 32;

  /** A caption on another page than its table or figure. */
  public static final double CAPTION_APART = 8000;

  /** A page that ends between an introduction and what it introduces, which the next page shows. */
  public static final double INTRODUCTION_APART = 60;

  /** The same where the leaf must be turned to see it, besides. */
  public static final double INTRODUCTION_OVERLEAF = 280;

  /** A page that ends in the middle of something that is best kept together. */
  public static final double KEPT_TOGETHER = 120;

  /** The cost of two pages that face each other and end apart. */
  private static final double UNEVEN = 100;

  /** The further cost of each line by which they do. */
  private static final double UNEVEN_LINE = 40;

  /** The part of a line by which such pages may end apart: that is not seen. */
  private static final double ALIKE = 0.3;

  /**
   * The most that it costs. Where a tall thing leaves one page half empty, the other is not left
   * short for it.
   */
  private static final double MOST_UNEVEN = 180;

  /** The cost of each line by which spaces above headings on such pages differ. */
  private static final double UNEQUAL = 80;

  /** A page that ends one line short. */
  public static final double ONE_LINE_SHORT = 20;

  /** A page two lines short, though the text could go on there. */
  private static final double NEEDLESSLY_SHORT = 150;

  /** A page more than two lines short, though the text could go on there. */
  private static final double NEEDLESSLY_EMPTY = 1500;

  /**
   * A line that is shared out among the spaces above a page's headings to fill it: worse than two
   * pages that are a line short, better than pages that end apart.
   */
  static final double FILLED_LINE = 45;

  /** A line that is added around a listing or a figure, half of it above and half below. */
  static final double FILLED_BLOCK = 80;

  /** A line that is added above or below such, where the page has one of the spaces only. */
  static final double FILLED_SIDE = 160;

  /** A line that is added above headings beyond half a line each: better than three empty lines. */
  static final double UNEQUAL_HEADING = 240;

  /** A figure at the head or the foot of the page of its place. */
  static final double FIGURE_MOVED = 14;

  /** A figure that should stay, and stands elsewhere though it would fit at its place. */
  static final double FIGURE_STRAYS = 2000;

  /**
   * The cost of each heading between a figure and its place: the figure seems to belong to another
   * section.
   */
  static final double FIGURE_BEYOND_HEADING = 240;

  /** A figure that waits for the page after that of its place. */
  static final double FIGURE_ON_NEXT_PAGE = 45;

  /** A figure at the foot of a page after that of its place, where much text may part them. */
  static final double FIGURE_LATE_AT_FOOT = 30;

  /** The cost of each further page for which a figure waits. */
  static final double FIGURE_WAITS_ON = 200;

  /** A page of figures only, all of which may stand so. */
  private static final double FIGURE_PAGE = 6;

  /** The further cost of a page of figures for being empty, were it wholly so. */
  private static final double FIGURE_PAGE_EMPTY = 60;

  /** A page of figures only, one of which may not stand so. */
  private static final double FIGURES_WITHOUT_TEXT = 2000;

  /** The same at the end of a chapter, where it costs no more than a hole amid the text before. */
  private static final double FIGURES_AT_END = 250;

  /** The further cost of such a page for being empty, were it wholly so. */
  private static final double FIGURES_AT_END_EMPTY = 300;

  /** A page of notes only, at the end of a chapter or where no text has room. */
  static final double NOTES_WITHOUT_TEXT = 150;

  /**
   * A page amid text that notes fill: worse than a widow, better than a note apart from its call.
   */
  static final double NOTES_AMID_TEXT = 800;

  /** A note that continues on the next page. */
  static final double NOTE_DIVIDED = 30;

  /** A last page with fewer than five lines. */
  static final double FEW_LAST_LINES = 40;

  /** A note that is divided with one line on a side, or before the page's last note. */
  static final double NOTE_BADLY_DIVIDED = 1e4;

  /** A note that begins after the page of its call. */
  static final double NOTE_APART = 1e5;

  /** A thing that is higher than a page. */
  static final double OVERFULL = 1e6;

  private static final double[] SHORT = {0, ONE_LINE_SHORT, 190, 350, 600, 800};
  private static final double SHORTER = 75;

  private Costs() {}

  /**
   * The cost of a page that ends some lines short. The cost rises steeply, so that running prose
   * always fills its pages, then evenly: where a tall thing leaves much white, a heading before it
   * is not left at the foot to save three lines.
   */
  static double shortBy(int lines) {
    int last = SHORT.length - 1;
    return lines <= last ? SHORT[lines] : SHORT[last] + SHORTER * (lines - last);
  }

  /** The further cost of a page that ends some lines short, though the text could go on there. */
  static double needless(int lines) {
    return lines < 2 ? 0 : lines == 2 ? NEEDLESSLY_SHORT : NEEDLESSLY_EMPTY;
  }

  /**
   * The cost of two pages that face each other and do not end on the same line.
   *
   * @param one the lines that one of them is short by
   * @param two those of the other
   */
  static double uneven(double one, double two) {
    return Math.abs(one - two) < ALIKE ? 0 : mostUneven(one, two);
  }

  /** The most by which {@link #uneven} of a page is more beside one page than beside another. */
  static double mostUneven(double one, double two) {
    return one == two ? 0 : Math.min(MOST_UNEVEN, UNEVEN + UNEVEN_LINE * Math.abs(one - two));
  }

  /**
   * The cost of two pages that face each other and whose headings have grown otherwise.
   *
   * @param one the part of a line by which each space above a heading on one of them is more
   * @param two that on the other
   */
  static double unequal(double one, double two) {
    return UNEQUAL * Math.abs(one - two);
  }

  /**
   * The cost of a page of figures.
   *
   * @param mayAll whether each of them may stand on a page without text
   * @param last whether the page is the last of a chapter
   * @param empty the part of the page that is empty
   */
  static double figurePage(boolean mayAll, boolean last, double empty) {
    if (mayAll) {
      return FIGURE_PAGE + FIGURE_PAGE_EMPTY * empty;
    }
    return last ? FIGURES_AT_END + FIGURES_AT_END_EMPTY * empty : FIGURES_WITHOUT_TEXT;
  }
}
