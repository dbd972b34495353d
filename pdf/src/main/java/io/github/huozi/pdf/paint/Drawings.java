package io.github.huozi.pdf.paint;

import com.openhtmltopdf.extend.OutputDeviceGraphicsDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DCMYKColor;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DPaintApplier;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.Color;
import java.awt.Image;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.jspecify.annotations.Nullable;

/** Makes forms of drawings, in the inks of the page: see {@link PrintedColor}. */
public final class Drawings {

  /** Drawings are measured in px. */
  private static final double POINTS_TO_A_PIXEL = 72.0 / 96;

  private final PDDocument document;
  private final IdentityHashMap<Object, COSStream> known = new IdentityHashMap<>();

  public Drawings(PDDocument document) {
    this.document = document;
  }

  /**
   * The form of a drawing. One with colours in inks says so: its default CMYK colour space is the
   * device's.
   *
   * @param width in px
   * @param height in px
   * @param key stands for a drawing that is painted more than once
   */
  public COSStream form(
      float width, float height, @Nullable Object key, OutputDeviceGraphicsDrawer drawer) {
    @Nullable COSStream form = key == null ? null : known.get(key);
    if (form == null) {
      form = form(width, height, drawer);
      if (key != null) {
        known.put(key, form);
      }
    }
    return form;
  }

  private COSStream form(float width, float height, OutputDeviceGraphicsDrawer drawer) {
    try {
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      Colours colours = new Colours();
      graphics.setPaintApplier(colours);
      graphics.setColorMapper(colours.mapper);
      graphics.setImageEncoder(new Images());
      drawer.render(graphics);
      graphics.dispose();
      PDFormXObject form = graphics.getXFormObject();
      if (colours.hasInks) {
        form.getResources().put(COSName.DEFAULT_CMYK, PDDeviceCMYK.INSTANCE);
      }
      form.setMatrix(AffineTransform.getScaleInstance(POINTS_TO_A_PIXEL, POINTS_TO_A_PIXEL));
      return form.getCOSObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot paint a drawing", e);
    }
  }

  /** Paints neutral colours grey, but for those of gradients, which have one colour space. */
  private static final class Colours extends PdfBoxGraphics2DPaintApplier {

    private boolean isPlain;
    private boolean hasInks;

    private final PdfBoxGraphics2DColorMapper mapper =
        new PdfBoxGraphics2DColorMapper() {
          @Override
          public PDColor mapColor(Color color, IColorMapperEnv environment) {
            if (color instanceof PdfBoxGraphics2DCMYKColor inks) {
              hasInks |= isPlain;
              return isPlain
                  ? inks.toPDColor()
                  : super.mapColor(new Color(color.getRGB(), true), environment);
            }
            return isPlain
                    && color.getRed() == color.getGreen()
                    && color.getGreen() == color.getBlue()
                ? new PDColor(new float[] {color.getRed() / 255f}, PDDeviceGray.INSTANCE)
                : super.mapColor(color, environment);
          }
        };

    @Override
    public @Nullable PDShading applyPaint(
        Paint paint, PDPageContentStream content, AffineTransform transform, IPaintEnv environment)
        throws IOException {
      isPlain = paint instanceof Color;
      return super.applyPaint(paint, content, transform, environment);
    }
  }

  /** PDF/A allows no smoothing of the viewer's own (ISO 19005-2, 6.2.8). */
  private static final class Images extends PdfBoxGraphics2DLosslessImageEncoder {

    @Override
    public PDImageXObject encodeImage(
        PDDocument pdf,
        PDPageContentStream content,
        Image image,
        IPdfBoxGraphics2DImageEncoderEnv environment) {
      PDImageXObject encoded = super.encodeImage(pdf, content, image, environment);
      encoded.getCOSObject().removeItem(COSName.INTERPOLATE);
      return encoded;
    }
  }
}
