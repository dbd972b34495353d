package io.github.huozi.mojo;

import io.github.huozi.language.LineBreak;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PageValues;
import java.util.function.Function;

/** Reads the page's parameters as a pom writes them. */
final class PageParameters {

  private PageParameters() {}

  /**
   * @throws IllegalArgumentException with the parameter's name and how to put it right
   */
  static PageStyle parse(String pageSize, String pageMargins, String bodySize, String lineBreak) {
    PageLayout.Size size = read("pageSize", pageSize, PageValues::size);
    PageStyle.Margins margins = read("pageMargins", pageMargins, PageValues::margins);
    double body = read("bodySize", bodySize, PageValues::bodySize);
    LineBreak level = lineBreak(lineBreak);
    PageStyle page = new PageStyle(size.width(), size.height(), margins, body, level);
    if (!page.hasRoomForText()) {
      throw new IllegalArgumentException(
          "<pageMargins>: "
              + pageMargins
              + " leave no room for text on "
              + pageSize
              + "; make them smaller");
    }
    return page;
  }

  /**
   * @throws IllegalArgumentException if there is no such level, with the levels that there are
   */
  static LineBreak lineBreak(String keyword) {
    return read("lineBreak", keyword, PageValues::lineBreak);
  }

  private static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (PageValues.UnreadableException e) {
      throw new IllegalArgumentException("<" + name + ">: " + e.getMessage(), e);
    }
  }
}
