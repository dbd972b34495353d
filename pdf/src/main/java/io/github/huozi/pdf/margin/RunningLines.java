package io.github.huozi.pdf.margin;

import io.github.huozi.language.Language;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.text.FittedLines;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.pdf.text.LineSetter;
import io.github.huozi.pdf.text.Type;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sets the texts of margin boxes in lines, each no longer than its room. Lengths are in dots. */
final class RunningLines {

  /** A measure in which every text is one line. */
  private static final double ENDLESS = 1e12;

  private final Function<TextFormat, EditionFont> fonts;
  private final Map<String, Composer> composers = new HashMap<>();

  RunningLines(Function<TextFormat, EditionFont> fonts) {
    this.fonts = fonts;
  }

  /**
   * A text that is composed.
   *
   * @param runs its text: runs that are one piece of the content each
   */
  private record Composed(List<TextRun> runs, InlineContent content, Composition composition) {

    boolean fits(double measure, int most) {
      return composition.lines() <= most && FittedLines.fits(content, composition, measure);
    }

    List<Line> set(LineSetter.Block block, double measure, int most) {
      return FittedLines.set(content, composition, block, measure, most);
    }

    /** The text from a line on, without the author's line breaks. */
    List<TextRun> from(int line) {
      int cluster = 0;
      for (int ended = 0; ended < line; cluster++) {
        ended += composition.endsLine(cluster) ? 1 : 0;
      }
      List<TextRun> rest = new ArrayList<>(runs.subList(composition.piece(cluster), runs.size()));
      TextRun first = rest.get(0);
      String text = first.text().substring(composition.offset(cluster));
      rest.set(0, new TextRun(text, first.format()));
      rest.replaceAll(run -> new TextRun(run.text().replace('\n', ' '), run.format()));
      return rest;
    }
  }

  /**
   * A text in lines.
   *
   * @param measure the greatest length of a line
   * @param most the greatest number of lines; what does not fit is cut off, with an ellipsis
   * @return no lines if not even a letter fits
   */
  List<Line> of(RunningText text, double measure, int most) {
    Composed composed = best(text, measure, most);
    LineSetter.Block block = block(text);
    if (composed.composition.lines() <= most) {
      return composed.set(block, measure, most);
    }
    List<Line> lines = new ArrayList<>(composed.set(block, measure, most - 1));
    lines.addAll(compose(text, composed.from(most - 1), ENDLESS).set(block, measure, 1));
    return lines;
  }

  /** Tells whether a text, or its brief one, has room without being cut off. */
  boolean fits(RunningText text, double measure, int most) {
    return best(text, measure, most).fits(measure, most);
  }

  /** Tells whether a text has room without its brief one being taken. */
  boolean fitsWhole(RunningText text, double measure, int most) {
    return compose(text, text.runs(), measure).fits(measure, most);
  }

  /** The text, or its brief one where the whole has no room. */
  private Composed best(RunningText text, double measure, int most) {
    Composed whole = compose(text, text.runs(), measure);
    return text.brief().isEmpty() || whole.fits(measure, most)
        ? whole
        : compose(text, text.brief(), measure);
  }

  /** The width of a text on lines as long as they need to be. */
  double width(RunningText text) {
    Composed composed = compose(text, text.runs(), ENDLESS);
    return FittedLines.width(composed.content, composed.composition);
  }

  private Composed compose(RunningText text, List<TextRun> runs, double measure) {
    List<TextRun> parts = runs.stream().flatMap(run -> run.lines().stream()).toList();
    InlineContent content = new InlineContent();
    for (TextRun part : parts) {
      if (part.isBreak()) {
        content.lineBreak(null);
      } else {
        content.letters(part.text(), type(part.format()), style(text, part), null);
      }
    }
    double room = text.wraps() ? measure : ENDLESS;
    Composition composition =
        composers
            .computeIfAbsent(text.language(), tag -> new Composer(new Language(tag)))
            .compose(new Paragraph(content.pieces(), room, 0, Alignment.RAGGED, text.setting()));
    return new Composed(parts, content, composition);
  }

  private Type type(TextFormat format) {
    return new Type(fonts.apply(format), format.ink(), format.raise(), format.spacing());
  }

  private static Piece.TextStyle style(RunningText text, TextRun run) {
    if (run.format().raise() != 0) {
      return Piece.TextStyle.RAISED;
    }
    return text.wraps() ? Piece.TextStyle.PLAIN : Piece.TextStyle.UNBROKEN;
  }

  /**
   * The lines' block. Its largest letters say where its baselines are, so that those of a number
   * and a title are the same on facing pages, which have them in another order.
   */
  private LineSetter.Block block(RunningText text) {
    double baseline =
        text.runs().stream()
            .map(TextRun::format)
            .max(Comparator.comparingDouble(TextFormat::size))
            .map(fonts)
            .map(font -> (text.lineHeight() - font.ascent() - font.descent()) / 2 + font.ascent())
            .orElse(0.0);
    return new LineSetter.Block(
        null,
        text.lineHeight(),
        baseline,
        0,
        ElementStyle.Align.START,
        false,
        0,
        List.of(),
        List.of());
  }
}
