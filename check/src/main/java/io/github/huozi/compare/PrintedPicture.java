package io.github.huozi.compare;

import io.github.huozi.check.Place;
import io.github.huozi.check.image.PaintedPicture;
import io.github.huozi.check.image.PaintedPictures;
import io.github.huozi.check.image.PictureKey;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a page.
 *
 * @param key equal for pictures of the same data
 * @param drawing whether it is a drawing, and not an image
 * @param page counted from 1
 * @param mark its marked-content identifier; -1 if it has none
 * @param area in pt from the top left corner of the page
 */
record PrintedPicture(String key, boolean drawing, int page, int mark, Rectangle2D area) {

  /** The part of a page that all that it has fills. */
  private static final double PAGE = 0.9;

  /** The pictures of a file, page by page. */
  static List<PrintedPicture> of(Path file) throws IOException {
    List<PrintedPicture> all = new ArrayList<>();
    IdentityHashMap<COSStream, String> keys = new IdentityHashMap<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      int number = 0;
      for (PDPage page : pdf.getPages()) {
        for (PaintedPicture picture : PaintedPictures.of(++number, page)) {
          String key = keys.get(picture.content());
          if (key == null) {
            key = key(picture.content(), file, keys.size());
            keys.put(picture.content(), key);
          }
          all.add(
              new PrintedPicture(key, picture.isDrawing(), number, picture.mark(), area(picture)));
        }
      }
    }
    return all;
  }

  /** The key of a picture; of one that is nested too deeply, a key that no other has. */
  private static String key(COSStream content, Path file, int number) {
    try {
      return PictureKey.of(content);
    } catch (IOException e) {
      return file + " " + number;
    }
  }

  /** The area of a picture on the page as it is shown. */
  static Rectangle2D area(PaintedPicture picture) {
    return ((Place.OnPage) picture.place()).area().orElseGet(Rectangle2D.Double::new);
  }

  /**
   * Tells whether it is no picture, but all that a page of this size has: some tools put pages
   * together of others.
   */
  boolean isPage(Rectangle2D sheet, @Nullable Tagged tag) {
    return drawing
        && area.getWidth() * area.getHeight() > PAGE * sheet.getWidth() * sheet.getHeight()
        && (tag == null || !tag.element().isInside("Figure"));
  }

  /** The picture as a thing to compare, with its description if its figure has one. */
  Word word(@Nullable Tagged tag) {
    String description =
        Optional.ofNullable(tag)
            .map(own -> own.element().innermost(Set.of("Figure")))
            .map(figure -> figure.attributes().alternative())
            .orElse("");
    return Word.whole(
        Word.Kind.PICTURE,
        "picture " + key,
        description,
        page,
        area,
        tag == null ? 0 : tag.block());
  }
}
