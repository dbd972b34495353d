package io.github.huozi.source.markdown;

import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.text.Reporter;
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

/** Keeps what there is of each kind of unread markup in a file, and reports it once a kind. */
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

  /** Reports what the text of a parsed document has of it, code left out. */
  public static void reportHtml(Element body, Reporter reporter) {
    UnreadFindings findings = new UnreadFindings();
    NodeVisitor visitor =
        (node, depth) -> {
          if (node instanceof TextNode text && !isInCode(text)) {
            findings.look(text.getWholeText(), MarkupParser.lineOf(text), KINDS);
          }
        };
    NodeTraversor.traverse(visitor, body);
    findings.report(false, reporter);
  }

  /** Reports what a plain text has of it. */
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
