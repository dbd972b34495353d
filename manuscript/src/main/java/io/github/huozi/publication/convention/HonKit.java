package io.github.huozi.publication.convention;

import io.github.huozi.input.TypedPath;
import io.github.huozi.model.SectionListing;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.section.ReferredFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the {@code book.json} of HonKit and GitBook. The introduction is the README. */
final class HonKit {

  private HonKit() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys(
        "", "language", "root", "structure.summary", "structure.readme", "variables");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Path folder = settings.folder(root.text("root"), ".");
    Optional<Path> summary =
        root.text("structure", "summary").flatMap(name -> file(folder, name.value()));
    boolean opens =
        root.text("structure", "readme")
            .map(Setting.Text::value)
            .orElse("README.md")
            .equalsIgnoreCase("README.md");
    SectionListing listing = new SectionListing(summary, List.of(), opens, true, List.of());
    List<Convention.Source> languages = LanguageFolders.listed(folder, listing);
    return new Convention(
        Optional.of(settings.reporter().file()),
        Declared.of(root, List.of("language"), Optional.empty()),
        languages.isEmpty()
            ? List.of(new Convention.Source(folder, Optional.empty(), listing))
            : languages);
  }

  private static Optional<Path> file(Path folder, String name) {
    try {
      return new ReferredFiles(folder)
          .existing(List.of(TypedPath.resolve(folder, name)))
          .filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
