package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the title of a publication, or finds it in the files of its editions. */
final class TitleReader {

  private static final int MAX_TITLE = 2_000;

  /** A title between quotation marks that YAML does not know. */
  private static final Pattern QUOTED = Pattern.compile("“[^“”]{1,200}”");

  private final Path root;
  private final EditionChoice choice;
  private final List<Edition> editions;
  private final Wordings wordings;
  private final Reporter reporter;

  TitleReader(
      Path root,
      EditionChoice choice,
      List<Edition> editions,
      Wordings wordings,
      Reporter reporter) {
    this.root = root;
    this.choice = choice;
    this.editions = editions;
    this.wordings = wordings;
    this.reporter = reporter;
  }

  /**
   * The title; if none is given, that of other settings or of an article's only file.
   *
   * @param declared the title of other settings
   * @param found whether, if nothing has a title, it is that which the folder has
   */
  LocalizedText read(
      YamlMap map, Publication.Type type, Optional<LocalizedText> declared, boolean found) {
    int line = map.line("title");
    Optional<LocalizedText> given = wordings.readSmart(map, "title", editions);
    map.value("title")
        .filter(
            node -> node instanceof ScalarNode text && QUOTED.matcher(text.getValue()).matches())
        .ifPresent(
            node ->
                reporter.warning(
                    line,
                    "the quotation marks around the title are part of it, and are printed",
                    "write straight ones in YAML, or omit them"));
    LocalizedText title =
        given.isPresent()
            ? wordings.inEvery(editions, given.get(), "the title", line)
            : map.value("title").filter(SequenceNode.class::isInstance).isPresent()
                ? LocalizedText.of("") // the error is reported elsewhere
                : declared.orElseGet(() -> titleOfFiles(type, line, needed(), found));
    boolean isLong =
        editions.stream()
            .flatMap(edition -> title.in(edition.language()).stream())
            .anyMatch(wording -> wording.length() > MAX_TITLE);
    if (isLong) {
      reporter.report(
          ProblemKind.FORBIDDEN, line, "the title has more than 2,000 characters", "shorten it");
    }
    return reporter.problems().levels().draft() ? orFolder(title) : title;
  }

  /** The title of a draft: the name of the folder stands for what is missing. */
  private LocalizedText orFolder(LocalizedText title) {
    String name = root.getFileName() == null ? "publication.yaml" : ConventionTexts.nameOf(root);
    Map<Language, String> titles = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Optional<String> given = title.in(edition.language()).filter(wording -> !wording.isBlank());
      titles.put(edition.language(), given.orElse(name));
    }
    return titles.isEmpty() ? title : LocalizedText.of(titles);
  }

  /** The editions whose files must have a title: all of them, if the choice means none. */
  private List<Edition> needed() {
    List<Edition> chosen = choice.of(editions);
    return chosen.isEmpty() ? editions : chosen;
  }

  /**
   * The title that files give.
   *
   * @param found whether, if none does, the title is that which the folder has
   */
  private LocalizedText titleOfFiles(
      Publication.Type type, int line, List<Edition> needed, boolean found) {
    Map<Language, Edition> titled = new LinkedHashMap<>();
    Map<Language, String> titles = new LinkedHashMap<>();
    Map<Edition, ArticleTitle> missing = new LinkedHashMap<>();
    if (type == Publication.Type.ARTICLE) {
      for (Edition edition : needed) {
        ArticleTitle title = ArticleTitle.in(root, edition, wordings.converted());
        if (title.text().isEmpty()) {
          missing.put(edition, title);
          continue;
        }
        Edition first = titled.putIfAbsent(edition.language(), edition);
        String other = titles.putIfAbsent(edition.language(), title.text().get());
        if (first != null && !title.text().get().equals(other) && !found) {
          reporter.error(
              line,
              "the editions " + first.id() + " and " + edition.id() + " have different titles",
              "give one to both with title: {" + edition.language() + ": …}");
        }
      }
    }
    if (missing.values().stream().anyMatch(ArticleTitle::isFaulty)) {
      return LocalizedText.of(""); // the file's own error is enough
    }
    if (found && !needed.isEmpty()) {
      String ofFolder = ConventionTexts.titleOf(root, needed);
      needed.forEach(edition -> titles.putIfAbsent(edition.language(), ofFolder));
      return Wordings.smart(LocalizedText.of(titles), needed);
    }
    if (titles.isEmpty()) {
      reporter.error(
          line, "the publication has no title", orInFile("add title: …", missing.values()));
      return LocalizedText.of("");
    }
    missing.forEach(
        (edition, title) ->
            reporter.error(
                line,
                "the edition " + edition.id() + " has no title",
                orInFile("add title: {" + edition.language() + ": …}", List.of(title))));
    return missing.isEmpty() ? LocalizedText.of(titles) : LocalizedText.of("");
  }

  /** The advice, with an alternative in the only file of an edition. */
  private static String orInFile(String advice, Collection<ArticleTitle> titles) {
    return titles.stream()
        .filter(title -> titles.size() == 1)
        .findFirst()
        .flatMap(ArticleTitle::advice)
        .map(inFile -> advice + ", or " + inFile)
        .orElse(advice);
  }
}
