package io.github.huozi.bibliography;

import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the entries of a BibTeX or BibLaTeX file into works. */
final class BibWorks {

  /** The variables of CSL whose value is a field of the entry. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("title-short", "shorttitle"),
          Map.entry("container-title-short", "shortjournal"),
          Map.entry("collection-title", "series"),
          Map.entry("volume", "volume"),
          Map.entry("number-of-volumes", "volumes"),
          Map.entry("number-of-pages", "pagetotal"),
          Map.entry("chapter-number", "chapter"),
          Map.entry("version", "version"),
          Map.entry("event-title", "eventtitle"),
          Map.entry("event-place", "venue"),
          Map.entry("original-title", "origtitle"),
          Map.entry("ISBN", "isbn"),
          Map.entry("ISSN", "issn"),
          Map.entry("PMID", "pmid"),
          Map.entry("CSTR", "cstr"));

  /** The variables of CSL whose value is a list in a field. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "publisher",
          List.of("publisher", "institution", "school", "organization"),
          "publisher-place",
          List.of("location", "address"),
          "original-publisher",
          List.of("origpublisher"),
          "original-publisher-place",
          List.of("origlocation"));

  private static final Map<String, String> NAMES =
      Map.of(
          "author", "author",
          "translator", "translator",
          "bookauthor", "container-author",
          "director", "director");

  private static final Map<String, String> DATES =
      Map.of("urldate", "accessed", "origdate", "original-date", "eventdate", "event-date");

  private static final Map<String, String> ORDINALS =
      Map.of("first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5");

  /** The fields that a part does not take from the work in which it stands. */
  private static final String OWN =
      "crossref|xdata|xref|ids|entryset|shorttitle|sorttitle|title|subtitle|titleaddon|label|key"
          + "|pages|doi|url|urldate|note|abstract|langid";

  private final BibEntry entry;
  private final String type;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<PersonName>> names = new LinkedHashMap<>();
  private final Map<String, WorkDate> dates = new LinkedHashMap<>();

  private BibWorks(BibEntry entry) {
    this.entry = entry;
    type = BibTypes.of(entry);
  }

  /** Reads the works of a file, as far as possible. */
  static List<Listed> read(String text, Faults faults) {
    List<BibEntry> entries = BibParser.read(text, faults);
    Map<String, BibEntry> byKey = new HashMap<>();
    entries.forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
    List<Listed> works = new ArrayList<>();
    for (BibEntry entry : entries) {
      if (entry.type().matches("xdata|set|control")) {
        continue;
      }
      if (!BibTypes.isKnown(entry.type())) {
        faults.add(
            entry.line(),
            "the type @" + entry.type() + " is unknown; the work is set as a document");
      }
      BibEntry whole = whole(entry, byKey, faults, 0);
      works.add(new Listed(ZoteroNote.read(new BibWorks(whole).work()), entry.line()));
    }
    return works;
  }

  /** An entry with the fields of those to which its fields xdata and crossref point. */
  private static BibEntry whole(
      BibEntry entry, Map<String, BibEntry> byKey, Faults faults, int depth) {
    Map<String, String> fields = new LinkedHashMap<>(entry.fields());
    for (String field : List.of("xdata", "crossref")) {
      for (String key : BibNames.split(entry.raw(field), ",")) {
        BibEntry other = byKey.get(key);
        if (other == null) {
          faults.add(entry.line(), field + " names \"" + key + "\", and no entry has this key");
        } else if (depth < 5) {
          BibEntry source = whole(other, byKey, faults, depth + 1);
          if (field.equals("xdata")) {
            source.fields().forEach(fields::putIfAbsent);
          } else {
            inherit(entry, source, fields);
          }
        }
      }
    }
    return new BibEntry(entry.type(), entry.key(), fields, entry.line());
  }

  private static void inherit(BibEntry part, BibEntry source, Map<String, String> fields) {
    boolean inPeriodical = source.type().equals("periodical");
    boolean isPart = BibTypes.isPart(part.type());
    source
        .fields()
        .forEach(
            (name, value) -> {
              if (name.matches("title|subtitle") && isPart) {
                String outer = inPeriodical ? "journal" : "book";
                fields.putIfAbsent(outer + name, value);
              } else if (name.equals("author") && part.type().matches("inbook|suppbook")) {
                fields.putIfAbsent("bookauthor", value);
                fields.putIfAbsent("author", value);
              } else if (!name.matches(OWN) && !(name.equals("author") && isPart)) {
                fields.putIfAbsent(name, value);
              }
            });
  }

  private Work work() {
    TEXTS.forEach((variable, field) -> put(variable, text(field)));
    LISTS.forEach(
        (variable, fields) ->
            put(variable, BibNames.list(entry.first(fields.toArray(String[]::new)))));
    titles();
    numbers();
    addresses();
    NAMES.forEach((field, variable) -> names(variable, entry.raw(field)));
    names("author", entry.raw("holder"));
    editors();
    DATES.forEach((field, variable) -> date(variable, DateReading.read(text(field))));
    date("issued", issued());
    put("genre", genre());
    put("language", language());
    put("note", (text("note") + " " + text("addendum")).strip());
    return new Work(entry.key(), type, texts, names, dates);
  }

  private String text(String field) {
    return Latex.text(entry.raw(field));
  }

  private void put(String variable, String value) {
    if (!value.isEmpty()) {
      texts.put(variable, value);
    }
  }

  private void date(String variable, WorkDate date) {
    if (!date.isEmpty()) {
      dates.put(variable, date);
    }
  }

  private void names(String variable, String latex) {
    List<PersonName> list = BibNames.read(latex);
    if (!list.isEmpty()) {
      names.putIfAbsent(variable, list);
    }
  }

  private void titles() {
    String own = title("title", "subtitle");
    String main = title("maintitle", "mainsubtitle");
    boolean part = BibTypes.isPart(entry.type());
    put("title", part || main.isEmpty() ? own : joined(main, own));
    String book = title("booktitle", "booksubtitle");
    String host = part && !main.isEmpty() ? joined(main, book) : book;
    String journal = title("journaltitle", "journalsubtitle");
    put("container-title", journal.isEmpty() ? Latex.title(entry.raw("journal")) : journal);
    if (!host.isEmpty()) {
      put("container-title", host);
    }
  }

  private String title(String title, String subtitle) {
    return joined(Latex.title(entry.raw(title)), Latex.title(entry.raw(subtitle)));
  }

  /** A title and what follows it, with the colon of its script. */
  private static String joined(String title, String rest) {
    if (title.isEmpty() || rest.isEmpty()) {
      return title + rest;
    }
    boolean ends = "?!？！：:".indexOf(title.charAt(title.length() - 1)) >= 0;
    boolean han = Character.isIdeographic(title.codePointBefore(title.length()));
    return title + (ends ? (han ? "" : " ") : han ? "：" : ": ") + rest;
  }

  private void numbers() {
    put("page", text("pages").replaceAll("\\s*[–—]\\s*", "-"));
    String number = text("number");
    String issue = text("issue");
    if (type.matches("article-.*|periodical|review")) {
      put("issue", number.isEmpty() ? issue : number);
    } else if (type.matches("book|chapter|collection|paper-conference|entry-.*|pamphlet")) {
      put("collection-number", number);
      put("issue", issue);
    } else {
      put("number", number);
    }
    if (type.startsWith("article-") && texts.get("page") == null) {
      put("number", text("eid"));
    }
    String edition = text("edition").replaceFirst("^第(\\d+)版$|^(\\d+)(?:st|nd|rd|th)$", "$1$2");
    put("edition", ORDINALS.getOrDefault(edition.toLowerCase(java.util.Locale.ROOT), edition));
  }

  private void addresses() {
    put("DOI", text("doi").replaceFirst("^(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", ""));
    String how = entry.raw("howpublished");
    boolean webPage = how.matches("(?s).*(?:\\\\url|\\\\href|https?://).*");
    put("URL", address(entry.raw("url").isBlank() && webPage ? how : entry.raw("url")));
    if (!webPage && texts.get("publisher") == null) {
      put("publisher", Latex.text(how));
    }
    String eprint = text("eprint");
    if (!eprint.isEmpty() && type.equals("article")) {
      String archive = Latex.text(entry.first("eprinttype", "archiveprefix"));
      boolean arxiv = archive.isEmpty() || archive.equalsIgnoreCase("arxiv");
      put("number", arxiv ? "arXiv:" + eprint : eprint);
      texts.putIfAbsent("publisher", arxiv ? "arXiv" : archive);
      if (arxiv) {
        texts.putIfAbsent("URL", "https://arxiv.org/abs/" + eprint);
      }
    }
  }

  /** An address, whose signs many programs write with a backslash, and some as a command. */
  private static String address(String latex) {
    return latex
        .strip()
        .replaceFirst("^\\{(.*)\\}$", "$1")
        .replaceFirst("(?s)^.*\\\\(?:url|href)\\{([^}]*)\\}.*$", "$1")
        .replaceAll("\\\\([_%&#~{}$])", "$1")
        .replace("\\textasciitilde{}", "~")
        .replaceAll("\\s+", "");
  }

  private void editors() {
    for (String suffix : List.of("", "a", "b", "c")) {
      String kind = text("editor" + suffix + "type");
      String variable =
          switch (kind) {
            case "compiler", "director", "organizer", "translator", "producer" -> kind;
            default -> "editor";
          };
      names(variable, entry.raw("editor" + suffix));
    }
  }

  /** The date of the work: the field date, else year, month and day. */
  private WorkDate issued() {
    String date = text("date");
    if (!date.isEmpty()) {
      return DateReading.read(date);
    }
    String year = text("year");
    String month = text("month").replaceFirst("月$|\\.$", "");
    String day = text("day");
    if (year.isEmpty() || month.isEmpty()) {
      return DateReading.read(year);
    }
    boolean counted = month.matches("\\d{1,2}");
    WorkDate read =
        DateReading.read(
            counted
                ? year + "-" + month + (day.isEmpty() ? "" : "-" + day)
                : (day + " " + month + " " + year).strip());
    return read.days().isEmpty() ? DateReading.read(year) : read;
  }

  private String genre() {
    String written = text("type");
    String kind = written.isEmpty() ? entry.type() : written;
    return switch (kind) {
      case "mathesis", "mastersthesis" -> "Master’s thesis";
      case "phdthesis" -> "Doctoral dissertation";
      default -> written;
    };
  }

  /** The first of the two fields that names a language. */
  private String language() {
    for (String field : List.of("langid", "language")) {
      var tag = LanguageWords.tag(text(field));
      if (tag.isPresent()) {
        return tag.get();
      }
    }
    return "";
  }
}
