package io.github.huozi.check.composition;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.typography.LineRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Full lines reach the measure, and none runs past it: CLREQ §3.5.3. What the measure is, the lines
 * themselves tell: those of one style end at the same place on all right or all left pages. Where
 * they do not, the style is ragged by choice.
 */
final class MeasureRule {

  /** What a full line may lack or run over, in em. */
  private static final double TOLERANCE = 0.1;

  /** Stops and commas that may hang. */
  private static final String HANGING = "、，。．";

  private final LineRules rules;
  private final ThemeChoices theme;
  private final Breaches breaches;

  MeasureRule(LineRules rules, ThemeChoices theme, Breaches breaches) {
    this.rules = rules;
    this.theme = theme;
    this.breaches = breaches;
  }

  void check(List<List<SetLine>> blocks) {
    if (theme.ragged() || theme.floats()) {
      return;
    }
    Map<String, List<SetLine>> groups = new HashMap<>();
    for (List<SetLine> block : blocks) {
      for (SetLine line : block) {
        groups.computeIfAbsent(group(line), unused -> new ArrayList<>()).add(line);
      }
    }
    Map<String, Double> measures = new HashMap<>();
    groups.forEach((group, lines) -> measure(lines).ifPresent(right -> measures.put(group, right)));
    List<String> text = List.of(commonest(groups, 0), commonest(groups, 1));
    for (List<SetLine> block : blocks) {
      for (SetLine line : block) {
        Double right = measures.get(group(line));
        if (right != null) {
          check(line, right, isFull(line));
        } else if (line.block().kind() != Kind.PARAGRAPH) {
          Double edge = measures.get(text.get(line.page() % 2));
          if (edge != null) {
            check(line, edge, false);
          }
        }
      }
    }
  }

  /** The style that most full lines have: its measure is the type area's. */
  private String commonest(Map<String, List<SetLine>> groups, int side) {
    return groups.entrySet().stream()
        .filter(group -> group.getKey().startsWith(String.valueOf(side)))
        .max(
            Comparator.<Map.Entry<String, List<SetLine>>>comparingLong(
                    group -> group.getValue().stream().filter(this::isFull).count())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String group(SetLine line) {
    return line.page() % 2 + line.block().style();
  }

  private boolean isFull(SetLine line) {
    return line.block().kind() == Kind.PARAGRAPH
        && !line.last()
        && !line.endsByAuthor()
        && !line.block().pictured();
  }

  private OptionalDouble measure(List<SetLine> lines) {
    List<SetLine> full = lines.stream().filter(this::isFull).toList();
    // A mark may or may not have kept its blank; a letter leaves no doubt.
    List<SetLine> clear = full.stream().filter(line -> shortest(line) == line.end()).toList();
    List<SetLine> telling = 2 * clear.size() > full.size() ? clear : full;
    if (telling.isEmpty()) {
      return OptionalDouble.empty();
    }
    double tolerance = TOLERANCE * telling.get(0).size();
    return Commonest.of(telling.stream().mapToDouble(this::shortest).toArray(), tolerance);
  }

  /** Where a line ends to the eye, if the mark at its end has lost all its blank. */
  private double shortest(SetLine line) {
    Letter last = line.lastLetter();
    if (line.hyphen().isPresent() || last.raised()) {
      return line.end();
    }
    Glyph glyph = line.lastGlyph();
    if (theme.hangs() && HANGING.indexOf(last.codePoint()) >= 0) {
      return glyph.x() - glyph.bearing();
    }
    double blank = rules.blankAfter(last.codePoint()) * glyph.size();
    return blank == 0 ? glyph.end() : glyph.end() + glyph.bearing() - blank;
  }

  private void check(SetLine line, double right, boolean full) {
    double tolerance = TOLERANCE * line.size();
    int end = line.glyphs().size() - 1;
    if (shortest(line) > right + tolerance) {
      breaches.error(
          "overfull",
          line,
          end,
          "the line %s runs %.1f pt past the measure; word it otherwise, or let a long word be divided"
              .formatted(line.quoted(), shortest(line) - right));
    } else if (full && line.end() < right - tolerance) {
      breaches.warning(
          "short-line",
          line,
          end,
          "the line %s ends %.1f pt before the measure; word it otherwise, or let a long word be divided"
              .formatted(line.quoted(), right - line.end()));
    }
  }
}
