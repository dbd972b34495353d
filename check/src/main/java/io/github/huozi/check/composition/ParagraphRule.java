package io.github.huozi.check.composition;

import io.github.huozi.check.Findings;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.typography.LineRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds runts (CLREQ §3.4.4) and uneven gaps between lines (§3.1.8). */
final class ParagraphRule {

  /** The most by which the gaps between lines may differ, in pt. */
  private static final double TOLERANCE = 0.3;

  private final LineRules rules;
  private final Findings findings;

  ParagraphRule(LineRules rules, Findings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  /** Reports a last line that has a single Han, kana or hangul character and its marks. */
  void checkRunt(List<PrintedLine> lines) {
    if (lines.size() < 2 || lines.get(0).block().kind() != Kind.PARAGRAPH) {
      return;
    }
    PrintedLine line = lines.get(lines.size() - 1);
    int syllables = 0;
    for (int i = 0; i < line.glyphs().size(); i++) {
      int codePoint = line.letter(i).codePoint();
      if (i > 0 && line.letter(i).afterPicture()) {
        return; // a picture or a formula stands between, so that nothing is alone
      } else if (rules.isSyllable(codePoint)) {
        syllables++;
      } else if (rules.isLetter(codePoint) && !line.letter(i).raised()) {
        return;
      }
    }
    if (syllables == 1 && !line.firstLetter().afterBreak()) {
      findings.warning(
          "runt",
          line.place(),
          line.source(0),
          "the paragraph's last line is \"%s\" alone; remove a word, or add one"
              .formatted(line.start()));
    }
  }

  /** Reports a gap between two lines that differs from most gaps in the blocks of the style. */
  void checkGaps(List<List<PrintedLine>> blocks) {
    Map<String, List<double[]>> gaps = new HashMap<>();
    for (List<PrintedLine> block : blocks) {
      for (int i = 1; i < block.size(); i++) {
        if (hasGap(block.get(i - 1), block.get(i))) {
          gaps.computeIfAbsent(block.get(i).block().style(), unused -> new ArrayList<>())
              .add(new double[] {gap(block.get(i - 1), block.get(i))});
        }
      }
    }
    Map<String, Double> usual = new HashMap<>();
    gaps.forEach(
        (style, list) ->
            MeasureRule.mostFrequent(list.stream().mapToDouble(gap -> gap[0]).toArray(), TOLERANCE)
                .ifPresent(gap -> usual.put(style, gap)));
    for (List<PrintedLine> block : blocks) {
      for (int i = 1; i < block.size(); i++) {
        PrintedLine line = block.get(i);
        Double wanted = usual.get(line.block().style());
        if (wanted != null && hasGap(block.get(i - 1), line)) {
          double off = gap(block.get(i - 1), line) - wanted;
          if (Math.abs(off) > TOLERANCE && !hasBlankLines(line, off, wanted)) {
            findings.warning(
                "line-gap",
                line.place(),
                line.source(0),
                "the line \"%s\" is %.1f pt %s the one before than other lines; make an image or formula in it lower, or remove the rule of theme/css/theme.css that sets the height of text inside a line"
                    .formatted(
                        line.start(), Math.abs(off), off > 0 ? "further from" : "nearer to"));
          }
        }
      }
    }
  }

  /** Tells whether the author left blank lines before a line. */
  private static boolean hasBlankLines(PrintedLine line, double more, double gap) {
    double lines = more / gap;
    return (line.firstLetter().afterBreak() || line.block().kind() == Kind.CODE)
        && lines > 0.5
        && Math.abs(lines - Math.rint(lines)) * gap <= TOLERANCE * Math.max(1, lines);
  }

  private static boolean hasGap(PrintedLine before, PrintedLine line) {
    Kind kind = line.block().kind();
    return (kind == Kind.PARAGRAPH || kind == Kind.CODE)
        && !line.block().pictured()
        && before.page() == line.page()
        && line.baseline() > before.baseline();
  }

  private static double gap(PrintedLine before, PrintedLine line) {
    return line.baseline() - before.baseline();
  }
}
