package io.github.huozi.compare;

import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.compare.Difference.Kind;
import io.github.huozi.compare.Difference.Passage;
import io.github.huozi.compare.Difference.Span;
import io.github.huozi.compare.PageMoves.Move;
import io.github.huozi.compare.WordDiff.Region;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collects the differences between two files. */
final class FoundDifferences {

  /** A part of fewer words is not looked for at another place. */
  private static final int LEAST_MOVED = 5;

  /** So many numbers that have grown by the same are told together. */
  private static final int LEAST_NUMBERS = 3;

  /** The words that are shown before and after a change. */
  private static final int CONTEXT = 8;

  /** The most characters of a text in a sentence. */
  private static final int SHORT = 60;

  /** The most characters of a text in a passage. */
  private static final int LONG = 600;

  /** The most by which pictures of the same size differ, in pt. */
  private static final double SAME_SIZE = 0.5;

  private static final double MM = 25.4 / 72;

  private final PrintedFile before;
  private final PrintedFile after;
  private final PictureLooks looks;
  private final WordDiff diff;
  private final Map<Integer, int[]> pages = new HashMap<>();
  private final List<Difference> found = new ArrayList<>();

  FoundDifferences(PrintedFile before, PrintedFile after, PictureLooks looks) {
    this.before = before;
    this.after = after;
    this.looks = looks;
    this.diff = new WordDiff(before.words(), after.words());
    for (int i = 0; i < diff.match().length; i++) {
      if (diff.match()[i] >= 0) {
        int page = after.words().get(diff.match()[i]).page();
        int[] range = pages.computeIfAbsent(old(i).page(), unused -> new int[] {page, page});
        range[0] = Math.min(range[0], page);
        range[1] = Math.max(range[1], page);
      }
    }
  }

  private Word old(int index) {
    return before.words().get(index);
  }

  private Word now(int index) {
    return after.words().get(index);
  }

  /** All differences, those of each kind in reading order. */
  List<Difference> collect() {
    List<Region> regions = WordDiff.joined(withoutNumbers(diff.regions()));
    Map<Region, Region> moved = moved(regions);
    Set<Region> targets = Set.copyOf(moved.values());
    for (Region region : regions) {
      if (moved.containsKey(region)) {
        if (!isDrawnElsewhere(region, moved.get(region))) {
          moved(region, moved.get(region));
        }
      } else if (!targets.contains(region)) {
        text(region);
        pictures(region);
      }
    }
    matched();
    numbers(diff.match());
    list(before.bookmarks(), after.bookmarks(), Kind.BOOKMARK, "the bookmark ");
    list(before.heads(), after.heads(), Kind.HEAD, "the running head ");
    if (before.sizes().size() != after.sizes().size()) {
      add(
          Kind.MOVE,
          List.of(),
          List.of(),
          "the number of pages is " + after.sizes().size() + ", before " + before.sizes().size());
    }
    PageMoves.of(before, after, diff.match(), diff.regions()).forEach(this::moved);
    return found;
  }

  private void add(Kind kind, List<Word> old, List<Word> now, String sentence) {
    found.add(
        new Difference(
            kind,
            old.isEmpty() ? Optional.empty() : Optional.of(Span.of(old)),
            now.isEmpty() ? Optional.empty() : Optional.of(Span.of(now)),
            sentence,
            Optional.empty()));
  }

  // Text.

  private void text(Region region) {
    List<Word> old = written(before.words().subList(region.from(), region.to()));
    List<Word> now = written(after.words().subList(region.start(), region.end()));
    if (!old.isEmpty() || !now.isEmpty()) {
      String was = quoted(old);
      String is = quoted(now);
      found.add(
          new Difference(
              Kind.TEXT,
              old.isEmpty() ? Optional.empty() : Optional.of(Span.of(old)),
              now.isEmpty() ? Optional.empty() : Optional.of(Span.of(now)),
              now.isEmpty()
                  ? was + " is missing now"
                  : old.isEmpty() ? is + " is new" : was + " is now " + is,
              Optional.of(passage(region, old, now))));
    }
  }

  private Passage passage(Region region, List<Word> old, List<Word> now) {
    List<Word> all = after.words();
    List<Word> lead = written(all.subList(Math.max(0, region.start() - CONTEXT), region.start()));
    List<Word> tail =
        written(all.subList(region.end(), Math.min(all.size(), region.end() + CONTEXT)));
    return new Passage(
        text(lead) + space(now.isEmpty() ? old : now),
        cut(text(old), LONG),
        cut(text(now), LONG),
        space(tail) + text(tail));
  }

  /** The space before words, if one stands there. */
  private static String space(List<Word> words) {
    return !words.isEmpty() && words.get(0).spaced() ? " " : "";
  }

  private static List<Word> written(List<Word> words) {
    return words.stream().filter(word -> !word.isPicture()).toList();
  }

  private static String quoted(List<Word> words) {
    return "\"" + cut(text(words), SHORT) + "\"";
  }

  /** The text of words, with a space between those that are apart. */
  private static String text(List<Word> words) {
    StringBuilder text = new StringBuilder();
    Word before = null;
    for (Word word : words) {
      boolean apart = before != null && (word.spaced() || word.block() != before.block());
      text.append(apart ? " " : "").append(word.text());
      before = word;
    }
    return text.toString();
  }

  private static String cut(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }

  /** The parts that are missing at one place and new at another one, by the first of these. */
  private Map<Region, Region> moved(List<Region> regions) {
    Map<List<String>, Region> missing = new HashMap<>();
    for (Region region : regions) {
      if (region.isMissing() && isLong(before.words(), region.from(), region.to())) {
        missing.putIfAbsent(keys(before.words(), region.from(), region.to()), region);
      }
    }
    Map<Region, Region> moved = new HashMap<>();
    for (Region region : regions) {
      if (region.from() == region.to()) {
        Region from = missing.remove(keys(after.words(), region.start(), region.end()));
        if (from != null) {
          moved.put(from, region);
        }
      }
    }
    return moved;
  }

  /**
   * Tells whether a part, such as a note, stands where it stood, and has only been drawn before or
   * after other words. In a file without tags this is no other order of its text.
   */
  private boolean isDrawnElsewhere(Region from, Region to) {
    int[] usual = pages.get(old(from.from()).page());
    int page = now(to.start()).page();
    return !(before.tagged() && after.tagged())
        && usual != null
        && page >= usual[0] - 1
        && page <= usual[1] + 1;
  }

  private static boolean isLong(List<Word> words, int from, int to) {
    return to - from >= LEAST_MOVED || words.subList(from, to).stream().anyMatch(Word::isPicture);
  }

  private static List<String> keys(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::key).toList();
  }

  private void moved(Region from, Region to) {
    List<Word> old = before.words().subList(from.from(), from.to());
    List<Word> now = after.words().subList(to.start(), to.end());
    boolean picture = written(old).isEmpty();
    add(
        picture ? Kind.PICTURE : Kind.TEXT,
        old,
        now,
        picture
            ? "the image is in another place now"
            : quoted(written(old)) + " is in another place now");
  }

  // Pictures.

  private void pictures(Region region) {
    List<Word> old =
        before.words().subList(region.from(), region.to()).stream()
            .filter(Word::isPicture)
            .toList();
    List<Word> now =
        after.words().subList(region.start(), region.end()).stream()
            .filter(Word::isPicture)
            .toList();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      if (i >= now.size()) {
        add(Kind.PICTURE, List.of(old.get(i)), List.of(), "the image is missing now");
      } else if (i >= old.size()) {
        add(Kind.PICTURE, List.of(), List.of(now.get(i)), "the image is new");
      } else if (looks.areAlike(old.get(i), now.get(i))) {
        picture(old.get(i), now.get(i));
      } else {
        add(Kind.PICTURE, List.of(old.get(i)), List.of(now.get(i)), "the image is another one now");
      }
    }
  }

  /** Compares the same picture in both files. */
  private void picture(Word old, Word now) {
    Rectangle2D one = old.area();
    Rectangle2D other = now.area();
    if (Math.abs(one.getWidth() - other.getWidth()) > SAME_SIZE
        || Math.abs(one.getHeight() - other.getHeight()) > SAME_SIZE) {
      add(
          Kind.PICTURE,
          List.of(old),
          List.of(now),
          "the size of the image is " + millimetres(other) + ", before " + millimetres(one));
    }
    if (before.tagged() && after.tagged() && !old.text().equals(now.text())) {
      add(
          Kind.PICTURE,
          List.of(old),
          List.of(now),
          "the description of the image is "
              + quoted(List.of(now))
              + ", before "
              + quoted(List.of(old)));
    }
  }

  private static String millimetres(Rectangle2D area) {
    return String.format(
        Locale.ROOT, "%.1f × %.1f mm", area.getWidth() * MM, area.getHeight() * MM);
  }

  // Links.

  /** Compares what words lead to that both files have. */
  private void matched() {
    int[] match = diff.match();
    for (int i = 0; i < match.length; i++) {
      if (match[i] < 0) {
        continue;
      }
      Word old = old(i);
      Word now = now(match[i]);
      if (old.isPicture()) {
        picture(old, now);
      }
      if (leadsElsewhere(old.link(), now.link())) {
        int end = i + 1;
        while (end < match.length
            && match[end] == match[end - 1] + 1
            && old(end).link().equals(old.link())
            && now(match[end]).link().equals(now.link())) {
          end++;
        }
        List<Word> words = before.words().subList(i, end);
        List<Word> same = after.words().subList(match[i], match[i] + end - i);
        String subject = written(same).isEmpty() ? "the image" : quoted(written(same));
        add(Kind.LINK, words, same, link(subject, old.link(), now.link()));
        i = end - 1;
      }
    }
  }

  private boolean leadsElsewhere(Optional<PdfLink> old, Optional<PdfLink> now) {
    String address = old.map(PdfLink::address).orElse("");
    int page = old.map(PdfLink::target).orElse(0);
    int target = now.map(PdfLink::target).orElse(0);
    int[] range = pages.getOrDefault(page, new int[] {target, target});
    return !address.equals(now.map(PdfLink::address).orElse(""))
        || (page > 0) != (target > 0)
        || (page > 0 && (target < range[0] || target > range[1]));
  }

  private static String link(String subject, Optional<PdfLink> old, Optional<PdfLink> now) {
    String was = old.filter(PdfLink::leadsSomewhere).map(FoundDifferences::target).orElse("");
    String is = now.filter(PdfLink::leadsSomewhere).map(FoundDifferences::target).orElse("");
    return is.isEmpty()
        ? subject + " is not a link now, before it linked to " + was
        : was.isEmpty()
            ? subject + " is a link now, to " + is
            : subject + " links to " + is + ", before to " + was;
  }

  private static String target(PdfLink link) {
    return link.address().isEmpty() ? "page " + link.target() : cut(link.address(), SHORT);
  }

  // Bookmarks and running heads.

  private void list(List<Word> old, List<Word> now, Kind kind, String noun) {
    WordDiff lists = new WordDiff(old, now);
    for (Region region : lists.regions()) {
      for (int i = 0;
          i < Math.max(region.to() - region.from(), region.end() - region.start());
          i++) {
        List<Word> one =
            region.from() + i < region.to() ? List.of(old.get(region.from() + i)) : List.of();
        List<Word> other =
            region.start() + i < region.end() ? List.of(now.get(region.start() + i)) : List.of();
        String sentence =
            other.isEmpty()
                ? noun + quoted(one) + " is missing now"
                : one.isEmpty()
                    ? noun + quoted(other) + " is new"
                    : noun + quoted(one) + " is now " + quoted(other);
        add(kind, one, other, sentence);
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (lists.match()[i] >= 0) {
        Word other = now.get(lists.match()[i]);
        if (leadsElsewhere(old.get(i).link(), other.link())) {
          add(
              kind,
              List.of(old.get(i)),
              List.of(other),
              link(noun + quoted(List.of(other)), old.get(i).link(), other.link()));
        }
      }
    }
  }

  // Numbers.

  /** Tells of numbers that have all grown by the same, and returns the other parts. */
  private List<Region> withoutNumbers(List<Region> regions) {
    Map<Integer, List<Region>> grown = new TreeMap<>();
    for (Region region : regions) {
      growth(region)
          .ifPresent(by -> grown.computeIfAbsent(by, unused -> new ArrayList<>()).add(region));
    }
    grown.values().removeIf(together -> together.size() < LEAST_NUMBERS);
    grown.forEach(
        (by, together) -> {
          List<Word> old = words(together, region -> numbers(region, true));
          numbers(
              old,
              words(together, region -> numbers(region, false)),
              old.size() + " numbers are " + (by > 0 ? "greater by " + by : "less by " + -by));
        });
    Set<Region> told = grown.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return regions.stream().filter(region -> !told.contains(region)).toList();
  }

  private List<Word> numbers(Region region, boolean inOld) {
    return inOld
        ? before.words().subList(region.from(), region.to())
        : after.words().subList(region.start(), region.end());
  }

  private static List<Word> words(List<Region> regions, Function<Region, List<Word>> side) {
    return regions.stream().map(side).flatMap(List::stream).toList();
  }

  /** The number by which all words of a part have grown; empty if they are no such numbers. */
  private Optional<Integer> growth(Region region) {
    List<Word> old = numbers(region, true);
    List<Word> now = numbers(region, false);
    if (old.size() != now.size()
        || !Stream.concat(old.stream(), now.stream()).allMatch(Word::isNumber)) {
      return Optional.empty();
    }
    List<Integer> growths =
        IntStream.range(0, old.size())
            .mapToObj(
                i -> Integer.parseInt(now.get(i).text()) - Integer.parseInt(old.get(i).text()))
            .distinct()
            .toList();
    return growths.size() == 1 ? Optional.of(growths.get(0)) : Optional.empty();
  }

  /** Tells of the numbers of pages that have followed the pages to which they lead. */
  private void numbers(int... match) {
    List<Word> old = new ArrayList<>();
    List<Word> now = new ArrayList<>();
    for (int i = 0; i < match.length; i++) {
      if (match[i] >= 0
          && old(i).key().equals(Word.PAGE_NUMBER)
          && !old(i).text().equals(now(match[i]).text())) {
        old.add(old(i));
        now.add(now(match[i]));
      }
    }
    if (!old.isEmpty()) {
      numbers(
          old,
          now,
          old.size() == 1
              ? "1 page number has followed its page"
              : old.size() + " page numbers have followed their pages");
    }
  }

  private void numbers(List<Word> old, List<Word> now, String sentence) {
    StringBuilder was = new StringBuilder();
    StringBuilder is = new StringBuilder();
    for (int i = 0; i < old.size(); i++) {
      was.append(i == 0 ? "" : ", ").append(old.get(i).text());
      is.append(i == 0 ? "" : ", ").append(now.get(i).text());
    }
    found.add(
        new Difference(
            Kind.NUMBER,
            Optional.of(Span.of(old)),
            Optional.of(Span.of(now)),
            sentence,
            Optional.of(new Passage("", cut(was.toString(), LONG), cut(is.toString(), LONG), ""))));
  }

  // Pages.

  private void moved(Move move) {
    int by = Math.abs(move.least()) > Math.abs(move.most()) ? move.least() : move.most();
    String way =
        (by > 0 ? "on by " : "back by ") + (Math.abs(by) == 1 ? "1 page" : Math.abs(by) + " pages");
    String sentence =
        switch (move.kind()) {
          case RESIZED_PAGE ->
              "the size of the page is "
                  + millimetres(after.sizes().get(move.after().page() - 1))
                  + ", before "
                  + millimetres(before.sizes().get(move.first() - 1));
          case RESIZED_TEXT -> "text is set in another size";
          case OTHER_PAGE -> "the text has moved " + way;
          case OTHER_LINES ->
              by == 0 ? "lines end at other words" : "text has moved, some of it " + way;
          case OTHER_PLACES ->
              String.format(
                  Locale.ROOT, "lines or words have moved by up to %.1f pt", move.distance());
        };
    boolean shown = move.kind() != PageMoves.Kind.OTHER_PAGE;
    found.add(
        new Difference(
            Kind.MOVE,
            Optional.of(
                new Span(
                    move.first(),
                    move.last(),
                    shown ? Optional.of(move.before().area()) : Optional.empty())),
            shown ? Optional.of(Span.of(move.after())) : Optional.empty(),
            sentence,
            Optional.empty()));
  }
}
