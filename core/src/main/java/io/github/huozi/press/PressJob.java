package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import java.util.List;
import java.util.Optional;

/**
 * What a print file is made by, besides the finished PDF.
 *
 * @param profile what the shop asks for
 * @param icc the profile of the publication's own that {@code profile} names; empty for one of
 *     huozi's, or none
 * @param spots the spot inks that the style sheets name
 * @param slug what the slug says of the file: title and edition
 */
public record PressJob(
    PrintProfile profile, Optional<byte[]> icc, List<SpotInk> spots, String slug) {

  public PressJob {
    spots = List.copyOf(spots);
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
