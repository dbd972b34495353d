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
 * What publishing would make, made once for all checks that ask. Its life should end with theirs.
 * May be used by several threads.
 */
final class Previews implements Expectations {

  private final Map<Asked, Optional<Map<String, byte[]>>> books = new ConcurrentHashMap<>();
  private final Map<String, Optional<Document>> prints = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Document>> readings = new ConcurrentHashMap<>();

  @Override
  public Optional<Map<String, byte[]>> book(
      FinishedEdition edition, String twin, List<String> pages, boolean fonts) throws IOException {
    return unchecked(
        () ->
            books.computeIfAbsent(
                new Asked(edition.id(), twin, pages, fonts),
                unused -> made(() -> of(edition).book(twin, pages, fonts, new Problems()))));
  }

  @Override
  public Optional<Document> print(FinishedEdition edition) throws IOException {
    return unchecked(
        () ->
            prints.computeIfAbsent(
                edition.id(), unused -> made(() -> of(edition).print(new Problems()))));
  }

  @Override
  public Map<String, Document> reading(FinishedEdition edition) throws IOException {
    return unchecked(
        () ->
            readings.computeIfAbsent(
                edition.id(), unused -> made(() -> of(edition).reading(new Problems()))));
  }

  @Override
  public Optional<byte[]> themeFile(FinishedEdition edition, String name) throws IOException {
    return of(edition).themeFile(name);
  }

  private static Preview of(FinishedEdition edition) throws IOException {
    return new Preview(edition.publication(), edition.manuscript());
  }

  private static <T> T made(Making<T> making) {
    try {
      return making.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T unchecked(Making<T> making) throws IOException {
    try {
      return making.make();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private record Asked(String edition, String twin, List<String> pages, boolean fonts) {}

  @FunctionalInterface
  private interface Making<T> {
    T make() throws IOException;
  }
}
