package io.github.huozi.source.markdown.inline;

import java.util.List;
import org.commonmark.node.CustomNode;

/**
 * A sign that may begin a ruby, <code>{</code>, or end it, <code>|とう|きょう}</code>. It is text if it
 * does neither.
 */
final class RubyMark extends CustomNode {

  private final String typed;
  private final List<String> readings;

  /**
   * @param readings the readings; none if the mark begins a ruby
   */
  RubyMark(String typed, List<String> readings) {
    this.typed = typed;
    this.readings = List.copyOf(readings);
  }

  String typed() {
    return typed;
  }

  List<String> readings() {
    return readings;
  }

  boolean begins() {
    return readings.isEmpty();
  }
}
