package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.RoleWords;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the contributors of a publication, in the order of the byline. */
final class ContributorReader {

  /** The roles that an edition has words for. */
  static final Set<String> ROLES = RoleWords.in(new Language("en")).roles();

  private static final Pattern RELATOR = Pattern.compile("[a-z]{3}");
  private static final Map<String, String> RELATORS =
      Map.ofEntries(
          Map.entry("author", "aut"),
          Map.entry("translator", "trl"),
          Map.entry("editor", "edt"),
          Map.entry("illustrator", "ill"),
          Map.entry("photographer", "pht"),
          Map.entry("artist", "art"),
          Map.entry("contributor", "ctb"),
          Map.entry("publisher", "pbl"),
          Map.entry("designer", "dsr"),
          Map.entry("proofreader", "pfr"),
          Map.entry("annotator", "ann"),
          Map.entry("commentator", "cmm"),
          Map.entry("compiler", "com"));

  private final List<Edition> editions;
  private final Reporter reporter;
  private final Wordings wordings;

  ContributorReader(List<Edition> editions, Wordings wordings, Reporter reporter) {
    this.editions = editions;
    this.reporter = reporter;
    this.wordings = wordings;
  }

  List<Contributor> read(YamlMap publication) {
    List<Contributor> contributors = new ArrayList<>();
    for (Node item : publication.list("authors", "- name: …")) {
      if (item instanceof MappingNode mapping) {
        read(YamlMap.of(mapping, PublicationKeys.of("author"), reporter), YamlText.lineOf(item))
            .ifPresent(contributors::add);
      } else {
        String shape = YamlMap.shape(item);
        reporter.error(
            YamlText.lineOf(item), "an author is a " + shape + " here", "write - name: …");
      }
    }
    return contributors;
  }

  private Optional<Contributor> read(YamlMap map, int line) {
    Optional<LocalizedText> name =
        wordings
            .readSmart(map, "name", editions)
            .map(text -> wordings.inEvery(editions, text, "the author's name", map.line("name")));
    if (name.isEmpty()) {
      reporter.error(line, "an author has no name", "add name: …");
    }
    Optional<LocalizedText> bio = wordings.readSmart(map, "bio", editions);
    Optional<LocalizedText> affiliation = wordings.readSmart(map, "affiliation", editions);
    Optional<LocalizedText> sortAs = wordings.read(map, "sort-as");
    String role = map.string("role").orElseGet(() -> map.usual("role"));
    if (!RELATOR.matcher(role).matches()) {
      String code = RELATORS.get(role.toLowerCase(Locale.ROOT));
      reporter.error(
          map.line("role"),
          "\"" + role + "\" is not a role",
          code != null
              ? "write " + code
              : "write a MARC relator code of three lower-case letters, such as aut, trl, edt,"
                  + " ill");
      role = Contributor.AUTHOR;
    }
    if (!ROLES.contains(role)) {
      reporter.warning(
          map.line("role"),
          "huozi has no wording for the role " + role + ", so the name stands alone",
          "write one of " + String.join(", ", ROLES));
    }
    String checked = role;
    return name.map(known -> new Contributor(known, bio, affiliation, sortAs, checked));
  }
}
