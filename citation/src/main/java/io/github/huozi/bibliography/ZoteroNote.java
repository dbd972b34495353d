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

/** Reads variables that Zotero keeps as lines {@code key: value} at the head of a note. */
final class ZoteroNote {

  private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z -]*): *(.+)");
  private static final Pattern BRACED = Pattern.compile("\\{:([-a-z]+): *([^}]+)\\}");

  private ZoteroNote() {}

  static Work read(Work work) {
    String note = work.text("note");
    Map<String, String> found = new LinkedHashMap<>();
    Matcher braced = BRACED.matcher(note);
    while (braced.find()) {
      found.put(braced.group(1), braced.group(2));
    }
    List<String> rest = new ArrayList<>();
    boolean head = true;
    for (String line : note.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line.strip());
      head &= matcher.matches() || line.isBlank();
      if (head && matcher.matches()) {
        found.put(key(matcher.group(1)), matcher.group(2).strip());
      } else {
        rest.add(line);
      }
    }
    if (found.isEmpty()) {
      return work;
    }
    Map<String, String> texts = new LinkedHashMap<>(work.texts());
    Map<String, List<PersonName>> names = new LinkedHashMap<>(work.names());
    Map<String, WorkDate> dates = new LinkedHashMap<>(work.dates());
    List<String> type = new ArrayList<>(List.of(work.type()));
    found.forEach(
        (key, value) -> {
          if (key.equals("type")) {
            type.set(0, value);
          } else if (CslVariables.isDate(key)) {
            dates.putIfAbsent(key, DateReading.read(value));
          } else if (CslVariables.isName(key)) {
            List<PersonName> more = new ArrayList<>(names.getOrDefault(key, List.of()));
            more.add(name(value));
            names.put(key, List.copyOf(more));
          } else {
            texts.putIfAbsent(key, value);
          }
        });
    texts.put("note", String.join("\n", rest).replaceAll(BRACED.pattern(), "").strip());
    if (texts.getOrDefault("note", "").isEmpty()) {
      texts.remove("note");
    }
    return new Work(work.id(), type.get(0), texts, names, dates);
  }

  private static String key(String written) {
    String lower = written.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return switch (lower) {
      case "doi", "url", "isbn", "issn", "pmid", "pmcid", "cstr" ->
          lower.toUpperCase(java.util.Locale.ROOT);
      default -> lower;
    };
  }

  private static PersonName name(String value) {
    String[] parts = value.split(" *\\|\\| *", 2);
    return parts.length == 2 ? PersonName.of(parts[0], parts[1]) : PersonName.literal(value);
  }
}
