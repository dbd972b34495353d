package io.github.huozi.pdf.font;

import java.awt.geom.Rectangle2D;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Writes the operators of a page's content (ISO 32000-1, 9.4) that draw text in the edition's
 * fonts, without a renderer. Lengths are in dots from the upper left corner of the page.
 */
public final class TextOperators {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int EM = 1000;

  private final PainterFonts fonts;
  private final PDResources resources;
  private final double dotsPerPoint;
  private final double pageHeight;
  private final StringBuilder content = new StringBuilder();

  /**
   * @param resources the resources of the page, which get the fonts
   * @param pageHeight the height of the page
   */
  public TextOperators(
      PainterFonts fonts, PDResources resources, double dotsPerPoint, double pageHeight) {
    this.fonts = fonts;
    this.resources = resources;
    this.dotsPerPoint = dotsPerPoint;
    this.pageHeight = pageHeight;
  }

  /** Adds an operator with its operands. */
  public void add(String operator) {
    content.append(operator).append('\n');
  }

  /**
   * Draws a text in the colour in use.
   *
   * @param text the text, in which kern codes shift what follows them
   * @param x where it begins
   * @param y its baseline
   */
  public void text(EditionFont font, String text, double x, double y) {
    EditionTextRenderer.set(fonts, font, text, x, y, null, new Output());
  }

  /** Fills a rectangle in the colour in use. */
  public void fill(double x, double y, double width, double height) {
    add(
        "%s %s %s %s re f"
            .formatted(points(x), points(pageHeight - y - height), points(width), points(height)));
  }

  /** A length in points, as an operand. */
  public String points(double dots) {
    return number(dots / dotsPerPoint);
  }

  /** A number as an operand, with three decimals at most. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    String shortest = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    return shortest.equals("-0") ? "0" : shortest;
  }

  /** All operators until now, a line for each. */
  public String content() {
    return content.toString();
  }

  private final class Output implements GlyphOutput {

    @Override
    public void show(GlyphRun run, double y, double size) {
      PainterFonts.Use font = run.font();
      if (font == null) {
        return;
      }
      double scaled = size * run.scale();
      add("BT");
      // A name that depends on the font alone, so that pages may share their content.
      resources.put(COSName.getPDFName(font.name()), font.font());
      add("/" + font.name() + " " + points(scaled) + " Tf");
      add("1 0 0 1 " + points(run.x()) + " " + points(pageHeight - y) + " Tm");
      if (run.isHidden()) {
        add("3 Tr");
      }
      add("[" + array(run, scaled) + "] TJ");
      if (run.isHidden()) {
        add("0 Tr");
      }
      add("ET");
    }

    private String array(GlyphRun run, double size) {
      StringBuilder array = new StringBuilder("<");
      String codes = run.codes();
      double[] widenings = run.widenings();
      for (int i = 0; i < codes.length(); i++) {
        array.append(HEX.toHexDigits(codes.charAt(i)));
        if (widenings[i] != 0 && !run.isHidden() && i + 1 < codes.length()) {
          array.append("> ").append(number(-widenings[i] / size * EM)).append(" <");
        }
      }
      return array.append('>').toString();
    }

    @Override
    public void fill(Rectangle2D bar) {
      TextOperators.this.fill(bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight());
    }

    /** Margins hold no listings. */
    @Override
    public void drawContinuation(double x, double y, double size) {}

    /** All of it is an artifact. */
    @Override
    public void beginArtifact() {}
  }
}
