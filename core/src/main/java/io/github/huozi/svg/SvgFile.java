package io.github.huozi.svg;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.paint.SvgPixels;
import io.github.huozi.svg.paint.SvgProof;
import io.github.huozi.svg.paint.SvgRaster;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgContent;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import io.github.huozi.svg.text.SvgText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jsoup.nodes.Element;

/** A drawing that was read, checked and found fit to be drawn. */
public final class SvgFile {

  private final Element svg;

  private SvgFile(Element svg) {
    this.svg = svg;
  }

  /**
   * Reads a file, and prepares it as the PDF will.
   *
   * @param fonts what its lettering is drawn in
   * @param problems takes what will not be on paper as it is on the screen, with its line
   * @return empty if an error was added to {@code problems}
   */
  public static Optional<SvgFile> read(Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    return SvgCheck.read(file, fonts, problems).map(SvgFile::new);
  }

  /**
   * Reads a drawing that is in no file of its own.
   *
   * @param made what it was made with, where its problems are told
   */
  public static Optional<SvgFile> parse(
      String xml, Path made, GlyphOutlines fonts, Problems problems) throws IOException {
    return SvgCheck.read(xml.getBytes(StandardCharsets.UTF_8), made, fonts, problems)
        .map(SvgFile::new);
  }

  /**
   * Reads a file for those who set its lettering themselves: e-readers.
   *
   * @return empty if an error was added to {@code problems}
   */
  public static Optional<SvgFile> readForReaders(Path file, Problems problems) throws IOException {
    return read(file, GlyphOutlines.BLANK, problems);
  }

  /** Likewise, a drawing that is in no file of its own. */
  public static Optional<SvgFile> parseForReaders(String xml, Path made, Problems problems)
      throws IOException {
    return parse(xml, made, GlyphOutlines.BLANK, problems);
  }

  /** Whether it is painted pixel by pixel, so that the time it takes grows with its size. */
  public boolean isPaintedByPixels() {
    Element styled = svg.clone();
    SvgCascade.apply(styled);
    return SvgPixels.needed(styled);
  }

  /**
   * The drawing as a PNG on white.
   *
   * @param longerSide in pixels; the other side goes by the drawing's proportions
   * @param file where its problems are told
   * @return empty if it takes too much at that size, or more memory than there is, which {@code
   *     problems} then tells
   */
  public Optional<byte[]> png(GlyphOutlines fonts, int longerSide, Path file, Problems problems)
      throws IOException {
    return png(fonts, longerSide, file, SvgProof.SECONDS, problems);
  }

  public Optional<byte[]> png(
      GlyphOutlines fonts, int longerSide, Path file, int seconds, Problems problems)
      throws IOException {
    return SvgProof.pull(file, found -> Optional.of(png(fonts, longerSide)), seconds, problems);
  }

  private byte[] png(GlyphOutlines fonts, int longerSide) throws IOException {
    try {
      SvgDrawing drawing = SvgDrawing.of(svg, SvgProof.heedingInterruption(fonts));
      return SvgRaster.png(drawing, longerSide);
    } catch (SvgException e) {
      throw new IllegalStateException("a drawing that was found fit cannot be drawn", e);
    }
  }

  /**
   * The drawing as a form of a PDF, as a page has it.
   *
   * @param fonts what its lettering is drawn in
   * @param width in px
   * @param height in px
   */
  public PDFormXObject form(PDDocument document, GlyphOutlines fonts, double width, double height)
      throws IOException {
    SvgDrawing drawing;
    try {
      drawing = SvgDrawing.of(svg, fonts);
    } catch (SvgException e) {
      throw new IllegalStateException("a drawing that was found fit cannot be drawn", e);
    }
    PdfBoxGraphics2D graphics =
        new PdfBoxGraphics2D(document, (float) Math.ceil(width), (float) Math.ceil(height));
    drawing.paint(graphics, width, height);
    graphics.dispose();
    return graphics.getXFormObject();
  }

  /** Its lettering, label by label. */
  public List<String> texts() {
    return SvgText.texts(svg);
  }

  /**
   * The drawing as a file for an e-reader: with its styles and its lettering as text, and without
   * scripts, links, HTML and whatever would be fetched.
   */
  public byte[] tame() {
    Element tamed = svg.clone();
    SvgContent.tame(tamed);
    return SvgSource.writeForReaders(tamed);
  }

  /**
   * The drawing as an XML file in UTF-8, without a document type and what else it does not need.
   */
  public byte[] xml() {
    return SvgSource.write(svg);
  }
}
