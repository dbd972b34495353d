package io.github.huozi.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A unit of a paragraph that no line break divides: a character, a picture, an edge of an inline
 * element or a break. Lengths are in the paragraph's unit.
 *
 * @param piece the index of the piece that it belongs to
 * @param offset its start in the piece's text, in UTF-16 units
 * @param codePoint its character; 0 for what is not text
 * @param kind its class
 * @param letter whether it is a Western letter or digit, or a formula, which ideographs keep a gap
 *     from
 * @param ideograph whether it is an ideograph or a kana, or a letter that is treated as one
 * @param em its font size
 * @param advance its advance width in the font
 * @param width its width in the line: one em for a full-width mark that the font has narrower
 * @param blankBefore the blank before its ink that may be narrowed
 * @param blankAfter the blank after its ink that may be narrowed
 * @param shift how far the character stands after the middle of its width
 * @param overBefore how far its reading reaches before it: over its neighbour, but not beyond the
 *     start of a line
 * @param overAfter how far its reading reaches after it
 */
record Cluster(
    int piece,
    int offset,
    int codePoint,
    CharacterClass kind,
    boolean letter,
    boolean ideograph,
    double em,
    double advance,
    double width,
    double blankBefore,
    double blankAfter,
    double shift,
    double overBefore,
    double overAfter) {

  private static final int NO_BREAK_SPACE = 0xA0;

  /** The first of the characters that fill a square. */
  private static final int FIRST_WIDE = 0x2E80;

  /** A wider mark fills a square, in em. */
  private static final double HALVED = 0.9;

  /** Splits the content of a paragraph into clusters. */
  static List<Cluster> split(Paragraph paragraph, Profile profile) {
    List<Cluster> clusters = new Splitter(profile).split(paragraph.pieces());
    RoomForReadings.makeRoom(paragraph.pieces(), clusters);
    return clusters;
  }

  boolean isMark() {
    return kind.isMark();
  }

  /**
   * Tells whether the cluster is a letter, an ideograph, a digit or a picture, and not white space
   * or a mark.
   */
  boolean isText() {
    return switch (kind) {
      case HAN, HANGUL, WESTERN, SOLID -> true;
      default -> false;
    };
  }

  /**
   * Tells whether the cluster is a Western letter or a number that stands upright as an ideograph
   * does.
   */
  boolean isUpright() {
    return ideograph && codePoint < FIRST_WIDE;
  }

  boolean isSpace() {
    return kind == CharacterClass.SPACE;
  }

  /** Tells whether the cluster takes no room at the edge of a line; a no-break space does. */
  boolean vanishesAtEdge() {
    return kind == CharacterClass.INVISIBLE || isCollapsible();
  }

  /**
   * Tells whether the cluster is white space that collapses with its neighbours (CSS Text 3
   * §4.1.1).
   */
  boolean isCollapsible() {
    return isSpace() && codePoint != NO_BREAK_SPACE;
  }

  /** Tells whether the cluster is a line break that the author asked for. */
  boolean isBreak() {
    return kind == CharacterClass.INVISIBLE && codePoint == 0;
  }

  /**
   * The shift that puts the character in its place in its width; a mark that takes half its square
   * loses the blank half.
   */
  double bearing() {
    return width < advance && kind == CharacterClass.OPENING
        ? width - advance
        : width < advance ? 0 : (width - advance) / 2 + shift;
  }

  /** The shift after the character that {@link #bearing} leaves. */
  double bearingAfter() {
    return width - advance - bearing();
  }

  /** The cluster with more room before and after its character, and a reading that reaches out. */
  Cluster with(double roomBefore, double roomAfter, double over, double overNext) {
    return new Cluster(
        piece,
        offset,
        codePoint,
        kind,
        letter,
        ideograph,
        em,
        advance,
        width + roomBefore + roomAfter,
        blankBefore,
        blankAfter,
        shift + (roomBefore - roomAfter) / 2,
        overBefore + over,
        overAfter + overNext);
  }

  /** Splits one paragraph. */
  private static final class Splitter {

    private final Profile profile;
    private final List<Cluster> clusters = new ArrayList<>();
    private boolean endsInSpace;

    /** The last visible character; 0 if there is none. */
    private int last;

    /** True if a quotation in single marks is open. */
    private boolean quoted;

    /** True if the last mark begins a shortened word. */
    private boolean shortened;

    Splitter(Profile profile) {
      this.profile = profile;
    }

    List<Cluster> split(List<Piece> pieces) {
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        if (piece instanceof Piece.Text text) {
          add(i, text);
        } else if (piece instanceof Piece.Solid solid) {
          add(
              new Cluster(
                  i,
                  0,
                  0,
                  CharacterClass.SOLID,
                  solid.isWord(),
                  false,
                  solid.em(),
                  solid.width(),
                  solid.width(),
                  0,
                  0,
                  0,
                  0,
                  0));
        } else if (piece instanceof Piece.Edge edge) {
          add(
              i,
              edge.opening() ? CharacterClass.OPENING_EDGE : CharacterClass.CLOSING_EDGE,
              edge.width());
        } else {
          add(i, CharacterClass.INVISIBLE, 0);
        }
      }
      return clusters;
    }

    private void add(int piece, CharacterClass kind, double width) {
      add(new Cluster(piece, 0, 0, kind, false, false, 0, width, width, 0, 0, 0, 0, 0));
    }

    private void add(Cluster cluster) {
      clusters.add(cluster);
      if (cluster.kind().standsAlone() || cluster.isBreak()) {
        endsInSpace = cluster.isCollapsible();
        last = cluster.kind() == CharacterClass.SOLID ? LineBreaks.PICTURE : cluster.codePoint();
      }
    }

    private void add(int piece, Piece.Text text) {
      String string = text.text();
      boolean raised =
          text.style() == Piece.TextStyle.RAISED || text.style() == Piece.TextStyle.CALL;
      if (text.style() == Piece.TextStyle.TOGETHER
          || (raised && text.advances().joined(string).isPresent())) {
        addTogether(piece, text);
        return;
      }
      for (int offset = 0; offset < string.length(); ) {
        int codePoint = string.codePointAt(offset);
        int joined = mayBeginEmoji(codePoint) ? addJoined(piece, offset, text) : offset;
        if (joined > offset) {
          offset = joined;
          continue;
        }
        CharacterClass usual = CharacterClass.of(codePoint, profile);
        boolean apostrophe = usual.isMark() && isApostrophe(string, offset);
        CharacterClass kind = kind(text.style(), apostrophe ? CharacterClass.WESTERN : usual);
        if (kind == CharacterClass.COMBINING && (endsInSpace || clusters.isEmpty())) {
          kind = CharacterClass.WESTERN; // There is no character to combine with.
        }
        Cluster cluster = cluster(piece, offset, codePoint, kind, apostrophe, text);
        // A run of white space is one space.
        if (!cluster.isCollapsible() || !endsInSpace) {
          add(cluster);
        }
        offset += Character.charCount(codePoint);
      }
    }

    /** Tells whether a mark is an apostrophe; what is quoted has been seen up to it. */
    private boolean isApostrophe(String string, int offset) {
      boolean inWord = Characters.isApostrophe(string, offset);
      boolean omission = !inWord && Characters.isOmission(string, offset, last, quoted);
      boolean second = shortened && string.startsWith("’n’", offset - 2);
      shortened = omission;
      boolean apostrophe = inWord || omission || second;
      int mark = string.codePointAt(offset);
      quoted = mark == '‘' || (quoted && (mark != Characters.APOSTROPHE || apostrophe));
      return apostrophe;
    }

    /** Tells whether a character may begin an emoji sequence: no letter and no ideograph does. */
    private static boolean mayBeginEmoji(int codePoint) {
      return (codePoint < 0x3400 || codePoint >= 0xE000)
          && (codePoint >= 0x2000 || codePoint < 'A' || (codePoint >= 0xA0 && codePoint < 0xC0));
    }

    private static CharacterClass kind(Piece.TextStyle style, CharacterClass otherwise) {
      return switch (style) {
        case RAISED -> CharacterClass.RAISED;
        case CALL -> CharacterClass.CALL;
        // An upright letter is treated as an ideograph (JLREQ §3.9.2, class 19).
        case UPRIGHT -> otherwise == CharacterClass.WESTERN ? CharacterClass.HAN : otherwise;
        default -> otherwise;
      };
    }

    /**
     * Adds a sequence that the font draws as one emoji: the first character has its width, and the
     * others have none.
     *
     * @return the end of the sequence; the offset itself if the font draws no sequence there
     */
    private int addJoined(int piece, int offset, Piece.Text text) {
      String string = text.text();
      int first = string.codePointAt(offset);
      int end = Characters.sequenceEnd(string, offset);
      int next = offset + Character.charCount(first);
      OptionalDouble joined =
          end > next
              ? text.advances().joined(string.substring(offset, end))
              : OptionalDouble.empty();
      if (joined.isEmpty()) {
        return offset;
      }
      double advance = joined.getAsDouble() * text.em();
      CharacterClass kind = kind(text.style(), CharacterClass.HAN);
      add(
          new Cluster(
              piece, offset, first, kind, false, false, text.em(), advance, advance, 0, 0, 0, 0,
              0));
      addWithoutWidth(piece, text, next, end);
      return end;
    }

    /** Adds a text that fills one square: the first character has its width. */
    private void addTogether(int piece, Piece.Text text) {
      String string = text.text();
      if (string.isEmpty()) {
        return;
      }
      int first = string.codePointAt(0);
      double em = text.em();
      boolean ideograph = CharacterClass.isIdeograph(first) || CharacterClass.isLetter(first);
      CharacterClass kind = kind(text.style(), CharacterClass.HAN);
      add(new Cluster(piece, 0, first, kind, false, ideograph, em, em, em, 0, 0, 0, 0, 0));
      addWithoutWidth(piece, text, Character.charCount(first), string.length());
    }

    private void addWithoutWidth(int piece, Piece.Text text, int start, int end) {
      double em = text.em();
      for (int i = start; i < end; ) {
        int codePoint = text.text().codePointAt(i);
        CharacterClass none = CharacterClass.INVISIBLE;
        add(new Cluster(piece, i, codePoint, none, false, false, em, 0, 0, 0, 0, 0, 0, 0));
        i += Character.charCount(codePoint);
      }
    }

    private Cluster cluster(
        int piece,
        int offset,
        int codePoint,
        CharacterClass kind,
        boolean apostrophe,
        Piece.Text text) {
      double em = text.em();
      int drawn = kind == CharacterClass.SPACE && codePoint != NO_BREAK_SPACE ? ' ' : codePoint;
      boolean invisible = kind == CharacterClass.INVISIBLE || Characters.isInvisible(drawn);
      Piece.Advances advances = text.advances();
      double advance =
          invisible ? 0 : (apostrophe ? advances.apostrophe() : advances.advance(drawn)) * em;
      Profile.Blank blank = profile.blank(kind, codePoint);
      boolean upright = text.style() == Piece.TextStyle.UPRIGHT && kind == CharacterClass.HAN;
      double width = isSquare(kind) || upright ? Math.max(em, advance) : advance;
      if (profile.halvesMarks(kind) && advance > HALVED * em) {
        width = advance - Profile.HALF * em;
        blank = Profile.Blank.NONE;
      }
      return new Cluster(
          piece,
          offset,
          codePoint,
          kind,
          kind == CharacterClass.WESTERN && (apostrophe || CharacterClass.isLetter(codePoint)),
          kind == CharacterClass.HAN
              && (CharacterClass.isIdeograph(codePoint)
                  || (upright && CharacterClass.isLetter(codePoint))),
          em,
          advance,
          width,
          blank.before() * em,
          blank.after() * em,
          besideText(kind) * Math.max(0, width - advance) / 2,
          0,
          0);
    }

    /**
     * The side of its square at which a mark stands that the font has narrower: 1 for the end, -1
     * for the start, so that its blank is away from the text that it encloses.
     */
    private static int besideText(CharacterClass kind) {
      return switch (kind) {
        case OPENING -> 1;
        case CLOSING -> -1;
        default -> 0;
      };
    }

    private boolean isSquare(CharacterClass kind) {
      return profile.script().isHan() && kind.isSquare();
    }
  }
}
