package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.BookStructure;
import io.github.huozi.model.BookStructure.Folios;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.Numbers.Count;
import io.github.huozi.model.Numbers.Form;
import io.github.huozi.model.Numbers.Kind;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.numbering.NumberForm;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads how a book is built.
 *
 * <pre>{@code
 * roles: {intro.md: preface}
 * numbers: {chapters: 第一回, headings: 3, figures: chapter}
 * folios: roman
 * chapters-open: recto
 * lists: [figures, tables]
 * }</pre>
 */
final class StructureReader {

  static final String ROLES = "roles";
  static final String NUMBERS = "numbers";
  static final String FOLIOS = "folios";
  static final String OPEN = "chapters-open";
  static final String LISTS = "lists";

  private static final String PARTS = "parts";
  private static final String CHAPTERS = "chapters";
  private static final String APPENDICES = "appendices";
  private static final String HEADINGS = "headings";

  static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of(
              "figures", Kind.FIGURE,
              "tables", Kind.TABLE,
              "listings", Kind.LISTING,
              "equations", Kind.EQUATION));

  /** Of what there are lists. */
  static final Map<String, Kind> LISTED =
      new TreeMap<>(Map.of("figures", Kind.FIGURE, "tables", Kind.TABLE, "listings", Kind.LISTING));

  static final List<String> KEYS =
      List.of(PARTS, CHAPTERS, APPENDICES, HEADINGS, "figures", "tables", "listings", "equations");

  static final Map<String, Count> COUNTS =
      new TreeMap<>(
          Map.of(
              "chapter", Count.CHAPTER,
              "section", Count.SECTION,
              "through", Count.THROUGH,
              "false", Count.NONE));

  static final Map<String, Folios> FOLIO_FORMS =
      new TreeMap<>(Map.of("roman", Folios.ROMAN, "through", Folios.THROUGH));

  static final Map<String, Boolean> OPENINGS = new TreeMap<>(Map.of("recto", true, "page", false));

  private static final int USUAL_DEPTH = 3;

  private final List<Edition> editions;
  private final Wordings wordings;
  private final Reporter reporter;

  StructureReader(List<Edition> editions, Wordings wordings, Reporter reporter) {
    this.editions = editions;
    this.wordings = wordings;
    this.reporter = reporter;
  }

  /**
   * Reads the keys.
   *
   * @param usual what the settings of another tool number, where the keys say nothing
   */
  BookStructure read(YamlMap publication, Publication.Type type, Optional<Numbers> usual) {
    return new BookStructure(
        roles(publication),
        publication.values().containsKey(NUMBERS) ? numbers(publication, type) : usual,
        publication.choice(FOLIOS, FOLIO_FORMS),
        publication.choice(OPEN, OPENINGS).orElse(false),
        lists(publication));
  }

  private Map<String, SectionRole> roles(YamlMap publication) {
    Map<String, SectionRole> roles = new LinkedHashMap<>();
    map(publication, ROLES, "preface.md: preface")
        .ifPresent(
            map ->
                map.values()
                    .keySet()
                    .forEach(
                        file ->
                            map.string(file)
                                .ifPresent(
                                    name ->
                                        role(name, map.line(file))
                                            .ifPresent(role -> roles.put(file, role)))));
    return roles;
  }

  private Optional<SectionRole> role(String name, int line) {
    Optional<SectionRole> role = SectionRole.named(name);
    if (role.isEmpty()) {
      reporter.error(
          line,
          "\"" + name + "\" is not a role of a section",
          "write one of " + SectionRole.names());
    }
    return role;
  }

  private Optional<YamlMap> map(YamlMap publication, String key, String example) {
    Optional<Node> value = publication.value(key);
    if (value.isPresent() && !(value.get() instanceof MappingNode)) {
      reporter.error(
          publication.line(key),
          "\"" + key + "\" is a " + YamlMap.shape(value.get()),
          "write a map: " + key + ": {" + example + "}");
    }
    return value
        .filter(MappingNode.class::isInstance)
        .map(node -> YamlMap.of((MappingNode) node, reporter));
  }

  private Optional<Numbers> numbers(YamlMap publication, Publication.Type type) {
    Optional<Node> value = publication.value(NUMBERS);
    if (value.isPresent() && value.get() instanceof ScalarNode scalar) {
      String word = scalar.getValue().strip();
      if (word.equals("true")) {
        return Optional.of(all(type));
      } else if (word.equals("false")) {
        return Optional.of(none());
      }
    }
    return value
        .filter(MappingNode.class::isInstance)
        .map(node -> numbers(YamlMap.of((MappingNode) node, KEYS, reporter)))
        .or(
            () -> {
              reporter.error(
                  publication.line(NUMBERS),
                  "the value of \"" + NUMBERS + "\" is not recognised",
                  "write true, false, or a map: numbers: {chapters: true, figures: chapter}");
              return Optional.empty();
            });
  }

  private static Numbers all(Publication.Type type) {
    Count count = type == Publication.Type.BOOK ? Count.CHAPTER : Count.THROUGH;
    Optional<Form> form = Optional.of(Form.USUAL);
    return new Numbers(
        form,
        form,
        form,
        USUAL_DEPTH,
        Map.of(Kind.FIGURE, count, Kind.TABLE, count, Kind.EQUATION, count),
        false);
  }

  private static Numbers none() {
    Map<Kind, Count> counted = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      counted.put(kind, Count.NONE);
    }
    return new Numbers(Optional.empty(), Optional.empty(), Optional.empty(), 0, counted, false);
  }

  private Numbers numbers(YamlMap map) {
    Map<Kind, Count> counted = new EnumMap<>(Kind.class);
    KINDS.forEach(
        (key, kind) -> map.choice(key, COUNTS).ifPresent(count -> counted.put(kind, count)));
    Optional<Form> chapters = form(map, CHAPTERS, Optional.empty());
    return new Numbers(
        form(map, PARTS, chapters.map(form -> Form.USUAL)),
        chapters,
        form(map, APPENDICES, chapters.map(form -> Form.USUAL)),
        depth(map),
        counted,
        false);
  }

  private int depth(YamlMap map) {
    Optional<String> depth = map.string(HEADINGS);
    if (depth.isEmpty() || depth.get().equals("false")) {
      return 0;
    } else if (depth.get().equals("true")) {
      return USUAL_DEPTH;
    } else if (depth.get().matches("[1-6]")) {
      return Integer.parseInt(depth.get());
    }
    reporter.error(
        map.line(HEADINGS),
        "\"" + depth.get() + "\" is not a depth of numbers",
        "write true, false or a number from 1 to 6");
    return 0;
  }

  /** The form of a number: true, false, or the first number in words of the author. */
  private Optional<Form> form(YamlMap map, String key, Optional<Form> otherwise) {
    Optional<Node> value = map.value(key);
    if (value.isEmpty()) {
      return otherwise;
    } else if (value.get() instanceof ScalarNode scalar
        && scalar.getValue().strip().matches("true|false")) {
      return Optional.of(Form.USUAL).filter(form -> scalar.getValue().strip().equals("true"));
    }
    Optional<LocalizedText> sample = wordings.read(map, key);
    for (Language language : editions.stream().map(Edition::language).distinct().toList()) {
      sample
          .flatMap(text -> text.in(language))
          .filter(text -> NumberForm.of(text, language).isEmpty())
          .ifPresent(
              text ->
                  reporter.error(
                      map.line(key),
                      "\"" + text + "\" is not the first of several numbers",
                      "write it with 1, 一, I or A, as in 第一回 or Lesson 1"));
    }
    return Optional.of(new Form(sample));
  }

  private Set<Kind> lists(YamlMap publication) {
    Set<Kind> lists = new TreeSet<>();
    for (Node item : publication.list(LISTS, "[figures, tables]")) {
      String name = item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
      Optional<Kind> kind = Optional.ofNullable(LISTED.get(name));
      kind.ifPresent(lists::add);
      if (kind.isEmpty()) {
        reporter.error(
            YamlText.lineOf(item),
            "there is no list of \"" + name + "\"",
            "write " + String.join(" or ", LISTED.keySet()));
      }
    }
    return lists;
  }
}
