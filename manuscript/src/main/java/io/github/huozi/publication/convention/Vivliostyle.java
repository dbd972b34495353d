package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.source.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code vivliostyle.config.js} that holds nothing but values. */
final class Vivliostyle {

  private Vivliostyle() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys("", "language", "entryContext", "entry");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Path folder = settings.folder(root.text("entryContext"), ".");
    List<Item> items = new ArrayList<>();
    for (Setting entry : root.items("entry")) {
      if (entry instanceof Setting.Text path) {
        items.add(item(Optional.empty(), path));
      } else if (entry instanceof Setting.Table table) {
        // Entries without a path are pages that Vivliostyle makes: cover and contents.
        table
            .text("path")
            .ifPresent(path -> items.add(item(table.text("title").map(Setting.Text::value), path)));
      }
    }
    Optional<Path> file = Optional.of(settings.reporter().file());
    return new Convention(
        file,
        Declared.of(root, List.of("language"), Optional.empty()),
        List.of(
            new Convention.Source(
                folder,
                Optional.empty(),
                new SectionListing(
                    items.isEmpty() ? Optional.empty() : file, items, false, true, List.of()))));
  }

  private static Item item(Optional<String> title, Setting.Text path) {
    return new Item(Section.Place.CHAPTER, title, Optional.of(path.value()), path.line());
  }
}
