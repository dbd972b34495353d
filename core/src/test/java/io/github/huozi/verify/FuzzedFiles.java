package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.publish.PublicationFolder;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A small publication with one finished file whose content a fuzzer makes. */
final class FuzzedFiles {

  private static final FinishedBook BOOK = publish();

  private FuzzedFiles() {}

  private static FinishedBook publish() {
    try {
      Path root = Files.createTempDirectory("huozi-fuzz");
      FinishedBook book = new FinishedBook(root);
      PublicationFolder folder = book.folder();
      folder
          .with("publication.yaml", "title: Type\ncover: none\n")
          .with("en/i.png", FinishedBook.disc(8, 6, Color.BLUE))
          .with(
              "en/a.md",
              """
              # Clay

              Bi *Sheng*.[^1] See [it](#b).

              ![x](i.png)

              ## B {#b}

              - A

              | a | b |
              |---|---|
              | c | d |

              [^1]: Shen.
              """);
      folder.publish();
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Path pdf() {
    return BOOK.pdf("en");
  }

  static Path epub() {
    return BOOK.epub("en");
  }

  /** Verifies the publication with other content of one file. There is always a report. */
  static void verify(Path file, byte[] content) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    try {
      Files.write(file, content);
      List<Finding> first = BOOK.verify().findings();
      List<Finding> again = BOOK.verify().findings();
      Set<Finding> changed = new HashSet<>(first);
      again.forEach(changed::remove);
      if (!changed.isEmpty() || first.size() != again.size()) {
        throw new AssertionError(first + " and then " + again);
      }
    } finally {
      Files.write(file, whole);
    }
  }
}
