package io.github.huozi.pdf.chapter;

import io.github.huozi.model.section.ImageWords;
import io.github.huozi.pdf.image.PlacedImages.Unshown;
import io.github.huozi.query.Queries;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts words in the place of images that cannot be shown. */
final class UnshownImages {

  private UnshownImages() {}

  static void replace(Document chapter, Set<Unshown> unshown) {
    Set<String> names = unshown.stream().map(Unshown::image).collect(Collectors.toSet());
    for (Element image : Queries.select(chapter, "img[src]")) {
      if (names.contains(image.attr("src"))) {
        ImageWords.replace(image, image.attr("src"));
      }
    }
  }
}
