package io.github.huozi.bibliography;

import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import io.github.huozi.citation.WorkDate.Day;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads CSL-JSON and CSL-YAML: a list of works, or a map that has it as {@code references}. */
final class CslJson {

  private final Faults faults;

  private CslJson(Faults faults) {
    this.faults = faults;
  }

  /** Reads a list, and gives what is wrong to {@code faults}. */
  static List<Listed> read(String text, Faults faults) {
    return new CslJson(faults).read(text);
  }

  private List<Listed> read(String text) {
    Node root;
    try {
      LoadSettings settings =
          LoadSettings.builder().setCodePointLimit(50_000_000).setAllowDuplicateKeys(true).build();
      root = new Compose(settings).composeString(withoutTabs(text)).orElse(null);
    } catch (MarkedYamlEngineException e) {
      faults.add(
          e.getProblemMark().map(Mark::getLine).orElse(0) + 1, String.valueOf(e.getProblem()));
      return List.of();
    } catch (YamlEngineException e) {
      faults.add(1, String.valueOf(e.getMessage()));
      return List.of();
    }
    return root == null ? List.of() : works(root);
  }

  /** JSON may have tabs between its parts, and YAML may not. */
  private static String withoutTabs(String text) {
    String start = text.stripLeading();
    return start.startsWith("[") || start.startsWith("{") ? text.replace('\t', ' ') : text;
  }

  private List<Listed> works(Node root) {
    List<Listed> works = new ArrayList<>();
    if (root instanceof MappingNode one) {
      Map<String, Node> keys = map(root);
      Node list = keys.getOrDefault("references", keys.get("items"));
      if (list == null) {
        return List.of(work(one));
      }
      return works(list);
    }
    if (!(root instanceof SequenceNode list)) {
      faults.add(line(root), "the file must be a list of works");
      return List.of();
    }
    for (Node node : list.getValue()) {
      if (node instanceof MappingNode one) {
        works.add(work(one));
      } else {
        faults.add(line(node), "a work must be a map with the keys id and type");
      }
    }
    return works;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static Map<String, Node> map(Node node) {
    Map<String, Node> map = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        map.put(text(tuple.getKeyNode()), tuple.getValueNode());
      }
    }
    return map;
  }

  private static String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      boolean none = scalar.getTag().getValue().endsWith(":null");
      return none ? "" : scalar.getValue();
    }
    if (node instanceof SequenceNode list) {
      return String.join(", ", list.getValue().stream().map(CslJson::text).toList());
    }
    return "";
  }

  private Listed work(MappingNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<PersonName>> names = new LinkedHashMap<>();
    Map<String, WorkDate> dates = new LinkedHashMap<>();
    map(node)
        .forEach(
            (key, value) -> {
              if (CslVariables.isDate(key)) {
                WorkDate date = date(value);
                if (!date.isEmpty()) {
                  dates.put(key, date);
                }
              } else if (CslVariables.isName(key)) {
                List<PersonName> list = names(value);
                if (!list.isEmpty()) {
                  names.put(key, list);
                }
              } else if (!text(value).isEmpty()) {
                texts.put(key, text(value));
              }
            });
    String id = texts.getOrDefault("id", "");
    String type = texts.getOrDefault("type", "");
    texts.remove("id");
    texts.remove("type");
    if (id.isEmpty()) {
      faults.add(line(node), "the work has no id");
    }
    Work work = new Work(id, type, texts, names, dates);
    return new Listed(ZoteroNote.read(work), line(node));
  }

  private static List<PersonName> names(Node node) {
    List<PersonName> names = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(one -> names.add(name(one)));
    } else if (!text(node).isEmpty()) {
      names.add(PersonName.literal(text(node)));
    }
    names.removeIf(name -> name.letters().isBlank() && name.suffix().isEmpty());
    return List.copyOf(names);
  }

  private static PersonName name(Node node) {
    Map<String, Node> keys = map(node);
    if (keys.isEmpty()) {
      return PersonName.literal(text(node));
    }
    String literal = get(keys, "literal");
    if (!literal.isEmpty()) {
      return PersonName.literal(literal);
    }
    PersonName name =
        new PersonName(
            get(keys, "family"),
            get(keys, "given"),
            get(keys, "dropping-particle"),
            get(keys, "non-dropping-particle"),
            get(keys, "suffix"),
            isTrue(keys, "comma-suffix"),
            "",
            isTrue(keys, "static-ordering"));
    return get(keys, "isInstitution").isEmpty()
        ? Particles.parted(name)
        : PersonName.literal(name.family());
  }

  private static String get(Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    return node == null ? "" : text(node);
  }

  private static boolean isTrue(Map<String, Node> keys, String key) {
    return get(keys, key).matches("true|1");
  }

  private static WorkDate date(Node node) {
    if (node instanceof ScalarNode) {
      return DateReading.read(text(node));
    }
    Map<String, Node> keys = map(node);
    boolean circa = !get(keys, "circa").matches("|0|false");
    String season = get(keys, "season");
    int ofYear = season.matches("[1-4]") ? Integer.parseInt(season) : seasonOf(season);
    List<Day> days = new ArrayList<>();
    Node parts = keys.get("date-parts");
    if (parts instanceof SequenceNode list) {
      for (Node day : list.getValue()) {
        if (day instanceof SequenceNode one) {
          List<Node> numbers = one.getValue();
          days.add(new Day(number(numbers, 0), number(numbers, 1), number(numbers, 2)));
        }
      }
    }
    days.removeIf(day -> day.equals(new Day(0, 0, 0)) && days.size() == 1);
    if (!days.isEmpty() || ofYear > 0) {
      return new WorkDate(
          List.copyOf(days), ofYear, circa, season.length() > 1 && ofYear == 0 ? season : "");
    }
    String raw = get(keys, "raw");
    WorkDate read = raw.isEmpty() ? WorkDate.words(get(keys, "literal")) : DateReading.read(raw);
    return new WorkDate(read.days(), read.season(), circa || read.circa(), read.words());
  }

  private static int seasonOf(String word) {
    return List.of("", "spring", "summer", "autumn", "winter")
        .indexOf(word.toLowerCase(java.util.Locale.ROOT).replace("fall", "autumn"));
  }

  private static int number(List<Node> numbers, int index) {
    String text = index < numbers.size() ? text(numbers.get(index)) : "";
    return text.matches("-?\\d{1,8}") ? Integer.parseInt(text) : 0;
  }
}
