package io.github.huozi.verify;

import io.github.huozi.check.Expectations;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.problem.Problems;
import io.github.huozi.publish.Preview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;

/**
 * Makes the content that publishing would write, and keeps it for the checks of one run. Several
 * threads may use an instance.
 */
final class Previews implements Expectations {

  private final Map<BookKey, Optional<Map<String, byte[]>>> books = new ConcurrentHashMap<>();
  private final Map<String, Optional<Document>> prints = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Document>> readings = new ConcurrentHashMap<>();

  @Override
  public Optional<Map<String, byte[]>> book(
      FinishedEdition edition, String pdf, List<String> pages, boolean fonts) throws IOException {
    return rethrown(
        () ->
            books.computeIfAbsent(
                new BookKey(edition.id(), pdf, pages, fonts),
                unused ->
                    made(
                        () ->
                            of(edition)
                                .book(
                                    pdf,
                                    pages,
                                    fonts,
                                    new Problems(edition.publication().levels())))));
  }

  @Override
  public Optional<Document> print(FinishedEdition edition) throws IOException {
    return rethrown(
        () ->
            prints.computeIfAbsent(
                edition.id(),
                unused ->
                    made(() -> of(edition).print(new Problems(edition.publication().levels())))));
  }

  @Override
  public Map<String, Document> reading(FinishedEdition edition) throws IOException {
    return rethrown(
        () ->
            readings.computeIfAbsent(
                edition.id(),
                unused ->
                    made(() -> of(edition).reading(new Problems(edition.publication().levels())))));
  }

  @Override
  public Optional<byte[]> themeFile(FinishedEdition edition, String name) throws IOException {
    return of(edition).themeFile(name);
  }

  private static Preview of(FinishedEdition edition) throws IOException {
    return new Preview(edition.publication(), edition.manuscript());
  }

  /** Calls a method from within {@code computeIfAbsent}, which allows no checked exception. */
  private static <T> T made(Making<T> making) {
    try {
      return making.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws the cause of an unchecked exception again. */
  private static <T> T rethrown(Making<T> making) throws IOException {
    try {
      return making.make();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private record BookKey(String edition, String pdf, List<String> pages, boolean fonts) {}

  @FunctionalInterface
  private interface Making<T> {
    T make() throws IOException;
  }
}
