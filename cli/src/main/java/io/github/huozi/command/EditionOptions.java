package io.github.huozi.command;

import io.github.huozi.goal.Parameters;
import io.github.huozi.language.LineBreak;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for which editions are published, and how. */
final class EditionOptions {

  @Option(
      names = "--editions",
      split = ",",
      paramLabel = "EDITION",
      description = "The editions, by ids or languages; by default all")
  private @Nullable List<String> editions;

  @Option(
      names = "--line-break",
      paramLabel = "strict|normal|loose",
      defaultValue = "strict",
      description = "Which marks may not start a line in print (default strict)")
  private String lineBreak;

  @Option(names = "--draft", description = "Whatever there is, with every problem as a warning")
  private boolean draft;

  List<String> editions() {
    return Parameters.names(editions);
  }

  String lineBreak() {
    return lineBreak;
  }

  LineBreak lineBreakLevel() {
    return Parameters.lineBreak(lineBreak);
  }

  boolean isDraft() {
    return draft;
  }
}
