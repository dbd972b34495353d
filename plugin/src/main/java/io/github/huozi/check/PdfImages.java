package io.github.huozi.check;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.problem.SourceLocation;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The raster images of a PDF. */
final class PdfImages {

  /** Rounding of positions must not cost an image that has just enough pixels its place. */
  private static final double TOLERANCE = 0.5;

  private final double resolution;
  private final Findings findings;
  private final SourceLines source;
  private final Map<String, Path> files;
  private final List<Drawn> drawn = new ArrayList<>();

  PdfImages(FinishedEdition edition, double resolution, Findings findings) {
    this.resolution = resolution;
    this.findings = findings;
    this.source = new SourceLines(edition.manuscript());
    this.files = edition.manuscript().images();
  }

  void check(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Reader reader = new Reader();
      for (PDPage page : pdf.getPages()) {
        reader.number++;
        if (hasImage(page.getResources(), new HashSet<>())) {
          reader.processPage(page);
        }
      }
      if (drawn.isEmpty() && !showsRasters()) {
        return;
      }
      Map<COSBase, ImageLook> looks = new HashMap<>();
      for (Drawn image : drawn) {
        if (!looks.containsKey(image.image().getCOSObject())) {
          looks.put(image.image().getCOSObject(), ImageLook.of(image.image()));
        }
      }
      Map<String, ImageLook> sources = sources();
      drawn.forEach(image -> resolution(image, looks, sources));
      changed(looks, sources);
    }
  }

  /** Whether a page, or a form on it, may draw a raster image: most pages do not. */
  private static boolean hasImage(@Nullable PDResources resources, Set<COSBase> seen)
      throws IOException {
    if (resources == null || !seen.add(resources.getCOSObject())) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          || (resources.getXObject(name) instanceof PDFormXObject form
              && hasImage(form.getResources(), seen))) {
        return true;
      }
    }
    return false;
  }

  private boolean showsRasters() throws IOException {
    for (SourceLines.Shown image : source.images()) {
      Path file = files.get(image.source());
      if (file != null && !ImageFormat.isDrawing(file)) {
        return true;
      }
    }
    return false;
  }

  /** How the author's images look, those that can be read. */
  private Map<String, ImageLook> sources() throws IOException {
    Map<String, ImageLook> looks = new HashMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (!ImageFormat.isDrawing(file.getValue())) {
        ImageLook.of(file.getValue()).ifPresent(look -> looks.put(file.getKey(), look));
      }
    }
    return looks;
  }

  private void resolution(
      Drawn image, Map<COSBase, ImageLook> looks, Map<String, ImageLook> sources) {
    double width = image.width();
    double height = image.height();
    int columns = image.image().getWidth();
    int rows = image.image().getHeight();
    double dpi = Math.min(columns / width, rows / height) * 72;
    if (width <= 0 || height <= 0 || dpi >= resolution - TOLERANCE) {
      return;
    }
    ImageLook look = looks.get(image.image().getCOSObject());
    Optional<SourceLines.Shown> shown =
        source.images().stream()
            .filter(
                candidate ->
                    sources.containsKey(candidate.source())
                        && sources.get(candidate.source()).isLike(look))
            .findFirst();
    String name = shown.map(found -> "the image " + found.source()).orElse("an image");
    String message =
        String.format(
            Locale.ROOT,
            "%s is printed at %.0f pixels an inch (%d × %d pixels on %.0f mm × %.0f mm); give it at"
                + " least %.0f × %.0f pixels, or print it smaller",
            name,
            Math.floor(dpi),
            columns,
            rows,
            width / 72 * 25.4,
            height / 72 * 25.4,
            Math.ceil(width / 72 * resolution),
            Math.ceil(height / 72 * resolution));
    Optional<SourceLocation> location = shown.map(SourceLines.Shown::location);
    findings.warning("resolution", image.place(), location, message);
  }

  /** An image of the text that looks like none of the file's. */
  private void changed(Map<COSBase, ImageLook> looks, Map<String, ImageLook> sources) {
    Set<String> told = new HashSet<>();
    for (SourceLines.Shown image : source.images()) {
      ImageLook wanted = sources.get(image.source());
      if (wanted != null
          && looks.values().stream().noneMatch(wanted::isLike)
          && told.add(image.source())) {
        findings.error(
            "changed",
            null,
            Optional.of(image.location()),
            "no image of the file is " + image.source() + "; publish the file again");
      }
    }
  }

  /**
   * An image on a page.
   *
   * @param width in pt
   * @param height in pt
   */
  private record Drawn(PDImageXObject image, double width, double height, Place place) {}

  private final class Reader extends PageContent {

    private int number;

    Reader() {
      readImages(this::add);
    }

    private void add(PDImageXObject image, Matrix matrix) {
      PDPage page = getCurrentPage();
      drawn.add(
          new Drawn(
              image,
              Point2D.distance(0, 0, matrix.getScaleX(), matrix.getShearY()),
              Point2D.distance(0, 0, matrix.getShearX(), matrix.getScaleY()),
              PageArea.of(number, page, matrix)));
    }
  }
}
