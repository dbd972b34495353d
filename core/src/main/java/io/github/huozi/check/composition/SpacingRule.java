package io.github.huozi.check.composition;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.typography.LineRules;
import java.util.Arrays;
import java.util.List;

/**
 * The space between two neighbours in a line: marks side by side (CLREQ §3.1.6.2), Han and Latin
 * (§3.2.2), letters of a word (§3.5.4). Lengths are in em.
 */
final class SpacingRule {

  /** What an eye does not see, and rounding may bring about. */
  private static final double TOLERANCE = 0.04;

  private static final double MARKS_TOLERANCE = 0.08;

  /** Letters further apart than this are spaced. */
  private static final double LETTER_SPACED = 0.06;

  private final LineRules rules;
  private final ThemeChoices theme;
  private final Breaches breaches;

  SpacingRule(LineRules rules, ThemeChoices theme, Breaches breaches) {
    this.rules = rules;
    this.theme = theme;
    this.breaches = breaches;
  }

  void check(List<SetLine> lines) {
    for (SetLine line : lines) {
      if (line.block().kind() != Kind.CODE) {
        check(line);
      }
    }
  }

  private void check(SetLine line) {
    double widened = widening(line);
    boolean spaced = false;
    for (int i = 1; i < line.glyphs().size(); i++) {
      Letter before = line.letter(i - 1);
      Letter after = line.letter(i);
      if (before.raised() || after.raised() || after.afterPicture()) {
        continue;
      }
      Glyph left = line.glyphs().get(i - 1);
      Glyph right = line.glyphs().get(i);
      double em = Math.max(left.size(), right.size());
      double gap = (right.x() - left.end()) / em;
      if (rules.isMark(before.codePoint())
          && rules.isMark(after.codePoint())
          && !after.afterSpace()) {
        double advance = (right.x() - right.bearing() - left.x() + left.bearing()) / em;
        double widest = rules.widestAdvance(before.codePoint(), after.codePoint()) + widened;
        if (advance > widest + MARKS_TOLERANCE && !Double.isNaN(widened)) {
          breaches.warning(
              "adjacent-marks",
              line,
              i,
              "%s take %.2f em more than they should; two marks side by side take one and a half squares: report this with the text"
                  .formatted(pair(before, after), advance - widest));
        }
      } else if (rules.wantsGap(before.codePoint(), after.codePoint())) {
        checkGap(line, i, gap, widened);
      } else if (gap > LETTER_SPACED && isWord(before, after) && left.size() == right.size()) {
        spaced = true;
      }
    }
    if (spaced && !theme.spacesLetters() && line.block().kind() == Kind.PARAGRAPH) {
      breaches.warning(
          "letter-spaced",
          line,
          0,
          "a word in the line %s is letter-spaced; let it be divided, or word the sentence otherwise"
              .formatted(line.quoted()));
    }
  }

  private void checkGap(SetLine line, int i, double gap, double widened) {
    String pair = pair(line.letter(i - 1), line.letter(i));
    if (gap < LineRules.NARROWEST_HAN_LATIN_GAP - TOLERANCE) {
      breaches.warning(
          "han-latin-tight",
          line,
          i,
          "the gap in %s is %.2f em; between Han and Latin it is an eighth of an em at least: report this with the text"
              .formatted(pair, gap));
    } else if (!line.letter(i).afterWideSpace()
        && gap > LineRules.WIDEST_HAN_LATIN_GAP + widened + TOLERANCE) {
      breaches.warning(
          "han-latin-wide",
          line,
          i,
          "the gap in %s is %.2f em, more than the line's other gaps account for; between Han and Latin it is a third of an em at most: report this with the text"
              .formatted(pair, gap));
    }
  }

  private boolean isWord(Letter before, Letter after) {
    return !after.afterSpace()
        && !after.afterEdge()
        && rules.isLetter(before.codePoint())
        && rules.isLetter(after.codePoint());
  }

  /**
   * By how much the line's Han characters stand apart to fill it; not a number if it has no two
   * that tell.
   */
  private double widening(SetLine line) {
    double[] gaps = new double[line.glyphs().size()];
    int count = 0;
    for (int i = 1; i < line.glyphs().size(); i++) {
      Letter before = line.letter(i - 1);
      Letter after = line.letter(i);
      Glyph left = line.glyphs().get(i - 1);
      Glyph right = line.glyphs().get(i);
      if (rules.isIdeograph(before.codePoint())
          && rules.isIdeograph(after.codePoint())
          && !after.afterSpace()
          && !after.afterPicture()) {
        gaps[count++] = (right.x() - left.end()) / Math.max(left.size(), right.size());
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(gaps, 0, count);
    return Math.max(0, gaps[count / 2]);
  }

  private static String pair(Letter before, Letter after) {
    return "“"
        + Character.toString(before.codePoint())
        + Character.toString(after.codePoint())
        + "”";
  }
}
