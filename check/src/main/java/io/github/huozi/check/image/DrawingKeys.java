package io.github.huozi.check.image;

import io.github.huozi.model.Manuscript;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgViewport;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Makes keys that identify drawings. A form of a PDF has the key of the file that looks most like
 * it. Files that nothing but lettering and details tells apart have the same key.
 */
final class DrawingKeys {

  /** The key of a form that looks like no file, and of a file that cannot be painted. */
  private static final String UNKNOWN = "drawing";

  /** The part of the ink that may be another. */
  private static final double MOST = 0.1;

  private final Manuscript manuscript;
  private final List<Drawn> files = new ArrayList<>();

  DrawingKeys(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** The key of a file, which is read once; those of all files are made before those of forms. */
  String of(Path file) throws IOException {
    Optional<SvgFile> drawing = SvgFile.of(manuscript, file, GlyphOutlines.BLANK, new Problems());
    if (drawing.isEmpty()) {
      return UNKNOWN;
    }
    SvgViewport.Size asked = drawing.get().drawing(GlyphOutlines.BLANK).viewport().size(0);
    DrawnPixels.Size size = DrawnPixels.Size.of(asked.width(), asked.height());
    Drawn drawn = new Drawn(file, drawing.get(), size, "drawing " + files.size());
    Optional<DrawnPixels> pixels = drawn.in(size);
    if (pixels.isEmpty()) {
      return UNKNOWN;
    }
    Optional<String> known = nearest(pixels.get(), size, other -> other.size.isLike(size));
    files.add(known.isEmpty() ? drawn : drawn.withKey(known.get()));
    return known.orElse(drawn.key);
  }

  /** The key of a form. */
  String of(COSStream content) throws IOException {
    PDFormXObject form = new PDFormXObject(content);
    Rectangle2D area = DrawnPixels.area(form);
    DrawnPixels.Size size = DrawnPixels.Size.of(area.getWidth(), area.getHeight());
    DrawnPixels pixels = DrawnPixels.of(form, size);
    Optional<String> known = nearest(pixels, size, file -> file.size.isLike(size));
    // A theme or an author may give a drawing other proportions.
    return known.isPresent() ? known.get() : nearest(pixels, size, file -> true).orElse(UNKNOWN);
  }

  private Optional<String> nearest(
      DrawnPixels pixels, DrawnPixels.Size size, Predicate<Drawn> candidates) throws IOException {
    Optional<String> nearest = Optional.empty();
    double least = MOST;
    for (Drawn file : files.stream().filter(candidates).toList()) {
      Optional<DrawnPixels> painted = file.in(size);
      double distance = painted.isEmpty() ? 1 : painted.get().distance(pixels);
      if (distance < least) {
        least = distance;
        nearest = Optional.of(file.key);
      }
    }
    return nearest;
  }

  /**
   * A file with its paintings.
   *
   * @param size of its own proportions
   */
  private record Drawn(
      Path file,
      SvgFile drawing,
      DrawnPixels.Size size,
      String key,
      Map<DrawnPixels.Size, Optional<DrawnPixels>> paintings) {

    Drawn(Path file, SvgFile drawing, DrawnPixels.Size size, String key) {
      this(file, drawing, size, key, new HashMap<>());
    }

    Drawn withKey(String other) {
      return new Drawn(file, drawing, size, other, paintings);
    }

    Optional<DrawnPixels> in(DrawnPixels.Size wanted) throws IOException {
      Optional<DrawnPixels> painted = paintings.get(wanted);
      if (painted == null) {
        painted = DrawnPixels.of(drawing, file, wanted);
        paintings.put(wanted, painted);
      }
      return painted;
    }
  }
}
