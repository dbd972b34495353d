package io.github.huozi.source.markdown;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Collects the unread markup of a file, and reports it by kinds. */
public final class UnreadFindings {

  private static final UnreadKind[] KINDS = {
    UnreadKind.SHORTCODE,
    UnreadKind.LIQUID,
    UnreadKind.MATHEMATICS,
    UnreadKind.RUBY,
    UnreadKind.AOZORA,
    UnreadKind.MARKDOWN,
  };

  private static final Set<String> CODE =
      Set.of("pre", "code", "kbd", "samp", "script", "style", "textarea");

  /** The placeholder for what is not text: code, images, tags. */
  static final char OBJECT = '\uFFFC';

  private static final int MAX_SHOWN = 40;

  private final Map<UnreadKind, List<Found>> found = new EnumMap<>(UnreadKind.class);

  /** The sign that is typed at a place. */
  private record Found(int line, String typed) {}

  /**
   * Finds markup of one kind.
   *
   * @param line the line where the text begins
   * @param isMeant whether a match counts
   * @return the text, with {@link #OBJECT} in place of formulas: they contain no other markup
   */
  String look(UnreadKind kind, String text, int line, Predicate<Matcher> isMeant) {
    return look(kind, text, text, line, isMeant);
  }

  /**
   * Finds markup of one kind.
   *
   * @param typed the text as typed, of the same length
   */
  String look(UnreadKind kind, String text, String typed, int line, Predicate<Matcher> isMeant) {
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
        add(kind, at, typed.substring(matcher.start(), matcher.end()));
        hide(rest, matcher);
        from = Math.max(matcher.end(), matcher.start() + 1);
      } else {
        // The end of a match that does not count may be the start of one that does.
        from = matcher.start() + 1;
      }
    }
    return kind == UnreadKind.MATHEMATICS ? rest.toString() : text;
  }

  /** Finds markup of some kinds, whatever is around it. */
  void look(String text, int line, UnreadKind... kinds) {
    String rest = text;
    for (UnreadKind kind : kinds) {
      rest = look(kind, rest, line, matcher -> true);
    }
  }

  void add(UnreadKind kind, int line, String typed) {
    found.computeIfAbsent(kind, unused -> new ArrayList<>()).add(new Found(line, shown(typed)));
  }

  private static void hide(StringBuilder text, Matcher matcher) {
    for (int i = matcher.start(); i < matcher.end(); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, OBJECT);
      }
    }
  }

  /** The typed text, on one line and not too long. */
  static String shown(String typed) {
    String line = typed.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN).strip() + " …";
  }

  /**
   * Reports the findings.
   *
   * @param backslash whether a backslash escapes a sign in this file
   */
  void report(boolean backslash, Reporter reporter) {
    found.forEach(
        (kind, places) ->
            places.forEach(
                place ->
                    reporter.report(
                        ProblemKind.UNREAD_MARKUP,
                        place.line(),
                        kind.called(place.typed()) + " is not read and is printed as typed",
                        backslash ? kind.advice() : kind.adviceWithoutBackslash())));
  }

  /** Reports the unread markup in the text of an HTML document, except in code. */
  public static void reportHtml(Element body, Reporter reporter) {
    UnreadFindings findings = new UnreadFindings();
    NodeVisitor visitor =
        (node, depth) -> {
          if (node instanceof TextNode text && !isInCode(text)) {
            findings.look(text.getWholeText(), Markup.lineOf(text), KINDS);
          }
        };
    NodeTraversor.traverse(visitor, body);
    findings.report(false, reporter);
  }

  /** Reports the unread markup in a plain text. */
  public static void reportPlain(String text, Reporter reporter) {
    UnreadFindings findings = new UnreadFindings();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      findings.look(lines.get(i), i + 1, KINDS);
    }
    findings.report(false, reporter);
  }

  private static boolean isInCode(Node text) {
    for (Node at = text.parent(); at != null; at = at.parent()) {
      if (CODE.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }
}
