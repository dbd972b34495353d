package io.github.huozi.report;

import io.github.huozi.check.Place;
import io.github.huozi.wording.Wording;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Shows places of one finished file: a picture of a part of a page, lines of an entry, or an image.
 */
public final class Excerpts implements AutoCloseable {

  /** The number of lines shown before and after the place. */
  private static final int LINES_AROUND = 2;

  /** A longer line is cut to the part around the column. */
  private static final int MAX_CHARACTERS = 160;

  /** A larger entry is not shown. */
  private static final int MAX_BYTES = 1 << 19;

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "svg", "image/svg+xml");

  private final Path file;
  private final Wording wording;
  private @Nullable PagePictures pages;
  private boolean unreadable;

  /**
   * @param wording the language of what describes the pictures
   */
  public Excerpts(Path file, Wording wording) {
    this.file = file;
    this.wording = wording;
  }

  /**
   * An HTML element that shows a place; nothing if the file has no such place. A damaged file has
   * no excerpts from the first failure on, and the report is written without them.
   */
  public Optional<Element> of(Place place) {
    if (unreadable) {
      return Optional.empty();
    }
    try {
      return shown(place);
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      unreadable = true;
      return Optional.empty();
    }
  }

  private Optional<Element> shown(Place place) throws IOException {
    if (place instanceof Place.InEntry entry) {
      return entry(entry);
    }
    if (pages == null) {
      pages = new PagePictures(file);
    }
    return pages
        .picture((Place.OnPage) place)
        .map(png -> image("image/png", png, wording.of(Report.inWords(place))));
  }

  /** The image, or the lines around the place; nothing if there is no such entry or line. */
  private Optional<Element> entry(Place.InEntry place) throws IOException {
    byte[] content;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(place.entry());
      if (entry == null || entry.getSize() > MAX_BYTES) {
        return Optional.empty();
      }
      content = zip.getInputStream(entry).readNBytes(MAX_BYTES + 1);
    }
    if (content.length > MAX_BYTES) {
      return Optional.empty(); // The entry is larger than its header says.
    }
    String extension =
        place.entry().substring(place.entry().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (place.line() > 0) {
      return lines(new String(content, StandardCharsets.UTF_8), place);
    }
    return Optional.ofNullable(MEDIA_TYPES.get(extension))
        .map(type -> image(type, content, place.entry()).addClass("entry"));
  }

  private static Optional<Element> lines(String text, Place.InEntry place) {
    List<String> lines = text.lines().toList();
    if (place.line() > lines.size()) {
      return Optional.empty();
    }
    Element excerpt = new Element("pre").addClass("excerpt");
    int last = Math.min(lines.size(), place.line() + LINES_AROUND);
    for (int number = Math.max(1, place.line() - LINES_AROUND); number <= last; number++) {
      boolean isPlace = number == place.line();
      String line = cut(lines.get(number - 1), isPlace ? place.column() : 0);
      Element row = excerpt.appendElement(isPlace ? "mark" : "span");
      row.text(String.format(Locale.ROOT, "%5d  %s", number, line));
      excerpt.appendText("\n");
    }
    return Optional.of(excerpt);
  }

  private static String cut(String line, int column) {
    if (line.length() <= MAX_CHARACTERS) {
      return line;
    }
    int start = Math.max(0, Math.min(column - MAX_CHARACTERS / 2, line.length() - MAX_CHARACTERS));
    int end = Math.min(line.length(), start + MAX_CHARACTERS);
    // Does not cut between the two code units of a character.
    start += Character.isLowSurrogate(line.charAt(start)) ? 1 : 0;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
  }

  private static Element image(String mediaType, byte[] content, String description) {
    String data = Base64.getEncoder().encodeToString(content);
    return new Element("img")
        .attr("src", "data:" + mediaType + ";base64," + data)
        .attr("alt", description);
  }

  @Override
  public void close() throws IOException {
    if (pages != null) {
      pages.close();
    }
  }

  /** Draws pictures of places in one PDF. Successive places on one page share one rendering. */
  private static final class PagePictures implements AutoCloseable {

    private static final float DPI = 110;
    private static final double SCALE = DPI / 72;

    /** The resolution of a picture of a whole page. */
    private static final float WHOLE_PAGE_DPI = 55;

    /** The height that is shown above and below the place, in pt. */
    private static final double MARGIN = 42;

    /** The distance between the place and its outline, in pt. */
    private static final double CLEARANCE = 2;

    /** A page that needs more pixels is not shown. */
    private static final double MAX_PIXELS = 4e7;

    /** The compression of a PNG: the last part of its size would take most of the time. */
    private static final float FAST = 0.8f;

    private static final Color MARK = new Color(0xD0, 0x21, 0x2F);

    private final PDDocument pdf;
    private final PDFRenderer renderer;
    private final Set<Integer> shownWhole = new HashSet<>();
    private int number;
    private BufferedImage page = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    PagePictures(Path file) throws IOException {
      pdf = Loader.loadPDF(file.toFile());
      renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true);
    }

    /**
     * The horizontal strip of the page around a place, with the place outlined; the whole page if
     * the place is a page.
     *
     * @return a PNG; nothing if there is no such page, or if the whole page was shown before
     */
    Optional<byte[]> picture(Place.OnPage place) throws IOException {
      if (place.number() < 1
          || place.number() > pdf.getNumberOfPages()
          || pixels(pdf.getPage(place.number() - 1).getCropBox()) > MAX_PIXELS) {
        return Optional.empty();
      }
      if (place.area().isEmpty()) {
        return shownWhole.add(place.number())
            ? Optional.of(png(draw(place.number(), WHOLE_PAGE_DPI)))
            : Optional.empty();
      }
      if (place.number() != number) {
        page = draw(place.number(), DPI);
        number = place.number();
      }
      return Optional.of(strip(place.area().get()));
    }

    private static double pixels(PDRectangle box) {
      return box.getWidth() * SCALE * box.getHeight() * SCALE;
    }

    private BufferedImage draw(int number, float dpi) throws IOException {
      return renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB);
    }

    private byte[] strip(Rectangle2D area) throws IOException {
      int top = clamp((area.getMinY() - MARGIN) * SCALE, 0, page.getHeight() - 1);
      int bottom = clamp((area.getMaxY() + MARGIN) * SCALE, top + 1, page.getHeight());
      BufferedImage strip =
          new BufferedImage(page.getWidth(), bottom - top, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = strip.createGraphics();
      graphics.drawImage(page, 0, -top, null);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(MARK);
      graphics.setStroke(new BasicStroke(2));
      graphics.draw(
          new Rectangle2D.Double(
              (area.getMinX() - CLEARANCE) * SCALE,
              (area.getMinY() - CLEARANCE) * SCALE - top,
              (area.getWidth() + 2 * CLEARANCE) * SCALE,
              (area.getHeight() + 2 * CLEARANCE) * SCALE));
      graphics.dispose();
      return png(strip);
    }

    private static int clamp(double value, int least, int most) {
      return Math.max(least, Math.min(most, (int) Math.round(value)));
    }

    private static byte[] png(BufferedImage image) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(FAST);
        writer.setOutput(stream);
        writer.write(null, new IIOImage(image, null, null), parameters);
      } finally {
        writer.dispose();
      }
      return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
      pdf.close();
    }
  }
}
