package io.github.huozi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Asserts that the catalogue of messages knows what problems say. */
public final class KnownTexts {

  private static final Catalogue ENGLISH = Catalogue.of("en");

  private KnownTexts() {}

  /**
   * Asserts that each message and each suggestion is of a pattern, so that it can be translated.
   * One or two words are names, or words of a test.
   */
  public static void check(List<Problem> problems) {
    List<String> unknown =
        problems.stream()
            .flatMap(problem -> Stream.of(problem.message(), problem.suggestion()))
            .filter(text -> text.split(" ", -1).length > 2)
            .filter(text -> ENGLISH.pattern(text).isEmpty())
            .toList();
    assertThat(unknown).as("texts that no entry of messages_en.properties is for").isEmpty();
  }
}
