package io.github.huozi.check;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What the theme's templates make of an edition now: the finished files must hold that, and no
 * more. A theme may leave out, add and reorder whatever it likes.
 */
public interface FilledTemplates {

  /** Nothing is known of them. */
  FilledTemplates UNKNOWN =
      new FilledTemplates() {
        @Override
        public Optional<Document> print(FinishedEdition edition) {
          return Optional.empty();
        }

        @Override
        public Map<String, Document> reading(FinishedEdition edition) {
          return Map.of();
        }

        @Override
        public Optional<byte[]> file(FinishedEdition edition, String name) {
          return Optional.empty();
        }
      };

  /** The document that the PDF is set from; empty if it cannot be made. */
  Optional<Document> print(FinishedEdition edition) throws IOException;

  /** The documents of the EPUB, by their names and in their order; none if they cannot be made. */
  Map<String, Document> reading(FinishedEdition edition) throws IOException;

  /** A file that the documents refer to, such as a style sheet. */
  Optional<byte[]> file(FinishedEdition edition, String name) throws IOException;
}
