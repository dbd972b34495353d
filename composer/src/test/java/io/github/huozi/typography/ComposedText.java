package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece.Advances;
import io.github.huozi.typography.rule.UprightRuns;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a test, composed in type of 1 em, Han characters 1 em wide and others half an em.
 * It is composed vertically as well, and must have the same lines there.
 *
 * <p>In its text {@code ¦} separates two inline elements, {@code ^[1]} is the call of a note,
 * {@code ^{2}} other raised text, {@code ■} a picture of 1 em, {@code ⟦} and {@code ⟧} half an em
 * at an element's start and end, {@code ‹…›} text that is not broken, {@code `…`} code, {@code ⏎}
 * the author's line break, <code>{漢字|かんじ}</code> text with a reading of half the size, and <code>
 * {東|とう+京|きょう}</code> a word with a reading for each character.
 */
final class ComposedText {

  static final Advances GRID =
      codePoint -> Character.getType(codePoint) == Character.NON_SPACING_MARK ? 0 : wide(codePoint);

  private final Profile rules;
  private final Composition composition;
  private final List<Cluster> clusters;
  private final Paragraph paragraph;

  ComposedText(String language, String text, double measure) {
    this(language, text, measure, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
  }

  ComposedText(
      String language,
      String text,
      double measure,
      double indent,
      Alignment alignment,
      TextSetting setting) {
    this(
        new Composer(new Language(language)),
        Profile.of(new Language(language)).with(setting),
        new Paragraph(pieces(text), measure, indent, alignment, setting));
  }

  ComposedText(Composer composer, Profile rules, Paragraph paragraph) {
    this.rules = rules;
    this.paragraph = paragraph;
    composition = composer.compose(paragraph);
    clusters = Cluster.split(paragraph, rules);
    if (!paragraph.setting().mode().isVertical()) {
      assertSameVertically(composer, paragraph);
    }
  }

  /**
   * Asserts that the paragraph has the same lines and gaps in vertical text, if it has no mark that
   * differs there.
   */
  private void assertSameVertically(Composer composer, Paragraph paragraph) {
    TextSetting setting = vertical(paragraph.setting());
    if (clusters.stream().anyMatch(cluster -> differs(cluster.codePoint(), rules.with(setting)))) {
      return;
    }
    Composition vertical =
        composer.compose(
            new Paragraph(
                paragraph.pieces(),
                paragraph.measure(),
                paragraph.firstMeasures(),
                paragraph.indent(),
                paragraph.alignment(),
                setting));
    for (int i = 0; i < composition.size(); i++) {
      assertThat(vertical.endsLine(i)).isEqualTo(composition.endsLine(i));
      assertThat(vertical.shiftBefore(i)).isEqualTo(composition.shiftBefore(i));
      assertThat(vertical.shiftAfter(i)).isEqualTo(composition.shiftAfter(i));
    }
  }

  private boolean differs(int codePoint, Profile other) {
    CharacterClass kind = CharacterClass.of(codePoint, rules);
    return kind != CharacterClass.of(codePoint, other)
        || !rules.blank(kind, codePoint).equals(other.blank(kind, codePoint));
  }

  /** A setting for vertical lines. */
  static TextSetting vertical(TextSetting setting) {
    return new TextSetting(
        setting.strictness(),
        setting.autospace(),
        setting.trim(),
        setting.hanging(),
        setting.hyphens(),
        setting.wordBreak(),
        setting.justifiesLast(),
        setting.balanced(),
        WritingMode.VERTICAL_RL);
  }

  /** A paragraph of vertical lines, in which letters and numbers stand upright by the rules. */
  static ComposedText inVertical(
      String language, String text, double measure, TextSetting setting) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : pieces(text)) {
      if (piece instanceof Piece.Text plain && plain.style() == Piece.TextStyle.PLAIN) {
        for (UprightRuns.Run run : UprightRuns.split(plain.text())) {
          Piece.TextStyle style =
              switch (run.form()) {
                case PLAIN -> Piece.TextStyle.PLAIN;
                case UPRIGHT -> Piece.TextStyle.UPRIGHT;
                case TOGETHER -> Piece.TextStyle.TOGETHER;
              };
          pieces.add(new Piece.Text(run.text(), plain.em(), plain.advances(), style));
        }
      } else {
        pieces.add(piece);
      }
    }
    Language parsed = new Language(language);
    TextSetting vertical = vertical(setting);
    return new ComposedText(
        new Composer(parsed),
        Profile.of(parsed).with(vertical),
        new Paragraph(pieces, measure, 0, Alignment.JUSTIFIED, vertical));
  }

  private static double wide(int codePoint) {
    return codePoint < 0x2000 && codePoint != '·' ? 0.5 : 1;
  }

  static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Piece.TextStyle style = Piece.TextStyle.PLAIN;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '{' && (i == 0 || marked.charAt(i - 1) != '^')) {
        flush(text, style, pieces);
        int end = marked.indexOf('}', i);
        addReadings(marked.substring(i + 1, end), pieces);
        i = end;
        continue;
      }
      boolean calls = marked.startsWith("^[", i);
      boolean raises = calls || marked.startsWith("^{", i);
      boolean raised = style == Piece.TextStyle.CALL || style == Piece.TextStyle.RAISED;
      if ("¦■⟦⟧‹›`⏎".indexOf(c) < 0 && !raises && !(raised && (c == ']' || c == '}'))) {
        text.append(c);
        continue;
      }
      flush(text, style, pieces);
      style =
          raises
              ? (calls ? Piece.TextStyle.CALL : Piece.TextStyle.RAISED)
              : c == '‹'
                  ? Piece.TextStyle.UNBROKEN
                  : c == '`' && style != Piece.TextStyle.CODE
                      ? Piece.TextStyle.CODE
                      : Piece.TextStyle.PLAIN;
      i += raises ? 1 : 0;
      switch (c) {
        case '■' -> pieces.add(new Piece.Solid(1));
        case '⟦' -> pieces.add(new Piece.Edge(0.5, true));
        case '⟧' -> pieces.add(new Piece.Edge(0.5, false));
        case '⏎' -> pieces.add(new Piece.Break());
        default -> {}
      }
    }
    flush(text, style, pieces);
    return pieces;
  }

  private static void flush(StringBuilder text, Piece.TextStyle style, List<Piece> pieces) {
    if (text.length() > 0) {
      boolean raised = style == Piece.TextStyle.CALL || style == Piece.TextStyle.RAISED;
      pieces.add(new Piece.Text(text.toString(), raised ? 0.5 : 1, GRID, style));
      text.setLength(0);
    }
  }

  private static void addReadings(String word, List<Piece> pieces) {
    boolean continues = false;
    for (String part : word.split("[+]", -1)) {
      int bar = part.indexOf('|');
      double width = part.substring(bar + 1).codePoints().mapToDouble(GRID::advance).sum() / 2;
      double apart = part.codePointAt(bar + 1) < 0x2E80 ? 0.25 / 2 : 0;
      pieces.add(
          new Piece.Text(
              part.substring(0, bar),
              1,
              GRID,
              Piece.TextStyle.UNBROKEN,
              new Piece.Reading(width, apart, 0.5, Piece.Reading.Align.AROUND, continues)));
      continues = true;
    }
  }

  /** The visible text of each line, with added hyphens and without soft ones. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int cluster = 0; cluster < composition.size(); cluster++) {
      int codePoint = composition.codePoint(cluster);
      if (clusters.get(cluster).kind() == CharacterClass.SOLID) {
        line.append('■');
      } else if (!composition.isDropped(cluster)
          && codePoint != 0
          && !Characters.isInvisible(codePoint)) {
        line.appendCodePoint(codePoint);
      }
      if (composition.endsLine(cluster)) {
        lines.add(line + (composition.takesHyphen(cluster) ? "-" : ""));
        line.setLength(0);
      }
    }
    return lines;
  }

  /** The width of each line, in em. */
  List<Double> widths() {
    List<Double> widths = new ArrayList<>();
    double width = 0;
    for (int cluster = 0; cluster < composition.size(); cluster++) {
      width += step(cluster);
      if (composition.endsLine(cluster)) {
        widths.add(width + (composition.takesHyphen(cluster) ? clusters.get(cluster).em() / 2 : 0));
        width = 0;
      }
    }
    return widths;
  }

  /** Whether the gaps of a line would be too wide if it were full. */
  boolean wouldBeSpacedOut(int line, double measure) {
    LineFit fit = new LineFit(clusters, gaps(rules), rules, TextSetting.DEFAULT);
    int from = -1;
    int number = 0;
    for (int to = 0; to < clusters.size(); to++) {
      if (composition.endsLine(to) && number++ == line) {
        double hyphen = composition.takesHyphen(to) ? clusters.get(to).em() / 2 : 0;
        return fit.measure(from, to)
            && (fit.evenGaps() == 0 || fit.staysRagged(measure - fit.width - hyphen));
      }
      from = composition.endsLine(to) ? to : from;
    }
    throw new IllegalArgumentException("line " + line);
  }

  /** How far the pen moves for a cluster, in em. */
  double step(int cluster) {
    return composition.isDropped(cluster)
        ? 0
        : composition.shiftBefore(cluster)
            + clusters.get(cluster).advance()
            + composition.shiftAfter(cluster);
  }

  /** The width added after the last character of the first occurrence of a text, in em. */
  double gapAfter(String text) {
    StringBuilder seen = new StringBuilder();
    for (int cluster = 0; cluster < composition.size(); cluster++) {
      if (composition.codePoint(cluster) != 0) {
        seen.appendCodePoint(composition.codePoint(cluster));
      }
      if (seen.toString().endsWith(text)) {
        return composition.shiftAfter(cluster);
      }
    }
    throw new IllegalArgumentException(text);
  }

  Composition composition() {
    return composition;
  }

  List<Cluster> clusters() {
    return clusters;
  }

  Gaps gaps(Profile profile) {
    return new Gaps(paragraph, clusters, profile, new Kerning(paragraph, clusters));
  }
}
