package io.github.huozi.source.code;

import java.util.List;

/** Finds the tokens of a program line by line. It keeps its state from one line to the next. */
interface LineLexer {

  /**
   * Finds the tokens of the next line.
   *
   * @param line the line, without its line feed
   * @param offset where the line begins in the program
   * @param tokens takes the tokens, in order
   */
  void add(String line, int offset, List<CodeToken> tokens);
}
