package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.phrase.Phrases;
import io.github.huozi.typography.rule.BreakMarks;
import io.github.huozi.typography.rule.ForeignWords;
import io.github.huozi.typography.rule.HangulWords;
import io.github.huozi.typography.rule.Ties;
import io.github.huozi.typography.rule.TokenBreaks;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the places where the lines of a paragraph may end, across all its pieces. */
final class BreakOpportunities {

  private static final int SOFT_HYPHEN = 0xAD;

  /** Stands for a formula where line breaks are found. */
  private static final char FORMULA = 'x';

  private final Paragraph paragraph;
  private final List<Cluster> clusters;
  private final Profile profile;
  private final LineFit fit;
  private final BreakKind[] after;

  /** The clusters with which no line begins, because of the readings over them. */
  private final BitSet undivided;

  /**
   * The index of the last cluster up to each one that stands alone and is no space; computed on
   * first use.
   */
  private int[] lastStanding = {};

  BreakOpportunities(Paragraph paragraph, List<Cluster> clusters, Profile profile, LineFit fit) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.profile = profile;
    this.fit = fit;
    this.after = new BreakKind[clusters.size()];
    this.undivided = RoomForReadings.undivided(paragraph, clusters);
    Arrays.fill(after, BreakKind.NONE);
  }

  /**
   * Finds whether a line may end after each cluster. The last cluster always ends a line.
   *
   * @param phrases finds the phrases that lines keep whole; empty if they keep none
   */
  BreakKind[] find(
      LineBreaks breaks, Optional<Hyphenation> hyphenation, Optional<Phrases> phrases) {
    findInText(breaks, phrases);
    divideFormulas();
    if (paragraph.setting().wordBreak() == TextSetting.WordBreak.BREAK_ALL) {
      allowBetweenLetters();
    } else if (paragraph.alignment() == Alignment.JUSTIFIED) {
      hyphenation.ifPresent(rules -> rules.divide(paragraph, clusters, after));
    }
    forceAuthorsBreaks();
    if (!clusters.isEmpty()) {
      after[clusters.size() - 1] = BreakKind.FORCED;
    }
    breakOverlong(breaks, hyphenation);
    return after;
  }

  /**
   * Finds the opportunities in the text without the edges of inline elements and without raised
   * text, neither of which allows or forbids a line end.
   */
  private void findInText(LineBreaks breaks, Optional<Phrases> phrases) {
    StringBuilder text = new StringBuilder(clusters.size());
    int[] clusterAt = new int[2 * clusters.size() + 1];
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.kind() == CharacterClass.SOLID) {
        if (i > 0 && paragraph.joint(clusters.get(i - 1)) != Piece.Joint.NONE) {
          continue;
        }
        clusterAt[text.length()] = i;
        // A formula is part of its word: the n-th.
        text.append(cluster.letter() ? FORMULA : LineBreaks.PICTURE);
      } else if (cluster.codePoint() != 0 && !cluster.kind().isRaised()) {
        int start = text.length();
        text.appendCodePoint(cluster.isCollapsible() ? ' ' : cluster.codePoint());
        Arrays.fill(clusterAt, start, text.length(), i);
      }
    }
    String string = text.toString();
    findInProse(string, clusterAt, breaks, phrases);
    divideTokens(string, clusterAt);
  }

  private void findInProse(
      String text, int[] clusterAt, LineBreaks breaks, Optional<Phrases> phrases) {
    breaks.setText(text);
    Phrases.Unit[] ends = phrases.map(of -> of.ends(text)).orElse(new Phrases.Unit[0]);
    for (int offset = breaks.next(); offset != LineBreaks.DONE; offset = breaks.next()) {
      if (offset < text.length()) {
        int next = clusterAt[offset];
        int before = clusterAt[offset - 1];
        if (!wouldStartWithAttached(next)
            && !isInsideUnbroken(before, next)
            && !isUndivided(before)
            && !(profile.keepsForeignWords() && ForeignWords.isInside(text, offset))) {
          after[lastBefore(next)] =
              kind(text, offset, ends, clusters.get(before), clusters.get(next));
        }
      }
    }
  }

  private void divideFormulas() {
    for (int i = 0; i < clusters.size(); i++) {
      switch (paragraph.joint(clusters.get(i))) {
        case RELATION -> after[i] = BreakKind.RELATION;
        case OPERATOR -> after[i] = BreakKind.OPERATOR;
        default -> {}
      }
    }
  }

  /** Divides addresses, paths and names in programs at their joints, or else anywhere. */
  private void divideTokens(String text, int[] clusterAt) {
    boolean justified = paragraph.alignment() == Alignment.JUSTIFIED;
    TokenBreaks.Kind[] kinds =
        TokenBreaks.find(text, offset -> isUnhyphenated(clusterAt[offset]), shortTokens(justified));
    for (int offset = 1; offset < kinds.length; offset++) {
      int next = clusterAt[offset];
      if (kinds[offset] != TokenBreaks.Kind.OUTSIDE
          && !isInsideUnbroken(clusterAt[offset - 1], next)) {
        after[lastBefore(next)] =
            wouldStartWithAttached(next)
                ? BreakKind.NONE
                : switch (kinds[offset]) {
                  case JOINT -> BreakKind.JOINT;
                  case SHORT_JOINT -> BreakKind.SHORT_JOINT;
                  case INSIDE -> justified ? BreakKind.INSIDE : BreakKind.NONE;
                  case CUT -> justified ? BreakKind.CUT : BreakKind.NONE;
                  default -> BreakKind.NONE;
                };
      }
    }
  }

  private TokenBreaks.ShortTokens shortTokens(boolean justified) {
    if (!justified) {
      return TokenBreaks.ShortTokens.NONE;
    }
    return profile.script().isHan() ? TokenBreaks.ShortTokens.NAMES : TokenBreaks.ShortTokens.CODE;
  }

  /** Tells whether the first visible cluster of a line would be a combining mark or raised text. */
  private boolean wouldStartWithAttached(int next) {
    int first = next;
    while (first < clusters.size() - 1
        && (clusters.get(first).vanishesAtEdge()
            || clusters.get(first).kind() == CharacterClass.OPENING_EDGE)
        && !clusters.get(first).isBreak()) {
      first++;
    }
    CharacterClass kind = clusters.get(first).kind();
    return kind == CharacterClass.COMBINING || kind.isRaised();
  }

  /**
   * The kind of a break between two clusters.
   *
   * @param ends what ends at each offset of the text; empty if phrases are not kept whole
   */
  private BreakKind kind(
      String text, int offset, Phrases.Unit[] ends, Cluster before, Cluster next) {
    if (text.charAt(offset - 1) == ' ') {
      int start = text.lastIndexOf(" ", offset - 2) + 1;
      int end = text.indexOf(" ", offset);
      String word = text.substring(start, offset - 1);
      String following = text.substring(offset, end < 0 ? text.length() : end);
      if (Ties.isNumbered(word, following)) {
        return BreakKind.NONE;
      }
      boolean tied = Ties.isTied(word, following) || Ties.isCounted(text, offset);
      return tied ? BreakKind.RELUCTANT : BreakKind.ALLOWED;
    }
    if (before.codePoint() == SOFT_HYPHEN) {
      return BreakKind.HYPHEN;
    }
    if (ends.length == 0 && !profile.keepsWords() && Ties.isCounted(text, offset)) {
      return BreakKind.RELUCTANT;
    }
    if (ends.length > 0) {
      return LineBreaks.isBesideSyllable(before.codePoint(), next.codePoint())
          ? kind(ends[offset])
          : BreakKind.ALLOWED;
    }
    if (!profile.keepsWords()
        || !LineBreaks.isInsideBracketedWord(before.codePoint(), next.codePoint())) {
      return BreakKind.ALLOWED;
    }
    if (paragraph.setting().wordBreak() == TextSetting.WordBreak.AUTO_PHRASE) {
      return BreakKind.IN_WORD;
    }
    if (paragraph.alignment() == Alignment.RAGGED) {
      return BreakKind.NONE;
    }
    return switch (HangulWords.at(text, offset)) {
      case OF_NUMBER -> BreakKind.NONE;
      case OF_SYLLABLE -> profile.sparesWords() ? BreakKind.NONE : BreakKind.INSIDE;
      case OF_SHORT -> BreakKind.DIVISION_OF_SHORT;
      case OF_LONG -> BreakKind.DIVISION;
    };
  }

  private static BreakKind kind(Phrases.Unit ended) {
    return switch (ended) {
      case PHRASE -> BreakKind.ALLOWED;
      case WORD -> BreakKind.IN_PHRASE;
      case CHARACTER -> BreakKind.IN_WORD;
    };
  }

  /** The last cluster before a line starts with {@code next} and the edges that open before it. */
  private int lastBefore(int next) {
    int last = next - 1;
    while (last > 0 && clusters.get(last).kind() == CharacterClass.OPENING_EDGE) {
      last--;
    }
    return last;
  }

  private boolean isInsideUnbroken(int before, int next) {
    return undivided.get(next)
        || (clusters.get(before).piece() == clusters.get(next).piece()
            && (isSet(next, Piece.TextStyle.UNBROKEN) || isSet(next, Piece.TextStyle.TOGETHER)));
  }

  /** Tells whether a cluster is a soft hyphen that must not end a line. */
  private boolean isUndivided(int cluster) {
    return clusters.get(cluster).codePoint() == SOFT_HYPHEN && isUnhyphenated(cluster);
  }

  private boolean isUnhyphenated(int cluster) {
    return isSet(cluster, Piece.TextStyle.UNDIVIDED) || isSet(cluster, Piece.TextStyle.CODE);
  }

  private boolean isSet(int cluster, Piece.TextStyle style) {
    return paragraph.isOf(style, clusters.get(cluster));
  }

  private void allowBetweenLetters() {
    for (int i = 0; i < clusters.size() - 1; i++) {
      if (after[i] == BreakKind.NONE
          && clusters.get(i).letter()
          && clusters.get(i + 1).letter()
          && !isInsideUnbroken(i, i + 1)) {
        after[i] = BreakKind.ALLOWED;
      }
    }
  }

  private void forceAuthorsBreaks() {
    for (int i = 0; i < clusters.size(); i++) {
      if (clusters.get(i).isBreak()) {
        after[i] = BreakKind.FORCED;
        // A break just before it would only make an empty line.
        for (int k = i - 1; k >= 0 && after[k] == BreakKind.ALLOWED; k--) {
          after[k] = BreakKind.NONE;
        }
      }
    }
  }

  /** Breaks words and addresses that are longer than a line (CSS {@code overflow-wrap}). */
  private void breakOverlong(LineBreaks breaks, Optional<Hyphenation> hyphenation) {
    int start = 0;
    for (int i = 0; i < clusters.size(); i++) {
      if (after[i] != BreakKind.NONE) {
        if (isOverlong(start, i)) {
          divideBrackets(start, i);
          if (hyphenation.isPresent()) {
            hyphenation.get().divideOverlong(paragraph, clusters, start, i + 1, after);
          }
          breakInside(start, i, breaks);
        }
        start = i + 1;
      }
    }
  }

  private void divideBrackets(int start, int end) {
    for (int i = start; i < end; i++) {
      if (paragraph.joint(clusters.get(i)) == Piece.Joint.IN_BRACKETS) {
        after[i] = BreakKind.IN_BRACKETS;
      }
    }
  }

  /**
   * Adds emergency breaks between two clusters, in order of preference: beside a Han character,
   * between the words of an address or a name in a program, inside a word, before small kana,
   * between two note calls, at a mark.
   */
  private void breakInside(int start, int end, LineBreaks breaks) {
    breakInside(start, end, k -> !isKeptWithNext(k, breaks) && (isHan(k) || isHan(following(k))));
    breakInside(start, end, k -> BreakMarks.isJoint(lastCharacter(k), nextCharacter(k)));
    breakInside(start, end, k -> BreakMarks.isBeforeCapital(lastCharacter(k), nextCharacter(k)));
    breakInside(start, end, k -> !isKeptWithNext(k, breaks));
    // Small kana may start a line where line-break is normal (CSS Text 3 §5.2).
    breakInside(start, end, k -> BreakMarks.isSmallKana(clusters.get(following(k)).codePoint()));
    breakInside(start, end, this::isBetweenCalls);
    breakInside(start, end, k -> true);
  }

  private int lastCharacter(int cluster) {
    return clusters.get(lastStanding(cluster)).codePoint();
  }

  private int nextCharacter(int cluster) {
    return clusters.get(following(cluster)).codePoint();
  }

  /** Tells whether a note call, or a part of one, ends with a cluster and another follows. */
  private boolean isBetweenCalls(int cluster) {
    Cluster before = clusters.get(lastStanding(cluster));
    Cluster next = clusters.get(following(cluster));
    if (!before.kind().isRaised()
        || !next.kind().isRaised()
        || BreakMarks.isOpening(before.codePoint())) {
      return false;
    }
    boolean oneWord =
        before.piece() == next.piece() && UCharacter.isLetterOrDigit(before.codePoint());
    return BreakMarks.isOpening(next.codePoint())
        || (UCharacter.isLetterOrDigit(next.codePoint()) && !oneWord);
  }

  private void breakInside(int start, int end, IntPredicate allowed) {
    int part = start;
    for (int i = start; i <= end; i++) {
      if (after[i] != BreakKind.NONE) {
        if (isOverlong(part, i)) {
          for (int k = part; k < i; k++) {
            if (maySeparate(k) && allowed.test(k)) {
              after[k] = BreakKind.EMERGENCY;
            }
          }
        }
        part = i + 1;
      }
    }
  }

  private boolean isHan(int cluster) {
    CharacterClass kind = clusters.get(cluster).kind();
    return kind.isSquare() || kind == CharacterClass.HANGUL || kind == CharacterClass.SOLID;
  }

  private boolean isOverlong(int start, int end) {
    if (!fit.measure(start - 1, end)) {
      return false;
    }
    double hyphen = after[end].takesHyphen() ? paragraph.hyphen(clusters.get(end)) : 0;
    double target = paragraph.shortestMeasure() - (start == 0 ? paragraph.indent() : 0);
    return fit.width + hyphen - fit.narrowest(paragraph.alignment()) > target + fit.em() / 1000;
  }

  /**
   * Tells whether an emergency break may follow a cluster: not in a joined emoji, nor before a
   * space.
   */
  private boolean maySeparate(int cluster) {
    Cluster next = clusters.get(following(cluster));
    return clusters.get(cluster).kind() != CharacterClass.OPENING_EDGE
        && next.kind().standsAlone()
        && !next.isCollapsible()
        && !fit.endsWith(following(cluster))
        && !Characters.isJoined(clusters.get(cluster).codePoint(), next.codePoint());
  }

  /** The cluster after another one, skipping the starts of inline elements. */
  private int following(int cluster) {
    int next = cluster + 1;
    while (next < clusters.size() - 1 && clusters.get(next).kind() == CharacterClass.OPENING_EDGE) {
      next++;
    }
    return next;
  }

  /** Tells whether no emergency break is wanted between a cluster and the next. */
  private boolean isKeptWithNext(int cluster, LineBreaks breaks) {
    Cluster next = clusters.get(following(cluster));
    Cluster before = clusters.get(lastStanding(cluster));
    return next.kind().isRaised()
        || (before.kind().isRaised() && BreakMarks.isClosing(next.codePoint()))
        || breaks.keepsTogether(before.codePoint(), next.codePoint());
  }

  private int lastStanding(int cluster) {
    // Computed for all clusters at once: a paragraph may be a million spaces.
    if (lastStanding.length == 0) {
      int[] found = new int[clusters.size()];
      for (int i = 1; i < found.length; i++) {
        boolean stands = !clusters.get(i).isSpace() && clusters.get(i).kind().standsAlone();
        found[i] = stands ? i : found[i - 1];
      }
      lastStanding = found;
    }
    return lastStanding[cluster];
  }

  /**
   * Tells whether code, or a name that could be cut, follows the line that ends at a cluster.
   *
   * @param after the kind of break after each cluster
   */
  static boolean isBeforeName(
      Paragraph paragraph, List<Cluster> clusters, BreakKind[] after, int cluster) {
    for (int i = cluster + 1; i < after.length; i++) {
      if (after[i].cuts() || paragraph.isOf(Piece.TextStyle.CODE, clusters.get(i))) {
        return true;
      } else if (after[i] != BreakKind.NONE) {
        return false;
      }
    }
    return false;
  }

  /** The kinds of line end that may follow a cluster. */
  enum BreakKind {
    NONE,
    ALLOWED,
    /** Between words that are better kept together. */
    RELUCTANT,
    /** Between two words of a phrase that is to be kept whole. */
    IN_PHRASE,
    /** Inside a word of a text whose phrases are to be kept whole. */
    IN_WORD,
    /** Inside a long word that is better kept whole. */
    DIVISION,
    /** Inside a short word that is better kept whole. */
    DIVISION_OF_SHORT,
    /** A place where a part of an address or of a name in a program begins. */
    JOINT,
    /** The same in a short one. */
    SHORT_JOINT,
    /** Between syllables of a word of code among Han characters. */
    SYLLABLE,
    /** Anywhere else in a name or in code. */
    CUT,
    /** Anywhere else in an address, or where a single syllable of a Korean word is left. */
    INSIDE,
    /** After a relation of a formula. */
    RELATION,
    /** After a binary operator of a formula. */
    OPERATOR,
    /** A place in brackets of a formula that is longer than a line, or after a comma of it. */
    IN_BRACKETS,
    /** A break with a hyphen, which the break adds. */
    HYPHEN,
    /** A break with a hyphen in a name or before two letters, among Han characters. */
    RARE_HYPHEN,
    /** Inside a word or an address that is longer than a line. */
    EMERGENCY,
    /** The author's, or the paragraph's end. */
    FORCED;

    /** Tells whether the break adds a hyphen. */
    boolean takesHyphen() {
      return this == HYPHEN || this == RARE_HYPHEN;
    }

    /** Tells whether the break divides a part of a name or of code. */
    boolean cuts() {
      return this == CUT || this == SYLLABLE;
    }
  }
}
