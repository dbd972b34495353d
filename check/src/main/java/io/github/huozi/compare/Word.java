package io.github.huozi.compare;

import io.github.huozi.check.pdf.PdfLink;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The least thing that is compared: a word, a sign, a character of Chinese or Japanese, a formula
 * or a picture.
 *
 * @param key equal for two that are the same
 * @param text the text as it is shown; of a picture, its description
 * @param kind the kind of thing
 * @param page the page on which it begins, counted from 1
 * @param area its area on that page, in pt from the top left corner
 * @param size the font size, in pt; 0 of a picture
 * @param upright whether its line runs from left to right, or back
 * @param startsLine whether it is the first of its line
 * @param broken whether it is divided between lines
 * @param spaced whether a space stands before it
 * @param block the number of its paragraph, heading or other block
 * @param link the link that it belongs to
 */
record Word(
    String key,
    String text,
    Kind kind,
    int page,
    Rectangle2D area,
    double size,
    boolean upright,
    boolean startsLine,
    boolean broken,
    boolean spaced,
    int block,
    Optional<PdfLink> link) {

  /** The key of the number of a page to which the word leads. */
  static final String PAGE_NUMBER = "page number";

  /** The most digits of a number that is counted. */
  private static final int MOST_DIGITS = 8;

  /** The kinds of things. */
  enum Kind {
    TEXT,
    FORMULA,
    PICTURE
  }

  /** A formula or a picture. */
  static Word whole(Kind kind, String key, String text, int page, Rectangle2D area, int block) {
    return new Word(
        key, text, kind, page, area, 0, true, false, false, true, block, Optional.empty());
  }

  /** The same with another key, as a part of a link. */
  Word with(String ownKey, PdfLink own) {
    return new Word(
        ownKey,
        text,
        kind,
        page,
        area,
        size,
        upright,
        startsLine,
        broken,
        spaced,
        block,
        Optional.of(own));
  }

  boolean isPicture() {
    return kind == Kind.PICTURE;
  }

  /** Tells whether a line ends before it or in it where one does in the other file. */
  boolean isDividedAs(Word other) {
    return startsLine == other.startsLine && broken == other.broken;
  }

  /** Tells whether it stands beside another word of its page, in one line. */
  boolean isBeside(Word other) {
    return upright
        ? area.getMaxY() > other.area.getMinY() && other.area.getMaxY() > area.getMinY()
        : area.getMaxX() > other.area.getMinX() && other.area.getMaxX() > area.getMinX();
  }

  /** Tells whether it is a number in digits. */
  boolean isNumber() {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
