package io.github.huozi.check.composition;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Findings;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.typography.LineRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds wrong space between neighbours in a line: between two marks (CLREQ §3.1.6.2), between Han
 * and Latin (§3.2.2), between the letters of a word (§3.5.4), and between the Han characters of a
 * full line. Text with a reading is spread where that is wider. Lengths are in em.
 */
final class SpacingRule {

  /** A difference that is invisible and may be due to rounding. */
  private static final double TOLERANCE = 0.04;

  private static final double MARKS_TOLERANCE = 0.08;

  /** A wider gap between the letters of a word is letter-spacing. */
  private static final double LETTER_SPACED = 0.06;

  private static final int ENCLOSING_KEYCAP = 0x20E3;

  private final LineRules rules;
  private final ThemeChoices theme;
  private final Set<Glyph> read;
  private final Findings findings;

  SpacingRule(
      LineRules rules, ThemeChoices theme, List<PrintedReading> readings, Findings findings) {
    this.rules = rules;
    this.theme = theme;
    this.read =
        readings.stream().flatMap(reading -> reading.word().stream()).collect(Collectors.toSet());
    this.findings = findings;
  }

  void check(List<PrintedLine> lines) {
    for (PrintedLine line : lines) {
      if (line.block().kind() != Kind.CODE) {
        check(line);
      }
    }
  }

  private void check(PrintedLine line) {
    double widened = line.widening(rules, read);
    boolean spaced = false;
    for (int i = 1; i < line.glyphs().size(); i++) {
      Letter before = line.letter(i - 1);
      Letter after = line.letter(i);
      Glyph left = line.glyphs().get(i - 1);
      Glyph right = line.glyphs().get(i);
      if (before.raised()
          || after.raised()
          || after.afterPicture()
          || read.contains(left)
          || read.contains(right)) {
        continue;
      }
      // Upright letters of a vertical line are spaced as the characters beside them.
      boolean square = left.square() || right.square();
      double em = Math.max(left.size(), right.size());
      double gap = (right.x() - left.end()) / em;
      if (rules.isMark(before.codePoint())
          && rules.isMark(after.codePoint())
          && !after.afterSpace()) {
        double advance = (right.x() - right.bearingBefore() - left.x() + left.bearingBefore()) / em;
        double widest = rules.widestAdvance(before.codePoint(), after.codePoint(), widened);
        if (advance > widest + MARKS_TOLERANCE) {
          findings.warning(
              "spacing",
              line.place(),
              line.source(i),
              "%s are %.2f em wider than they should be: two marks side by side are 1.5 em wide"
                  .formatted(pair(before, after), advance - widest),
              Cure.PUBLISHING);
        }
      } else if (!square
          && line.block().language().script().isHan()
          && rules.wantsGap(before.codePoint(), after.codePoint())
          && !isKeycap(line, i)) {
        checkGap(line, i, gap, widened);
      } else if (!square
          && gap > LETTER_SPACED
          && isWord(before, after)
          && left.size() == right.size()) {
        spaced = true;
      }
    }
    checkWidening(line, widened);
    if (spaced && !theme.spacesLetters() && line.block().kind() == Kind.PARAGRAPH) {
      findings.warning(
          "spacing",
          line.place(),
          line.source(0),
          "a word in the line \"%s\" is letter-spaced; allow it to be divided, or reword the sentence"
              .formatted(line.start()));
    }
  }

  /** Tells of a full line whose Han characters stand too far apart. */
  private void checkWidening(PrintedLine line, double widened) {
    boolean full =
        line.block().kind() == Kind.PARAGRAPH
            && !line.last()
            && !line.endsByAuthor()
            && !line.block().pictured();
    if (!full
        || theme.spacesLetters()
        || !rules.isHan()
        || !(widened > LineRules.WIDEST_HAN_GAP + TOLERANCE)) {
      return;
    }
    int gaps = 0;
    for (int i = 1; i < line.glyphs().size(); i++) {
      Letter before = line.letter(i - 1);
      Letter after = line.letter(i);
      if (!before.raised()
          && !after.raised()
          && !read.contains(line.glyphs().get(i))
          && !read.contains(line.glyphs().get(i - 1))
          && rules.widens(before.codePoint(), after.codePoint(), after.afterSpace())) {
        gaps++;
      }
    }
    if (widened * gaps > LineRules.LEAST_RAGGED + TOLERANCE * gaps) {
      findings.warning(
          "letter-space",
          line.place(),
          line.source(0),
          "the characters of the line \"%s\" are %.2f em apart, and %.2f is enough; reword it, or allow a long word to be divided"
              .formatted(line.start(), widened, LineRules.WIDEST_HAN_GAP));
    }
  }

  private void checkGap(PrintedLine line, int i, double gap, double widened) {
    String pair = pair(line.letter(i - 1), line.letter(i));
    if (gap < LineRules.NARROWEST_HAN_LATIN_GAP - TOLERANCE) {
      findings.warning(
          "spacing",
          line.place(),
          line.source(i),
          "the gap in %s is %.2f em: between Han and Latin it is at least 0.18 em"
              .formatted(pair, gap),
          Cure.PUBLISHING);
    } else if (!line.letter(i).afterWideSpace()
        && gap > LineRules.WIDEST_HAN_LATIN_GAP + widened + TOLERANCE) {
      findings.warning(
          "spacing",
          line.place(),
          line.source(i),
          "the gap in %s is %.2f em, more than the line's other gaps account for: between Han and Latin it is at most 0.5 em"
              .formatted(pair, gap),
          Cure.PUBLISHING);
    }
  }

  /** Tells whether a digit is that of a keycap, which is drawn as an emoji: 1️⃣. */
  private static boolean isKeycap(PrintedLine line, int i) {
    return i + 1 < line.glyphs().size() && line.letter(i + 1).codePoint() == ENCLOSING_KEYCAP;
  }

  private boolean isWord(Letter before, Letter after) {
    // The Han fonts kern a letter and a digit far apart: A1.
    return !after.afterSpace()
        && !after.afterEdge()
        && Character.isDigit(before.codePoint()) == Character.isDigit(after.codePoint())
        && rules.isLetter(before.codePoint())
        && rules.isLetter(after.codePoint());
  }

  private static String pair(Letter before, Letter after) {
    return "\""
        + Character.toString(before.codePoint())
        + Character.toString(after.codePoint())
        + "\"";
  }
}
