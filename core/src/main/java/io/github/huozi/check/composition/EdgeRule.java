package io.github.huozi.check.composition;

import io.github.huozi.check.text.SourceBlock;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.typography.LineRules;
import java.util.List;

/**
 * What may not stand at a line's edge, and what may not be parted by one: CLREQ §3.1.4 and §3.1.5,
 * JLREQ §3.1.7.
 */
final class EdgeRule {

  /** How much of the text around a line's end can belong to a number and its unit. */
  private static final int AROUND = 24;

  /** A run without space of more letters is an address; it must be broken somewhere. */
  private static final int ADDRESS = 20;

  private final LineRules rules;
  private final Breaches breaches;

  EdgeRule(LineRules rules, Breaches breaches) {
    this.rules = rules;
    this.breaches = breaches;
  }

  void check(List<SetLine> lines) {
    double widest = lines.stream().mapToDouble(line -> line.area().getWidth()).max().orElse(0);
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).firstLetter().afterBreak()) {
        check(lines.get(i - 1), lines.get(i), widest);
      }
    }
  }

  private void check(SetLine line, SetLine next, double widest) {
    Letter last = line.lastLetter();
    Letter first = next.firstLetter();
    int end = line.glyphs().size() - 1;
    if (first.raised() && !first.afterSpace() && !first.afterPicture()) {
      if (callsAcross(line, next) > widest) {
        return;
      }
      breaches.error(
          "split-note",
          next,
          0,
          "the line %s starts with the raised %s of the word before it; a note's mark stays with its word: report this with the text"
              .formatted(next.quoted(), shown(first)));
      return;
    }
    if (LineRules.isPair(last.codePoint(), first.codePoint())) {
      breaches.error(
          "split-pair",
          line,
          end,
          "%s is split by the end of the line %s; the two are one mark: report this with the text"
              .formatted(shown(last) + shown(first), line.quoted()));
    } else if (rules.isBarredFromStart(first.codePoint(), first.afterSpace())) {
      breaches.error(
          "line-start",
          next,
          0,
          "the line %s starts with %s; word the sentence otherwise, and report it"
              .formatted(next.quoted(), shown(first)));
    }
    if (rules.isBarredFromEnd(last.codePoint(), first.afterSpace())) {
      breaches.error(
          "line-end",
          line,
          end,
          "the line %s ends with %s; word the sentence otherwise, and report it"
              .formatted(line.quoted(), shown(last)));
    }
    if (line.block().kind() != Kind.CODE && splitsNumber(line, next)) {
      breaches.error(
          "split-number",
          line,
          end,
          "a number is parted from its digits or its unit by the end of the line %s; put a no-break space between them"
              .formatted(line.quoted()));
    }
  }

  /**
   * How wide a word is with all its calls that a line's end parts, in pt. If no line holds them,
   * they must be parted somewhere.
   */
  private static double callsAcross(SetLine line, SetLine next) {
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

  private boolean splitsNumber(SetLine line, SetLine next) {
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
      boolean western = isWestern(letter);
      word = space || !western ? (i < next.from() ? 0 : word) : word + 1;
      if (i == next.from()) {
        offset = text.length();
      }
      if (i > next.from() && (space || !western)) {
        break;
      }
      text.appendCodePoint(letter.codePoint());
    }
    return word <= ADDRESS && LineRules.isInsideNumber(text.toString(), offset);
  }

  private static String shown(Letter letter) {
    return Character.toString(letter.codePoint());
  }
}
