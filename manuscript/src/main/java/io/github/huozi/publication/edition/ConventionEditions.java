package io.github.huozi.publication.edition;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Edition;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.LanguageFolders;
import io.github.huozi.publication.convention.LanguageGuess;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.request.PageLayout;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.FrontMatter;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The editions of a publication whose folders another tool's conventions tell. */
public final class ConventionEditions {

  /** The most files in which a language is looked for. */
  private static final int MOST_FILES = 8;

  private final Path root;
  private final Convention convention;
  private final Optional<Language> usual;
  private final Reporter reporter;

  /**
   * @param usual the language of text whose folder is not that of a language
   * @param reporter reports what was found out, where no settings are
   */
  public ConventionEditions(
      Path root, Convention convention, Optional<Language> usual, Reporter reporter) {
    this.usual = usual;
    this.root = root;
    this.convention = convention;
    this.reporter =
        convention.file().map(file -> new Reporter(file, reporter.problems())).orElse(reporter);
  }

  /**
   * An edition for each source.
   *
   * @param digest the digest of {@code publication.yaml}
   * @param smart whether typewriter marks become typographic ones; empty if it does not say
   */
  public List<Edition> read(String digest, Optional<Boolean> smart) {
    List<Edition> editions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Convention.Source source : convention.sources()) {
      Language language = language(source);
      String id = language.tag();
      for (int i = 2; !ids.add(id); i++) {
        id = language.tag() + "-" + i;
      }
      editions.add(
          new Edition(
              id,
              language,
              source.folder(),
              new Edition.Declaration(
                  0, PageLayout.NONE, WritingMode.HORIZONTAL_TB, false, false, smart, digest),
              source.listing()));
    }
    return EditionListings.complete(editions, root, Optional.of(convention));
  }

  /** The warnings of the languages that are only taken from the text; none if all are declared. */
  public List<Problem> guesses() {
    Problems guesses = new Problems();
    ConventionEditions same =
        new ConventionEditions(root, convention, usual, new Reporter(reporter.file(), guesses));
    convention.sources().forEach(same::language);
    return guesses.sorted();
  }

  private Language language(Convention.Source source) {
    if (source.language().isEmpty() && usual.isPresent()) {
      return usual.get();
    }
    Optional<Language> found = LanguageGuess.of(source.folder());
    Optional<Setting.Text> declared = convention.declared().language();
    Optional<String> written =
        source
            .language()
            .or(() -> declared.map(Setting.Text::value))
            .or(() -> ofFrontMatter(source.folder()));
    int line = source.language().isPresent() ? 0 : declared.map(Setting.Text::line).orElse(0);
    Optional<Language> said = written.flatMap(LanguageFolders::language);
    if (said.isEmpty()) {
      Language language = found.orElseGet(() -> new Language("en"));
      reporter.warning(
          line,
          written.map(tag -> "\"" + tag + "\" is not a language").orElse("no language is declared")
              + ", and the text is treated as "
              + language,
          "write a publication.yaml with language: " + language);
      return language;
    }
    boolean isOther =
        found.isPresent()
            && found.get().script() != Script.WESTERN
            && said.get().script() == Script.WESTERN;
    if (isOther) {
      reporter.warning(
          line,
          "the language is " + said.get() + ", and the text is treated as " + found.get(),
          "declare the language " + found.get());
      return found.get();
    }
    // Chinese without a script: the text tells which.
    return said.get().tag().equals("zh")
        ? found.filter(language -> language.primary().equals("zh")).orElse(new Language("zh-Hans"))
        : said.get();
  }

  /** The language in the front matter of the first files that have some. */
  private static Optional<String> ofFrontMatter(Path folder) {
    return UnreadFiles.texts(folder).stream()
        .filter(SectionFormats::isManuscript)
        .limit(MOST_FILES)
        .map(file -> new Reporter(file, new Problems()))
        .flatMap(
            ignored -> TextFile.read(ignored).stream().map(text -> FrontMatter.of(text, ignored)))
        .flatMap(matter -> matter.language().stream())
        .findFirst();
  }
}
