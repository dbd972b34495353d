package io.github.huozi.bibliography;

import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RIS files, which library catalogues and databases give. */
final class Ris {

  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]) {1,2}- ?(.*)");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("JOUR", "article-journal"),
          Map.entry("JFULL", "periodical"),
          Map.entry("EJOUR", "article-journal"),
          Map.entry("MGZN", "article-magazine"),
          Map.entry("NEWS", "article-newspaper"),
          Map.entry("BOOK", "book"),
          Map.entry("EBOOK", "book"),
          Map.entry("EDBOOK", "book"),
          Map.entry("CHAP", "chapter"),
          Map.entry("ECHAP", "chapter"),
          Map.entry("ENCYC", "entry-encyclopedia"),
          Map.entry("DICT", "entry-dictionary"),
          Map.entry("CONF", "paper-conference"),
          Map.entry("CPAPER", "paper-conference"),
          Map.entry("THES", "thesis"),
          Map.entry("RPRT", "report"),
          Map.entry("GOVDOC", "report"),
          Map.entry("STAND", "standard"),
          Map.entry("STAT", "legislation"),
          Map.entry("PAT", "patent"),
          Map.entry("ELEC", "webpage"),
          Map.entry("BLOG", "post-weblog"),
          Map.entry("DATA", "dataset"),
          Map.entry("COMP", "software"),
          Map.entry("UNPB", "manuscript"),
          Map.entry("MANSCPT", "manuscript"),
          Map.entry("MAP", "map"),
          Map.entry("VIDEO", "motion_picture"),
          Map.entry("MPCT", "motion_picture"),
          Map.entry("CASE", "legal_case"),
          Map.entry("PAMP", "pamphlet"));

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("TI", "title"),
          Map.entry("T1", "title"),
          Map.entry("ST", "title-short"),
          Map.entry("T2", "container-title"),
          Map.entry("JF", "container-title"),
          Map.entry("BT", "container-title"),
          Map.entry("J2", "container-title-short"),
          Map.entry("JA", "container-title-short"),
          Map.entry("T3", "collection-title"),
          Map.entry("VL", "volume"),
          Map.entry("IS", "issue"),
          Map.entry("ET", "edition"),
          Map.entry("PB", "publisher"),
          Map.entry("CY", "publisher-place"),
          Map.entry("PP", "publisher-place"),
          Map.entry("DO", "DOI"),
          Map.entry("UR", "URL"),
          Map.entry("LA", "language"),
          Map.entry("M3", "genre"),
          Map.entry("N1", "note"));

  private static final Map<String, String> NAMES =
      Map.of(
          "AU", "author",
          "A1", "author",
          "A2", "editor",
          "ED", "editor",
          "A3", "collection-editor",
          "A4", "translator");

  private final Map<String, List<String>> tags = new LinkedHashMap<>();

  private Ris() {}

  /** Reads a list, and gives what is wrong to {@code faults}. */
  static List<Listed> read(String text, Faults faults) {
    List<Listed> works = new ArrayList<>();
    Ris open = null;
    int start = 0;
    String last = "";
    int line = 0;
    for (String written : text.lines().toList()) {
      line++;
      Matcher tag = LINE.matcher(written.strip());
      if (!tag.matches()) {
        if (open != null && !written.isBlank()) {
          open.goOn(last, written.strip());
        }
        continue;
      }
      last = tag.group(1);
      if (last.equals("TY")) {
        if (open != null) {
          faults.add(start, "the work has no line ER, which ends it");
          works.add(open.listed(start));
        }
        open = new Ris();
        start = line;
      }
      if (open == null) {
        faults.add(line, "a work begins with a line TY, and this line comes before one");
      } else if (last.equals("ER")) {
        works.add(open.listed(start));
        open = null;
      } else if (!tag.group(2).isBlank()) {
        open.tags.computeIfAbsent(last, key -> new ArrayList<>()).add(tag.group(2).strip());
      }
    }
    if (open != null) {
      faults.add(start, "the work has no line ER, which ends it");
      works.add(open.listed(start));
    }
    return works;
  }

  /** Adds a further line to the value of a tag; between Chinese characters no space is meant. */
  private void goOn(String tag, String more) {
    tags.computeIfPresent(
        tag,
        (key, values) -> {
          int last = values.size() - 1;
          String begun = values.get(last);
          boolean han =
              Character.isIdeographic(begun.codePointBefore(begun.length()))
                  && Character.isIdeographic(more.codePointAt(0));
          values.set(last, begun + (han ? "" : " ") + more);
          return values;
        });
  }

  private Listed listed(int line) {
    String type = TYPES.getOrDefault(get("TY"), "document");
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<PersonName>> names = new LinkedHashMap<>();
    tags.forEach(
        (tag, values) -> {
          if (TEXTS.containsKey(tag)) {
            texts.putIfAbsent(TEXTS.get(tag), String.join("\n", values));
          } else if (NAMES.containsKey(tag)) {
            names
                .computeIfAbsent(NAMES.get(tag), variable -> new ArrayList<>())
                .addAll(values.stream().map(Ris::name).toList());
          } else if (tag.equals("JO")) {
            texts.putIfAbsent("container-title-short", values.get(0));
          }
        });
    if (tags.containsKey("JO")) {
      // The short title of a journal in some files, and its only one in others.
      texts.putIfAbsent("container-title", get("JO"));
    }
    if (texts.containsKey("container-title") && type.matches("book|report|thesis")) {
      texts.putIfAbsent("collection-title", texts.remove("container-title"));
    }
    if (texts.containsKey("issue") && !type.matches("article-.*|periodical")) {
      texts.put("number", texts.remove("issue"));
    }
    String first = get("SP");
    String end = get("EP");
    if (!first.isEmpty()) {
      texts.put("page", end.isEmpty() || end.equals(first) ? first : first + "-" + end);
    }
    if (tags.containsKey("SN")) {
      texts.put(type.matches("book|chapter") ? "ISBN" : "ISSN", get("SN"));
    }
    Map<String, WorkDate> dates = new LinkedHashMap<>();
    date(dates, "issued", "DA", "PY", "Y1");
    date(dates, "accessed", "Y2");
    Work work = new Work(key(names, dates), type, texts, names, dates);
    return new Listed(ZoteroNote.read(work), line);
  }

  private String get(String tag) {
    return tags.getOrDefault(tag, List.of("")).get(0);
  }

  private static PersonName name(String written) {
    String[] parts = written.split(",\\s*", 3);
    if (parts.length == 1) {
      return PersonName.literal(written);
    }
    String suffix = parts.length > 2 ? parts[2] : "";
    return Particles.parted(
        new PersonName(
            parts[0].strip(), parts[1].strip(), "", "", suffix, !suffix.isEmpty(), "", false));
  }

  private void date(Map<String, WorkDate> dates, String variable, String... candidates) {
    for (String tag : candidates) {
      String written = get(tag).replaceFirst("/+[^\\d/]*$|/{2,}.*$", "");
      if (!written.isEmpty()) {
        dates.putIfAbsent(variable, DateReading.read(written));
      }
    }
  }

  /** The key: the ID of the work, else the family of its first author with its year. */
  private String key(Map<String, List<PersonName>> names, Map<String, WorkDate> dates) {
    if (tags.containsKey("ID")) {
      return get("ID");
    }
    List<PersonName> authors = names.getOrDefault("author", List.of());
    String author = authors.isEmpty() ? "" : authors.get(0).family() + authors.get(0).literal();
    WorkDate issued = dates.getOrDefault("issued", WorkDate.words(""));
    String year = issued.days().isEmpty() ? "" : "" + issued.days().get(0).year();
    return author.replaceAll("[^\\p{L}\\p{N}]", "") + year;
  }
}
