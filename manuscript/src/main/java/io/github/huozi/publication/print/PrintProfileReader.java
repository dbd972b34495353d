package io.github.huozi.publication.print;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Condition;
import io.github.huozi.model.press.PrintProfile.Gutter;
import io.github.huozi.model.press.PrintProfile.Inks;
import io.github.huozi.model.press.PrintProfile.Least;
import io.github.huozi.model.press.PrintProfile.Marks;
import io.github.huozi.model.press.PrintProfile.Sheet;
import io.github.huozi.model.press.PrintProfile.Standard;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a print shop asks for. */
public final class PrintProfileReader {

  static final String LIKE = "like";

  private static final String CONDITION = "condition";
  private static final String EMBED = "embed-profile";
  private static final String SPINE_MARGIN = "spine-margin";

  /** huozi's own profiles, with the names of their conditions in the registry. */
  static final Map<String, String> CONDITIONS =
      new TreeMap<>(
          Map.of("FOGRA39L", "FOGRA39", "FOGRA47L", "FOGRA47", "GRACoL-TR006", "CGATS TR 006"));

  private static final Pattern REGISTERED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._()-]{0,99}");

  /** The word of an output intent for a condition that no registry has. */
  private static final String CUSTOM = "Custom";

  private final Path root;
  private final Wordings wordings;
  private final Reporter reporter;

  PrintProfileReader(Path root, Wordings wordings, Reporter reporter) {
    this.root = root;
    this.wordings = wordings;
    this.reporter = reporter;
  }

  /**
   * Reads a profile. A value with a problem is the usual one.
   *
   * @param line its line in {@code publication.yaml}
   * @param own what the author says
   * @param like the built-in profile that it is like
   */
  PrintProfile read(String name, int line, YamlMap own, Optional<YamlMap> like) {
    PrintValues values = new PrintValues(own, like, line, reporter);
    Standard standard = Standard.of(values.word("standard"));
    Inks inks =
        new Inks(
            values.chosen("inks", Colors.class),
            values.share("ink-limit"),
            condition(values, standard));
    check(standard, inks, values);
    return new PrintProfile(
        name,
        line,
        standard,
        new Sheet(
            values.length("bleed"),
            values.isTrue("bleed-at-spine"),
            values.chosen("marks", Marks.class),
            values.isTrue("slug")),
        values.isTrue("serial-folios"),
        values.number("page-multiple"),
        inks,
        new Least(
            values.length("margin"),
            gutters(values),
            values.number("resolution"),
            values.length("thinnest-rule"),
            values.share("lightest-tint")),
        values.isTrue("outlines"),
        new CoverSheetReader(wordings, reporter).read(values, like));
  }

  /** The margins at the spine: one, or one for each number of pages from which it counts. */
  private List<Gutter> gutters(PrintValues values) {
    Node node = values.value(SPINE_MARGIN).orElse(null);
    if (!(node instanceof MappingNode mapping)) {
      return values.lengthIfAny(SPINE_MARGIN).map(margin -> new Gutter(0, margin)).stream()
          .toList();
    }
    YamlMap map = YamlMap.of(mapping, reporter);
    PrintValues margins =
        new PrintValues(map, Optional.empty(), values.line(SPINE_MARGIN), reporter);
    List<Gutter> gutters =
        map.values().keySet().stream()
            .flatMap(pages -> gutter(pages, margins, values.longest(SPINE_MARGIN)))
            .sorted(Comparator.comparingInt(Gutter::from))
            .toList();
    // A volume that is thinner than the shop takes still needs a margin.
    return Stream.concat(
            gutters.stream().limit(1).map(first -> new Gutter(0, first.margin())),
            gutters.stream().skip(1))
        .toList();
  }

  private Stream<Gutter> gutter(String pages, PrintValues margins, String most) {
    if (!pages.matches("\\d{1,5}")) {
      reporter.error(
          margins.line(pages),
          "\"" + pages + "\" is not a number of pages",
          "write margins by pages: {24: 0.375in, 151: 0.5in}");
      return Stream.empty();
    }
    return margins
        .string(pages)
        .flatMap(text -> margins.length(SPINE_MARGIN, text, margins.line(pages), most))
        .map(margin -> new Gutter(Integer.parseInt(pages), margin))
        .stream();
  }

  private Condition condition(PrintValues values, Standard standard) {
    String name = values.stringOrUsual(CONDITION);
    boolean embedded = values.flag(EMBED).orElse(standard != Standard.NONE);
    String registered = CONDITIONS.get(name);
    if (registered != null) {
      return new Condition(registered, Optional.of(name), embedded);
    }
    if (Condition.ENDINGS.stream().anyMatch(name::endsWith)) {
      return new Condition(CUSTOM, file(name, values), embedded);
    }
    if (!REGISTERED.matcher(name).matches()) {
      reporter.error(
          values.line(CONDITION),
          "\"" + name + "\" is not a printing condition",
          "write "
              + String.join(", ", CONDITIONS.keySet())
              + ", the path of a file such as profiles/house.icc, or the name of a registered"
              + " condition such as JC200103");
    }
    return new Condition(name, Optional.empty(), false);
  }

  /** The path of the author's own profile from the publication's folder. */
  private Optional<String> file(String name, PrintValues values) {
    int line = values.line(CONDITION);
    Optional<Path> file =
        new ReferredFiles(root)
            .find(ProblemKind.MISTAKE, "the profile " + name, root, name, line, reporter);
    Optional<String> flaw = file.flatMap(ProfileFile::flaw);
    flaw.ifPresent(
        what ->
            reporter.error(
                line,
                "the profile " + name + " " + what,
                "use the ICC profile for CMYK that the print shop has for its press and paper"));
    return flaw.isPresent()
        ? Optional.empty()
        : file.map(path -> root.relativize(path).toString().replace('\\', '/'));
  }

  /** Checks what the standards do not let go together (ISO 15930). */
  private void check(Standard standard, Inks inks, PrintValues values) {
    if (standard == Standard.NONE) {
      return;
    }
    Condition condition = inks.condition();
    String version = standard.version();
    if (inks.colors() == Colors.RGB) {
      reporter.error(
          values.line("inks"),
          version + " for a press cannot have RGB colours",
          "write inks: cmyk, or standard: none");
    }
    boolean own = CUSTOM.equals(condition.identifier());
    if (own && condition.profile().isEmpty()) {
      return; // the problem of the file is enough
    }
    boolean has = condition.profile().isPresent() && condition.embedded();
    if (!has && condition.profile().isPresent() && (own || standard == Standard.X4)) {
      reporter.error(
          values.line(EMBED),
          version + " must embed the profile of " + values.stringOrUsual(CONDITION),
          "write embed-profile: true, or another standard");
    } else if (!has && standard == Standard.X4) {
      String name = condition.identifier();
      reporter.error(
          values.line(CONDITION),
          version + " must embed the profile of its condition, and huozi has none for " + name,
          reporter
              .guess(name, CONDITIONS.keySet())
              .map(guess -> "did you mean \"" + guess + "\"?")
              .orElse(
                  "give the profile's file, such as profiles/"
                      + name
                      + ".icc, or write standard:"
                      + " x-1a"));
    }
  }
}
