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
 * @param page counted from 1
 * @param mark its marked-content identifier; -1 if it has none
 * @param area in pt from the top left corner of the page
 */
record PrintedPicture(String key, int page, int mark, Rectangle2D area) {

  /** A drawing that fills more of a page is the page itself, as some tools put pages together. */
  private static final double PAGE = 0.9;

  /** The pictures of a file, page by page. */
  static List<PrintedPicture> of(Path file) throws IOException {
    List<PrintedPicture> all = new ArrayList<>();
    IdentityHashMap<COSStream, String> keys = new IdentityHashMap<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      int number = 0;
      for (PDPage page : pdf.getPages()) {
        double whole = page.getCropBox().getWidth() * page.getCropBox().getHeight();
        for (PaintedPicture picture : PaintedPictures.of(++number, page)) {
          Rectangle2D area = area(picture);
          if (!picture.isDrawing() || area.getWidth() * area.getHeight() < PAGE * whole) {
            String key = keys.get(picture.content());
            if (key == null) {
              key = PictureKey.of(picture.content());
              keys.put(picture.content(), key);
            }
            all.add(new PrintedPicture(key, number, picture.mark(), area));
          }
        }
      }
    }
    return all;
  }

  /** The area of a picture on the page as it is shown. */
  static Rectangle2D area(PaintedPicture picture) {
    return ((Place.OnPage) picture.place()).area().orElseGet(Rectangle2D.Double::new);
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
