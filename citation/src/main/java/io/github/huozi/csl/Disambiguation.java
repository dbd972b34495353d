package io.github.huozi.csl;

import io.github.huozi.citation.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells cites apart that read alike: CSL 1.0.2, Disambiguation. */
final class Disambiguation {

  /**
   * A cite as it reads.
   *
   * @param text what it reads
   * @param names the names that it shows
   */
  record Reading(String text, List<ShownName> names) {}

  /**
   * A name that a cite shows.
   *
   * @param key its variable and place
   * @param now how it reads
   * @param withInitials how it reads with initials
   * @param whole how it reads with the whole given name
   */
  record ShownName(String key, String now, String withInitials, String whole) {
    boolean isFirst() {
      return key.endsWith(":0");
    }

    String variable() {
      return key.substring(0, key.lastIndexOf(':'));
    }
  }

  private final CslElement citation;
  private final Function<String, Reading> readings;
  private final Map<String, WorkState> states;
  private final Map<String, Work> works;
  private final boolean addsNames;
  private final boolean addsGivenNames;
  private final boolean addsSuffix;
  private final String rule;

  Disambiguation(
      CslStyle style,
      Function<String, Reading> readings,
      Map<String, WorkState> states,
      Map<String, Work> works) {
    citation = style.citation();
    this.readings = readings;
    this.states = states;
    this.works = works;
    addsNames = citation.is("disambiguate-add-names");
    addsGivenNames = citation.is("disambiguate-add-givenname");
    addsSuffix = citation.is("disambiguate-add-year-suffix");
    rule = citation.get("givenname-disambiguation-rule", "by-cite");
  }

  /**
   * Changes the states of works whose cites read alike.
   *
   * @param listed the works in the order of the list, in which years get their letters
   */
  void run(List<String> listed) {
    if (addsGivenNames && !rule.equals("by-cite")) {
      expandAll(listed);
    }
    for (List<String> alike : alike(listed)) {
      tellApart(alike, listed);
    }
  }

  private WorkState state(String id) {
    WorkState state = states.get(id);
    if (state == null) {
      throw new IllegalArgumentException(id);
    }
    return state;
  }

  /** The groups of works whose cites read alike. */
  private List<List<String>> alike(Collection<String> ids) {
    Map<String, List<String>> byText = new LinkedHashMap<>();
    ids.forEach(
        id -> byText.computeIfAbsent(readings.apply(id).text(), one -> new ArrayList<>()).add(id));
    return byText.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static int classes(List<List<String>> groups, int all) {
    int inGroups = groups.stream().mapToInt(List::size).sum();
    return groups.size() + all - inGroups;
  }

  private void tellApart(List<String> alike, List<String> listed) {
    for (List<String> rest : byNames(alike, listed)) {
      byCondition(rest);
    }
  }

  /** Shows more of names until cites differ; returns the groups that still read alike. */
  private List<List<String>> byNames(List<String> alike, List<String> listed) {
    if (!addsNames && !addsGivenNames) {
      return List.of(alike);
    }
    Map<String, Snapshot> before = new HashMap<>();
    alike.forEach(id -> before.put(id, new Snapshot(state(id))));
    int most =
        alike.stream()
            .flatMap(id -> Optional.ofNullable(works.get(id)).stream())
            .flatMap(work -> work.names().values().stream())
            .mapToInt(List::size)
            .max()
            .orElse(0);
    int shown = alike.stream().mapToInt(id -> shownNames(id)).min().orElse(0);
    while (true) {
      if (addsGivenNames) {
        List<List<String>> split = byGivenNames(alike);
        if (!split.isEmpty()) {
          return deeper(split, alike, listed);
        }
      }
      if (!addsNames || shown >= most) {
        break;
      }
      shown++;
      for (String id : alike) {
        state(id).shownNames = shown;
      }
      if (addsGivenNames && !rule.equals("by-cite")) {
        expandAll(listed);
      }
      List<List<String>> groups = alike(alike);
      if (classes(groups, alike.size()) > 1) {
        return deeper(groups, alike, listed);
      }
    }
    before.forEach((id, was) -> was.restore(state(id)));
    return List.of(alike);
  }

  private int shownNames(String id) {
    Map<String, Integer> counts = new HashMap<>();
    readings.apply(id).names().forEach(name -> counts.merge(name.variable(), 1, Integer::sum));
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Goes on with the groups that still read alike, from what told the others apart. */
  private List<List<String>> deeper(
      List<List<String>> groups, List<String> all, List<String> listed) {
    List<List<String>> rest = new ArrayList<>();
    for (List<String> group : groups) {
      if (group.size() > 1 && group.size() < all.size()) {
        rest.addAll(byNames(group, listed));
      }
    }
    return rest;
  }

  /** Shows given names one by one; returns the groups, with single ones, that a name makes. */
  private List<List<String>> byGivenNames(List<String> alike) {
    if (rule.startsWith("all-names") || rule.startsWith("primary-name")) {
      return List.of();
    }
    List<ShownName> names = readings.apply(alike.get(0)).names();
    for (ShownName name : names) {
      for (int level = 1; level <= 2; level++) {
        Map<String, Integer> old = new HashMap<>();
        for (String id : alike) {
          Integer was = state(id).givenNames.put(name.key(), level);
          old.put(id, was == null ? 0 : was);
        }
        List<List<String>> groups = alike(alike);
        if (classes(groups, alike.size()) > 1) {
          List<List<String>> all = new ArrayList<>(groups);
          Set<String> grouped = new HashSet<>();
          groups.forEach(grouped::addAll);
          alike.stream().filter(id -> !grouped.contains(id)).forEach(id -> all.add(List.of(id)));
          return all;
        }
        for (String id : alike) {
          state(id).givenNames.put(name.key(), old.getOrDefault(id, 0));
        }
      }
    }
    return List.of();
  }

  /** Expands names that other persons share, in all cites. */
  private void expandAll(List<String> listed) {
    Map<String, Set<String>> persons = new HashMap<>();
    Map<String, List<ShownName>> shown = new LinkedHashMap<>();
    for (String id : listed) {
      Map<String, Integer> kept = new HashMap<>(state(id).givenNames);
      state(id).givenNames.clear();
      List<ShownName> names =
          readings.apply(id).names().stream()
              .filter(name -> !rule.startsWith("primary") || name.isFirst())
              .toList();
      state(id).givenNames.putAll(kept);
      shown.put(id, names);
      names.forEach(
          name ->
              persons
                  .computeIfAbsent(name.now(), one -> new HashSet<>())
                  .add(name.withInitials() + "\n" + name.whole()));
    }
    shown.forEach(
        (id, names) ->
            names.forEach(
                name -> {
                  int level = level(name, persons.getOrDefault(name.now(), Set.of()));
                  if (level > 0) {
                    state(id).givenNames.put(name.key(), level);
                  }
                }));
  }

  /**
   * The amount of a given name that tells it from those of others: 1 for initials, 2 for all, 0 for
   * nothing.
   */
  private int level(ShownName name, Set<String> persons) {
    if (persons.size() < 2) {
      return 0;
    }
    long sameInitials =
        persons.stream().filter(one -> one.startsWith(name.withInitials() + "\n")).count();
    if (sameInitials == 1 && !name.withInitials().equals(name.now())) {
      return 1;
    }
    if (rule.endsWith("with-initials")) {
      return name.withInitials().equals(name.now())
              || persons.stream().allMatch(one -> one.startsWith(name.withInitials() + "\n"))
          ? 0
          : 1;
    }
    return 2;
  }

  private void byCondition(List<String> alike) {
    List<List<String>> rest = List.of(alike);
    alike.forEach(id -> state(id).disambiguate = true);
    List<List<String>> groups = alike(alike);
    if (classes(groups, alike.size()) > 1) {
      rest = groups;
    } else if (addsSuffix) {
      rest = groups;
    }
    if (addsSuffix) {
      rest.forEach(this::bySuffix);
    }
  }

  private void bySuffix(List<String> alike) {
    int suffix = 1;
    for (String id : alike) {
      state(id).yearSuffix = suffix++;
    }
  }

  /** A state as it was. */
  private record Snapshot(int shownNames, Map<String, Integer> givenNames) {
    Snapshot(WorkState state) {
      this(state.shownNames, Map.copyOf(state.givenNames));
    }

    void restore(WorkState state) {
      state.shownNames = shownNames;
      state.givenNames.clear();
      state.givenNames.putAll(givenNames);
    }
  }
}
