package io.github.huozi.source.markdown;

import io.github.huozi.source.text.Reporter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Keeps what there is of each kind of unread markup in a file, and reports it once a kind. */
public final class UnreadFindings {

  /** Stands for what is no text: code, an image, a tag and the like. */
  static final char OBJECT = '\uFFFC';

  private static final int MAX_SHOWN = 40;

  private final Map<UnreadKind, Found> found = new EnumMap<>(UnreadKind.class);

  /** What there is of a kind. */
  private static final class Found {
    private final int line;
    private final String typed;
    private int count;

    Found(int line, String typed) {
      this.line = line;
      this.typed = typed;
    }
  }

  /**
   * Looks for a kind.
   *
   * @param line the line where the text begins
   * @param isMeant whether a match counts
   * @return the text, with {@link #OBJECT} in the place of formulas: what is in them is no other
   *     markup
   */
  String look(UnreadKind kind, String text, int line, Predicate<Matcher> isMeant) {
    if (kind.triggers().chars().noneMatch(trigger -> text.indexOf(trigger) >= 0)) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text);
    Matcher matcher = kind.pattern().matcher(text);
    int counted = 0;
    int at = line;
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      if (LikelyMarkup.isLikely(kind, text, matcher) && isMeant.test(matcher)) {
        for (; counted < matcher.start(); counted++) {
          at += text.charAt(counted) == '\n' ? 1 : 0;
        }
        add(kind, at, matcher.group());
        hide(rest, matcher);
        from = Math.max(matcher.end(), matcher.start() + 1);
      } else {
        // The end of what was no such markup may be the start of some.
        from = matcher.start() + 1;
      }
    }
    return kind == UnreadKind.MATHEMATICS ? rest.toString() : text;
  }

  /** Looks for some kinds, whatever stands around them. */
  public void look(String text, int line, UnreadKind... kinds) {
    String rest = text;
    for (UnreadKind kind : kinds) {
      rest = look(kind, rest, line, matcher -> true);
    }
  }

  void add(UnreadKind kind, int line, String typed) {
    found.computeIfAbsent(kind, unused -> new Found(line, shown(typed))).count++;
  }

  private static void hide(StringBuilder text, Matcher matcher) {
    for (int i = matcher.start(); i < matcher.end(); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, OBJECT);
      }
    }
  }

  private static String shown(String typed) {
    String line = typed.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN).strip() + " …";
  }

  /**
   * Reports what was found.
   *
   * @param backslash whether a backslash says in this file that a sign is meant as text
   */
  public void report(boolean backslash, Reporter reporter) {
    found.forEach(
        (kind, what) ->
            reporter.warningOfKind(
                what.line,
                kind.called(what.typed) + " is not read and is printed as typed",
                what.count,
                backslash ? kind.advice() : kind.adviceWithoutBackslash()));
  }
}
