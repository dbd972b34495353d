package io.github.huozi.pdf.margin;

import io.github.huozi.language.Language;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.font.KernCode;
import io.github.huozi.pdf.margin.SetLine.Part;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Composes the text of a margin box into lines, each no longer than its room. */
final class LineSetter {

  /** A measure in which every text is one line, in dots. */
  private static final double ENDLESS = 1e12;

  private final Function<TextFormat, EditionFont> fonts;
  private final Map<String, Composer> composers = new HashMap<>();

  LineSetter(Function<TextFormat, EditionFont> fonts) {
    this.fonts = fonts;
  }

  /**
   * A text in lines.
   *
   * @param measure the greatest length of a line, in dots
   * @param most the greatest number of lines; what does not fit is cut off, with an ellipsis
   * @return no lines if not even a letter fits
   */
  List<SetLine> lines(RunningText text, double measure, int most) {
    List<List<PlacedGlyph>> lines = glyphs(text, text.runs(), text.wraps() ? measure : ENDLESS);
    if (!text.brief().isEmpty() && !fits(lines, measure, most)) {
      lines = glyphs(text, text.brief(), text.wraps() ? measure : ENDLESS);
    }
    if (lines.size() > most) {
      List<PlacedGlyph> last = new ArrayList<>(lines.get(most - 1));
      lines.subList(most, lines.size()).forEach(last::addAll);
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(ShortenedLine.cut(last, measure, this::ellipsis));
    }
    List<SetLine> set = new ArrayList<>();
    for (List<PlacedGlyph> line : lines) {
      set.add(set(ShortenedLine.fit(line, measure, this::ellipsis)));
    }
    set.removeIf(line -> line.parts().isEmpty());
    return set;
  }

  /** The width of a text on lines as long as they need to be, in dots. */
  double width(RunningText text) {
    double width = 0;
    for (List<PlacedGlyph> line : glyphs(text, text.runs(), ENDLESS)) {
      width = Math.max(width, ShortenedLine.width(line));
    }
    return width;
  }

  private static boolean fits(List<List<PlacedGlyph>> lines, double measure, int most) {
    return lines.size() <= most
        && lines.stream().allMatch(line -> ShortenedLine.width(line) <= measure);
  }

  /** The ellipsis that may follow a glyph. */
  private PlacedGlyph ellipsis(PlacedGlyph before) {
    TextFormat format = before.format();
    EditionFont font = fonts.apply(format);
    double advance = advances(font, format).advance('…') * font.getSize2D();
    return new PlacedGlyph('…', format, 0, 0, advance);
  }

  private List<List<PlacedGlyph>> glyphs(RunningText text, List<TextRun> runs, double measure) {
    List<Piece> pieces = new ArrayList<>();
    List<TextFormat> formats = new ArrayList<>();
    for (TextRun run : runs) {
      String[] parts = run.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          pieces.add(new Piece.Break());
          formats.add(run.format());
        }
        if (!parts[i].isEmpty()) {
          EditionFont font = fonts.apply(run.format());
          pieces.add(
              new Piece.Text(
                  parts[i], font.getSize2D(), advances(font, run.format()), style(text, run)));
          formats.add(run.format());
        }
      }
    }
    Composition composed =
        composer(text.language())
            .compose(new Paragraph(pieces, measure, 0, Alignment.RAGGED, text.setting()));
    return glyphs(composed, pieces, formats);
  }

  private static Piece.TextStyle style(RunningText text, TextRun run) {
    if (run.format().raise() != 0) {
      return Piece.TextStyle.RAISED;
    }
    return text.wraps() ? Piece.TextStyle.PLAIN : Piece.TextStyle.UNBROKEN;
  }

  private List<List<PlacedGlyph>> glyphs(
      Composition composed, List<Piece> pieces, List<TextFormat> formats) {
    List<List<PlacedGlyph>> lines = new ArrayList<>();
    List<PlacedGlyph> line = new ArrayList<>();
    for (int i = 0; i < composed.size(); i++) {
      int c = character(composed.codePoint(i));
      if (c != 0 && !composed.isDropped(i)) {
        Piece.Text piece = (Piece.Text) pieces.get(composed.piece(i));
        double advance = composed.advance(i) + composed.kerning(i);
        line.add(
            new PlacedGlyph(
                c,
                formats.get(composed.piece(i)),
                composed.shiftBefore(i),
                composed.shiftAfter(i),
                advance));
        if (composed.takesHyphen(i)) {
          line.add(
              new PlacedGlyph(
                  '-',
                  formats.get(composed.piece(i)),
                  0,
                  0,
                  piece.advances().advance('-') * piece.em()));
        }
      } else if (c != 0 && i + 1 < composed.size() && composed.endsLine(i) && !line.isEmpty()) {
        line.add(new PlacedGlyph(KernCode.SPACE, line.get(line.size() - 1).format(), 0, 0, 0));
      }
      if (composed.endsLine(i)) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** The character to draw: 〓 for one that is used as a kern code. */
  private static int character(int codePoint) {
    return KernCode.isCode(codePoint) ? EditionTextRenderer.GETA : codePoint;
  }

  private SetLine set(List<PlacedGlyph> line) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    double x = 0;
    double start = 0;
    double pending = 0;
    for (int i = 0; i < line.size(); i++) {
      PlacedGlyph glyph = line.get(i);
      double em = fonts.apply(glyph.format()).getSize2D();
      pending += glyph.before();
      if (text.isEmpty()) {
        start = x + pending;
        pending = 0;
      }
      KernCode.append(text, pending / em);
      text.appendCodePoint(glyph.codePoint());
      x += glyph.width();
      // The advance has the letter-spacing, which is no part of the glyph.
      boolean spaced = glyph.advance() > 0 && i + 1 < line.size();
      pending = glyph.after() + (spaced ? glyph.format().spacing() : 0);
      if (i + 1 == line.size() || !line.get(i + 1).format().equals(glyph.format())) {
        parts.add(new Part(fonts.apply(glyph.format()), glyph.format(), text.toString(), start));
        text.setLength(0);
        pending = 0;
      }
    }
    return new SetLine(parts, ShortenedLine.width(line));
  }

  private static Piece.Advances advances(EditionFont font, TextFormat format) {
    double spacing = format.spacing() / font.getSize2D();
    return new Piece.Advances() {
      @Override
      public double advance(int codePoint) {
        return font.advance(codePoint) + spacing;
      }

      @Override
      public double hyphen(int before) {
        return font.hyphen(before) + spacing;
      }

      @Override
      public double[] adjustments(String text) {
        return font.adjustments(text);
      }

      @Override
      public OptionalDouble joined(String characters) {
        OptionalDouble advance = font.joinedAdvance(characters);
        return advance.isEmpty() ? advance : OptionalDouble.of(advance.getAsDouble() + spacing);
      }
    };
  }

  private Composer composer(String language) {
    return composers.computeIfAbsent(language, tag -> new Composer(new Language(tag)));
  }

  /** Rules of composition for text that no style sheet gives any. */
  static TextSetting undivided(TextSetting setting) {
    return new TextSetting(
        setting.strictness(),
        setting.autospace(),
        setting.trim(),
        TextSetting.Hanging.NONE,
        TextSetting.Hyphens.NONE,
        setting.wordBreak(),
        false,
        false);
  }
}
