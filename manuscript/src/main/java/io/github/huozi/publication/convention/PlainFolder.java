package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.publication.listing.SummaryFile;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the text of a folder that no settings describe. */
final class PlainFolder {

  private static final SectionListing LISTING =
      new SectionListing(Optional.empty(), List.of(), false, true, List.of());

  /** The folders where a repository has its text, if not beside its README. */
  private static final List<String> USUAL =
      List.of("src", "docs", "doc", "content", "source", "book", "manuscript", "text");

  private PlainFolder() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys("", "lang", "language");
  }

  /** Reads the {@code metadata.yaml} that users of Pandoc name in its command line. */
  static Convention withMetadata(SettingsFile settings) {
    Setting.Table table = settings.table();
    return new Convention(
        Optional.of(settings.reporter().file()),
        Declared.of(table, List.of("lang", "language"), Optional.empty()),
        in(settings.root()));
  }

  /** Finds where the text of a folder is; empty if it has none. */
  static List<Convention.Source> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Convention.Source> listed = LanguageFolders.listed(folder, LISTING);
    if (!listed.isEmpty()) {
      return listed;
    }
    Convention.Source whole = new Convention.Source(folder, Optional.empty(), LISTING);
    if (SummaryFile.in(folder).isPresent()) {
      return List.of(whole);
    }
    List<Convention.Source> named = LanguageFolders.named(folder, LISTING);
    if (!named.isEmpty()) {
      return named;
    }
    if (UnreadFiles.hasSectionsHere(folder)) {
      return List.of(whole);
    }
    for (String name : USUAL) {
      Path below = folder.resolve(name);
      if (Files.isDirectory(below) && UnreadFiles.hasTextInside(below)) {
        List<Convention.Source> languages = LanguageFolders.named(below, LISTING);
        return languages.isEmpty()
            ? List.of(new Convention.Source(below, Optional.empty(), LISTING))
            : languages;
      }
    }
    return UnreadFiles.hasTextInside(folder) || Files.isRegularFile(folder.resolve("README.md"))
        ? List.of(whole)
        : List.of();
  }
}
