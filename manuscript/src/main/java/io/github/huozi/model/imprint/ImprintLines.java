package io.github.huozi.model.imprint;

import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.Imprint.FormIsbn;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.RoleWords;
import io.github.huozi.model.imprint.ImprintLine.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the lines of an imprint in the words and the order of an edition's language. */
final class ImprintLines {

  private static final String CIP = "cip";
  private static final String NOTICE = "notice";
  private static final String LINES = "lines";

  private static final String AUTHORS = "authors";

  /** Lines that only some languages have here: the title page has them, too. */
  private static final List<String> ELSEWHERE = List.of("title", AUTHORS);

  /** The key under which {@code order} has all lines that it does not name. */
  private static final String OTHERS = "*";

  private static final String GAP = "/";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
  private static final Pattern INDENT = Pattern.compile("^ +");

  private final Publication publication;
  private final Imprint imprint;
  private final Edition edition;
  private final Language language;
  private final ImprintWords words;
  private final Map<String, List<ImprintLine>> lines = new LinkedHashMap<>();

  ImprintLines(Publication publication, Imprint imprint, Edition edition, ImprintWords words) {
    this.publication = publication;
    this.imprint = imprint;
    this.edition = edition;
    this.language = edition.language();
    this.words = words;
  }

  /** All lines, in the order of the language. What is not usual in it stands together. */
  List<ImprintLine> all() {
    addTitle();
    addPeople();
    publication.publisher().flatMap(text -> text.in(language)).ifPresent(t -> add("publisher", t));
    publication.rights().flatMap(text -> text.in(language)).ifPresent(t -> add("rights", t));
    new IssueLines(publication, imprint, language, words).texts().forEach(this::add);
    addIsbns();
    imprint.texts().forEach(this::addTexts);
    for (Imprint.OwnLine own : imprint.lines()) {
      Optional<String> label = own.label().in(language);
      Optional<String> text = own.text().in(language);
      if (label.isPresent() && text.isPresent()) {
        put(new ImprintLine(LINES, Kind.LABELLED, label, divided(text.get()), false));
      }
    }
    return ordered();
  }

  private void addTitle() {
    String title = publication.title().in(language).orElseThrow();
    add(
        "title",
        publication
            .subtitle()
            .flatMap(text -> text.in(language))
            .map(subtitle -> words.filled("titled", title, subtitle))
            .orElse(title));
  }

  /** The persons by their roles: 著者, 译者, or “Translated by”. */
  private void addPeople() {
    Map<String, List<String>> byRole = new LinkedHashMap<>();
    for (Contributor person : publication.authors()) {
      byRole
          .computeIfAbsent(person.role(), role -> new ArrayList<>())
          .add(person.name().in(language).orElseThrow());
    }
    RoleWords roles = RoleWords.in(language);
    byRole.forEach(
        (role, names) -> {
          String joined = words.joined(names);
          String key = role.equals(Contributor.AUTHOR) ? AUTHORS : "people";
          String before = roles.before(role);
          String after = roles.after(role);
          if (words.has("role-" + role)) {
            put(line(key, "role-" + role, joined));
          } else if (after.isEmpty()) {
            put(statement(key, ImprintWords.capitalized((before + " " + joined).strip())));
          } else {
            put(labelled(key, after, joined));
          }
        });
  }

  /** The number of the edition, unless it is in the list of forms, then that list. */
  private void addIsbns() {
    List<String> texts = new ArrayList<>();
    List<String> digits = new ArrayList<>();
    for (FormIsbn one : imprint.isbns()) {
      one.isbn()
          .in(language)
          .flatMap(number -> Isbn.of(Isbn.SCHEME + number))
          .ifPresent(
              isbn -> {
                digits.add(isbn.digits());
                texts.add(
                    one.form()
                        .flatMap(form -> form.in(language))
                        .map(form -> words.has("form-" + form) ? words.get("form-" + form) : form)
                        .map(form -> words.filled("isbn-form", isbn.text(), form))
                        .orElse(isbn.text()));
              });
    }
    publication
        .identifier(edition)
        .flatMap(Isbn::of)
        .filter(isbn -> !digits.contains(isbn.digits()))
        .ifPresent(isbn -> texts.add(0, isbn.text()));
    texts.forEach(text -> add("isbn", text));
  }

  private void addTexts(String key, List<LocalizedText> texts) {
    List<String> wordings = LocalizedText.in(texts, language);
    if (wordings.isEmpty()) {
      return;
    }
    switch (key) {
      case CIP ->
          put(
              new ImprintLine(
                  key,
                  Kind.BLOCK,
                  Optional.empty(),
                  wordings.stream().flatMap(text -> kept(text).stream()).toList(),
                  false));
      case NOTICE -> wordings.forEach(text -> add(key, text));
      default ->
          add(
              key,
              words.joined(
                  wordings.stream()
                      .map(
                          text ->
                              words.has(key + "-number") && NUMBER.matcher(text).matches()
                                  ? words.measured(key, text, edition.source().isPresent())
                                  : text)
                      .toList()));
    }
  }

  /** The lines of a text, with the spaces that they begin with. */
  private static List<String> kept(String text) {
    return text.lines()
        .map(line -> INDENT.matcher(line).replaceFirst(m -> "\u00A0".repeat(m.group().length())))
        .map(String::stripTrailing)
        .toList();
  }

  private static List<String> divided(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private void add(String key, String text) {
    // A draft may lack what is printed here.
    if (!text.isBlank()) {
      put(line(key, key, text));
    }
  }

  private void put(ImprintLine line) {
    lines.computeIfAbsent(line.key(), unused -> new ArrayList<>()).add(line);
  }

  /** A line by the phrase of a key: {@code 地址 | {0}}, {@code | {0}}, {@code Price: {0}}. */
  private ImprintLine line(String key, String phrase, String text) {
    String form = words.get(phrase);
    int bar = form.indexOf('|');
    String label = bar > 0 ? form.substring(0, bar).strip() : "";
    List<String> parts = new ArrayList<>(divided(text));
    String around = form.substring(bar + 1).strip();
    int at = around.indexOf("{0}");
    parts.set(0, around.substring(0, at) + parts.get(0));
    int last = parts.size() - 1;
    parts.set(last, parts.get(last) + around.substring(at + "{0}".length()));
    return new ImprintLine(
        key,
        bar < 0 ? Kind.STATEMENT : label.isEmpty() ? Kind.CONTINUED : Kind.LABELLED,
        Optional.of(label).filter(word -> !word.isEmpty()),
        parts,
        false);
  }

  private static ImprintLine labelled(String key, String label, String text) {
    return new ImprintLine(key, Kind.LABELLED, Optional.of(label), List.of(text), false);
  }

  private static ImprintLine statement(String key, String text) {
    return new ImprintLine(key, Kind.STATEMENT, Optional.empty(), List.of(text), false);
  }

  private List<ImprintLine> ordered() {
    List<String> order = List.of(words.get("order").split(" ", -1));
    Map<String, List<ImprintLine>> rest = new LinkedHashMap<>(lines);
    order.stream().flatMap(place -> Stream.of(place.split("\\+", -1))).forEach(rest::remove);
    ELSEWHERE.forEach(rest::remove);
    List<ImprintLine> all = new ArrayList<>();
    boolean starts = false;
    for (String place : order) {
      if (place.equals(GAP)) {
        starts = !all.isEmpty();
        continue;
      }
      List<ImprintLine> here =
          place.equals(OTHERS)
              ? rest.values().stream().flatMap(List::stream).toList()
              : place.contains("+")
                  ? together(List.of(place.split("\\+", -1)))
                  : lines.getOrDefault(place, List.of());
      for (ImprintLine line : here) {
        all.add(line.starting(starts));
        starts = false;
      }
    }
    return all;
  }

  /** The lines of some keys as one line. Its label is the first one; the others stand in it. */
  private List<ImprintLine> together(List<String> keys) {
    List<ImprintLine> parts = new ArrayList<>();
    keys.forEach(key -> parts.addAll(lines.getOrDefault(key, List.of())));
    if (parts.size() < 2) {
      return parts;
    }
    ImprintLine main =
        parts.stream().filter(part -> part.label().isPresent()).findFirst().orElse(parts.get(0));
    List<String> texts = new ArrayList<>();
    for (ImprintLine part : parts) {
      String label = part.equals(main) ? "" : part.label().map(word -> word + " ").orElse("");
      String first = label + part.lines().get(0);
      int last = texts.size() - 1;
      if (last < 0) {
        texts.add(first);
      } else {
        texts.set(last, texts.get(last) + words.space() + first);
      }
      texts.addAll(part.lines().subList(1, part.lines().size()));
    }
    return List.of(new ImprintLine(main.key(), main.kind(), main.label(), texts, false));
  }
}
