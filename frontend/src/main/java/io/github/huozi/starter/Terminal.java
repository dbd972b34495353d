package io.github.huozi.starter;

import java.io.Console;
import java.util.Optional;

/** A terminal where somebody answers questions. */
@FunctionalInterface
public interface Terminal {

  /** The answer to a question; empty if there is none, as at the end of the input. */
  Optional<String> ask(String question);

  /** This process's terminal; empty if its input or output is none. */
  @SuppressWarnings("SystemConsoleNull") // null until JDK 21; later ones are asked
  static Optional<Terminal> open() {
    Console console = System.console();
    if (console == null || !isTerminal(console)) {
      return Optional.empty();
    }
    return Optional.of(
        question ->
            Optional.ofNullable(console.readLine("%s", question))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty()));
  }

  /** From JDK 22 on there is a console without a terminal, too, which would wait for input. */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
