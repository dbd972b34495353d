package io.github.huozi.typography;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a paragraph into clusters: the units that no line break divides. */
final class ClusterSplitter {

  private static final int NO_BREAK_SPACE = 0xA0;

  private final Profile profile;
  private final List<Cluster> clusters = new ArrayList<>();
  private boolean endsInSpace;

  private ClusterSplitter(Profile profile) {
    this.profile = profile;
  }

  static List<Cluster> of(Paragraph paragraph, Profile profile) {
    ClusterSplitter result = new ClusterSplitter(profile);
    List<Piece> pieces = paragraph.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Piece.Text text) {
        result.add(i, text);
      } else if (piece instanceof Piece.Solid solid) {
        result.add(i, CharacterClass.SOLID, solid.width());
      } else if (piece instanceof Piece.Edge edge) {
        result.add(
            i,
            edge.opening() ? CharacterClass.OPENING_EDGE : CharacterClass.CLOSING_EDGE,
            edge.width());
      } else {
        result.add(i, CharacterClass.INVISIBLE, 0);
      }
    }
    return result.clusters;
  }

  private void add(int piece, CharacterClass kind, double width) {
    add(new Cluster(piece, 0, 0, kind, false, false, 0, width, width, 0, 0));
  }

  private void add(Cluster cluster) {
    clusters.add(cluster);
    if (cluster.kind().standsAlone() || cluster.isBreak()) {
      endsInSpace = cluster.isCollapsible();
    }
  }

  private void add(int piece, Piece.Text text) {
    String string = text.text();
    for (int offset = 0; offset < string.length(); ) {
      int codePoint = string.codePointAt(offset);
      CharacterClass kind =
          text.style() == Piece.TextStyle.RAISED
              ? CharacterClass.RAISED
              : CharacterClasses.of(codePoint, profile);
      if (kind == CharacterClass.COMBINING && (endsInSpace || clusters.isEmpty())) {
        kind = CharacterClass.WESTERN; // It has nothing to stand on.
      }
      Cluster cluster = cluster(piece, offset, codePoint, kind, text);
      // White space is one space however much of it the source has.
      if (!cluster.isCollapsible() || !endsInSpace) {
        add(cluster);
      }
      offset += Character.charCount(codePoint);
    }
  }

  private Cluster cluster(
      int piece, int offset, int codePoint, CharacterClass kind, Piece.Text text) {
    double em = text.em();
    int drawn = kind == CharacterClass.SPACE && codePoint != NO_BREAK_SPACE ? ' ' : codePoint;
    boolean invisible = kind == CharacterClass.INVISIBLE || Characters.isInvisible(drawn);
    double advance = invisible ? 0 : text.advances().advance(drawn) * em;
    Profile.Blank blank = profile.blank(kind, codePoint);
    return new Cluster(
        piece,
        offset,
        codePoint,
        kind,
        kind == CharacterClass.WESTERN && CharacterClasses.isLetter(codePoint),
        kind == CharacterClass.HAN && CharacterClasses.isIdeograph(codePoint),
        em,
        advance,
        isSquare(kind) ? Math.max(em, advance) : advance,
        blank.before() * em,
        blank.after() * em);
  }

  private boolean isSquare(CharacterClass kind) {
    return profile.script().isHan() && kind.isSquare();
  }
}
