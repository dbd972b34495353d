package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the {@code _config.yml} of Jekyll and Hexo. The posts of a blog are its text. */
final class Jekyll {

  private static final SectionListing LISTING =
      new SectionListing(Optional.empty(), List.of(), false, true, List.of());

  private Jekyll() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys("", "lang", "language", "locale", "url", "baseurl", "source");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Optional<String> base = root.text("baseurl").map(Setting.Text::value);
    Optional<String> site =
        root.text("url")
            .map(Setting.Text::value)
            .map(url -> base.filter(path -> path.startsWith("/")).map(url::concat).orElse(url));
    String source = root.text("source").map(Setting.Text::value).orElse(".");
    Optional<Path> posts =
        List.of(source + "/_posts", "source/_posts", "_posts").stream()
            .map(settings::folder)
            .filter(folder -> !folder.equals(settings.root()) && Files.isDirectory(folder))
            .filter(folder -> UnreadFiles.hasTextInside(folder))
            .findFirst();
    List<Convention.Source> sources =
        posts.isPresent()
            ? List.of(new Convention.Source(posts.get(), Optional.empty(), LISTING))
            : PlainFolder.in(settings.folder(source));
    return new Convention(
        Optional.of(settings.reporter().file()),
        Declared.of(root, List.of("lang", "language", "locale"), site),
        sources);
  }
}
