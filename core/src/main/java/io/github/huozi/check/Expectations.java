package io.github.huozi.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Tells what publishing would write into an edition's files if it ran now. */
public interface Expectations {

  /** Nothing is known of what files should hold. */
  Expectations NONE =
      new Expectations() {
        @Override
        public Optional<Map<String, byte[]>> book(
            FinishedEdition edition, String twin, List<String> pages, boolean fonts) {
          return Optional.empty();
        }

        @Override
        public Optional<Document> print(FinishedEdition edition) {
          return Optional.empty();
        }

        @Override
        public Map<String, Document> reading(FinishedEdition edition) {
          return Map.of();
        }

        @Override
        public Optional<byte[]> themeFile(FinishedEdition edition, String name) {
          return Optional.empty();
        }
      };

  /**
   * The entries of an edition's EPUB by their paths. Images and fonts are empty, the date is
   * another one, and page breaks stand elsewhere.
   *
   * @param twin the name of the PDF whose pages are listed
   * @param pages the labels of these pages, or nothing
   * @param fonts whether fonts are embedded
   * @return empty if the theme cannot be published with
   */
  Optional<Map<String, byte[]>> book(
      FinishedEdition edition, String twin, List<String> pages, boolean fonts) throws IOException;

  /**
   * The document that an edition's PDF is set from. Its head has the bookmarks: {@code <bookmark
   * name="…" href="#…">} within one another in {@code <bookmarks>}; a note is a {@code <div
   * class="footnote">} before its call. It must not be changed.
   *
   * @return empty if the theme cannot be published with
   */
  Optional<Document> print(FinishedEdition edition) throws IOException;

  /**
   * The documents of an edition's EPUB as the templates make them, by their names and in their
   * order. They must not be changed.
   *
   * @return none if the theme cannot be published with
   */
  Map<String, Document> reading(FinishedEdition edition) throws IOException;

  /** A file of the theme that the documents refer to, such as a style sheet. */
  Optional<byte[]> themeFile(FinishedEdition edition, String name) throws IOException;
}
