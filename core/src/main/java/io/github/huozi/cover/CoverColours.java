package io.github.huozi.cover;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DCMYKColor;
import io.github.huozi.input.Digest;
import io.github.huozi.model.CoverComposition;
import io.github.huozi.model.CoverPalette;
import io.github.huozi.model.Publication;
import io.github.huozi.svg.style.SvgColors;
import io.github.huozi.template.CoverLook;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * The colours of a cover that huozi makes: those of the palette that the author has chosen, else
 * the accent of the author's theme, else the palette of the built-in theme.
 */
final class CoverColours {

  /** The share of the accent in a tint that no palette names. */
  private static final double TINT = 0.15;

  /** Paper that a press leaves white. */
  private static final String WHITE = "#ffffff";

  private final CoverComposition composition;
  private final List<Integer> numbers;
  private final CoverPalette palette;
  private final Optional<Color> ofTheme;

  /**
   * @param identity what all editions of the publication have in common
   */
  CoverColours(Publication publication, Theme theme, String identity) throws IOException {
    Optional<CoverPalette> chosen = publication.cover().palette();
    this.composition =
        publication.cover().composition().orElse(publication.builtInTheme().composition());
    this.numbers = CoverLook.numbers(Digest.of(identity));
    this.palette = chosen.orElse(publication.builtInTheme().palette());
    this.ofTheme =
        chosen.isPresent()
            ? Optional.empty()
            : theme
                .variables()
                .value(XhtmlDocuments.ACCENT)
                .map(accent -> new SvgColors().parseColor(accent));
  }

  /** The look on a screen, which shows inks as it shows those of other drawings. */
  CoverLook onScreen() {
    return look(
        ofTheme.map(accent -> new Color(accent.getRGB())).orElse(Color.decode(palette.accent())),
        palette.tint(),
        palette.paper());
  }

  /**
   * The look in print, where the paper is not painted.
   *
   * @param inks whether colours are inks, else those of a screen
   */
  CoverLook inPrint(boolean inks) {
    return look(
        ofTheme.orElseGet(
            () -> new SvgColors().parseColor(inks ? palette.accentInks() : palette.accent())),
        inks ? palette.tintInks() : palette.tint(),
        WHITE);
  }

  private CoverLook look(Color accent, String ofPalette, String paper) {
    DoubleFunction<String> shades = share -> mixed(Color.decode(paper), accent, share);
    String tint = ofTheme.isPresent() ? shades.apply(TINT) : ofPalette;
    return new CoverLook(composition, shades.apply(1), tint, paper, shades, numbers);
  }

  /** The paper with a share of a colour: what the colour would look like if it were transparent. */
  private static String mixed(Color paper, Color colour, double share) {
    if (colour instanceof PdfBoxGraphics2DCMYKColor inks) {
      return String.format(
          Locale.ROOT,
          "device-cmyk(%.3f, %.3f, %.3f, %.3f)",
          inks.getC() * share,
          inks.getM() * share,
          inks.getY() * share,
          inks.getK() * share);
    }
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        mixed(paper.getRed(), colour.getRed(), share),
        mixed(paper.getGreen(), colour.getGreen(), share),
        mixed(paper.getBlue(), colour.getBlue(), share));
  }

  private static long mixed(int paper, int colour, double share) {
    return Math.round(paper + (colour - paper) * share);
  }
}
