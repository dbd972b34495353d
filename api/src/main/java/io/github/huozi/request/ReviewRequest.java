package io.github.huozi.request;

import java.nio.file.Path;

/**
 * All parameters of reviewing what was converted from one script to another.
 *
 * <pre>{@code
 * ReviewRequest request = ReviewRequest.of(Path.of("src/main/publication"));
 * }</pre>
 *
 * @param publication the folder with {@code publication.yaml}, absolute
 * @param examples how many places of each form of a doubtful word are written down, from 1 to
 *     {@link #MOST_EXAMPLES}
 * @param accept whether the open words become decisions as they are
 */
public record ReviewRequest(Path publication, int examples, boolean accept) {

  /** The number of places that are written down unless more or fewer are asked for. */
  public static final int USUAL_EXAMPLES = 3;

  /** The most places that can be written down. */
  public static final int MOST_EXAMPLES = 100;

  public ReviewRequest {
    if (examples < 1 || examples > MOST_EXAMPLES) {
      throw new WrongValueException(examples + " examples; write 1 to " + MOST_EXAMPLES);
    }
    publication = publication.toAbsolutePath().normalize();
  }

  /** A request that decides nothing. */
  public static ReviewRequest of(Path publication) {
    return new ReviewRequest(publication, USUAL_EXAMPLES, false);
  }

  /** The same with another number of examples. */
  public ReviewRequest withExamples(int number) {
    return new ReviewRequest(publication, number, accept);
  }

  /** The same, which makes decisions of the open words as they are. */
  public ReviewRequest accepting() {
    return new ReviewRequest(publication, examples, true);
  }
}
