package io.github.huozi.publication.convention;

import io.github.huozi.model.Numbers;
import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.format.SectionFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code _quarto.yml} of a Quarto book: its chapters in order, with parts. */
final class Quarto {

  private static final int USUAL_DEPTH = 3;

  private Quarto() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table root) {
    String book =
        root.table("book").isPresent()
            ? "book."
            : root.table("website").isPresent() ? "website." : "";
    return Declared.keys(
        book,
        book + "lang",
        book + "language",
        book + "site-url",
        book + "chapters",
        book + "appendices",
        "lang",
        "title",
        Declared.BIBLIOGRAPHY,
        Declared.STYLE,
        "number-sections",
        "number-depth");
  }

  static Convention read(SettingsFile settings) {
    Setting.Table root = settings.table();
    Setting.Table book = root.table("book").orElseGet(() -> root.table("website").orElse(root));
    List<Item> items = new ArrayList<>();
    add(book.items("chapters"), 1, items);
    int chapters = items.size();
    add(book.items("appendices"), 1, items);
    for (int i = chapters; i < items.size(); i++) {
      Item item = items.get(i);
      if (!item.place().isPart()) {
        items.set(
            i,
            new Item(
                item.place().as(SectionRole.APPENDIX), item.title(), item.path(), item.line()));
      }
    }
    Optional<Path> file = Optional.of(settings.reporter().file());
    SectionListing listing =
        new SectionListing(
            items.isEmpty() ? Optional.empty() : file, items, false, true, List.of(), true, false);
    Optional<String> site = book.text("site-url").map(Setting.Text::value);
    Declared inBook = Declared.of(book, List.of("lang", "language"), site);
    Declared whole = Declared.of(root, List.of("lang"), Optional.empty());
    Declared declared =
        inBook.language().isPresent()
            ? inBook
            : new Declared(
                inBook.title().or(whole::title),
                inBook.subtitle(),
                inBook.authors(),
                inBook.description(),
                whole.language(),
                inBook.date(),
                inBook.isbn(),
                inBook.site(),
                List.of(),
                Optional.empty());
    return new Convention(
        file,
        declared.withWorksOf(whole),
        List.of(new Convention.Source(settings.root(), Optional.empty(), listing)),
        root.table("book").map(unused -> numbers(root)));
  }

  /**
   * The kinds that a book numbers: chapters, headings and what has an id, unless it says otherwise.
   */
  private static Numbers numbers(Setting.Table root) {
    boolean sections =
        root.text("number-sections").filter(text -> text.value().equals("false")).isEmpty();
    int depth =
        root.text("number-depth")
            .map(Setting.Text::value)
            .filter(text -> text.matches("[1-6]"))
            .map(Integer::valueOf)
            .orElse(USUAL_DEPTH);
    Optional<Numbers.Form> form = Optional.of(Numbers.Form.USUAL).filter(usual -> sections);
    Map<Numbers.Kind, Numbers.Count> counted = new EnumMap<>(Numbers.Kind.class);
    for (Numbers.Kind kind : Numbers.Kind.values()) {
      counted.put(kind, sections ? Numbers.Count.CHAPTER : Numbers.Count.THROUGH);
    }
    return new Numbers(form, form, form, sections ? depth : 0, counted, true);
  }

  private static void add(List<Setting> chapters, int level, List<Item> items) {
    Section.Place place = new Section.Place(1, level);
    for (Setting chapter : chapters) {
      if (chapter instanceof Setting.Text path) {
        items.add(new Item(place, Optional.empty(), Optional.of(path.value()), path.line()));
      } else if (chapter instanceof Setting.Table table) {
        Optional<Setting.Text> part = table.text("part");
        if (part.isPresent()) {
          items.add(part(part.get()));
          add(table.items("chapters"), 2, items);
        } else {
          table
              .text("file")
              .or(() -> table.text("href"))
              .ifPresent(
                  path ->
                      items.add(
                          new Item(
                              place,
                              table.text("text").map(Setting.Text::value),
                              Optional.of(path.value()),
                              path.line())));
        }
      }
    }
  }

  /** A part: a title, or a file that begins with one. */
  private static Item part(Setting.Text part) {
    boolean isFile =
        part.value().matches("\\S{1,200}\\.ipynb")
            || (part.value().matches("\\S{1,200}") && SectionFormats.isManuscript(part.value()));
    Optional<String> value = Optional.of(part.value());
    return new Item(
        new Section.Place(0, 1),
        value.filter(text -> !isFile),
        value.filter(text -> isFile),
        part.line());
  }
}
