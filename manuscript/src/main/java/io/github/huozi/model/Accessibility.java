package io.github.huozi.model;

import java.util.List;
import java.util.Optional;

/**
 * The author's declarations on a publication's accessibility. The other facts are derived from its
 * content.
 *
 * @param hazards no hazards if the list is empty; unknown if there is no list
 * @param conformance the standard that the publication was found to meet
 * @param summary replaces the summary that is made from the content
 */
public record Accessibility(
    Optional<List<Hazard>> hazards,
    Optional<Conformance> conformance,
    Optional<LocalizedText> summary) {

  /** Nothing is declared. */
  public static final Accessibility UNDECLARED =
      new Accessibility(Optional.empty(), Optional.empty(), Optional.empty());

  public Accessibility {
    hazards = hazards.map(List::copyOf);
  }

  /** Something that may harm a reader. */
  public enum Hazard {
    /** Content flashes more than three times a second. */
    FLASHING,
    /** Content moves in a way that may cause dizziness. */
    MOTION_SIMULATION,
    /** Content makes sounds that may disturb. */
    SOUND
  }

  /**
   * Conformance to EPUB Accessibility 1.1, as evaluated by a person or organization.
   *
   * @param standard in the form of its §5.2: {@code EPUB Accessibility 1.1 - WCAG 2.2 Level AA}
   * @param certifiedBy the evaluator
   */
  public record Conformance(String standard, LocalizedText certifiedBy) {}
}
