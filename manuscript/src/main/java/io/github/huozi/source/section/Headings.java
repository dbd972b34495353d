package io.github.huozi.source.section;

import io.github.huozi.query.Queries;
import io.github.huozi.source.html.structure.Nesting;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds, ranks and checks the headings of a section. */
final class Headings {

  private static final int LOWEST = 6;
  private static final int MAX_LENGTH = 2_000;

  /** The start of a heading of bookdown, whose words are in the list of sections. */
  private static final Pattern DIVISION = Pattern.compile("\\((?:PART\\*?|APPENDIX)\\) ");

  private Headings() {}

  /** Drops empty headings, and those that only say where a part or the appendices begin. */
  static void dropEmpty(Element body) {
    Nesting.remove(
        Queries.select(body, "h1, h2, h3, h4, h5, h6").stream()
            .filter(
                heading ->
                    (!heading.hasText() && !Queries.has(heading, "img"))
                        || (heading.nameIs("h1") && DIVISION.matcher(heading.text()).lookingAt()))
            .toList());
  }

  /** Removes a heading from the text, and the elements that it leaves empty. */
  static void take(Element heading, Element body) {
    Element parent = heading.parent();
    heading.remove();
    while (parent != null && !parent.equals(body) && parent.childNodeSize() == 0) {
      Element empty = parent;
      parent = parent.parent();
      empty.remove();
    }
  }

  /**
   * Gives each heading the level of its place in the outline below the title, so that no level is
   * skipped (WCAG technique G141).
   */
  static void rank(Element body) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Element heading : Queries.select(body, "h1, h2, h3, h4, h5, h6")) {
      int level = level(heading);
      while (!open.isEmpty() && open.peek() >= level) {
        open.pop();
      }
      open.push(level);
      heading.tagName("h" + Math.min(LOWEST, open.size() + 1));
    }
  }

  /**
   * The headings of the section itself, without those in quotations, lists, tables, figures and
   * asides.
   */
  static List<Element> all(Element body) {
    return Queries.select(body, "h1, h2, h3, h4, h5, h6").stream()
        .filter(
            heading -> Queries.closest(heading, "blockquote, li, dd, table, figure, aside") == null)
        .toList();
  }

  /**
   * Reports headings without text and headings too long for a table of contents. If they stand in
   * the text, they become paragraphs.
   */
  static void check(Stream<Element> headings, PlainText plainText, Reporter reporter) {
    headings.forEach(
        heading -> {
          String text = plainText.of(heading);
          int line = Markup.lineOf(heading);
          if (text.isEmpty()) {
            reporter.error(
                line, "a heading has no text", "write some, or describe the image in it");
          } else if (text.length() > MAX_LENGTH) {
            reporter.error(
                line, "a heading has more than 2,000 characters", "make a paragraph of it");
          } else {
            return;
          }
          if (heading.parent() != null) {
            heading.tagName("p");
          }
        });
  }

  static int level(Element heading) {
    return heading.normalName().charAt(1) - '0';
  }
}
