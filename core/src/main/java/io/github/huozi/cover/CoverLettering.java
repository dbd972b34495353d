package io.github.huozi.cover;

import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.font.Orientations;
import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.template.Lettering;
import io.github.huozi.typography.Characters;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import io.github.huozi.typography.TextSetting.Hanging;
import io.github.huozi.typography.TextSetting.Hyphens;
import io.github.huozi.typography.TextSetting.Trim;
import io.github.huozi.typography.TextSetting.WordBreak;
import java.util.ArrayList;
import java.util.List;

/** Composes the words of a cover by the rules for the text of a page. */
public final class CoverLettering implements Lettering {

  /** The setting of headings: lines of about equal length, which end at phrases. */
  private static final TextSetting SETTING =
      new TextSetting(
          LineBreak.STRICT,
          true,
          Trim.NORMAL,
          Hanging.NONE,
          Hyphens.AUTO,
          WordBreak.AUTO_PHRASE,
          false,
          true,
          WritingMode.HORIZONTAL_TB);

  private static final double ONE_LINE = 1e6;

  private final FontSet fonts;
  private final Composer composer;

  public CoverLettering(FontSet fonts, Language language) {
    this.fonts = fonts;
    this.composer = new Composer(language);
  }

  @Override
  public List<Line> lines(String text, Type type, double measure) {
    return lines(compose(text, type, measure, SETTING));
  }

  @Override
  public List<Line> columns(String text, Type type, double measure) {
    return lines(compose(text, type, measure, SETTING.with(WritingMode.VERTICAL_RL)));
  }

  private static List<Line> lines(Composition composition) {
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    List<Double> shifts = new ArrayList<>();
    double pending = 0;
    for (int i = 0; i < composition.size(); i++) {
      if (composition.codePoint(i) != 0 && !composition.isDropped(i)) {
        pending += composition.shiftBefore(i);
        int codePoint = composition.codePoint(i);
        // A drawing has no soft hyphens, joiners and selectors.
        if (!Characters.isInvisible(codePoint)) {
          line.appendCodePoint(Character.isWhitespace(codePoint) ? ' ' : codePoint);
          shifts.add(pending);
          pending = 0;
        }
        pending += composition.shiftAfter(i);
      }
      if (composition.takesHyphen(i)) {
        line.append('-');
        shifts.add(pending);
      }
      if (composition.endsLine(i) && line.length() > 0) {
        lines.add(new Line(line.toString(), shifts, composition.dividesPhrase(i)));
        line.setLength(0);
        shifts.clear();
        pending = 0;
      }
    }
    return lines;
  }

  @Override
  public double width(String text, Type type) {
    Composition composition = compose(text, type, ONE_LINE * type.size(), SETTING);
    double width = 0;
    for (int i = 0; i < composition.size(); i++) {
      if (composition.codePoint(i) != 0 && !composition.isDropped(i)) {
        width += composition.advance(i);
        width += composition.shiftBefore(i) + composition.shiftAfter(i);
      }
    }
    return width;
  }

  private Composition compose(String text, Type type, double measure, TextSetting setting) {
    FontChain chain = chain(type);
    boolean vertical = setting.mode().isVertical();
    Piece.Advances advances = codePoint -> advance(chain, codePoint, vertical);
    Piece words = new Piece.Text(text, type.size(), advances, Piece.TextStyle.PLAIN);
    return composer.compose(
        new Paragraph(List.of(words), measure, 0, Paragraph.Alignment.RAGGED, setting));
  }

  private FontChain chain(Type type) {
    return fonts.chain(List.of(type.family()), type.weight(), FontFace.Style.NORMAL);
  }

  private static double advance(FontChain chain, int codePoint, boolean vertical) {
    FontFace face = chain.face(codePoint).orElse(chain.first());
    return vertical && Orientations.isUpright(codePoint, face) ? 1 : face.advance(codePoint);
  }
}
