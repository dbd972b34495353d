package io.github.huozi.pdf.font;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSFontMetrics;
import io.github.huozi.typography.Characters;

/**
 * Measures text for the layout of blocks. It lays out white space between boxes and no other text:
 * all else is on lines, which are boxes to it.
 */
public final class EditionTextRenderer extends PdfBoxTextRenderer {

  private static final float UNDERLINE_OFFSET = 0.13f;
  private static final float UNDERLINE_THICKNESS = 0.05f;
  private static final float STRIKETHROUGH_OFFSET = -0.3f;
  private static final float STRIKETHROUGH_THICKNESS = 0.05f;

  /** The largest rounding error of a sum, in dots. */
  private static final double ROUNDING = 0.01;

  @Override
  public int getWidth(FontContext context, FSFont font, String string) {
    // Rounded down, so that the renderer does not break a line that fits the measure.
    return (int) Math.floor(advance((EditionFont) font, string) + ROUNDING);
  }

  private static double advance(EditionFont font, String string) {
    return font.getSize2D()
        * string
            .codePoints()
            .filter(c -> !Characters.isInvisible(c))
            .mapToDouble(font::advance)
            .sum();
  }

  @Override
  public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String string) {
    EditionFont own = (EditionFont) font;
    float size = own.getSize2D();
    PdfBoxFSFontMetrics metrics = new PdfBoxFSFontMetrics();
    metrics.setAscent(own.ascent());
    metrics.setDescent(own.descent());
    metrics.setTypoDescent(own.descent());
    metrics.setUnderlineOffset(UNDERLINE_OFFSET * size);
    metrics.setUnderlineThickness(UNDERLINE_THICKNESS * size);
    metrics.setStrikethroughOffset(STRIKETHROUGH_OFFSET * size);
    metrics.setStrikethroughThickness(STRIKETHROUGH_THICKNESS * size);
    return metrics;
  }
}
