package io.github.huozi.publish;

import io.github.huozi.model.Language;
import io.github.huozi.problem.Steps;

/** Hears what is being done. May be told from several threads. */
public interface Progress extends Steps {

  /** Listens to nothing. */
  Progress UNHEARD =
      new Progress() {
        @Override
        public void remaking(Language language, String reason) {}

        @Override
        public void composed(Language language, int sections, int of) {}

        @Override
        public void drawn(Language language, int pages, int of) {}
      };

  /**
   * An edition's files are made.
   *
   * @param reason why those that are there do not do: {@code en/intro.md has changed}
   */
  void remaking(Language language, String reason);

  /** The lines of some of an edition's sections are composed for print. */
  void composed(Language language, int sections, int of);

  /** Some of an edition's printed pages are drawn. */
  void drawn(Language language, int pages, int of);
}
