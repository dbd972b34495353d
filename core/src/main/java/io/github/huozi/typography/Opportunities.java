package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds where the lines of a paragraph may end, across all its pieces. */
final class Opportunities {

  private static final int SOFT_HYPHEN = 0xAD;

  private final Paragraph paragraph;
  private final List<Cluster> clusters;
  private final Profile profile;
  private final LineFit fit;
  private final BreakKind[] after;

  /**
   * For each cluster, the last up to it that is no space and stands alone, once it is asked for.
   */
  private int[] standing = {};

  Opportunities(Paragraph paragraph, List<Cluster> clusters, Profile profile, LineFit fit) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.profile = profile;
    this.fit = fit;
    this.after = new BreakKind[clusters.size()];
    Arrays.fill(after, BreakKind.NONE);
  }

  /** For each cluster, whether a line may end after it. The last one always ends a line. */
  BreakKind[] find(LineBreaks breaks, Optional<Hyphenation> hyphenation) {
    fromText(breaks);
    if (paragraph.setting().wordBreak() == TextSetting.WordBreak.BREAK_ALL) {
      betweenLetters();
    } else if (paragraph.alignment() == Alignment.JUSTIFIED) {
      hyphenation.ifPresent(rules -> new WordDivision(paragraph, clusters, after).divide(rules));
    }
    fromAuthor();
    if (!clusters.isEmpty()) {
      after[clusters.size() - 1] = BreakKind.FORCED;
    }
    withinOverlong(breaks);
    return after;
  }

  /**
   * Looks at the text without what does not matter to a line end: the edges of inline elements, and
   * raised text, which clings to what it follows.
   */
  private void fromText(LineBreaks breaks) {
    StringBuilder text = new StringBuilder(clusters.size());
    int[] clusterAt = new int[2 * clusters.size() + 1];
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.kind() == CharacterClass.SOLID) {
        clusterAt[text.length()] = i;
        text.append(LineBreaks.PICTURE);
      } else if (cluster.codePoint() != 0 && cluster.kind() != CharacterClass.RAISED) {
        int start = text.length();
        text.appendCodePoint(cluster.isCollapsible() ? ' ' : cluster.codePoint());
        Arrays.fill(clusterAt, start, text.length(), i);
      }
    }
    breaks.setText(text.toString());
    for (int offset = breaks.next(); offset != LineBreaks.DONE; offset = breaks.next()) {
      if (offset < text.length()) {
        int next = clusterAt[offset];
        int before = clusterAt[offset - 1];
        if (!clingsBack(next) && !isInsideUnbroken(before, next) && !isUndivided(before)) {
          after[lastBefore(next)] =
              isTie(text, offset)
                  ? BreakKind.RELUCTANT
                  : kind(clusters.get(before), clusters.get(next));
        }
      }
    }
  }

  /** Whether what a line would show first belongs to what is before it. */
  private boolean clingsBack(int next) {
    int first = next;
    while (first < clusters.size() - 1
        && (clusters.get(first).vanishesAtEdge()
            || clusters.get(first).kind() == CharacterClass.OPENING_EDGE)
        && !clusters.get(first).isBreak()) {
      first++;
    }
    CharacterClass kind = clusters.get(first).kind();
    return kind == CharacterClass.COMBINING || kind == CharacterClass.RAISED;
  }

  private static boolean isTie(StringBuilder text, int offset) {
    if (text.charAt(offset - 1) != ' ') {
      return false;
    }
    int start = text.lastIndexOf(" ", offset - 2) + 1;
    int end = text.indexOf(" ", offset);
    return Ties.tie(
        text.substring(start, offset - 1), text.substring(offset, end < 0 ? text.length() : end));
  }

  private BreakKind kind(Cluster before, Cluster next) {
    if (before.codePoint() == SOFT_HYPHEN) {
      return BreakKind.HYPHEN;
    }
    return profile.keepsWords()
            && LineBreaks.isInsideBracketedWord(before.codePoint(), next.codePoint())
        ? BreakKind.RELUCTANT
        : BreakKind.ALLOWED;
  }

  /** What opens before a character stays with it, what closes stays with the one before. */
  private int lastBefore(int next) {
    int last = next - 1;
    while (last > 0 && clusters.get(last).kind() == CharacterClass.OPENING_EDGE) {
      last--;
    }
    return last;
  }

  private boolean isInsideUnbroken(int before, int next) {
    return clusters.get(before).piece() == clusters.get(next).piece()
        && isSet(next, Piece.TextStyle.UNBROKEN);
  }

  /** Whether a soft hyphen is passed over. */
  private boolean isUndivided(int cluster) {
    return clusters.get(cluster).codePoint() == SOFT_HYPHEN
        && isSet(cluster, Piece.TextStyle.UNDIVIDED);
  }

  private boolean isSet(int cluster, Piece.TextStyle style) {
    return paragraph.pieces().get(clusters.get(cluster).piece()) instanceof Piece.Text text
        && text.style() == style;
  }

  private void betweenLetters() {
    for (int i = 0; i < clusters.size() - 1; i++) {
      if (after[i] == BreakKind.NONE
          && clusters.get(i).letter()
          && clusters.get(i + 1).letter()
          && !isInsideUnbroken(i, i + 1)) {
        after[i] = BreakKind.ALLOWED;
      }
    }
  }

  private void fromAuthor() {
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

  /** A word or an address that no line can hold is broken where it must (CSS overflow-wrap). */
  private void withinOverlong(LineBreaks breaks) {
    int start = 0;
    for (int i = 0; i < clusters.size(); i++) {
      if (after[i] != BreakKind.NONE) {
        if (isOverlong(start, i)) {
          breakInside(start, i, breaks);
        }
        start = i + 1;
      }
    }
  }

  /**
   * Breaks where it hurts least: beside a Han character, else inside a word, else before small
   * kana, else between two raised calls, else at a mark.
   */
  private void breakInside(int start, int end, LineBreaks breaks) {
    breakInside(start, end, k -> !clings(k, breaks) && (isHan(k) || isHan(following(k))));
    breakInside(start, end, k -> !clings(k, breaks));
    // Small kana may start a line where line-break is normal (CSS Text 3 §5.2).
    breakInside(start, end, k -> isSmallKana(clusters.get(following(k)).codePoint()));
    breakInside(start, end, this::isBetweenCalls);
    breakInside(start, end, k -> true);
  }

  /**
   * Whether one raised call, or a part of it, ends before a cluster and another begins after it.
   */
  private boolean isBetweenCalls(int cluster) {
    Cluster before = clusters.get(lastStanding(cluster));
    Cluster next = clusters.get(following(cluster));
    if (before.kind() != CharacterClass.RAISED
        || next.kind() != CharacterClass.RAISED
        || isOpening(before.codePoint())) {
      return false;
    }
    boolean oneWord =
        before.piece() == next.piece() && UCharacter.isLetterOrDigit(before.codePoint());
    return isOpening(next.codePoint())
        || (UCharacter.isLetterOrDigit(next.codePoint()) && !oneWord);
  }

  private static boolean isOpening(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == UCharacterCategory.START_PUNCTUATION
        || type == UCharacterCategory.INITIAL_PUNCTUATION;
  }

  /** Whether a character is a mark that closes what is before it, as a full stop does. */
  private static boolean isClosing(int codePoint) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)) {
      case UCharacter.LineBreak.CLOSE_PUNCTUATION,
          UCharacter.LineBreak.CLOSE_PARENTHESIS,
          UCharacter.LineBreak.EXCLAMATION,
          UCharacter.LineBreak.INFIX_NUMERIC ->
          true;
      default -> false;
    };
  }

  private static boolean isSmallKana(int codePoint) {
    return codePoint != 'ー'
        && UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER;
  }

  private void breakInside(int start, int end, IntPredicate bearable) {
    int part = start;
    for (int i = start; i <= end; i++) {
      if (after[i] != BreakKind.NONE) {
        if (isOverlong(part, i)) {
          for (int k = part; k < i; k++) {
            if (mayPart(k) && bearable.test(k)) {
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
    double hyphen = after[end] == BreakKind.HYPHEN ? paragraph.hyphen(clusters.get(end)) : 0;
    double target = paragraph.measure() - (start == 0 ? paragraph.indent() : 0);
    return fit.width + hyphen - fit.narrowest(paragraph.alignment()) > target + fit.em() / 1000;
  }

  /** Whether what comes after a cluster is not one picture with it. */
  private boolean mayPart(int cluster) {
    Cluster next = clusters.get(following(cluster));
    return clusters.get(cluster).kind() != CharacterClass.OPENING_EDGE
        && next.kind().standsAlone()
        && !next.isCollapsible()
        && !Characters.isJoined(clusters.get(cluster).codePoint(), next.codePoint());
  }

  /**
   * What comes after a cluster, an element's start passed over: that goes with what it encloses.
   */
  private int following(int cluster) {
    int next = cluster + 1;
    while (next < clusters.size() - 1 && clusters.get(next).kind() == CharacterClass.OPENING_EDGE) {
      next++;
    }
    return next;
  }

  private boolean clings(int cluster, LineBreaks breaks) {
    Cluster next = clusters.get(following(cluster));
    Cluster before = clusters.get(lastStanding(cluster));
    return next.kind() == CharacterClass.RAISED
        || (before.kind() == CharacterClass.RAISED && isClosing(next.codePoint()))
        || breaks.keepsTogether(before.codePoint(), next.codePoint());
  }

  /** Looked for once for all: a paragraph may be a million spaces. */
  private int lastStanding(int cluster) {
    if (standing.length == 0) {
      int[] found = new int[clusters.size()];
      for (int i = 1; i < found.length; i++) {
        boolean stands = !clusters.get(i).isSpace() && clusters.get(i).kind().standsAlone();
        found[i] = stands ? i : found[i - 1];
      }
      standing = found;
    }
    return standing[cluster];
  }
}
