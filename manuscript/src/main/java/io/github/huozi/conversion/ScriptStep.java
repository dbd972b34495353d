package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import java.util.List;

/** Converts from one script to the other. */
interface ScriptStep {

  /**
   * Converts a part of a passage.
   *
   * @param passage the whole passage, which shows what stands around the part
   * @param pieces receives the pieces of the part
   * @param whole what is known of the whole text
   */
  void convert(String passage, int start, int end, List<Piece> pieces, WholeText whole);

  /** Notes what a passage tells of the whole text. */
  void survey(String passage, WholeText whole);
}
