package io.github.huozi.check.composition;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Findings;
import io.github.huozi.check.text.SourceBlock;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.typography.LineRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Finds characters that may not start or end a line, and characters that a line's end may not
 * separate: CLREQ §3.1.4 and §3.1.5, JLREQ §3.1.7.
 */
final class EdgeRule {

  private static final Cure REWORDING = Cure.orMeanwhile("reword the sentence");

  /** The number of letters before and after a line's end that a number and its unit may have. */
  private static final int AROUND = 24;

  /** A longer run of letters without space is an address, which must be broken somewhere. */
  private static final int ADDRESS = 20;

  private final LineRules rules;
  private final ThemeChoices theme;
  private final Findings findings;

  EdgeRule(LineRules rules, ThemeChoices theme, Findings findings) {
    this.rules = rules;
    this.theme = theme;
    this.findings = findings;
  }

  void check(List<List<PrintedLine>> blocks) {
    Map<String, Double> lefts = new HashMap<>();
    for (List<PrintedLine> lines : blocks) {
      for (PrintedLine line : lines) {
        if (showsEdge(line) && beginsAtEdge(line)) {
          lefts.merge(style(line), start(line), Math::min);
        }
      }
    }
    for (List<PrintedLine> lines : blocks) {
      double own =
          lines.stream()
              .filter(EdgeRule::beginsAtEdge)
              .mapToDouble(EdgeRule::start)
              .min()
              .orElse(Double.NEGATIVE_INFINITY);
      check(lines, line -> showsEdge(line) ? lefts.getOrDefault(style(line), own) : own);
    }
  }

  /**
   * Tells whether all lines of the style on its side of the sheet begin at one edge, or are set in.
   */
  private boolean showsEdge(PrintedLine line) {
    return line.block().kind() == Kind.PARAGRAPH && !theme.columns();
  }

  /** Tells whether a line begins with its first letter: it has no indent, and no formula there. */
  private static boolean beginsAtEdge(PrintedLine line) {
    return line.number() > 0 && !line.firstLetter().afterPicture();
  }

  private static String style(PrintedLine line) {
    return line.page() % 2 + line.block().style();
  }

  private void check(List<PrintedLine> lines, ToDoubleFunction<PrintedLine> left) {
    double widest = lines.stream().mapToDouble(line -> line.area().getWidth()).max().orElse(0);
    for (int i = 1; i < lines.size(); i++) {
      Letter first = lines.get(i).firstLetter();
      if (!first.afterBreak()) {
        double quarter = lines.get(i).glyphs().get(0).size() / 4;
        boolean far = start(lines.get(i)) > left.applyAsDouble(lines.get(i)) + quarter;
        check(
            lines.get(i - 1),
            lines.get(i),
            first.afterPicture() && !far,
            first.afterPicture() && far,
            widest);
      }
    }
  }

  private static double start(PrintedLine line) {
    return line.glyphs().get(0).x();
  }

  /**
   * @param pictureAtEnd whether a picture or a formula ends the line
   * @param pictureAtStart whether one begins the next line
   */
  private void check(
      PrintedLine line,
      PrintedLine next,
      boolean pictureAtEnd,
      boolean pictureAtStart,
      double widest) {
    Letter last = line.lastLetter();
    Letter first = next.firstLetter();
    boolean beside = !pictureAtEnd && !pictureAtStart;
    boolean code = line.block().kind() == Kind.CODE;
    // In code a mark after a space begins a word: ·name of an assembler.
    boolean words = code && first.afterSpace();
    int end = line.glyphs().size() - 1;
    if (first.raised() && !first.afterSpace() && !first.afterPicture()) {
      if (callsAcross(line, next) > widest) {
        return;
      }
      findings.fault(
          "line-edge",
          next.place(),
          next.source(0),
          "the line \"%s\" starts with the raised %s of the word before it: a note's mark stays with its word"
              .formatted(next.start(), shown(first)));
      return;
    }
    if (beside && LineRules.isPair(last.codePoint(), first.codePoint())) {
      findings.fault(
          "line-edge",
          line.place(),
          line.source(end),
          "%s is split by the end of the line \"%s\": the two are one mark"
              .formatted(shown(last) + shown(first), line.start()));
    } else if (!pictureAtStart
        && !words
        && rules.isBarredFromStart(first.codePoint(), first.afterSpace())) {
      findings.fault(
          "line-edge",
          next.place(),
          next.source(0),
          "the line \"%s\" starts with %s".formatted(next.start(), shown(first)),
          REWORDING);
    }
    if (!pictureAtEnd && !words && rules.isBarredFromEnd(last.codePoint(), first.afterSpace())) {
      findings.fault(
          "line-edge",
          line.place(),
          line.source(end),
          "the line \"%s\" ends with %s".formatted(line.start(), shown(last)),
          REWORDING);
    }
    if (beside && !code && splitsNumber(line, next)) {
      findings.error(
          "line-edge",
          line.place(),
          line.source(end),
          "a number is separated from its digits or its unit by the end of the line \"%s\"; put a no-break space between them"
              .formatted(line.start()));
    }
  }

  /**
   * The width of a word and all its note calls on both sides of a line's end, in pt. If they are
   * wider than a line, a line's end must separate them.
   */
  private static double callsAcross(PrintedLine line, PrintedLine next) {
    int start = line.glyphs().size() - 1;
    while (start > 0 && line.letter(start).raised()) {
      start--;
    }
    while (start > 0
        && !line.letter(start).afterSpace()
        && isWestern(line.letter(start))
        && isWestern(line.letter(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < next.glyphs().size() - 1 && next.letter(end + 1).raised()) {
      end++;
    }
    return line.end()
        - line.glyphs().get(start).x()
        + next.glyphs().get(end).end()
        - next.glyphs().get(0).x();
  }

  private static boolean isWestern(Letter letter) {
    return letter.codePoint() < 0x2E80;
  }

  private boolean splitsNumber(PrintedLine line, PrintedLine next) {
    StringBuilder text = new StringBuilder();
    SourceBlock block = line.block();
    int offset = 0;
    int word = 0;
    int to = Math.min(block.letters().size(), next.from() + AROUND);
    for (int i = Math.max(0, next.from() - AROUND); i < to; i++) {
      Letter letter = block.letters().get(i);
      if (letter.raised()) {
        continue;
      }
      boolean space = letter.afterSpace() && !text.isEmpty();
      if (space) {
        text.append(' ');
      }
      // A row of full-width digits may be longer than a line, too.
      boolean western = isWestern(letter) || Character.isDigit(letter.codePoint());
      word = space || !western ? (i < next.from() ? 0 : word) : word + 1;
      if (i == next.from()) {
        offset = text.length();
      }
      if (i > next.from() && (space || !western)) {
        break;
      }
      text.appendCodePoint(letter.codePoint());
    }
    return word <= ADDRESS
        && LineRules.isInsideNumber(text.toString(), offset, next.firstLetter().code());
  }

  private static String shown(Letter letter) {
    return Character.toString(letter.codePoint());
  }
}
