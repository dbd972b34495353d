package io.github.huozi.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Gives the content that publishing would write into an edition's files if it ran now. */
public interface Expectations {

  /** Gives nothing: checks then compare a file with the manuscript alone. */
  Expectations NONE =
      new Expectations() {
        @Override
        public Optional<Map<String, byte[]>> book(
            FinishedEdition edition, String pdf, List<String> pages, boolean fonts) {
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
   * Returns the entries of an edition's EPUB by their paths. Three things differ from a published
   * EPUB: images and fonts are empty, the date is a fixed one, and page breaks are in other places.
   *
   * @param pdf the file name of the PDF whose pages the EPUB lists
   * @param pages the labels of these pages; empty if the EPUB lists none
   * @param fonts whether the EPUB embeds fonts
   * @return empty if the theme has an error
   */
  Optional<Map<String, byte[]>> book(
      FinishedEdition edition, String pdf, List<String> pages, boolean fonts) throws IOException;

  /**
   * Returns the XHTML document that an edition's PDF is laid out from. Its head has the bookmarks:
   * nested {@code <bookmark name="…" href="#…">} in {@code <bookmarks>}. A note is a {@code <div
   * class="footnote">} before its call. Callers share the document and must not change it.
   *
   * @return empty if the theme has an error
   */
  Optional<Document> print(FinishedEdition edition) throws IOException;

  /**
   * Returns the documents of an edition's EPUB as the templates write them, by their names and in
   * reading order. Callers share the documents and must not change them.
   *
   * @return an empty map if the theme has an error
   */
  Map<String, Document> reading(FinishedEdition edition) throws IOException;

  /**
   * Returns a file of the theme that the documents refer to, such as a style sheet.
   *
   * @param name the name by which a document refers to the file
   */
  Optional<byte[]> themeFile(FinishedEdition edition, String name) throws IOException;
}
