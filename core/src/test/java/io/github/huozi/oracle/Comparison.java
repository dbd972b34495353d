package io.github.huozi.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what two PDFs show and how they are tagged, by values and within a tolerance. */
final class Comparison {

  /** Places that differ by so much in x or y are the same, in pt. */
  static final double TOLERANCE = 0.05;

  private static final Comparator<Placed> READING_ORDER =
      Comparator.comparingDouble(Placed::y).thenComparingDouble(Placed::x);

  /** Two things that correspond to each other. */
  private record Pair(Placed was, Placed now) {}

  private final double tolerance;
  private final List<Difference> differences = new ArrayList<>();
  private double farthest;

  private Comparison(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * Compares two files.
   *
   * @param tolerance how far apart places may be, in pt
   */
  static Differences of(PlacedPdf was, PlacedPdf now, double tolerance) {
    Comparison comparison = new Comparison(tolerance);
    comparison.compare(was, now);
    return new Differences(comparison.differences, comparison.farthest);
  }

  private void compare(PlacedPdf was, PlacedPdf now) {
    attributes("document", "", was.properties(), now.properties());
    for (int i = 0; i < Math.max(was.pages().size(), now.pages().size()); i++) {
      int page = i + 1;
      if (i >= now.pages().size()) {
        add(Difference.of("page missing", page, opening(was.pages().get(i)), ""));
      } else if (i >= was.pages().size()) {
        add(Difference.of("page added", page, opening(now.pages().get(i)), ""));
      } else {
        compare(page, was.pages().get(i), now.pages().get(i));
      }
    }
    bookmarks(was.bookmarks(), now.bookmarks());
    for (int i = 0; i < Math.max(was.labels().size(), now.labels().size()); i++) {
      String before = i < was.labels().size() ? was.labels().get(i) : "none";
      String after = i < now.labels().size() ? now.labels().get(i) : "none";
      if (!before.equals(after)) {
        add(Difference.of("page label", i + 1, before, "now " + after));
      }
    }
    new TagComparison(tolerance, differences).compare(was.tags(), now.tags());
  }

  private static String opening(PlacedPage page) {
    return page.text().strip().lines().findFirst().orElse("(no text)");
  }

  private void add(Difference difference) {
    differences.add(difference);
  }

  private void attributes(
      String kind, String of, Map<String, String> was, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String before = was.getOrDefault(name, "none");
      String after = now.getOrDefault(name, "none");
      if (!before.equals(after)) {
        add(Difference.of(kind, 0, of + name, before + " → " + after));
      }
    }
  }

  private void compare(int page, PlacedPage was, PlacedPage now) {
    if (!Trait.same(was.box(), now.box(), tolerance)) {
      add(Difference.of("page box", page, was.box(), "now " + now.box()));
    }
    List<Difference> ofPage = new ArrayList<>();
    for (Placed.Kind kind : EnumSet.complementOf(EnumSet.of(Placed.Kind.BLANK))) {
      things(page, was.all(kind), now.all(kind), ofPage);
    }
    ofPage.sort(
        Comparator.comparing(Difference::kind)
            .thenComparingDouble(Difference::y)
            .thenComparingDouble(Difference::x));
    differences.addAll(ofPage);
    texts("text in stream order", page, was.text(), now.text());
    texts(
        "text in stream order without artifacts",
        page,
        was.textWithoutArtifacts(),
        now.textWithoutArtifacts());
  }

  private void texts(String kind, int page, String wasLines, String nowLines) {
    String was = wasLines.replace("\n", "");
    String now = nowLines.replace("\n", "");
    if (was.equals(now)) {
      return;
    }
    int shorter = Math.min(was.length(), now.length());
    int start = 0;
    while (start < shorter && was.charAt(start) == now.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && was.charAt(was.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    String context = was.substring(Math.max(0, start - 12), start);
    add(
        Difference.of(
            kind,
            page,
            "after “%s” “%s”".formatted(context, brief(was.substring(start, was.length() - end))),
            "now “%s”".formatted(brief(now.substring(start, now.length() - end)))));
  }

  private static String brief(String text) {
    return text.length() <= 60
        ? text
        : text.substring(0, 30) + "…" + text.substring(text.length() - 29);
  }

  /** Compares the things of one kind on a page. */
  private void things(int page, List<Placed> was, List<Placed> now, List<Difference> found) {
    Map<String, List<Placed>> left = groups(was, Placed::what);
    Map<String, List<Placed>> right = groups(now, Placed::what);
    List<Placed> missing = new ArrayList<>();
    List<Placed> added = new ArrayList<>();
    left.forEach(
        (what, before) -> {
          List<Placed> after = right.getOrDefault(what, new ArrayList<>());
          pairs(before, after, tolerance)
              .forEach(pair -> pair(page, pair.was(), pair.now(), found));
        });
    left.values().forEach(missing::addAll);
    right.values().forEach(added::addAll);
    // What stands where something else stood.
    for (Pair pair : pairs(missing, added, tolerance)) {
      String kind = pair.was().kind().word() + " " + pair.was().kind().what();
      found.add(difference(kind, page, pair.was(), "now “" + pair.now().what() + "”", 0));
      pair(page, pair.was(), pair.now(), found);
    }
    // What was moved: first what looks the same.
    moved(page, missing, added, thing -> thing.what() + traits(thing), found);
    moved(page, missing, added, Placed::what, found);
    missing.forEach(
        one -> found.add(difference(one.kind().word() + " missing", page, one, traits(one), 0)));
    added.forEach(
        one -> found.add(difference(one.kind().word() + " added", page, one, traits(one), 0)));
  }

  /** Pairs what is alike, wherever it stands. */
  private void moved(
      int page,
      List<Placed> missing,
      List<Placed> added,
      Function<Placed, String> likeness,
      List<Difference> found) {
    Map<String, List<Placed>> gone = groups(missing, likeness);
    Map<String, List<Placed>> come = groups(added, likeness);
    gone.forEach(
        (like, before) -> {
          List<Placed> after = come.getOrDefault(like, new ArrayList<>());
          List<Pair> moved =
              before.size() == after.size()
                  ? inOrder(before, after)
                  : pairs(before, after, Double.MAX_VALUE);
          for (Pair pair : moved) {
            missing.remove(pair.was());
            added.remove(pair.now());
            pair(page, pair.was(), pair.now(), found);
          }
        });
  }

  private static Map<String, List<Placed>> groups(
      List<Placed> things, Function<Placed, String> likeness) {
    Map<String, List<Placed>> groups = new TreeMap<>();
    for (Placed thing : things) {
      groups.computeIfAbsent(likeness.apply(thing), unused -> new ArrayList<>()).add(thing);
    }
    return groups;
  }

  private static List<Pair> inOrder(List<Placed> was, List<Placed> now) {
    List<Placed> before = was.stream().sorted(READING_ORDER).toList();
    List<Placed> after = now.stream().sorted(READING_ORDER).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      pairs.add(new Pair(before.get(i), after.get(i)));
    }
    return pairs;
  }

  /**
   * Takes those out of two lists that stand within a distance of each other: for each of the first
   * list the one of the second that differs in the fewest traits, and of these the nearest.
   */
  private static List<Pair> pairs(List<Placed> was, List<Placed> now, double within) {
    List<Pair> pairs = new ArrayList<>();
    was.removeIf(
        one -> {
          int best = -1;
          int fewest = Integer.MAX_VALUE;
          double nearest = Double.MAX_VALUE;
          for (int i = 0; i < now.size(); i++) {
            double distance = one.distance(now.get(i));
            if (distance > within) {
              continue;
            }
            int differing = one.differing(now.get(i));
            if (differing < fewest || (differing == fewest && distance < nearest)) {
              best = i;
              fewest = differing;
              nearest = distance;
            }
          }
          if (best >= 0) {
            pairs.add(new Pair(one, now.remove(best)));
          }
          return best >= 0;
        });
    return pairs;
  }

  /** Compares two things that correspond to each other. */
  private void pair(int page, Placed was, Placed now, List<Difference> found) {
    double distance = was.distance(now);
    farthest = Math.max(farthest, distance);
    String kind = was.kind().word();
    if (distance > tolerance) {
      found.add(difference(kind + " moved", page, was, movement(was, now), distance));
    }
    for (Trait trait : Trait.values()) {
      // Another colour has other values in its space.
      boolean told =
          trait == Trait.SPACE
              && !Trait.COLOUR.same(was.trait(Trait.COLOUR), now.trait(Trait.COLOUR));
      if (!told && !trait.same(was.trait(trait), now.trait(trait))) {
        String change = shown(was.trait(trait)) + " → " + shown(now.trait(trait));
        found.add(difference(kind + " " + trait.word(), page, was, change, 0));
      }
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private static String movement(Placed was, Placed now) {
    StringBuilder movement = new StringBuilder("by");
    for (int i = 0; i < Math.min(4, was.place().size()); i++) {
      movement.append(' ').append(Numbers.rounded(now.place().get(i) - was.place().get(i)));
    }
    return movement.toString();
  }

  private static String traits(Placed thing) {
    return String.join(" ", new TreeMap<>(thing.traits()).values());
  }

  private static Difference difference(
      String kind, int page, Placed thing, String detail, double displacement) {
    String size = "";
    if (thing.kind() != Placed.Kind.GLYPH && thing.place().size() == 4) {
      size =
          " %s × %s"
              .formatted(
                  Numbers.rounded(thing.place().get(2) - thing.x()),
                  Numbers.rounded(thing.place().get(3) - thing.y()));
    }
    return new Difference(
        kind, page, thing.x(), thing.y(), thing.what() + size, detail, displacement);
  }

  private void bookmarks(List<PlacedPdf.Bookmark> was, List<PlacedPdf.Bookmark> now) {
    Map<String, PlacedPdf.Bookmark> before = named(was);
    Map<String, PlacedPdf.Bookmark> after = named(now);
    before.forEach(
        (name, mark) -> {
          PlacedPdf.Bookmark other = after.get(name);
          if (other == null) {
            add(Difference.of("bookmark missing", 0, name, mark.target()));
          } else if (!mark.target().equals(other.target())
              || !Trait.same(mark.place(), other.place(), tolerance)) {
            add(
                Difference.of(
                    "bookmark target",
                    0,
                    name,
                    "%s %s → %s %s"
                        .formatted(mark.target(), mark.place(), other.target(), other.place())));
          }
        });
    after.forEach(
        (name, mark) -> {
          if (!before.containsKey(name)) {
            add(Difference.of("bookmark added", 0, name, mark.target()));
          }
        });
    List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
    List<String> order = after.keySet().stream().filter(before::containsKey).toList();
    if (!Objects.equals(kept, order)) {
      add(Difference.of("bookmark order", 0, kept.toString(), "now " + order));
    }
  }

  /** Bookmarks by their levels and titles; those that are alike are counted. */
  private static Map<String, PlacedPdf.Bookmark> named(List<PlacedPdf.Bookmark> bookmarks) {
    Map<String, PlacedPdf.Bookmark> named = new LinkedHashMap<>();
    for (PlacedPdf.Bookmark bookmark : bookmarks) {
      String name = "level " + bookmark.level() + " “" + bookmark.title() + "”";
      String unique = name;
      for (int count = 2; named.containsKey(unique); count++) {
        unique = name + " " + count;
      }
      named.put(unique, bookmark);
    }
    return named;
  }
}
