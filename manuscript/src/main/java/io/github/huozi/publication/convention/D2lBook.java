package io.github.huozi.publication.convention;

import io.github.huozi.input.PathPattern;
import io.github.huozi.input.TypedPath;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the {@code config.ini} of d2lbook. The file {@code index.md} lists the chapters in fences
 * of the language {@code toc}, and each chapter its sections.
 */
final class D2lBook {

  private static final Pattern TOC =
      Pattern.compile("(?m)^ {0,3}```toc[ \\t]*\\n((?:(?! {0,3}```).*+\\n)*+)");

  /** The title and the fences of the first page, which may stand beside its lists. */
  private static final Pattern FRAME =
      Pattern.compile("(?m)^ {0,3}```[\\s\\S]*?^ {0,3}```|^#.*$|^.*\\n[=-]{3,}[ \\t]*$");

  private static final int MAX_DEPTH = 8;

  /** The kinds that the tool numbers. */
  private static final Numbers NUMBERS =
      new Numbers(
          Optional.empty(),
          Optional.of(Numbers.Form.USUAL),
          Optional.of(Numbers.Form.USUAL),
          3,
          Map.of(
              Numbers.Kind.FIGURE, Numbers.Count.SECTION,
              Numbers.Kind.TABLE, Numbers.Count.SECTION,
              Numbers.Kind.EQUATION, Numbers.Count.SECTION),
          false);

  private final SettingsFile settings;
  private final ReferredFiles files;
  private final Set<Path> open = new HashSet<>();
  private final List<Item> items = new ArrayList<>();

  /** The indexes of the chapters in numbered lists. */
  private final Set<Integer> numbered = new HashSet<>();

  private D2lBook(SettingsFile settings) {
    this.settings = settings;
    this.files = new ReferredFiles(settings.root());
  }

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys("", "lang", "exclusions");
  }

  static Convention read(SettingsFile settings) {
    Path index = settings.root().resolve("index.md");
    D2lBook book = new D2lBook(settings);
    book.add(index, 1);
    Optional<Path> file = Optional.of(settings.reporter().file());
    if (book.items.isEmpty()) {
      return new Convention(file, Declared.NOTHING, List.of());
    }
    List<Item> items = new ArrayList<>(book.matters());
    if (!FRAME.matcher(book.text(index)).replaceAll("").isBlank()) {
      items.add(0, item("index.md", 1, 1));
    }
    SectionListing listing =
        new SectionListing(Optional.of(index), items, false, true, book.excluded(), true, false);
    return new Convention(
        file,
        Declared.of(settings.table(), List.of("lang"), Optional.empty()),
        List.of(new Convention.Source(settings.root(), Optional.empty(), listing)),
        Optional.of(NUMBERS));
  }

  /** The chapters of lists that are not numbered stand before or after those that are. */
  private List<Item> matters() {
    List<Item> placed = new ArrayList<>();
    int last = items.size() - 1;
    while (last >= 0 && !numbered.contains(last)) {
      last--;
    }
    boolean begun = false;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      begun |= numbered.contains(i);
      boolean outside = last >= 0 && item.place().depth() == 1 && !numbered.contains(i);
      placed.add(
          outside && (!begun || i > last)
              ? new Item(
                  item.place().as(begun ? SectionRole.BACK : SectionRole.FRONT),
                  item.title(),
                  item.path(),
                  item.line())
              : item);
    }
    return placed;
  }

  /** The files that the settings exclude. */
  private List<Path> excluded() {
    List<PathPattern> patterns =
        Stream.of(settings.table().text("exclusions").map(Setting.Text::value).orElse(""))
            .flatMap(names -> Stream.of(names.split("\\s+", -1)))
            .flatMap(pattern -> pattern(pattern).stream())
            .toList();
    return UnreadFiles.texts(settings.root()).stream()
        .filter(file -> patterns.stream().anyMatch(one -> one.matches(path(file))))
        .toList();
  }

  private static Optional<PathPattern> pattern(String text) {
    try {
      return Optional.of(PathPattern.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String path(Path file) {
    return settings.root().relativize(file).toString().replace('\\', '/');
  }

  private static Item item(String path, int depth, int line) {
    return new Item(new Section.Place(depth, depth), Optional.empty(), Optional.of(path), line);
  }

  private void add(Path page, int depth) {
    if (depth > MAX_DEPTH || !open.add(page)) {
      return;
    }
    String text = text(page);
    Matcher toc = TOC.matcher(text);
    Path folder = Objects.requireNonNull(page.getParent());
    int start = 1;
    for (int from = 0; toc.find(); from = toc.start()) {
      start += SettingsFile.lineFeeds(text, from, toc.start());
      boolean isNumbered = depth == 1 && toc.group(1).contains(":numbered:");
      int line = start;
      for (String entry : toc.group(1).split("\n", -1)) {
        line++;
        String name = entry.strip();
        if (!name.isEmpty() && !name.startsWith(":")) {
          if (isNumbered) {
            numbered.add(items.size());
          }
          add(folder, name, depth, depth == 1 ? line : 0);
        }
      }
    }
  }

  private void add(Path folder, String name, int depth, int line) {
    try {
      Path typed = TypedPath.resolve(folder, name.endsWith(".md") ? name : name + ".md");
      Path file = files.existing(List.of(typed)).orElse(typed);
      items.add(item(settings.root().relativize(file).toString().replace('\\', '/'), depth, line));
      if (file.startsWith(settings.root()) && Files.isRegularFile(file)) {
        add(file, depth + 1);
      }
    } catch (InvalidPathException e) {
      items.add(item(name, depth, line));
    }
  }

  private String text(Path page) {
    Reporter ignored = new Reporter(page, new Problems());
    return files
        .find(
            "the file",
            Objects.requireNonNull(page.getParent()),
            page.getFileName().toString(),
            0,
            ignored)
        .flatMap(file -> TextFile.read(ignored))
        .orElse("");
  }
}
