package io.github.huozi.svg;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.github.huozi.model.Manuscript;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.paint.SvgPixels;
import io.github.huozi.svg.paint.SvgRaster;
import io.github.huozi.svg.paint.SvgWatchdog;
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
import org.jspecify.annotations.Nullable;

/** A drawing that was read and checked, and that can be drawn. */
public final class SvgFile {

  private final Element svg;

  private SvgFile(Element svg) {
    this.svg = svg;
  }

  /**
   * Reads and checks a file.
   *
   * @param fonts the fonts of its text
   * @param problems receives what the PDF cannot show as a browser does, with its line
   * @return empty if an error was added to {@code problems}
   */
  public static Optional<SvgFile> read(Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    return SvgCheck.read(file, fonts, problems).map(SvgFile::new);
  }

  /**
   * Reads and checks a drawing of an edition: its file, or what its text has become in a converted
   * edition.
   *
   * @return empty if an error was added to {@code problems}
   */
  public static Optional<SvgFile> of(
      Manuscript manuscript, Path file, GlyphOutlines fonts, Problems problems) throws IOException {
    @Nullable String converted = manuscript.drawings().get(file);
    return converted == null
        ? read(file, fonts, problems)
        : parse(converted, file, fonts, problems);
  }

  /** Reads and checks a drawing of an edition whose text an e-reader sets in its own fonts. */
  public static Optional<SvgFile> forReaders(Manuscript manuscript, Path file, Problems problems)
      throws IOException {
    return of(manuscript, file, GlyphOutlines.BLANK, problems);
  }

  /**
   * Reads and checks a drawing that was generated.
   *
   * @param made the file that it was generated from; problems are reported there
   */
  public static Optional<SvgFile> parse(
      String xml, Path made, GlyphOutlines fonts, Problems problems) throws IOException {
    return SvgCheck.read(xml.getBytes(StandardCharsets.UTF_8), made, fonts, problems)
        .map(SvgFile::new);
  }

  /** Reads and checks a generated drawing whose text an e-reader sets in its own fonts. */
  public static Optional<SvgFile> parseForReaders(String xml, Path made, Problems problems)
      throws IOException {
    return parse(xml, made, GlyphOutlines.BLANK, problems);
  }

  /** Tells whether the drawing is painted as pixels, so that its time grows with its size. */
  public boolean isPaintedByPixels() {
    Element styled = svg.clone();
    SvgCascade.apply(styled);
    return SvgPixels.needed(styled);
  }

  /**
   * The drawing as a PNG on white.
   *
   * @param longerSide in pixels; the other side follows from the drawing's ratio
   * @param file where problems are reported
   * @return empty if a limit of time or memory was exceeded, which is added to {@code problems}
   */
  public Optional<byte[]> png(GlyphOutlines fonts, int longerSide, Path file, Problems problems)
      throws IOException {
    return png(fonts, longerSide, file, SvgWatchdog.SECONDS, problems);
  }

  /**
   * The drawing as a PNG on white, within a time.
   *
   * @param seconds of processor time
   */
  public Optional<byte[]> png(
      GlyphOutlines fonts, int longerSide, Path file, int seconds, Problems problems)
      throws IOException {
    return SvgWatchdog.run(file, found -> Optional.of(png(fonts, longerSide)), seconds, problems);
  }

  /**
   * The drawing as a PNG on white of a size in pixels, placed there as its file asks.
   *
   * @return empty if a limit of time or memory was exceeded, which is added to {@code problems}
   */
  public Optional<byte[]> png(
      GlyphOutlines fonts, int width, int height, Path file, Problems problems) throws IOException {
    return SvgWatchdog.run(
        file,
        found ->
            Optional.of(SvgRaster.png(drawing(SvgWatchdog.interruptible(fonts)), width, height)),
        SvgWatchdog.SECONDS,
        problems);
  }

  private byte[] png(GlyphOutlines fonts, int longerSide) throws IOException {
    return SvgRaster.png(drawing(SvgWatchdog.interruptible(fonts)), longerSide);
  }

  /**
   * The drawing as it can be painted.
   *
   * @param fonts the fonts of its text
   */
  public SvgDrawing drawing(GlyphOutlines fonts) {
    try {
      return SvgDrawing.of(svg, fonts);
    } catch (SvgException e) {
      throw new IllegalStateException("a checked drawing cannot be drawn", e);
    }
  }

  /**
   * The drawing as a form of a PDF.
   *
   * @param fonts the fonts of its text
   * @param width in px
   * @param height in px
   */
  public PDFormXObject form(PDDocument document, GlyphOutlines fonts, double width, double height)
      throws IOException {
    SvgDrawing drawing = drawing(fonts);
    PdfBoxGraphics2D graphics =
        new PdfBoxGraphics2D(document, (float) Math.ceil(width), (float) Math.ceil(height));
    drawing.paint(graphics, width, height);
    graphics.dispose();
    return graphics.getXFormObject();
  }

  /** The texts of the drawing, one for each {@code text} element. */
  public List<String> texts() {
    return SvgText.texts(svg);
  }

  /**
   * The drawing as a file for an e-reader. It keeps its styles and its text. Scripts, links, HTML
   * and references to other files are removed.
   */
  public byte[] sanitized() {
    Element sanitized = svg.clone();
    SvgContent.sanitize(sanitized);
    return SvgSource.writeForReaders(sanitized);
  }

  /** The drawing as an XML file in UTF-8, without document type and foreign namespaces. */
  public byte[] xml() {
    return SvgSource.write(svg);
  }
}
