package io.github.huozi.source.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the lines that a change adds and removes, in the formats of {@code diff}. */
final class DiffLexer implements LineLexer {

  @Override
  public void add(String line, int offset, List<CodeToken> tokens) {
    @Nullable TokenClass of = classOf(line);
    if (of != null) {
      tokens.add(new CodeToken(offset, offset + line.length(), of));
    }
  }

  private static @Nullable TokenClass classOf(String line) {
    if (line.startsWith("@@")
        || line.startsWith("+++ ")
        || line.startsWith("--- ")
        || line.startsWith("diff ")
        || line.startsWith("index ")) {
      return TokenClass.HUNK;
    } else if (line.startsWith("+") || line.startsWith(">")) {
      return TokenClass.INSERTED;
    }
    return line.startsWith("-") || line.startsWith("<") ? TokenClass.DELETED : null;
  }
}
