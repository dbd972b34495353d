package io.github.huozi.conversion.decision;

import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The lines of {@code decisions:} or {@code open:} in a file.
 *
 * @param start the index of the line with the key
 * @param end the index after the last line that belongs to it
 * @param indent what stands before each entry
 * @param entries the entries in their order
 */
record WrittenBlock(int start, int end, String indent, List<Entry> entries) {

  private static final String INDENT = "  ";

  WrittenBlock {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param key its key
   * @param isFilled whether it has a value
   * @param remarks the editor's comments above it, without indent
   * @param lines its lines
   */
  record Entry(String key, boolean isFilled, List<String> remarks, List<String> lines) {

    Entry {
      remarks = List.copyOf(remarks);
      lines = List.copyOf(lines);
    }
  }

  /**
   * Finds a block.
   *
   * @param name its key
   * @return empty if the file has no such key
   */
  static Optional<WrittenBlock> find(String name, MappingNode root, List<String> lines) {
    List<NodeTuple> tuples = root.getValue();
    for (int i = 0; i < tuples.size(); i++) {
      if (tuples.get(i).getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
        int start = YamlText.lineOf(key) - 1;
        int next =
            i + 1 < tuples.size()
                ? YamlText.lineOf(tuples.get(i + 1).getKeyNode()) - 1
                : lines.size();
        int end = start + 1;
        for (int at = end; at < next; at++) {
          end = isIndented(lines.get(at)) ? at + 1 : end;
        }
        return Optional.of(of(tuples.get(i).getValueNode(), start, end, lines));
      }
    }
    return Optional.empty();
  }

  private static boolean isIndented(String line) {
    return !line.isBlank() && Character.isWhitespace(line.charAt(0));
  }

  private static WrittenBlock of(Node value, int start, int end, List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    String indent = INDENT;
    if (value instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
      int from = start + 1;
      List<NodeTuple> tuples = mapping.getValue();
      for (int i = 0; i < tuples.size(); i++) {
        int key = YamlText.lineOf(tuples.get(i).getKeyNode()) - 1;
        int next =
            i + 1 < tuples.size() ? YamlText.lineOf(tuples.get(i + 1).getKeyNode()) - 1 : end;
        int last = lastLine(key, next, lines);
        entries.add(entry(tuples.get(i), lines.subList(from, key), lines.subList(key, last)));
        from = last;
      }
      String first = lines.get(YamlText.lineOf(mapping) - 1);
      indent = first.substring(0, first.length() - first.stripLeading().length());
    }
    return new WrittenBlock(start, end, indent, entries);
  }

  /** The index after the last line of an entry that is neither blank nor a comment. */
  private static int lastLine(int key, int next, List<String> lines) {
    int last = key + 1;
    for (int at = last; at < next; at++) {
      String line = lines.get(at).strip();
      last = line.isEmpty() || line.startsWith("#") ? last : at + 1;
    }
    return last;
  }

  private static Entry entry(NodeTuple tuple, List<String> before, List<String> own) {
    return new Entry(
        ((ScalarNode) tuple.getKeyNode()).getValue(),
        !Tag.NULL.equals(tuple.getValueNode().getTag()),
        before.stream()
            .map(String::strip)
            .filter(line -> line.startsWith("#") && !line.startsWith(OpenWords.MARK))
            .toList(),
        own);
  }
}
