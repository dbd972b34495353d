package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.BookStructure;
import io.github.huozi.model.BookStructure.Folios;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.Numbers.Count;
import io.github.huozi.model.Numbers.Form;
import io.github.huozi.model.Numbers.Kind;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.numbering.NumberForm;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  private static final String NUMBERS = "numbers";
  private static final String LISTS = "lists";
  private static final String HEADINGS = "headings";

  /** The words for where chapters begin. */
  private static final Map<String, Boolean> OPENINGS = Map.of("recto", true, "page", false);

  /** The words for what is counted. */
  private static final Map<String, List<Kind>> KINDS =
      Arrays.stream(Kind.values())
          .collect(Collectors.groupingBy(Kind::key, TreeMap::new, Collectors.toList()));

  /** The words for how it is counted. */
  private static final Map<String, Count> COUNTS =
      Arrays.stream(Count.values())
          .collect(
              Collectors.toMap(
                  count -> count == Count.NONE ? "false" : lower(count.name()), count -> count));

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
  BookStructure read(
      YamlMap publication, Publication.Type type, BuiltInTheme theme, Optional<Numbers> usual) {
    return new BookStructure(
        roles(publication),
        publication.values().containsKey(NUMBERS) ? numbers(publication, type) : usual,
        publication.choice("folios", Folios.class),
        publication.choice("chapters-open", OPENINGS).orElse(theme.opensOnRecto()),
        lists(publication));
  }

  private Map<String, SectionRole> roles(YamlMap publication) {
    Map<String, SectionRole> roles = new LinkedHashMap<>();
    publication
        .map("roles", "write a map: roles: {preface.md: preface}")
        .ifPresent(
            map ->
                map.values()
                    .keySet()
                    .forEach(
                        file -> {
                          if (file.indexOf('\\') >= 0) {
                            reporter.error(
                                map.line(file),
                                "\"" + file + "\" has a backslash",
                                "write / between folders");
                          }
                          map.string(file)
                              .flatMap(name -> role(name, map.line(file)))
                              .ifPresent(role -> roles.put(file, role));
                        }));
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
        .map(node -> numbers(YamlMap.of((MappingNode) node, PublicationKeys.of(NUMBERS), reporter)))
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
        (key, kinds) ->
            map.choice(key, COUNTS)
                .ifPresent(count -> kinds.forEach(kind -> counted.put(kind, count))));
    Optional<Form> chapters = form(map, "chapters", Optional.empty());
    return new Numbers(
        form(map, "parts", chapters.map(form -> Form.USUAL)),
        chapters,
        form(map, "appendices", chapters.map(form -> Form.USUAL)),
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

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Set<Kind> lists(YamlMap publication) {
    Set<Kind> lists = new TreeSet<>();
    List<String> words = publication.key(LISTS).words();
    for (Node item : publication.list(LISTS, "[figures, tables]")) {
      String name = item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
      if (words.contains(name)) {
        lists.addAll(KINDS.getOrDefault(name, List.of()));
      } else {
        reporter.error(
            YamlText.lineOf(item),
            "there is no list of \"" + name + "\"",
            "write " + String.join(" or ", words));
      }
    }
    return lists;
  }
}
