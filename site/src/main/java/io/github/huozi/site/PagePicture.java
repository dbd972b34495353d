package io.github.huozi.site;

import java.util.List;

/**
 * A picture of printed pages, side by side.
 *
 * @param path where the picture stands in the repository
 * @param pages the pages, from left to right
 * @param gap the space between two pages in pixels; facing pages have none
 */
record PagePicture(String path, List<PrintedPage> pages, int gap) {

  PagePicture {
    pages = List.copyOf(pages);
  }
}
