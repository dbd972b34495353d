package io.github.huozi.source.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tags of HTML as its author wrote them, before a parser completes them (HTML §13.2.5).
 *
 * @param closed the self-closed tags of elements that HTML leaves open, in their order
 * @param open where the tags begin that no end tag of their name follows, in their order
 * @param stray the end tags that no tag of their name precedes, in their order
 */
record Tags(List<Closed> closed, List<Integer> open, List<Closed> stray) {

  /** Elements whose content is text, up to their end tag. */
  private static final Set<String> TEXT = Set.of("script", "style", "title", "textarea");

  /** Elements in which HTML reads {@code <x/>} as XML does. */
  private static final Set<String> FOREIGN = Set.of("svg", "math");

  /** Elements that may do without their end tag: the next one ends them. */
  private static final Set<String> ENDED =
      Set.of(
          "p",
          "li",
          "dt",
          "dd",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "option",
          "optgroup",
          "rb",
          "rt",
          "rp",
          "rtc",
          "html",
          "head",
          "body");

  Tags {
    closed = List.copyOf(closed);
    open = List.copyOf(open);
    stray = List.copyOf(stray);
  }

  /**
   * A self-closed tag, or an end tag.
   *
   * @param start where it begins
   * @param end where it ends
   */
  record Closed(String name, int start, int end) {}

  /** Finds the tags of a text. */
  static Tags of(String html) {
    Scanner scanner = new Scanner(html);
    for (int at = html.indexOf('<'); at >= 0 && at < html.length(); ) {
      at = html.indexOf('<', scanner.after(at));
    }
    TreeSet<Integer> open = new TreeSet<>();
    scanner.open.values().forEach(open::addAll);
    return new Tags(scanner.closed, List.copyOf(open), scanner.stray);
  }

  private static final class Scanner {

    private final String html;
    private final List<Closed> closed = new ArrayList<>();
    private final List<Closed> stray = new ArrayList<>();
    private final Map<String, Deque<Integer>> open = new HashMap<>();
    private int foreign;

    /** The end of the last value without quotation marks. A slash at its end is part of it. */
    private int bareEnd;

    Scanner(String html) {
      this.html = html;
    }

    /** Reads what begins with {@code <} at an offset, and gives the offset after it. */
    int after(int start) {
      if (html.startsWith("<!--", start)) {
        int end = html.indexOf("-->", start + 2); // <!--> is complete
        return end < 0 ? html.length() : end + 3;
      }
      boolean end = html.startsWith("</", start);
      int from = start + (end ? 2 : 1);
      if (!isLetter(from)) {
        return start + 1;
      }
      int at = from;
      while (at < html.length() && !isSpace(at) && "/>".indexOf(html.charAt(at)) < 0) {
        at++;
      }
      String name = html.substring(from, at).toLowerCase(Locale.ROOT);
      at = endOfTag(at);
      if (end) {
        end(name, start, at);
        return at;
      }
      start(name, start, at);
      return TEXT.contains(name) && !html.startsWith("/>", at - 2) ? endOfText(name, at) : at;
    }

    private void start(String name, int start, int after) {
      boolean selfClosed = html.startsWith("/>", after - 2) && bareEnd != after - 1;
      if (FOREIGN.contains(name)) {
        foreign += selfClosed ? 0 : 1;
      } else if (foreign == 0 && !XhtmlSyntax.VOID.contains(name) && !ENDED.contains(name)) {
        if (selfClosed) {
          closed.add(new Closed(name, start, after));
        } else {
          open.computeIfAbsent(name, unused -> new ArrayDeque<>()).addLast(start);
        }
      }
    }

    private void end(String name, int start, int after) {
      if (FOREIGN.contains(name)) {
        foreign = Math.max(0, foreign - 1);
      } else if (foreign == 0
          && !XhtmlSyntax.VOID.contains(name)
          && !ENDED.contains(name)
          && open.computeIfAbsent(name, unused -> new ArrayDeque<>()).pollLast() == null) {
        stray.add(new Closed(name, start, after));
      }
    }

    /** The end of the tag whose attributes begin at an offset. */
    private int endOfTag(int attributes) {
      int at = attributes;
      boolean value = false;
      bareEnd = -1;
      while (at < html.length() && html.charAt(at) != '>') {
        char c = html.charAt(at);
        if (value && (c == '"' || c == '\'')) {
          int close = html.indexOf(c, at + 1);
          at = close < 0 ? html.length() : close + 1;
          value = false;
        } else if (value && !isSpace(at)) {
          while (at < html.length() && !isSpace(at) && html.charAt(at) != '>') {
            at++;
          }
          bareEnd = at;
          value = false;
        } else {
          value = c == '=' || (value && isSpace(at));
          at++;
        }
      }
      return Math.min(html.length(), at + 1);
    }

    private int endOfText(String name, int from) {
      String end = "</" + name;
      for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
        if (html.regionMatches(true, at, end, 0, end.length())) {
          return at;
        }
      }
      return html.length();
    }

    private boolean isSpace(int at) {
      return " \t\n\f\r".indexOf(html.charAt(at)) >= 0;
    }

    private boolean isLetter(int at) {
      if (at >= html.length()) {
        return false;
      }
      char c = html.charAt(at);
      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
  }
}
