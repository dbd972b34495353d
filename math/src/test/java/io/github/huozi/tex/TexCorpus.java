package io.github.huozi.tex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** Formulas of textbooks, manuals and blogs. */
public final class TexCorpus {

  private TexCorpus() {}

  /** The formulas, a line each. */
  public static Stream<String> formulas() {
    try (InputStream in = TexCorpus.class.getResourceAsStream("/tex/formulas.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return all.lines().filter(line -> !line.isBlank()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
