package io.github.huozi.pdf.text;

import io.github.huozi.typography.Composition;

/** The clusters of a paragraph in order, and where each line ends. Lengths are in dots. */
interface Clusters {

  int size();

  /** The piece of a cluster. */
  int piece(int cluster);

  /** Its character; 0 for what is not text. */
  int codePoint(int cluster);

  /** Whether it is an apostrophe among Han characters. */
  default boolean isApostrophe(int cluster) {
    return false;
  }

  /** Its advance with the kerning after it. */
  double advance(int cluster);

  double shiftBefore(int cluster);

  double shiftAfter(int cluster);

  /** How far the room of a reading reaches before its character. */
  default double readingBefore(int cluster) {
    return 0;
  }

  default double readingAfter(int cluster) {
    return 0;
  }

  /** Whether it is white space that is left out at the edge of a line. */
  boolean isDropped(int cluster);

  boolean endsLine(int cluster);

  boolean takesHyphen(int cluster);

  boolean isAuthorsBreak(int cluster);

  /** What the line that ends after it lacks of the measure, though it should be full. */
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
