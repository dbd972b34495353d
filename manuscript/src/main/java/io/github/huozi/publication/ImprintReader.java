package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.Imprint.FormIsbn;
import io.github.huozi.model.Imprint.Issue;
import io.github.huozi.model.Imprint.OwnLine;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.Key;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the imprint.
 *
 * <pre>{@code
 * imprint:
 *   edition: 1
 *   printing: {number: 2, date: 2027-03}
 *   address: {en: 1 Type Street, ja: 東京都千代田区神田神保町一丁目一番地}
 *   isbns: [{isbn: 978-7-101-00000-9, form: hardback}]
 *   lines: {Typeset in: Source Serif}
 * }</pre>
 */
final class ImprintReader {

  private static final String KEY = "imprint";
  private static final Map<String, Key> KEYS = PublicationKeys.of(KEY);
  private static final Map<String, Key> ISSUE = PublicationKeys.of("issue");
  private static final String ISBNS = "isbns";
  private static final String PLACE = "place";

  private final List<Edition> editions;
  private final Wordings wordings;
  private final Reporter reporter;

  ImprintReader(List<Edition> editions, Wordings wordings, Reporter reporter) {
    this.editions = editions;
    this.wordings = wordings;
    this.reporter = reporter;
  }

  /** The imprint; empty if the publication has none. */
  Optional<Imprint> read(YamlMap publication) {
    return publication
        .map(KEY, KEYS, "write its keys below it, such as address: …")
        .map(this::imprint);
  }

  private Imprint imprint(YamlMap map) {
    Map<String, List<LocalizedText>> texts = new LinkedHashMap<>();
    for (String key : map.values().keySet()) {
      if (KEYS.containsKey(key) && map.key(key).value().startsWith("texts")) {
        texts.put(key, texts(map, key));
      }
    }
    return new Imprint(
        texts, issue(map, "edition"), issue(map, "printing"), isbns(map), lines(map), place(map));
  }

  /** A text, a list of texts, or one of these for each language. */
  private List<LocalizedText> texts(YamlMap map, String key) {
    Node value = map.value(key).orElse(null);
    if (value instanceof SequenceNode) {
      return map.list(key, "[…, …]").stream().flatMap(node -> text(node, key).stream()).toList();
    }
    if (!(value instanceof MappingNode mapping)
        || mapping.getValue().stream().noneMatch(e -> e.getValueNode() instanceof SequenceNode)) {
      return Optional.ofNullable(value).flatMap(node -> text(node, key)).stream().toList();
    }
    // The first texts of all languages are the first text, and so on.
    YamlMap byLanguage = YamlMap.of(mapping, reporter);
    List<List<NodeTuple>> texts = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      List<Node> items =
          entry.getKeyNode() instanceof ScalarNode tag
                  && entry.getValueNode() instanceof SequenceNode
              ? byLanguage.list(tag.getValue(), "[…, …]")
              : List.of(entry.getValueNode());
      for (int i = 0; i < items.size(); i++) {
        if (i == texts.size()) {
          texts.add(new ArrayList<>());
        }
        texts.get(i).add(new NodeTuple(entry.getKeyNode(), items.get(i)));
      }
    }
    return texts.stream()
        .map(entries -> new MappingNode(mapping.getTag(), entries, mapping.getFlowStyle()))
        .flatMap(node -> text(node, key, YamlText.lineOf(mapping)).stream())
        .toList();
  }

  private Optional<LocalizedText> text(Node node, String key) {
    return text(node, key, YamlText.lineOf(node));
  }

  private Optional<LocalizedText> text(Node node, String key, int line) {
    return switch (Objects.requireNonNull(KEYS.get(key)).value()) {
      case "texts, not converted" -> wordings.readOwn(node, key, line);
      case "texts as typed" -> wordings.read(node, key, line);
      default -> wordings.readSmart(node, key, line, editions);
    };
  }

  /** An edition or a printing: a number, words, or a number with a date. */
  private Optional<Issue> issue(YamlMap map, String key) {
    Node node = map.value(key).orElse(null);
    if (!(node instanceof MappingNode mapping) || !hasIssueKeys(mapping)) {
      return wordings.readSmart(map, key, editions).map(text -> new Issue(text, Optional.empty()));
    }
    YamlMap issue = YamlMap.of(mapping, ISSUE, reporter);
    Optional<LocalizedText> number = wordings.readSmart(issue, "number", editions);
    if (number.isEmpty()) {
      reporter.error(map.line(key), "the " + key + " has no number", "add number: 1");
    }
    Optional<PublicationDate> date =
        issue.string("date").flatMap(text -> DateReader.read(text, issue.line("date"), reporter));
    return number.map(text -> new Issue(text, date));
  }

  /** Tells whether a map is none of texts by language. */
  private static boolean hasIssueKeys(MappingNode mapping) {
    return mapping.getValue().stream()
        .anyMatch(
            entry ->
                entry.getKeyNode() instanceof ScalarNode key && ISSUE.containsKey(key.getValue()));
  }

  private List<FormIsbn> isbns(YamlMap map) {
    List<FormIsbn> isbns = new ArrayList<>();
    for (Node item : map.list(ISBNS, "[{isbn: …, form: hardback}, …]")) {
      int line = YamlText.lineOf(item);
      Optional<LocalizedText> number;
      Optional<LocalizedText> form = Optional.empty();
      if (item instanceof MappingNode mapping) {
        YamlMap one = YamlMap.of(mapping, PublicationKeys.of("form"), reporter);
        number = one.value("isbn").flatMap(node -> wordings.readOwn(node, "isbn", line));
        form = wordings.read(one, "form");
        if (number.isEmpty()) {
          reporter.error(line, "a form has no isbn", "add isbn: …");
        }
      } else {
        number = wordings.readOwn(item, ISBNS, line);
      }
      Optional<LocalizedText> named = form;
      number
          .flatMap(text -> checked(text, line))
          .ifPresent(isbn -> isbns.add(new FormIsbn(isbn, named)));
    }
    return isbns;
  }

  /** The numbers of the editions, without what may stand before an ISBN. */
  private Optional<LocalizedText> checked(LocalizedText text, int line) {
    Map<Language, String> sound = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Optional<String> wording = text.in(edition.language());
      if (wording.isPresent() && !sound.containsKey(edition.language())) {
        Optional<Isbn> isbn = IdentifierReader.number(wording.get(), line, reporter);
        if (isbn.isEmpty()) {
          return Optional.empty();
        }
        sound.put(edition.language(), isbn.get().text());
      }
    }
    return sound.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(sound));
  }

  private List<OwnLine> lines(YamlMap map) {
    List<OwnLine> lines = new ArrayList<>();
    map.map("lines", "write a label and its text: {Typeset in: Source Serif}")
        .ifPresent(own -> own.values().keySet().forEach(label -> line(own, label, lines)));
    return lines;
  }

  private void line(YamlMap own, String label, List<OwnLine> lines) {
    wordings
        .readSmart(own, label, editions)
        .map(
            text ->
                new OwnLine(
                    wordings.converted().complete(LocalizedText.of(label), own.line(label)), text))
        .ifPresent(lines::add);
  }

  private Optional<LocalizedText> place(YamlMap map) {
    List<String> places = map.key(PLACE).words();
    Optional<LocalizedText> place = wordings.readAddress(map, PLACE);
    Optional<String> wrong =
        editions.stream()
            .flatMap(edition -> place.flatMap(text -> text.in(edition.language())).stream())
            .filter(word -> !places.contains(word))
            .findFirst();
    wrong.ifPresent(
        word ->
            reporter.error(
                map.line(PLACE),
                "\"" + word + "\" is not a value of " + PLACE,
                "write " + String.join(" or ", places)));
    return wrong.isEmpty() ? place : Optional.empty();
  }
}
