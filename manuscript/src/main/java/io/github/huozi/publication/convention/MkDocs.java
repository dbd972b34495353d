package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.source.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Reads the {@code mkdocs.yml} of MkDocs: its navigation in order. */
final class MkDocs {

  private MkDocs() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys(
        "",
        "docs_dir",
        "nav",
        "site_url",
        "site_name",
        "site_author",
        "site_description",
        "theme.language");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Path folder = settings.folder(root.text("docs_dir"), "docs");
    List<Item> items = new ArrayList<>();
    add(root.items("nav"), 1, 0, items);
    Optional<Path> file = Optional.of(settings.reporter().file());
    Declared usual =
        Declared.of(root, List.of("language"), root.text("site_url").map(Setting.Text::value))
            .orTitle(root.text("site_name").map(Setting.Text::value).map(MkDocs::shown))
            .orAuthors(root.texts("site_author").stream().map(Setting.Text::value).toList());
    Declared declared =
        new Declared(
            usual.title(),
            usual.subtitle(),
            usual.authors(),
            root.text("site_description").map(Setting.Text::value),
            root.text("theme", "language"),
            usual.date(),
            usual.isbn(),
            usual.site(),
            usual.works(),
            usual.style());
    return new Convention(
        file,
        declared,
        List.of(
            new Convention.Source(
                folder,
                Optional.empty(),
                new SectionListing(
                    items.isEmpty() ? Optional.empty() : file,
                    items,
                    false,
                    true,
                    List.of(),
                    false,
                    true))));
  }

  /** Adds entries; a title with entries below it at the top is a part. */
  private static void add(List<Setting> nav, int depth, int parts, List<Item> items) {
    Section.Place place = new Section.Place(depth, depth + parts);
    for (Setting entry : nav) {
      if (entry instanceof Setting.Text path) {
        items.add(item(place, Optional.empty(), path));
      } else if (entry instanceof Setting.Table table) {
        for (Map.Entry<String, Setting> named : table.entries().entrySet()) {
          Optional<String> title = Optional.of(named.getKey()).map(MkDocs::shown);
          if (named.getValue() instanceof Setting.Text path) {
            items.add(item(place, title, path));
          } else if (named.getValue() instanceof Setting.Items below) {
            boolean isPart = parts == 0;
            items.add(
                new Item(
                    isPart ? new Section.Place(0, 1) : place,
                    title,
                    Optional.empty(),
                    below.line()));
            add(below.items(), isPart ? 1 : depth + 1, 1, items);
          }
        }
      }
    }
  }

  /** A text as MkDocs shows it, which puts it into a page as HTML. */
  private static String shown(String text) {
    return Parser.unescapeEntities(text, false);
  }

  private static Item item(Section.Place place, Optional<String> title, Setting.Text path) {
    return new Item(place, title, Optional.of(path.value()), path.line());
  }
}
