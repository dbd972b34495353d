package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code _toc.yml} of Jupyter Book, and the title in its {@code _config.yml}. */
final class JupyterBook {

  private JupyterBook() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return List.of("root", "format", "parts", "chapters", "sections");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table toc = settings.table();
    Path root = settings.root();
    List<Item> items = new ArrayList<>();
    toc.text("root")
        .ifPresent(file -> items.addAll(Sidebar.items(new Setting.Items(List.of(file), 1), root)));
    for (String key : List.of("parts", "chapters", "sections")) {
      items.addAll(Sidebar.items(new Setting.Items(toc.items(key), 1), root));
    }
    Optional<Path> file = Optional.of(settings.reporter().file());
    Setting.Table config =
        SettingsFile.read(root, "_config.yml", new Problems()).map(SettingsFile::table).orElse(toc);
    SectionListing listing = new SectionListing(file, items, false, true, List.of());
    return new Convention(
        file,
        Declared.of(config, List.of("language", "lang"), Optional.empty())
            .withWorks(config.texts("bibtex_bibfiles")),
        items.isEmpty()
            ? List.of()
            : List.of(new Convention.Source(root, Optional.empty(), listing)));
  }
}
