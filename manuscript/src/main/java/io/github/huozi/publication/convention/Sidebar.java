package io.github.huozi.publication.convention;

import io.github.huozi.input.TypedPath;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.url.UrlScheme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sidebar of a site as a list of sections: that of VitePress, VuePress or Docusaurus, which are
 * trees of {@code {text, link, items}} with other names, and that of Jupyter Book. A title with
 * entries below it at the top is a part. Links to the web are left out.
 */
final class Sidebar {

  private static final List<String> TITLES = List.of("text", "title", "label", "caption", "part");
  private static final List<String> LINKS = List.of("link", "path", "id", "file");
  private static final List<String> BELOW = List.of("items", "children", "chapters", "sections");
  private static final List<String> PAGES =
      Stream.of("README", "index", "_index")
          .flatMap(name -> SectionFormats.manuscripts(name).stream())
          .toList();

  /** The ends of the names of files that are reported, since they are in no format of a section. */
  private static final List<String> UNREAD = List.of(".ipynb", ".rst", ".mdx");

  private final Path folder;
  private final ReferredFiles files;
  private final List<Item> items = new ArrayList<>();

  /**
   * Remembers whether the site lists the files of a folder by their names, as this does without a
   * sidebar.
   */
  private boolean isByName;

  private Sidebar(Path folder) {
    this.folder = folder;
    this.files = new ReferredFiles(folder);
  }

  /**
   * The sections.
   *
   * @param sidebar a list of entries, or a map of them by the paths of the site for which they are
   * @param folder the folder of the site's pages
   */
  static List<Item> items(Setting sidebar, Path folder) {
    Sidebar read = new Sidebar(folder);
    read.add(sidebar, "", 1, 0);
    return !read.isByName && read.items.stream().anyMatch(item -> item.path().isPresent())
        ? List.copyOf(read.items)
        : List.of();
  }

  private void add(Setting value, String base, int depth, int parts) {
    if (value instanceof Setting.Items list && isPair(list)) {
      page(list.items().get(0), titleOf(list.items().get(1)), base, depth, parts);
    } else if (value instanceof Setting.Items list) {
      list.items().forEach(item -> add(item, base, depth, parts));
    } else if (value instanceof Setting.Text) {
      page(value, Optional.empty(), base, depth, parts);
    } else if (value instanceof Setting.Table table) {
      if (table.entries().containsKey("dirName")) {
        isByName = true;
      } else if (isEntry(table)) {
        entry(table, base, depth, parts);
      } else {
        for (Map.Entry<String, Setting> site : table.entries().entrySet()) {
          String below = site.getKey().startsWith("/") ? site.getKey() : base;
          if (!(site.getValue() instanceof Setting.Text)) {
            add(site.getValue(), below, depth, parts);
          }
        }
      }
    }
  }

  /** Tells whether a list is a page and its title, as VuePress has it. */
  private static boolean isPair(Setting.Items list) {
    return list.items().size() == 2
        && list.items().get(0) instanceof Setting.Text path
        && list.items().get(1) instanceof Setting.Text title
        && (path.value().startsWith("/") || SectionFormats.isManuscript(path.value()))
        && !title.value().startsWith("/")
        && !SectionFormats.isManuscript(title.value());
  }

  private static boolean isEntry(Setting.Table table) {
    return Stream.of(TITLES, LINKS, BELOW)
        .flatMap(List::stream)
        .anyMatch(key -> table.entries().containsKey(key));
  }

  private void entry(Setting.Table table, String base, int depth, int parts) {
    String own =
        table.text("base").or(() -> table.text("prefix")).map(Setting.Text::value).orElse("");
    String below = own.isEmpty() ? base : own.startsWith("/") ? own : base + own;
    Optional<String> title =
        TITLES.stream()
            .flatMap(key -> table.text(key).stream())
            .findFirst()
            .flatMap(Sidebar::titleOf);
    Optional<Setting.Text> link =
        LINKS.stream()
            .flatMap(key -> table.text(key).stream())
            .findFirst()
            .or(() -> table.text("link", "id"));
    List<Setting> entries = BELOW.stream().flatMap(key -> table.items(key).stream()).toList();
    int before = items.size();
    if (link.isPresent()) {
      page(link.get(), title, below, depth, parts);
    }
    boolean isPart = parts == 0 && items.size() == before && title.isPresent();
    if (!entries.isEmpty()) {
      if (items.size() == before && title.isPresent()) {
        Section.Place place =
            isPart ? new Section.Place(0, 1) : new Section.Place(depth, depth + parts);
        items.add(new Item(place, title, Optional.empty(), table.line()));
      }
      int inner = isPart || items.size() == before ? depth : depth + 1;
      entries.forEach(one -> add(one, below, inner, isPart ? 1 : parts));
    }
  }

  private static Optional<String> titleOf(Setting title) {
    return Optional.of(title)
        .filter(Setting.Text.class::isInstance)
        .map(text -> ((Setting.Text) text).value().strip())
        .filter(text -> !text.isEmpty());
  }

  private void page(Setting link, Optional<String> title, String base, int depth, int parts) {
    if (!(link instanceof Setting.Text text) || UrlScheme.of(text.value()).isPresent()) {
      return;
    }
    Section.Place place = new Section.Place(depth, depth + parts);
    items.add(new Item(place, title, Optional.of(file(text.value(), base)), link.line()));
  }

  /** The file of a page as the site links to it: without an extension, or with that of HTML. */
  private String file(String link, String base) {
    List<String> names =
        link.startsWith("/")
            ? Stream.concat(names(link).stream(), names(base + link).stream()).toList()
            : names(base + link);
    List<Path> paths = names.stream().flatMap(name -> path(name).stream()).toList();
    return files
        .existing(paths)
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .orElse(names.get(0));
  }

  /** The names that the file of a link may have, from the folder of the pages. */
  private static List<String> names(String link) {
    String path =
        link.replaceFirst("[?#].*$", "")
            .replaceFirst("\\.html$", "")
            .replaceAll("/{2,}", "/")
            .replaceFirst("^(?:\\./|/)++", "");
    if (path.isEmpty() || path.endsWith("/")) {
      return PAGES.stream().map(path::concat).toList();
    }
    return Stream.of(
            Stream.of(path).filter(Sidebar::isText),
            SectionFormats.manuscripts(path).stream(),
            UNREAD.stream().map(path::concat),
            PAGES.stream().map(name -> path + "/" + name))
        .flatMap(names -> names)
        .toList();
  }

  private static boolean isText(String path) {
    return SectionFormats.isManuscript(path) || UNREAD.stream().anyMatch(path::endsWith);
  }

  private Optional<Path> path(String name) {
    try {
      return Optional.of(TypedPath.resolve(folder, name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
