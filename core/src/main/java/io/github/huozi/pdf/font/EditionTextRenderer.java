package io.github.huozi.pdf.font;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.impl.FSNoOpCacheStore;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.JustificationInfo;
import io.github.huozi.font.FontFace;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * Measures and draws all text of a document in the edition's faces.
 *
 * <p>It looks up whether a face has a character and caches advances; PDFBox throws an exception for
 * each missing character, which makes layout ten times slower for mixed scripts.
 */
public final class EditionTextRenderer extends PdfBoxTextRenderer {

  /** 〓, drawn for a character that no font has if the build goes on without it. */
  public static final int GETA = 0x3013;

  private static final float UNDERLINE_OFFSET = 0.13f;
  private static final float UNDERLINE_THICKNESS = 0.05f;
  private static final float STRIKETHROUGH_OFFSET = -0.3f;
  private static final float STRIKETHROUGH_THICKNESS = 0.05f;

  /** The largest rounding error of a sum, in dots. */
  private static final double ROUNDING = 0.01;

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int HEAVIEST = 900;

  private final PDDocument document;
  private final SharedContext context;
  private final EditionFontResolver resolver;
  private final Map<FontFace, EmbeddedFace> faces = new LinkedHashMap<>();
  private final Map<PDFont, FontDescription> descriptions = new HashMap<>();

  public EditionTextRenderer(
      PDDocument document, SharedContext context, EditionFontResolver resolver) {
    this.document = document;
    this.context = context;
    this.resolver = resolver;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String string) {
    // Rounded down, so that the renderer does not break a line that fits the measure.
    return (int) Math.floor(advance((EditionFont) font, string) + ROUNDING);
  }

  private static double advance(EditionFont font, String string) {
    double em = 0;
    for (int i = 0; i < string.length(); ) {
      int codePoint = string.codePointAt(i);
      i += Character.charCount(codePoint);
      if (KernCode.isCode(codePoint)) {
        em += KernCode.shift(codePoint);
        if (codePoint != KernCode.HYPHEN) {
          continue;
        }
        codePoint = '-';
      }
      if (Characters.isInvisible(codePoint)) {
        continue;
      }
      FontFace face = font.face(codePoint);
      if (face == null) {
        codePoint = GETA;
        face = font.face(GETA);
      }
      if (face != null) {
        em += face.advance(codePoint);
      }
    }
    return em * font.getSize2D();
  }

  @Override
  public void drawString(OutputDevice device, String string, float x, float y) {
    draw((PdfBoxOutputDevice) device, string, x, y, null);
  }

  @Override
  public void drawString(
      OutputDevice device, String string, float x, float y, JustificationInfo info) {
    draw((PdfBoxOutputDevice) device, string, x, y, info);
  }

  private void draw(
      PdfBoxOutputDevice device,
      String string,
      float x,
      float y,
      @Nullable JustificationInfo info) {
    EditionFont font = currentFont(device);
    float size = font.getSize2D();
    GlyphRun run = new GlyphRun();
    DoubleDash dash = new DoubleDash();
    double pen = x;
    for (int i = 0; i < string.length(); ) {
      int codePoint = string.codePointAt(i);
      i += Character.charCount(codePoint);
      int meant = codePoint;
      boolean takesRoom = codePoint != KernCode.SPACE;
      if (codePoint == KernCode.HYPHEN) {
        codePoint = '-';
        meant = SOFT_HYPHEN;
      } else if (!takesRoom) {
        codePoint = ' ';
        meant = ' ';
      } else if (codePoint == KernCode.ARTIFACT) {
        show(device, run, y, font);
        run = new GlyphRun();
        beginArtifact(device);
        continue;
      } else if (codePoint == KernCode.CONTINUED) {
        show(device, run, y, font);
        run = new GlyphRun();
        ContinuationSign.draw(device, pen, y, size);
        continue;
      } else if (KernCode.isCode(codePoint)) {
        double shift = KernCode.shift(codePoint) * size;
        pen += shift;
        run.widen(shift);
        continue;
      } else if (Characters.isInvisible(codePoint)) {
        continue;
      }
      FontFace face = font.face(codePoint);
      if (face == null) {
        codePoint = GETA;
        meant = GETA;
        face = font.face(GETA);
      }
      if (face == null) {
        continue;
      }
      EmbeddedFace.Glyph glyph = embedded(face).glyph(codePoint, meant);
      boolean hidden = dash.includes(codePoint, string, i);
      if (!run.isIn(glyph.font(), hidden)) {
        show(device, run, y, font);
        if (hidden) {
          // Scaled to fill its square, so that no software finds a space beside it.
          double advance = face.advance(codePoint);
          run.start(glyph.font(), true, pen - (1 - advance) / 2 * size, 1 / advance);
        } else {
          run.start(glyph.font(), false, pen, 1);
        }
      }
      dash.draw(device, codePoint, face, pen, y, size);
      double widening = takesRoom ? widening(codePoint, info) : -face.advance(codePoint) * size;
      run.add(glyph.code(), widening);
      pen += face.advance(codePoint) * size + widening;
    }
    show(device, run, y, font);
  }

  /** Ends the marked content of a text and begins an artifact, which the renderer will end. */
  private static void beginArtifact(PdfBoxOutputDevice device) {
    COSDictionary properties = new COSDictionary();
    properties.setName(COSName.TYPE, "Layout");
    device.getCurrentPage().endMarkedContent();
    device.getCurrentPage().beginMarkedContent(COSName.ARTIFACT, properties);
  }

  private static float widening(int codePoint, @Nullable JustificationInfo info) {
    if (info == null) {
      return 0;
    }
    return isJustificationSpace(codePoint) ? info.getSpaceAdjust() : info.getNonSpaceAdjust();
  }

  private void show(PdfBoxOutputDevice device, GlyphRun run, float y, EditionFont style) {
    PDFont font = run.font();
    if (font == null) {
      return;
    }
    if (run.isHidden()) {
      device.getCurrentPage().setRenderingMode(RenderingMode.NEITHER);
    }
    device.drawStringFast(
        run.codes(),
        (float) run.x(),
        y,
        run.isHidden() ? null : run.positions(),
        descriptions.computeIfAbsent(font, this::describe),
        (float) (style.getSize2D() * run.scale()));
    if (run.isHidden()) {
      device.getCurrentPage().setRenderingMode(RenderingMode.FILL);
    }
  }

  /** Describes a font as the heaviest and slanted, so that the renderer fakes neither. */
  private FontDescription describe(PDFont font) {
    return new FontDescription(
        document,
        () -> font,
        IdentValue.ITALIC,
        HEAVIEST,
        font.getName(),
        false,
        true,
        FSNoOpCacheStore.INSTANCE);
  }

  private EmbeddedFace embedded(FontFace face) {
    return faces.computeIfAbsent(face, unused -> new EmbeddedFace(face));
  }

  /** Embeds the faces with the glyphs that were drawn. */
  public void embed() throws IOException {
    for (EmbeddedFace face : faces.values()) {
      face.embed(document);
    }
  }

  /** The font of the style in use; the device does not give away the one that it was set. */
  private EditionFont currentFont(PdfBoxOutputDevice device) {
    return (EditionFont)
        resolver.resolveFont(context, ((AbstractOutputDevice) device).getFontSpecification());
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

  /** The glyphs of a face in the document, in one font or, when that is full, several. */
  private static final class EmbeddedFace {

    private final FontFace face;
    private final List<EmbeddedFont> fonts = new ArrayList<>();
    private final Map<Long, Glyph> glyphs = new HashMap<>();

    EmbeddedFace(FontFace face) {
      this.face = face;
    }

    /**
     * A glyph of the face in one of its fonts.
     *
     * @param code the code of the glyph in the font
     */
    record Glyph(PDFont font, char code) {}

    /**
     * The glyph of a character, which the face must cover.
     *
     * @param drawn the character whose glyph is drawn
     * @param meant the character that the glyph represents, which is the one that a reader copies
     */
    Glyph glyph(int drawn, int meant) {
      return glyphs.computeIfAbsent((long) drawn << Integer.SIZE | meant, key -> add(drawn, meant));
    }

    private Glyph add(int drawn, int meant) {
      EmbeddedFont font = fonts.isEmpty() ? null : fonts.get(fonts.size() - 1);
      if (font == null || font.isFull()) {
        try {
          font = new EmbeddedFont(face, face.properties());
        } catch (IOException e) {
          throw new UncheckedIOException("cannot embed " + face, e);
        }
        fonts.add(font);
      }
      return new Glyph(font, font.add(drawn, meant));
    }

    /** Embeds the fonts. */
    void embed(PDDocument document) throws IOException {
      for (EmbeddedFont font : fonts) {
        font.embed(document);
      }
    }
  }
}
