package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.language.Language;
import java.util.List;

/** The first page: the cover image, as large as the screen lets it be. */
final class CoverPage {

  /** A block, lest the line's descent makes a second page. */
  private static final String STYLE =
      "body.cover { margin: 0; padding: 0; }"
          + " body.cover img { display: block; width: 100%; height: 100vh; object-fit: contain; }";

  private CoverPage() {}

  static ContentDocument of(EpubBook book, String image, List<String> stylesheets) {
    EpubMetadata metadata = book.metadata();
    Page page =
        Page.titled(book.labels().cover(), metadata.language())
            .style(STYLE)
            .stylesheets(stylesheets);
    page.body()
        .addClass("cover")
        .attr("epub:type", "cover")
        .appendElement("div")
        .appendElement("img")
        .attr("role", "doc-cover")
        .attr("src", image)
        .attr("alt", book.labels().cover() + colon(metadata.language()) + metadata.title());
    return page.finish();
  }

  private static String colon(Language language) {
    return language.script().isHan() ? "：" : ": ";
  }
}
