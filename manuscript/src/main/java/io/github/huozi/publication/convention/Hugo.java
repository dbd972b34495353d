package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.source.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of a Hugo site. Its text is in the content folder. */
final class Hugo {

  private static final SectionListing LISTING =
      new SectionListing(Optional.empty(), List.of(), false, true, List.of());

  private Hugo() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys(
        "",
        "languageCode",
        "locale",
        "defaultContentLanguage",
        "contentDir",
        "baseURL",
        "baseurl",
        "params.author",
        "params.authors",
        "languages.*.contentDir");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Path folder = settings.folder(root.text("contentDir"), "content");
    List<Convention.Source> sources = languages(settings, folder);
    Optional<String> site =
        root.text("baseURL").or(() -> root.text("baseurl")).map(Setting.Text::value);
    Setting.Table params = root.table("params").orElse(new Setting.Table(Map.of(), 1));
    Declared declared =
        Declared.of(root, List.of("languageCode", "locale", "defaultContentLanguage"), site)
            .orAuthors(authors(params));
    return new Convention(Optional.of(settings.reporter().file()), declared, sources);
  }

  private static List<String> authors(Setting.Table params) {
    List<Setting.Text> authors = params.texts("author");
    return (authors.isEmpty() ? params.texts("authors") : authors)
        .stream().map(Setting.Text::value).toList();
  }

  private static List<Convention.Source> languages(SettingsFile settings, Path folder) {
    List<Convention.Source> sources = new ArrayList<>();
    settings
        .table()
        .table("languages")
        .ifPresent(
            languages ->
                languages
                    .entries()
                    .forEach(
                        (tag, value) -> {
                          Optional<Setting.Text> own =
                              value instanceof Setting.Table table
                                  ? table.text("contentDir")
                                  : Optional.empty();
                          Path below =
                              settings.folder(own, settings.root().relativize(folder) + "/" + tag);
                          if (!below.equals(settings.root())
                              && sources.stream().noneMatch(s -> s.folder().equals(below))) {
                            sources.add(new Convention.Source(below, Optional.of(tag), LISTING));
                          }
                        }));
    if (!sources.isEmpty()) {
      return sources;
    }
    List<Convention.Source> named = LanguageFolders.named(folder, LISTING);
    return named.isEmpty()
        ? List.of(new Convention.Source(folder, Optional.empty(), LISTING))
        : named;
  }
}
