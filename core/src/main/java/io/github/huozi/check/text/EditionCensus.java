package io.github.huozi.check.text;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of what an edition has.
 *
 * @param sections by what tells that sections of two editions are the same one
 */
record EditionCensus(FinishedEdition edition, Map<String, SectionCensus> sections) {

  private static final Pattern NUMBER = Pattern.compile("(.*/)?(\\d+)[^/]*");

  /**
   * Counts all editions. Sections belong together by the names of their files, if editions have the
   * same ones; else by the numbers that these start with; else by their places, if all editions
   * have equally many.
   */
  static List<EditionCensus> of(List<FinishedEdition> editions) {
    List<List<String>> names = editions.stream().map(EditionCensus::names).toList();
    List<List<String>> numbers =
        names.stream().map(list -> list.stream().map(EditionCensus::number).toList()).toList();
    List<List<String>> keys = names;
    if (isOneSet(names)) {
      keys = names;
    } else if (numbers.stream().allMatch(EditionCensus::tells)) {
      keys = numbers;
    } else if (names.stream().map(List::size).distinct().count() == 1) {
      keys = names.stream().map(EditionCensus::places).toList();
    }
    List<EditionCensus> censuses = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      Map<String, SectionCensus> sections = new LinkedHashMap<>();
      List<Section> all = editions.get(i).manuscript().sections();
      for (int k = 0; k < all.size(); k++) {
        sections.put(keys.get(i).get(k), SectionCensus.of(all.get(k)));
      }
      censuses.add(new EditionCensus(editions.get(i), sections));
    }
    return censuses;
  }

  /** Whether it is an edition's own. */
  boolean isOf(FinishedEdition other) {
    return edition.id().equals(other.id());
  }

  /** Whether all names are those of one edition: the others lack some at most. */
  private static boolean isOneSet(List<List<String>> names) {
    Set<String> all = new HashSet<>();
    names.forEach(all::addAll);
    return names.stream().mapToInt(List::size).max().orElse(0) == all.size();
  }

  private static boolean tells(List<String> numbers) {
    return !numbers.contains("") && new HashSet<>(numbers).size() == numbers.size();
  }

  private static List<String> places(List<String> names) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      places.add(String.valueOf(i));
    }
    return places;
  }

  private static String number(String name) {
    Matcher matcher = NUMBER.matcher(name);
    if (!matcher.matches()) {
      return "";
    }
    String folder = matcher.group(1) == null ? "" : matcher.group(1);
    return folder + matcher.group(2).replaceFirst("^0+(?=\\d)", "");
  }

  /** The files' paths in the edition's folder without extension: {@code part/02-wood}. */
  private static List<String> names(FinishedEdition edition) {
    List<String> names = new ArrayList<>();
    for (Section section : edition.manuscript().sections()) {
      String path =
          edition
              .manuscript()
              .edition()
              .folder()
              .toAbsolutePath()
              .normalize()
              .relativize(section.file().toAbsolutePath().normalize())
              .toString()
              .replace('\\', '/');
      int dot = path.lastIndexOf('.');
      names.add(dot > path.lastIndexOf('/') ? path.substring(0, dot) : path);
    }
    return names;
  }
}
