package io.github.huozi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with holes: {@code the image {0} does not exist}. A hole that is written {@code
 * {0,phrase}} is filled with a phrase of ours, which has a translation itself, and one that is
 * written {@code {0,names}} with names that have commas or {@code or} between them; the others are
 * filled with a name, a number or the author's words.
 */
final class MessagePattern {

  private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:,(phrase|names))?}");

  /** Limits the search for the places of words that occur very often. */
  private static final int MOST_TRIES = 100;

  private final String text;

  /** The words before, between and after the holes. */
  private final List<String> words = new ArrayList<>();

  private final List<Hole> holes = new ArrayList<>();

  private record Hole(int number, Kind kind) {}

  private enum Kind {
    PLAIN,
    PHRASE,
    NAMES
  }

  MessagePattern(String text) {
    this.text = text;
    Matcher matcher = HOLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      words.add(text.substring(end, matcher.start()));
      Kind kind =
          matcher.group(2) == null
              ? Kind.PLAIN
              : Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
      holes.add(new Hole(Integer.parseInt(matcher.group(1)), kind));
      end = matcher.end();
    }
    words.add(text.substring(end));
  }

  /** The words that a text of this pattern begins with; empty if it begins with a hole. */
  String beginning() {
    return words.get(0);
  }

  /** The words that a text of this pattern ends with. */
  String ending() {
    return words.get(words.size() - 1);
  }

  /**
   * The number of characters of a text that the pattern says: the more, the better it fits. Marks
   * alone say nothing, since an author's names have them too.
   */
  int weight() {
    return words.stream().anyMatch(part -> part.chars().anyMatch(Character::isLetter))
        ? words.stream().mapToInt(MessagePattern::letters).sum()
        : 0;
  }

  /** The number of characters but blanks. */
  private static int letters(String words) {
    return (int) words.chars().filter(character -> character != ' ').count();
  }

  /** The numbers of the holes, in their order in the text. */
  List<Integer> holes() {
    return holes.stream().map(Hole::number).toList();
  }

  /** Tells whether any hole is filled with a phrase. */
  boolean hasPhrases() {
    return holes.stream().anyMatch(hole -> hole.kind == Kind.PHRASE);
  }

  /** Tells whether a hole is filled with a phrase. */
  boolean isPhrase(int number) {
    return is(Kind.PHRASE, number);
  }

  /** Tells whether a hole is filled with names that have commas or {@code or} between them. */
  boolean isNames(int number) {
    return is(Kind.NAMES, number);
  }

  private boolean is(Kind kind, int number) {
    return holes.stream().anyMatch(hole -> hole.number == number && hole.kind == kind);
  }

  /**
   * The match of a text with this pattern.
   *
   * @param values the values by the numbers of the holes
   * @param worth how many characters of the text are words of ours: those of this pattern and those
   *     of the phrases in its holes
   */
  record Match(List<String> values, int worth) {}

  /**
   * Compares a text with this pattern. If the words between two holes occur several times, the
   * places are taken at which the phrases say most; of those, the ones with the longest phrases,
   * and of those, the last.
   *
   * @param worth how many characters of a text that fills a hole for a phrase are words of ours;
   *     negative if it cannot fill one
   * @return empty if the text is not of this pattern
   */
  Optional<Match> match(String line, ToIntFunction<String> worth) {
    if (holes.isEmpty()) {
      return line.equals(text) ? Optional.of(new Match(List.of(), weight())) : Optional.empty();
    }
    int end = line.length() - ending().length();
    if (end < beginning().length() || !line.startsWith(beginning()) || !line.endsWith(ending())) {
      return Optional.empty();
    }
    Placing placing = new Placing(line, worth);
    placing.place(holes.size() - 1, end, 0, 0);
    if (placing.most < 0) {
      return Optional.empty();
    }
    String[] byNumber = new String[holes.stream().mapToInt(Hole::number).max().orElse(0) + 1];
    for (int i = 0; i < holes.size(); i++) {
      byNumber[holes.get(i).number] = placing.best[i];
    }
    return Optional.of(new Match(List.of(byNumber), weight() + placing.most));
  }

  /** The text with values in its holes. */
  String fill(List<String> values) {
    StringBuilder filled = new StringBuilder(words.get(0));
    for (int i = 0; i < holes.size(); i++) {
      Hole hole = holes.get(i);
      String value = values.get(hole.number);
      if (hole.kind == Kind.PHRASE) {
        Joints.beforePhrase(filled, value);
      }
      String after = words.get(i + 1);
      filled
          .append(value)
          .append(
              hole.kind == Kind.PHRASE
                  ? Joints.afterPhrase(value, after)
                  : Joints.afterValue(value, after));
    }
    return filled.toString();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Finds places for the words between the holes, from the end of a line to its beginning. */
  private final class Placing {

    private final String line;
    private final ToIntFunction<String> worth;
    private final String[] values = new String[holes.size()];
    private int tries;

    /** The values at the best places so far. */
    private String[] best = new String[0];

    /** The worth of the phrases there; negative if no places have been found. */
    private int most = -1;

    /** The number of characters that the phrases have there. */
    private int longest;

    Placing(String line, ToIntFunction<String> worth) {
      this.line = line;
      this.worth = worth;
    }

    /**
     * Finds places for the words before a hole, and for all before them.
     *
     * @param end where the hole ends
     * @param sum what the phrases after it are worth
     * @param length how many characters they have
     */
    void place(int hole, int end, int sum, int length) {
      String before = words.get(hole);
      int at = hole == 0 ? 0 : line.lastIndexOf(before, end - before.length());
      while (at >= (hole == 0 ? 0 : beginning().length()) && tries++ < MOST_TRIES) {
        values[hole] = line.substring(at + before.length(), end);
        boolean phrase = holes.get(hole).kind == Kind.PHRASE;
        int own = phrase ? worth.applyAsInt(values[hole]) : 0;
        int all = length + (phrase ? values[hole].length() : 0);
        if (own >= 0 && hole > 0) {
          place(hole - 1, at, sum + own, all);
        } else if (own >= 0 && (sum + own > most || (sum + own == most && all > longest))) {
          most = sum + own;
          longest = all;
          best = values.clone();
        }
        at = hole == 0 ? -1 : line.lastIndexOf(before, at - 1);
      }
    }
  }
}
