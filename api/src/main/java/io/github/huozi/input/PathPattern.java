package io.github.huozi.input;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of paths with forward slashes, as POSIX shells have them (POSIX, XCU 2.13): {@code *}
 * stands for any characters of a name, {@code ?} for one, {@code [a-c]} and {@code [!a-c]} for one
 * of some, {@code {a,b}} for one text of several, and {@code **} for any characters of a path. A
 * backslash takes its meaning from the character after it.
 *
 * <p>A pattern is an author's. The time to compare one grows with its length times that of the
 * path, and with nothing else: no regular expression is made of it.
 */
public final class PathPattern {

  private static final String SPECIAL = "*?[{\\";

  /** The most texts that the alternatives of a pattern may stand for together. */
  private static final int MOST_ALTERNATIVES = 200;

  private final List<List<Piece>> alternatives;

  private PathPattern(List<List<Piece>> alternatives) {
    this.alternatives = alternatives;
  }

  /** A part of a pattern: some characters, of which one is meant, or as many as there are. */
  private record Piece(Kind kind, List<int[]> ranges, boolean others) {

    static Piece of(int character) {
      return new Piece(Kind.ONE, List.of(new int[] {character, character}), false);
    }

    static Piece of(Kind kind) {
      return new Piece(kind, List.of(), true);
    }

    boolean has(int character) {
      return kind == Kind.ANY_OF_PATH
          || (character != '/' && isIn(character) != others)
          || (character == '/' && !others && isIn(character));
    }

    private boolean isIn(int character) {
      return ranges.stream().anyMatch(range -> range[0] <= character && character <= range[1]);
    }
  }

  private enum Kind {
    ONE,
    ANY_OF_NAME,
    ANY_OF_PATH
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if a bracket or a brace is not closed, or if there are too
   *     many alternatives
   */
  public static PathPattern of(String text) {
    return new PathPattern(expanded(text).stream().map(PathPattern::pieces).toList());
  }

  /** Tells whether a text has any of the characters that make a pattern of it. */
  public static boolean isPattern(String text) {
    return text.chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0);
  }

  /** Tells whether a path, with forward slashes, is one of those that are meant. */
  public boolean matches(String path) {
    int[] characters = path.codePoints().toArray();
    return alternatives.stream().anyMatch(pieces -> matches(pieces, characters));
  }

  private static boolean matches(List<Piece> pieces, int[] path) {
    // Which beginnings of the path the pieces so far stand for, by their lengths.
    boolean[] reached = new boolean[path.length + 1];
    reached[0] = true;
    for (Piece piece : pieces) {
      boolean[] next = new boolean[path.length + 1];
      for (int i = 0; i <= path.length; i++) {
        if (piece.kind == Kind.ONE) {
          next[i] = i > 0 && reached[i - 1] && piece.has(path[i - 1]);
        } else {
          next[i] = reached[i] || (i > 0 && next[i - 1] && piece.has(path[i - 1]));
        }
      }
      reached = next;
    }
    return reached[path.length];
  }

  /** The texts that a pattern with braces stands for. */
  private static List<String> expanded(String text) {
    int open = find(text, 0, "{");
    if (open < 0) {
      return List.of(text);
    }
    List<String> all = new ArrayList<>();
    int start = open + 1;
    int depth = 1;
    List<String> choices = new ArrayList<>();
    int at = start;
    while (depth > 0) {
      at = find(text, at, "{,}");
      if (at < 0) {
        throw new IllegalArgumentException("a { is not closed");
      }
      char found = text.charAt(at);
      depth += found == '{' ? 1 : found == '}' ? -1 : 0;
      if (depth == 0 || (depth == 1 && found == ',')) {
        choices.add(text.substring(start, at));
        start = at + 1;
      }
      at++;
    }
    for (String choice : choices) {
      all.addAll(expanded(text.substring(0, open) + choice + text.substring(start)));
      if (all.size() > MOST_ALTERNATIVES) {
        throw new IllegalArgumentException("there are too many alternatives");
      }
    }
    return all;
  }

  /**
   * The place of the first of some characters that no backslash stands before; -1 if there is none.
   */
  private static int find(String text, int from, String characters) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      char found = text.charAt(i);
      if (found == '*') {
        boolean path = text.startsWith("**", i);
        pieces.add(Piece.of(path ? Kind.ANY_OF_PATH : Kind.ANY_OF_NAME));
        i += path ? 1 : 0;
      } else if (found == '?') {
        pieces.add(Piece.of(Kind.ONE));
      } else if (found == '[') {
        int close = text.indexOf(']', i + 2);
        if (close < 0) {
          throw new IllegalArgumentException("a [ is not closed");
        }
        pieces.add(set(text.substring(i + 1, close)));
        i = close;
      } else {
        i += found == '\\' && i + 1 < text.length() ? 1 : 0;
        pieces.add(Piece.of(text.codePointAt(i)));
      }
    }
    return pieces;
  }

  /** One of the characters between brackets, or none of them. */
  private static Piece set(String text) {
    boolean others = text.startsWith("!");
    int[] characters = text.substring(others ? 1 : 0).codePoints().toArray();
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < characters.length; i++) {
      boolean range = i + 2 < characters.length && characters[i + 1] == '-';
      ranges.add(new int[] {characters[i], characters[range ? i + 2 : i]});
      i += range ? 2 : 0;
    }
    return new Piece(Kind.ONE, ranges, others);
  }
}
