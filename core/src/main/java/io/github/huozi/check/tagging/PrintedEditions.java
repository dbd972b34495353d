package io.github.huozi.check.tagging;

import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;

/**
 * Compares the tags, links and bookmarks of PDFs with the documents that they were set from. Each
 * PDF is compared once, for all checks that share an instance. May be used by several threads.
 */
public final class PrintedEditions {

  private final Expectations expectations;
  private final Map<Path, Found> found = new ConcurrentHashMap<>();

  public PrintedEditions(Expectations expectations) {
    this.expectations = expectations;
  }

  private record Found(List<Finding> tags, List<Finding> links) {}

  /** The findings about the tags of an edition's PDF, which must exist. */
  public List<Finding> tags(FinishedEdition edition) throws IOException {
    return of(edition).tags();
  }

  /** The findings about the PDF's links, bookmarks and table of contents. */
  public List<Finding> links(FinishedEdition edition) throws IOException {
    return of(edition).links();
  }

  private Found of(FinishedEdition edition) throws IOException {
    try {
      return found.computeIfAbsent(
          edition.pdf().orElseThrow(),
          file -> {
            try {
              return compare(file, edition);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Found compare(Path file, FinishedEdition edition) throws IOException {
    Findings ofTags = new Findings("accessibility", file);
    Findings ofLinks = new Findings("links", file);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      TaggedPdf pdf = TaggedPdf.read(document);
      new TagTreeCheck(pdf, ofTags).check();
      Optional<Document> print = expectations.print(edition);
      if (print.isPresent()) {
        List<TagUnit.Pair> pairs =
            TagUnit.pair(
                TextUnit.of(print.get().body()),
                TagUnit.of(pdf).stream().filter(unit -> !unit.tag().isInside("TOC")).toList());
        new TagCheck(pdf, edition, ofTags).check(print.get(), pairs);
        boolean themed = Files.isDirectory(edition.publication().folder().resolve("theme"));
        Destinations destinations = new Destinations(pdf, print.get(), pairs);
        new PrintedLinks(pdf, destinations, edition, themed, ofLinks).check(print.get(), pairs);
        new PrintedBookmarks(pdf, destinations, themed, ofLinks).check(print.get());
      }
    }
    return new Found(ofTags.list(), ofLinks.list());
  }
}
