package io.github.huozi.publication.print;

import io.github.huozi.model.Edition;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.Key;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads for which print shops there are files.
 *
 * <pre>{@code
 * print: kdp
 * print: [kdp, offset-cn]
 * print:
 *   kdp: {cover: {paper: cream}}
 *   house: {like: offset-cn, bleed: 5mm}
 * }</pre>
 */
public final class PrintReader {

  private static final String KEY = "print";

  private static final String NONE = "none";
  private static final String RESOURCE = "print-profiles.yaml";

  /** The characters that file names and Maven classifiers may have on every system. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

  private static final int MOST = 20;

  private final List<Edition> editions;
  private final Reporter reporter;
  private final PrintProfileReader reader;
  private final Map<String, YamlMap> builtIn;

  public PrintReader(Path root, List<Edition> editions, Wordings wordings, Reporter reporter) {
    this.editions = editions;
    this.reporter = reporter;
    this.reader = new PrintProfileReader(root, wordings, reporter);
    // A problem there is a fault of huozi's, which a test finds.
    this.builtIn = builtIn(new Reporter(reporter.file(), new Problems()));
  }

  /** The names of the built-in profiles. */
  public static Set<String> names() {
    return builtIn(new Reporter(Path.of(RESOURCE), new Problems())).keySet();
  }

  /** The built-in profiles by name. */
  static Map<String, YamlMap> builtIn(Reporter reporter) {
    Map<String, YamlMap> profiles = new TreeMap<>();
    Map<String, Key> keys = new LinkedHashMap<>(PublicationKeys.of("print-profile"));
    keys.put(CoverSheetReader.PAPERS, new Key(CoverSheetReader.PAPERS, "map", "", "", ""));
    try (InputStream in = Objects.requireNonNull(PrintReader.class.getResourceAsStream(RESOURCE))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlMap all =
          YamlMap.of((MappingNode) YamlText.parse(text, reporter).orElseThrow(), reporter);
      all.values()
          .forEach(
              (name, node) -> profiles.put(name, YamlMap.of((MappingNode) node, keys, reporter)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return profiles;
  }

  /**
   * Reads what each edition's print shops ask for, by the edition's id.
   *
   * @param listed what the file says of each edition that it lists, by the edition's id
   */
  public Map<String, List<PrintProfile>> read(YamlMap publication, Map<String, YamlMap> listed) {
    Map<String, PrintProfile> usual = profiles(publication);
    Map<String, List<PrintProfile>> profiles = new LinkedHashMap<>();
    for (Edition edition : editions) {
      YamlMap own = listed.get(edition.id());
      profiles.put(
          edition.id(),
          own == null || own.value(KEY).isEmpty()
              ? List.copyOf(usual.values())
              : List.copyOf(named(own, usual).values()));
    }
    checkNames(profiles);
    return profiles;
  }

  private Map<String, PrintProfile> profiles(YamlMap publication) {
    Node node = publication.value(KEY).orElse(null);
    if (!(node instanceof MappingNode mapping)) {
      return named(publication, Map.of());
    }
    YamlMap map = YamlMap.of(mapping, reporter);
    Map<String, PrintProfile> profiles = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : map.values().entrySet()) {
      String name = entry.getKey();
      profile(name, map.line(name), entry.getValue()).ifPresent(profile -> add(profile, profiles));
    }
    return isFew(profiles, map.line(KEY)) ? profiles : Map.of();
  }

  /** The profile that a map gives a name. */
  private Optional<PrintProfile> profile(String name, int line, Node node) {
    if (!NAME.matcher(name).matches() || name.equals(NONE)) {
      reporter.error(
          line,
          "\"" + name + "\" cannot be the name of a print profile",
          "write up to 50 letters, digits, -, _ and . that begin with a letter or digit");
      return Optional.empty();
    }
    if (Tag.NULL.equals(node.getTag())) {
      return builtIn(name, line);
    }
    if (!(node instanceof MappingNode mapping)) {
      reporter.error(
          line,
          "the print profile " + name + " is a " + YamlMap.shape(node),
          "write its values below it, such as bleed: 5mm");
      return Optional.empty();
    }
    YamlMap own = YamlMap.of(mapping, PublicationKeys.of("print-profile"), reporter);
    Optional<String> like = own.string(PrintProfileReader.LIKE);
    Optional<String> meant =
        like.isPresent() || builtIn.containsKey(name)
            ? Optional.empty()
            : reporter.guess(name, builtIn.keySet());
    if (meant.isPresent()) {
      reporter.error(
          line,
          "\"" + name + "\" is not a print profile of huozi",
          "did you mean \"" + meant.get() + "\"? If not, add like: …");
    } else if (like.isPresent() && !builtIn.containsKey(like.get())) {
      tellUnknown(like.get(), own.line(PrintProfileReader.LIKE), builtIn.keySet());
    }
    return Optional.of(
        reader.read(name, line, own, Optional.ofNullable(builtIn.get(like.orElse(name)))));
  }

  private Optional<PrintProfile> builtIn(String name, int line) {
    YamlMap like = builtIn.get(name);
    if (like == null) {
      tellUnknown(name, line, builtIn.keySet());
      return Optional.empty();
    }
    YamlMap empty = YamlMap.empty(PublicationKeys.of("print-profile"), reporter);
    return Optional.of(reader.read(name, line, empty, Optional.of(like)));
  }

  /**
   * The profiles of a name or a list of names.
   *
   * @param known those that the publication has given values
   */
  private Map<String, PrintProfile> named(YamlMap map, Map<String, PrintProfile> known) {
    Map<String, PrintProfile> profiles = new LinkedHashMap<>();
    Optional<Node> value = map.value(KEY);
    if (value.isPresent() && value.get() instanceof MappingNode) {
      reporter.error(
          map.line(KEY),
          "the print profiles of an edition are a map",
          "write their values below print: of the publication, and a list of names here");
    } else if (value.isPresent() && value.get() instanceof SequenceNode) {
      for (Node item : map.list(KEY, "[kdp, offset-cn]")) {
        if (item instanceof ScalarNode name) {
          named(name.getValue().strip(), YamlText.lineOf(item), known)
              .ifPresent(profile -> add(profile, profiles));
        } else {
          reporter.error(
              YamlText.lineOf(item),
              "a print profile is a " + YamlMap.shape(item) + " here",
              "write a list of names, or a map of names and values");
        }
      }
    } else {
      map.string(KEY)
          .filter(name -> !name.equals(NONE))
          .flatMap(name -> named(name, map.line(KEY), known))
          .ifPresent(profile -> add(profile, profiles));
    }
    return isFew(profiles, map.line(KEY)) ? profiles : Map.of();
  }

  private Optional<PrintProfile> named(String name, int line, Map<String, PrintProfile> known) {
    if (known.containsKey(name)) {
      return Optional.ofNullable(known.get(name));
    }
    if (builtIn.containsKey(name)) {
      return builtIn(name, line);
    }
    Set<String> names = new TreeSet<>(builtIn.keySet());
    names.addAll(known.keySet());
    tellUnknown(name, line, names);
    return Optional.empty();
  }

  private void tellUnknown(String name, int line, Set<String> names) {
    reporter.error(
        line,
        "there is no print profile \"" + name + "\"",
        reporter
            .guess(name, names)
            .map(guess -> "did you mean \"" + guess + "\"?")
            .orElse("write one of " + String.join(", ", names) + ", or give values to the name"));
  }

  private void add(PrintProfile profile, Map<String, PrintProfile> profiles) {
    for (String other : profiles.keySet()) {
      if (other.equalsIgnoreCase(profile.name())) {
        reporter.error(
            profile.line(),
            other.equals(profile.name())
                ? "the print profile " + other + " is listed twice"
                : "the print profiles " + other + " and " + profile.name() + " differ only in case",
            "delete one of the two");
        return;
      }
    }
    profiles.put(profile.name(), profile);
  }

  /** Tells whether the profiles are no more than are made: each is a file of all pages. */
  private boolean isFew(Map<String, PrintProfile> profiles, int line) {
    if (profiles.size() > MOST) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          line,
          "there are more than " + MOST + " print profiles",
          "list fewer of them");
    }
    return profiles.size() <= MOST;
  }

  /** Reports files that would have the name of another one. */
  private void checkNames(Map<String, List<PrintProfile>> profiles) {
    Map<String, String> owners = new HashMap<>();
    editions.forEach(edition -> owners.put(lower(edition.id()), "the edition " + edition.id()));
    profiles.forEach(
        (edition, shops) -> {
          for (PrintProfile profile : shops) {
            List<String> parts = new ArrayList<>(List.of(profile.name()));
            if (profile.cover().isPresent()) {
              parts.add(profile.name() + "-cover");
            }
            for (String part : parts) {
              String classifier = PublishedFile.classifier(edition, part);
              String owner = "the print profile " + profile.name() + " of the edition " + edition;
              String other = owners.putIfAbsent(lower(classifier), owner);
              if (other != null) {
                reporter.error(
                    profile.line(),
                    owner + " has a file of the same name as " + other + ": " + classifier,
                    "give the profile another name, and say with like: which it is like");
              }
            }
          }
        });
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
