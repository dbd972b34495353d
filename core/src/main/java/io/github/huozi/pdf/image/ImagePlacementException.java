package io.github.huozi.pdf.image;

import java.util.List;

/** Some images of a document cannot be shown in its PDF, which is not written. */
public final class ImagePlacementException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Place> places;

  ImagePlacementException(List<Place> places) {
    super(places.size() + " image(s) cannot be shown");
    this.places = List.copyOf(places);
  }

  /** Each use of such an image, in the order of the text. */
  public List<Place> places() {
    return places;
  }

  /**
   * A use of an image.
   *
   * @param image its name, as the document's {@code src} has it
   * @param section the id of its section; empty if it stands in none
   * @param line the line in the section's file; 0 if it is not known
   */
  public record Place(String image, String section, int line) {}
}
