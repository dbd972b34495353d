package io.github.huozi.pdf.text;

import io.github.huozi.typography.Composition;

/** The clusters of a paragraph in order, and where each line ends. Lengths are in dots. */
interface Clusters {

  int size();

  /** The piece of a cluster. */
  int piece(int cluster);

  /** The character of a cluster; 0 for what is not text. */
  int codePoint(int cluster);

  /** Tells whether a cluster is an apostrophe among Han characters. */
  default boolean isApostrophe(int cluster) {
    return false;
  }

  /** The advance of a cluster with the kerning after it. */
  double advance(int cluster);

  double shiftBefore(int cluster);

  double shiftAfter(int cluster);

  /** The length by which the room of a reading reaches before its character. */
  default double readingBefore(int cluster) {
    return 0;
  }

  default double readingAfter(int cluster) {
    return 0;
  }

  /** Tells whether a cluster is white space that is left out at the edge of a line. */
  boolean isDropped(int cluster);

  boolean endsLine(int cluster);

  boolean takesHyphen(int cluster);

  boolean isAuthorsBreak(int cluster);

  /**
   * The length that the line which ends after a cluster lacks of the measure, though it should be
   * full.
   */
  default double lacking(int cluster) {
    return 0;
  }

  /** The clusters of a composed text. */
  static Clusters of(Composition composed) {
    return new Clusters() {
      @Override
      public int size() {
        return composed.size();
      }

      @Override
      public int piece(int cluster) {
        return composed.piece(cluster);
      }

      @Override
      public int codePoint(int cluster) {
        return composed.codePoint(cluster);
      }

      @Override
      public boolean isApostrophe(int cluster) {
        return composed.isApostrophe(cluster);
      }

      @Override
      public double advance(int cluster) {
        return composed.advance(cluster) + composed.kerning(cluster);
      }

      @Override
      public double shiftBefore(int cluster) {
        return composed.shiftBefore(cluster);
      }

      @Override
      public double shiftAfter(int cluster) {
        return composed.shiftAfter(cluster);
      }

      @Override
      public double readingBefore(int cluster) {
        return composed.readingBefore(cluster);
      }

      @Override
      public double readingAfter(int cluster) {
        return composed.readingAfter(cluster);
      }

      @Override
      public boolean isDropped(int cluster) {
        return composed.isDropped(cluster);
      }

      @Override
      public boolean endsLine(int cluster) {
        return composed.endsLine(cluster);
      }

      @Override
      public boolean takesHyphen(int cluster) {
        return composed.takesHyphen(cluster);
      }

      @Override
      public double lacking(int cluster) {
        return composed.lacking(cluster);
      }

      @Override
      public boolean isAuthorsBreak(int cluster) {
        return composed.isAuthorsBreak(cluster);
      }
    };
  }
}
