package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.source.config.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the {@code book.toml} of mdBook. */
final class MdBook {

  private MdBook() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table root) {
    String book = root.table("book").isPresent() ? "book." : "";
    return Declared.keys(book, book + "language", book + "src", "output.html.site-url");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Setting.Table book = root.table("book").orElse(root);
    Optional<String> site =
        root.text("output", "html", "site-url")
            .map(Setting.Text::value)
            .filter(address -> address.startsWith("http"));
    Path folder = settings.folder(book.text("src"), "src");
    return new Convention(
        Optional.of(settings.reporter().file()),
        Declared.of(book, List.of("language"), site),
        List.of(
            new Convention.Source(
                folder,
                Optional.empty(),
                new SectionListing(Optional.empty(), List.of(), false, true, List.of()))));
  }
}
