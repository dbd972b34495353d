package io.github.huozi.model;

import java.util.List;
import java.util.Optional;

/**
 * What the author declares about a publication's accessibility. All else is told by what the
 * publication holds.
 *
 * @param hazards none if the list is empty; not known if there is no list
 * @param conformance the standard that it was found to meet
 * @param summary in place of the one that is made from what the publication holds
 */
public record Accessibility(
    Optional<List<Hazard>> hazards,
    Optional<Conformance> conformance,
    Optional<LocalizedText> summary) {

  /** Of a publication that says nothing about it. */
  public static final Accessibility UNDECLARED =
      new Accessibility(Optional.empty(), Optional.empty(), Optional.empty());

  public Accessibility {
    hazards = hazards.map(List::copyOf);
  }

  /** What may harm a reader. */
  public enum Hazard {
    /** It flashes more than three times a second. */
    FLASHING,
    /** It moves in a way that may make one giddy. */
    MOTION_SIMULATION,
    /** It makes sounds that may disturb. */
    SOUND
  }

  /**
   * Conformance to EPUB Accessibility 1.1, as somebody has found it.
   *
   * @param standard in the form of its §5.2: {@code EPUB Accessibility 1.1 - WCAG 2.2 Level AA}
   * @param certifiedBy who has evaluated it
   */
  public record Conformance(String standard, LocalizedText certifiedBy) {}
}
