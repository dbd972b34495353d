package io.github.huozi.publication.edition;

import io.github.huozi.input.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Digests of {@code publication.yaml}, one for each edition. The layouts of other editions and the
 * direction of their lines are left out of it, so that a change of one makes one edition again.
 * Line breaks are kept: a warning's line is part of what an edition's files were made with.
 */
final class DeclarationDigests {

  /** The whole file's characters. */
  private final int[] text;

  private final List<Span> layouts = new ArrayList<>();

  /**
   * @param any any node of the file
   */
  DeclarationDigests(Optional<Node> any) {
    this.text = any.flatMap(Node::getStartMark).map(Mark::getBuffer).orElse(new int[0]);
  }

  /** Marks what an item of {@code editions} sets for itself alone. */
  void add(MappingNode item, List<String> keys) {
    for (NodeTuple entry : item.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key
          && keys.contains(key.getValue())
          && entry.getValueNode() instanceof ScalarNode value
          // Another edition may refer to an anchor.
          && value.getAnchor().isEmpty()) {
        int start = key.getStartMark().map(Mark::getIndex).orElse(0);
        int end = value.getEndMark().map(Mark::getIndex).orElse(0);
        // The value of a reference stands where its anchor is: before the key.
        if (start < end) {
          layouts.add(new Span(item, start, end));
        }
      }
    }
  }

  /**
   * The digest for an edition.
   *
   * @param item what lists it; empty if no edition is listed
   * @param layout what it sets of its page
   */
  String of(Optional<MappingNode> item, Object layout) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (Span span : layouts) {
      if (item.isEmpty() || !span.item().equals(item.get())) {
        for (; at < span.start() && at < text.length; at++) {
          kept.appendCodePoint(text[at]);
        }
        for (; at < span.end() && at < text.length; at++) {
          if (text[at] == '\n') {
            kept.append('\n');
          }
        }
      }
    }
    for (; at < text.length; at++) {
      kept.appendCodePoint(text[at]);
    }
    return Digest.of(kept.append(layout).toString());
  }

  /** The place of a key and its value, from one character to before another. */
  private record Span(MappingNode item, int start, int end) {}
}
