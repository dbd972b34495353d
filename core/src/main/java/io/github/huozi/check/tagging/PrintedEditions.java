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
 * PDFs held against the documents that they were set from, once for all checks that ask. Give one
 * to each of them; its life should end with theirs. May be used by several threads.
 */
public final class PrintedEditions {

  private final Expectations expectations;
  private final Map<Path, Found> found = new ConcurrentHashMap<>();

  public PrintedEditions(Expectations expectations) {
    this.expectations = expectations;
  }

  private record Found(List<Finding> tags, List<Finding> links) {}

  /** What is wrong with the tags of an edition's PDF; it must have one. */
  public List<Finding> tags(FinishedEdition edition) throws IOException {
    return of(edition).tags();
  }

  /** What is wrong with its links, bookmarks and contents. */
  public List<Finding> links(FinishedEdition edition) throws IOException {
    return of(edition).links();
  }

  private Found of(FinishedEdition edition) throws IOException {
    try {
      return found.computeIfAbsent(
          edition.pdf().orElseThrow(),
          file -> {
            try {
              return look(file, edition);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Found look(Path file, FinishedEdition edition) throws IOException {
    Findings ofTags = new Findings("accessibility", file);
    Findings ofLinks = new Findings("links", file);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      TaggedPdf pdf = TaggedPdf.read(document);
      new TagTreeCheck(pdf, ofTags).check();
      Optional<Document> print = expectations.print(edition);
      if (print.isPresent()) {
        List<UnitPairs.Pair> pairs =
            UnitPairs.of(
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
