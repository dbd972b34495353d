package io.github.huozi.model.press;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A print shop's wishes for its file. Lengths are in points.
 *
 * @param name the end of the file's name and of its Maven classifier
 * @param line its line in {@code publication.yaml}
 * @param standard the standard that the file declares
 * @param sheet what is around a page
 * @param folios whether every page has a serial number, hidden at the spine where none shows
 * @param multiple what the number of pages is a multiple of; empty pages are added at the end
 * @param inks how colours are printed
 * @param least the least that prints well
 * @param outlines whether letters are outlines, without fonts
 * @param cover the sheet of the cover; empty for none
 */
public record PrintProfile(
    String name,
    int line,
    Standard standard,
    Sheet sheet,
    boolean folios,
    int multiple,
    Inks inks,
    Least least,
    boolean outlines,
    Optional<CoverSheet> cover) {

  /** A millimetre, in pt. */
  public static final double MILLIMETRE = 72 / 25.4;

  private static final String COVER = "-cover";

  /** The end of the name of the cover's file. */
  public String coverName() {
    return name + COVER;
  }

  /**
   * The wishes for the file of the cover: colours although the pages are printed in black, no more
   * pages, no numbers, bleed on all sides. Its name is that of its file.
   *
   * @param folds where it is folded, from its left cut, in pt
   */
  public PrintProfile ofCover(List<Double> folds) {
    return new PrintProfile(
        coverName(),
        line,
        standard,
        new Sheet(sheet.bleed(), true, sheet.marks(), sheet.slug(), folds),
        false,
        1,
        inks.colors() == Colors.BLACK
            ? new Inks(Colors.CMYK, inks.limit(), inks.condition())
            : inks,
        // The words of a spine are nearer to its folds.
        new Least(0, List.of(), least.resolution(), least.rule(), least.tint()),
        outlines,
        Optional.empty());
  }

  /** A standard of print files. */
  public enum Standard {
    /** PDF/X-4 (ISO 15930-7): live transparency, tags. */
    X4("x-4", "PDF/X-4"),
    /** PDF/X-3:2003 (ISO 15930-6): no transparency. */
    X3("x-3", "PDF/X-3:2003"),
    /** PDF/X-1a:2003 (ISO 15930-4): CMYK and spot colours only, no transparency. */
    X1A_2003("x-1a", "PDF/X-1a:2003"),
    /** PDF/X-1a:2001 (ISO 15930-1): as the former, in PDF 1.3. */
    X1A_2001("x-1a:2001", "PDF/X-1a:2001"),
    /** None. */
    NONE("none", "");

    private final String key;
    private final String version;

    Standard(String key, String version) {
      this.key = key;
      this.version = version;
    }

    /** The standard of a word of {@code publication.yaml}. */
    public static Standard of(String key) {
      return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElseThrow();
    }

    /** The version that a file declares, such as {@code PDF/X-4}; empty if it declares none. */
    public String version() {
      return version;
    }

    /**
     * Tells whether a file may have transparency and tags: PDF 1.4 and earlier standards forbid
     * them.
     */
    public boolean isLive() {
      return this == X4 || this == NONE;
    }
  }

  /**
   * The sheet around a page.
   *
   * @param bleed how far what runs to the edge is painted beyond it
   * @param spineBleed whether it is so at the spine as well
   * @param marks the marks for the cutter
   * @param slug whether a line at the foot of the sheet says title, edition, page and inks
   * @param folds where the sheet is folded, from its left cut; marks say so if there are any
   */
  public record Sheet(
      double bleed, boolean spineBleed, Marks marks, boolean slug, List<Double> folds) {

    public Sheet {
      folds = List.copyOf(folds);
    }

    /** The surroundings of a page, which is not folded. */
    public Sheet(double bleed, boolean spineBleed, Marks marks, boolean slug) {
      this(bleed, spineBleed, marks, slug, List.of());
    }
  }

  /** The marks for the cutter. */
  public enum Marks {
    NONE,
    /** A line at each corner in each direction, outside the bleed. */
    CROP,
    /** Double lines at each corner and crosses in the middles, as Japan has them (トンボ). */
    TOMBO
  }

  /**
   * The inks in which colours are printed.
   *
   * @param colors which inks there are
   * @param limit the most ink at a point, all inks together: 2.4 for 240 %
   * @param condition the printing condition
   */
  public record Inks(Colors colors, double limit, Condition condition) {}

  /** The inks of a press. */
  public enum Colors {
    /** Cyan, magenta, yellow, black and spot inks. */
    CMYK,
    /** Black, and spot inks where the style names them. Pictures are grey. */
    BLACK,
    /** The colours of a screen. */
    RGB
  }

  /**
   * A printing condition.
   *
   * @param identifier its name in the registry of characterizations, such as {@code FOGRA39}
   * @param profile a profile of huozi's own, or a file of the publication's folder; empty if the
   *     condition is only named
   * @param embedded whether the file has the profile in it
   */
  public record Condition(String identifier, Optional<String> profile, boolean embedded) {

    /** The endings of the names of files that have a profile. huozi's own have no such name. */
    public static final List<String> ENDINGS = List.of(".icc", ".icm");

    /** The path of the profile from the publication's folder, if it is a file of its own. */
    public Optional<String> file() {
      return profile.filter(name -> ENDINGS.stream().anyMatch(name::endsWith));
    }
  }

  /**
   * The least that prints well. Thinner lines and lighter tints are printed at it; text nearer to
   * an edge and coarser pictures are told.
   *
   * @param margin between text and an edge that is cut
   * @param gutters between text and the spine, by the number of pages; the first is for any number
   * @param resolution of a picture with colours or greys, in pixels to an inch
   * @param rule the width of a line
   * @param tint the share of an ink, from 0 to 1
   */
  public record Least(
      double margin, List<Gutter> gutters, int resolution, double rule, double tint) {

    public Least {
      gutters = List.copyOf(gutters);
    }

    /** The least between text and the spine of a volume with a number of pages. */
    public double gutter(int pages) {
      double least = 0;
      for (Gutter gutter : gutters) {
        least = pages >= gutter.from() ? gutter.margin() : least;
      }
      return least;
    }
  }

  /**
   * The margin at the spine of thicker volumes.
   *
   * @param from the number of pages from which it counts
   */
  public record Gutter(int from, double margin) {}
}
