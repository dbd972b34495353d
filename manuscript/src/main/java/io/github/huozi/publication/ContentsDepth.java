package io.github.huozi.publication;

import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads how deep the contents are: {@code contents: 2} or {@code contents: {depth: 2}}. */
final class ContentsDepth {

  private static final String KEY = "contents";
  private static final String DEPTH = "depth";

  private ContentsDepth() {}

  static OptionalInt read(YamlMap publication, Reporter reporter) {
    Optional<Node> value = publication.value(KEY);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.get() instanceof MappingNode mapping) {
      YamlMap map = YamlMap.of(mapping, PublicationKeys.of(KEY), reporter);
      return map.string(DEPTH)
          .map(depth -> depth(depth, map.line(DEPTH), reporter))
          .orElse(OptionalInt.empty());
    }
    if (value.get() instanceof ScalarNode scalar) {
      return depth(scalar.getValue().strip(), YamlText.lineOf(scalar), reporter);
    }
    reporter.error(
        publication.line(KEY), "\"contents\" is a list", "write the number of levels: contents: 2");
    return OptionalInt.empty();
  }

  private static OptionalInt depth(String depth, int line, Reporter reporter) {
    if (!depth.matches("[1-6]")) {
      reporter.error(
          line, "\"" + depth + "\" is not a depth of contents", "write a number from 1 to 6");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(depth));
  }
}
