package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import java.awt.Shape;
import java.util.List;
import java.util.Optional;

/**
 * The job by which a print file is made from the finished PDF.
 *
 * @param profile what the shop asks for
 * @param icc the profile of the publication's own that {@code profile} names; empty for one of
 *     huozi's, or none
 * @param spots the spot inks that the style sheets name
 * @param rightBound whether the spine is at the right of the first page
 * @param slug what the slug says of the file: title and edition
 * @param lettering draws the slug and serial folios
 * @param cover the number of pages of a cover before those of the text, which are left out: a
 *     printed cover is a file of its own
 */
public record PressJob(
    PrintProfile profile,
    Optional<byte[]> icc,
    List<SpotInk> spots,
    boolean rightBound,
    String slug,
    Lettering lettering,
    int cover) {

  public PressJob {
    spots = List.copyOf(spots);
  }

  /** Draws what a sheet says beside the page. */
  @FunctionalInterface
  public interface Lettering {

    /**
     * The outline of a text.
     *
     * @param size the size of its letters in points
     * @return the outline in points from the start of the baseline, upwards
     */
    Shape outline(String text, double size);
  }

  /**
   * A spot ink.
   *
   * @param name its name, such as {@code PANTONE 485 C}
   * @param inks cyan, magenta, yellow and black in its place, from 0 to 1: what the finished PDF
   *     has
   */
  public record SpotInk(String name, List<Float> inks) {

    public SpotInk {
      inks = List.copyOf(inks);
    }
  }
}
