package io.github.huozi.pdf.image;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.raster.PrintedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The images of a document by name. Each raster image is written into the PDF once. */
public final class PrintedImages {

  private final PDDocument document;
  private final Resources resources;
  private final Map<String, Optional<PrintedImage>> known = new HashMap<>();

  public PrintedImages(PDDocument document, Resources resources) {
    this.document = document;
    this.resources = resources;
  }

  /**
   * The raster image of a name.
   *
   * @return empty if the document has no such image or it cannot be read
   */
  Optional<PrintedImage> of(String name) throws IOException {
    Optional<PrintedImage> image = known.get(name);
    if (image == null) {
      image = read(name);
      known.put(name, image);
    }
    return image;
  }

  /** The SVG file of a name; empty if there is none. */
  Optional<byte[]> drawing(String name) throws IOException {
    return content(name).filter(bytes -> isDrawing(name, bytes));
  }

  private Optional<PrintedImage> read(String name) throws IOException {
    Optional<byte[]> content = content(name).filter(bytes -> !isDrawing(name, bytes));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(PrintedImage.of(document, content.get()));
    } catch (IOException e) {
      // PlacedImages reports it as an image that cannot be shown, with its place.
      return Optional.empty();
    }
  }

  private static boolean isDrawing(String name, byte[] content) {
    return ImageFormat.of(name, content).filter(ImageFormat.SVG::equals).isPresent();
  }

  private Optional<byte[]> content(String name) throws IOException {
    Optional<InputStream> file = resources.open(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(in.readAllBytes());
    }
  }
}
