package io.github.huozi.pdf.font;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontChain.JoinedGlyph;
import io.github.huozi.font.FontFace;
import io.github.huozi.typography.Characters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The font of a style: a chain of faces at a size, on a baseline.
 *
 * <p>A baseline that is not the font's own reaches the font resolver as the last family of the
 * style, since a style has no other free-form property that the resolver sees.
 */
public final class EditionFont extends PdfBoxFSFont {

  private static final String BASELINE = "huozi-baseline-";

  private final FontChain chain;
  private final float ascent;
  private final float descent;

  /**
   * @param size the size, in dots
   * @param baseline the difference of ascent and descent, in dots; empty for the font's own
   * @param placeholder a description for the renderer, which only tests that there is one
   */
  EditionFont(FontChain chain, float size, OptionalDouble baseline, FontDescription placeholder) {
    super(List.of(placeholder), size);
    this.chain = chain;
    float above = chain.first().ascent() * size;
    float below = chain.first().descent() * size;
    float shift = (float) (baseline.orElse(above - below) - (above - below)) / 2;
    this.ascent = above + shift;
    this.descent = below - shift;
  }

  /**
   * The family that stands for a baseline.
   *
   * @param difference the difference of ascent and descent, in dots
   */
  public static String baselineFamily(double difference) {
    return BASELINE + String.format(Locale.ROOT, "%.3f", difference).replace('.', '_');
  }

  /** The difference that {@link #baselineFamily} was given; empty for any other family. */
  static OptionalDouble baselineOf(String family) {
    if (!family.startsWith(BASELINE)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Double.parseDouble(family.substring(BASELINE.length()).replace('_', '.')));
  }

  /** The ascent of a line in this font, in dots. */
  public float ascent() {
    return ascent;
  }

  /** The descent of a line in this font, in dots. */
  public float descent() {
    return descent;
  }

  FontChain chain() {
    return chain;
  }

  /**
   * The advance of several characters that one glyph draws, in em; empty if each has its own.
   *
   * @param characters an {@linkplain Characters#sequenceEnd emoji sequence}
   */
  public OptionalDouble joinedAdvance(String characters) {
    Optional<JoinedGlyph> joined = joined(characters);
    return joined.isPresent() ? OptionalDouble.of(joined.get().advance()) : OptionalDouble.empty();
  }

  /** The glyph that draws several characters; empty if each has its own. */
  Optional<JoinedGlyph> joined(String characters) {
    return chain.joined(
        characters
            .codePoints()
            .filter(codePoint -> !Characters.isPresentationSelector(codePoint))
            .boxed()
            .toList());
  }

  /** The first face with a character; null if no face has it. */
  public @Nullable FontFace face(int codePoint) {
    return chain.find(codePoint);
  }
}
