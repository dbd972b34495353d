package io.github.huozi.compare;

import io.github.huozi.check.image.DrawnPixels;
import io.github.huozi.check.image.DrawnPixels.Size;
import io.github.huozi.check.image.PaintedPicture;
import io.github.huozi.check.image.PaintedPictures;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Compares how drawings look: the same drawing may be written in other numbers and glyphs. */
final class PictureLooks implements AutoCloseable {

  /** The greatest part of the ink that differs in drawings that look alike. */
  private static final double SAME_LOOK = 0.005;

  private final PDDocument before;
  private final PDDocument after;

  PictureLooks(Path before, Path after) throws IOException {
    this.before = Loader.loadPDF(before.toFile());
    this.after = Loader.loadPDF(after.toFile());
  }

  /** Tells whether two pictures are drawings that look alike; not if one cannot be drawn. */
  boolean areAlike(Word one, Word other) {
    try {
      Optional<PDFormXObject> first = drawing(before, one);
      Optional<PDFormXObject> second = drawing(after, other);
      return first.isPresent() && second.isPresent() && areAlike(first.get(), second.get());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static boolean areAlike(PDFormXObject one, PDFormXObject other) throws IOException {
    Size size = size(one);
    return size.isLike(size(other))
        && DrawnPixels.of(one, size).distance(DrawnPixels.of(other, size)) < SAME_LOOK;
  }

  private static Size size(PDFormXObject drawing) {
    Rectangle2D area = DrawnPixels.area(drawing);
    return Size.of(area.getWidth(), area.getHeight());
  }

  private static Optional<PDFormXObject> drawing(PDDocument pdf, Word word) throws IOException {
    return PaintedPictures.of(word.page(), pdf.getPage(word.page() - 1)).stream()
        .filter(PaintedPicture::isDrawing)
        .filter(picture -> PrintedPicture.area(picture).equals(word.area()))
        .map(picture -> new PDFormXObject(new PDStream(picture.content())))
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    before.close();
    after.close();
  }
}
