package io.github.huozi.source.yaml;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.Severity;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.config.UnreadSettingsException;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML that other tools' users wrote: strictly, or line by line where that fails. */
public final class YamlSettings {

  private static final int MAX_VALUES = 20_000;
  private static final int MAX_DEPTH = 24;

  /** A line such as {@code title: Who pays?}. */
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z_][\\w-]{0,60})[ \\t]*:(.*)");

  /** An item of a list. */
  private static final Pattern ITEM = Pattern.compile("[ \\t]{0,40}-[ \\t]+(.*)");

  private static final int MAX_TEXT = 20_000;

  private final Reporter reporter;
  private int values;

  private YamlSettings(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * The map of a text.
   *
   * @param reporter receives warnings, of comments that cut off a text
   * @return empty if the text is no map
   * @throws UnreadSettingsException if it is no YAML, or has a key twice
   */
  public static Optional<Setting.Table> parse(String text, Reporter reporter)
      throws UnreadSettingsException {
    return parse(text, Optional.empty(), reporter);
  }

  /**
   * The map of a text, as above.
   *
   * @param list the key under which a text that is a list stands in the map
   */
  public static Optional<Setting.Table> parse(String text, Optional<String> list, Reporter reporter)
      throws UnreadSettingsException {
    Problems problems = new Problems();
    YamlSettings settings = new YamlSettings(new Reporter(reporter.file(), problems));
    Optional<Node> node = YamlText.parse(text, settings.reporter);
    Optional<Setting> read = Optional.empty();
    if (node.isPresent() && node.get() instanceof MappingNode) {
      read = settings.setting(node.get(), 0);
    } else if (node.isPresent() && node.get() instanceof SequenceNode && list.isPresent()) {
      read =
          settings
              .setting(node.get(), 0)
              .map(items -> new Setting.Table(Map.of(list.get(), items), 1));
    }
    for (Problem problem : problems.sorted()) {
      if (problem.severity() == Severity.ERROR) {
        throw new UnreadSettingsException(
            Math.max(1, problem.location().line()), problem.message());
      }
    }
    problems.sorted().forEach(reporter.problems()::add);
    return node.isEmpty()
        ? Optional.of(new Setting.Table(Map.of(), 1))
        : read.filter(Setting.Table.class::isInstance).map(Setting.Table.class::cast);
  }

  private Optional<Setting> setting(Node node, int depth) throws UnreadSettingsException {
    int line = YamlText.lineOf(node);
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      throw new UnreadSettingsException(line, "the YAML has more values than are read");
    }
    if (node instanceof ScalarNode scalar) {
      if (Tag.NULL.equals(node.getTag())) {
        YamlText.warnOfComment(node, reporter);
        return Optional.empty();
      }
      return Optional.of(
          new Setting.Text(YamlText.textOf(scalar, Optional.empty(), reporter), line));
    }
    if (node instanceof SequenceNode sequence) {
      List<Setting> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        setting(item, depth + 1).ifPresent(items::add);
      }
      return Optional.of(new Setting.Items(items, line));
    }
    Map<String, Setting> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple entry : ((MappingNode) node).getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        int keyLine = YamlText.lineOf(key);
        Integer first = lines.putIfAbsent(key.getValue(), keyLine);
        if (first != null) {
          throw new UnreadSettingsException(
              keyLine, "the key \"" + key.getValue() + "\" was already given in line " + first);
        }
        setting(entry.getValueNode(), depth + 1)
            .ifPresent(value -> entries.put(key.getValue(), value.at(keyLine)));
      }
    }
    return Optional.of(new Setting.Table(entries, line));
  }

  /**
   * The entries of lines {@code key: value} and of lists below a key, whatever else the text has.
   * The first of two equal keys counts.
   *
   * @param line the number of the text's first line
   */
  public static Setting.Table loose(String text, int line) {
    Map<String, Setting> entries = new LinkedHashMap<>();
    String open = "";
    int at = line;
    for (String written : text.lines().toList()) {
      Matcher entry = ENTRY.matcher(written);
      Matcher item = ITEM.matcher(written);
      if (entry.matches()) {
        String value = plain(entry.group(2));
        open = value.isEmpty() && !entries.containsKey(entry.group(1)) ? entry.group(1) : "";
        if (!value.isEmpty()) {
          entries.putIfAbsent(entry.group(1), new Setting.Text(value, at));
        }
      } else if (item.matches() && !open.isEmpty()) {
        List<Setting> items = new ArrayList<>();
        if (entries.get(open) instanceof Setting.Items list) {
          items.addAll(list.items());
        }
        if (items.size() < 100) {
          items.add(new Setting.Text(plain(item.group(1)), at));
          entries.put(open, new Setting.Items(items, at));
        }
      }
      at++;
    }
    return new Setting.Table(entries, line);
  }

  /** A value without the quotation marks around the whole of it. */
  private static String plain(String written) {
    String value = written.strip();
    if (value.length() > MAX_TEXT) {
      return "";
    }
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted =
        (first == '"' || first == '\'')
            && value.length() > 1
            && value.indexOf(first, 1) == value.length() - 1;
    return quoted ? value.substring(1, value.length() - 1).strip() : value;
  }
}
