package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.image.PlacedImages.Unshown;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The reason to set a chapter again, with the findings of all passes so far.
 *
 * @param reason the finding of the last pass
 * @param inWords the images that cannot be shown: words stand in their place
 * @param inText the numbers of the blocks that have no room at the fore-edge: they stay in the text
 * @param takenBack the number of passes that took blocks back from the fore-edge
 */
record NextPass(Reason reason, Set<Unshown> inWords, Set<Integer> inText, int takenBack)
    implements PassResult {

  /** The number of passes that may take back some blocks, before all are taken back. */
  private static final int PATIENCE = 4;

  /** The first pass: nothing is known. */
  static final NextPass FIRST = new NextPass(Reason.FIRST, Set.of(), Set.of(), 0);

  /** A finding that only another pass can set right. */
  enum Reason {
    /** No pass has been made. */
    FIRST,
    /** Images cannot be shown. */
    IMAGES,
    /** Blocks have no room at the fore-edge. */
    FORE_EDGE,
    /** The pages give other numbers to notes. */
    NOTE_NUMBERS
  }

  /** The next pass, in which words stand in the place of images. */
  NextPass withInWords(Collection<Unshown> images) {
    return new NextPass(Reason.IMAGES, new LinkedHashSet<>(images), inText, takenBack);
  }

  /** The next pass, in which further blocks stay in the text. */
  NextPass withInText(Set<Integer> blocks) {
    Set<Integer> all = new HashSet<>(inText);
    all.addAll(blocks);
    return new NextPass(Reason.FORE_EDGE, inWords, all, takenBack + 1);
  }

  /** The next pass, in which the notes have the numbers that the chapter has received. */
  NextPass withNumbers() {
    return new NextPass(Reason.NOTE_NUMBERS, inWords, inText, takenBack);
  }

  /**
   * Returns whether a block stays in the text, by its number among those that ask for the place.
   */
  boolean staysInText(int block) {
    return takenBack > PATIENCE || inText.contains(block);
  }
}
