package io.github.huozi.report;

import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Shows places of one finished file. */
final class Pictures implements AutoCloseable {

  private final Path file;
  private @Nullable PagePictures pages;
  private boolean unreadable;

  Pictures(Path file) {
    this.file = file;
  }

  /**
   * A picture of a page or an excerpt of an entry, if the file has such a place. What is damaged
   * has no picture: the report tells of it all the same.
   */
  Optional<Element> of(Place place) {
    if (unreadable) {
      return Optional.empty();
    }
    try {
      return shown(place);
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      unreadable = true;
      return Optional.empty();
    }
  }

  private Optional<Element> shown(Place place) throws IOException {
    if (place instanceof Place.InEntry entry) {
      return EntryExcerpt.of(file, entry);
    }
    if (pages == null) {
      pages = new PagePictures(file);
    }
    return pages
        .picture((Place.OnPage) place)
        .map(png -> EmbeddedImage.of("image/png", png, PlaceText.of(place)));
  }

  @Override
  public void close() throws IOException {
    if (pages != null) {
      pages.close();
    }
  }
}
