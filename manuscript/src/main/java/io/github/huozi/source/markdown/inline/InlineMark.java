package io.github.huozi.source.markdown.inline;

import org.commonmark.node.CustomNode;

/** A mark such as {@code ==} that may begin or end an element. It is text if it does neither. */
final class InlineMark extends CustomNode {

  private final String typed;
  private final boolean opens;
  private final boolean closes;
  private final int next;

  /**
   * @param opens whether the characters beside it allow it to begin an element
   * @param closes whether they allow it to end one
   * @param next the character after it
   */
  InlineMark(String typed, boolean opens, boolean closes, int next) {
    this.typed = typed;
    this.opens = opens;
    this.closes = closes;
    this.next = next;
  }

  String typed() {
    return typed;
  }

  boolean opens() {
    return opens;
  }

  boolean closes() {
    return closes;
  }

  int next() {
    return next;
  }

  /** The element that the mark begins or ends. */
  String element() {
    return switch (typed) {
      case "==" -> "mark";
      case "++" -> "ins";
      case "~" -> "sub";
      default -> "sup";
    };
  }
}
