package io.github.huozi.publication.edition;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Edition;
import io.github.huozi.model.SectionListing;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.request.PageLayout;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which editions there are: those that the file lists, else one for each language's folder.
 */
public final class EditionReader {

  private static final String LANGUAGE = "language";

  private final Path root;
  private final Optional<Convention> tool;
  private final Reporter reporter;

  /** The keys of each edition that the file lists, by the edition's id. */
  private Map<String, YamlMap> listed = Map.of();

  /**
   * @param tool what another tool's settings say
   */
  public EditionReader(Path root, Optional<Convention> tool, Reporter reporter) {
    this.root = root;
    this.tool = tool;
    this.reporter = reporter;
  }

  /** The editions, each with a folder that exists; a problem is reported if there is none. */
  public List<Edition> read(YamlMap publication) {
    List<Edition> editions = editions(publication);
    if (editions.stream().noneMatch(edition -> edition.folder().equals(root))) {
      UnreadFiles.tellBesidePublication(reporter);
    }
    if (tool.isEmpty()) {
      UnreadFiles.tellStyleSheets(reporter);
    }
    return EditionListings.complete(editions, root, tool);
  }

  /** The keys of each edition that the file lists, by the edition's id. */
  public Map<String, YamlMap> listed() {
    return listed;
  }

  private List<Edition> editions(YamlMap publication) {
    Optional<Language> usual =
        publication
            .string(LANGUAGE)
            .flatMap(tag -> LanguageTags.declared(tag, publication.line(LANGUAGE), reporter));
    EditionFolders folders = new EditionFolders(root, tool, reporter);
    Optional<Boolean> smartPunctuation = publication.flag("smart-punctuation");
    DeclarationDigests digests =
        new DeclarationDigests(publication.values().values().stream().findFirst());
    if (publication.value("editions").isPresent()) {
      ListedEditions reader = new ListedEditions(root, folders, smartPunctuation, reporter);
      List<Edition> editions = reader.read(publication, digests);
      listed = reader.maps();
      return editions;
    }
    String digest = digests.of(Optional.empty(), PageLayout.NONE);
    if (tool.isPresent() || folders.all().stream().noneMatch(FolderNames::isOfLanguage)) {
      Convention convention = tool.orElseGet(() -> Convention.of(root, reporter.problems()));
      List<Edition> taken =
          new ConventionEditions(root, convention, usual, reporter).read(digest, smartPunctuation);
      if (!taken.isEmpty()) {
        return taken;
      }
    }
    List<Edition> found = found(folders, smartPunctuation, digest);
    if (found.isEmpty()) {
      reporter.error(
          0, "there is no edition", "add a folder named after its language, such as en or zh-Hans");
    }
    return found;
  }

  /** An edition for each folder that is named by a language. */
  private List<Edition> found(
      EditionFolders folders, Optional<Boolean> smartPunctuation, String digest) {
    Edition.Declaration declaration =
        new Edition.Declaration(
            0, PageLayout.NONE, WritingMode.HORIZONTAL_TB, false, false, smartPunctuation, digest);
    List<Edition> editions = new ArrayList<>();
    Set<Language> languages = new HashSet<>();
    for (Path folder : folders.all()) {
      Reporter named = new Reporter(folder, reporter.problems());
      String name = EditionFolders.nameOf(folder);
      Optional<Language> known = LanguageNames.known(name);
      known.ifPresent(language -> FolderNames.tellDoubtful(name, language, named));
      known
          .filter(language -> LanguageTags.isBrief(language.tag(), 0, named))
          .filter(languages::add)
          .flatMap(
              language ->
                  folders
                      .named(language.tag())
                      .map(
                          path ->
                              new Edition(
                                  language.tag(),
                                  language,
                                  path,
                                  declaration,
                                  SectionListing.NONE)))
          .ifPresent(editions::add);
      if (known.isEmpty() && !name.equals("theme") && UnreadFiles.hasText(folder)) {
        FolderNames.tellPassedOver(name, named);
      }
    }
    return editions;
  }
}
