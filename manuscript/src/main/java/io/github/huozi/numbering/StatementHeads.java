package io.github.huozi.numbering;

import io.github.huozi.language.Script;
import io.github.huozi.model.Numbers.Kind;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the word and the number of a statement at its start, with the title that it may have: 定理
 * 1.1（勾股定理）; Theorem 1.1 (Pythagoras). To that of an exercise it adds how hard it is and what it is
 * worth, and below it lines for the answer.
 */
public final class StatementHeads {

  /** The statements that have no numbers. */
  private static final List<String> OTHERS = List.of("proof", "remark", "solution");

  /**
   * The attributes of an exercise, which become classes such as marks-5, with what their values
   * match.
   */
  public static final Map<String, String> OF_EXERCISES =
      Collections.unmodifiableMap(
          new TreeMap<>(Map.of("marks", "\\d{1,3}", "difficulty", "[1-3]", "lines", "[1-9]\\d?")));

  private final NumberWords words;
  private final boolean spaced;

  StatementHeads(NumberWords words, Script script) {
    this.words = words;
    this.spaced = script == Script.WESTERN || script == Script.KOREAN;
  }

  /** The class of a statement that a name stands for; null if it is none. */
  public static @Nullable String named(String name) {
    return Stream.concat(
            Arrays.stream(Kind.values()).filter(Kind::isStatement).map(Kind::word), OTHERS.stream())
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(null);
  }

  /** The class of a statement with an id that begins as Quarto's do; null if it is none. */
  public static @Nullable String ofId(String id) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.isStatement() && id.startsWith(kind.prefix()))
        .map(Kind::word)
        .findFirst()
        .orElse(null);
  }

  /** Gives the statements that have no number their words. */
  void writeOthers(Element body) {
    for (Element statement : Queries.select(body, "div." + Names.STATEMENT)) {
      boolean has = statement.children().stream().anyMatch(StatementHeads::isHead);
      for (String name : statement.classNames()) {
        if (!has && named(name) != null) {
          write(statement, words.with(name, "").strip());
          has = true;
        }
      }
    }
  }

  private static boolean isHead(Element child) {
    return child.hasClass(Names.STATEMENT_HEAD)
        || child.children().stream().anyMatch(inner -> inner.hasClass(Names.STATEMENT_HEAD));
  }

  /**
   * Writes a head, unless the author has typed it. It runs into the first paragraph, if a paragraph
   * comes first.
   *
   * @param label the word, with the number if there is one
   * @return the title of the statement; empty if it has none
   */
  String write(Element statement, String label) {
    Element head = new Element("span").addClass(Names.STATEMENT_HEAD);
    head.appendElement("span").addClass(Names.CAPTION_NUMBER).text(label);
    taken(statement, "difficulty")
        .ifPresent(level -> head.appendText("\u00A0" + "●".repeat(Integer.parseInt(level))));
    taken(statement, "marks")
        .ifPresent(marks -> head.appendText((spaced ? " " : "") + words.with("marks", marks)));
    int lines = taken(statement, "lines").map(Integer::parseInt).orElse(0);
    for (int i = 0; i < lines; i++) {
      statement.appendElement("p").addClass(Names.ANSWER_LINE).text("\u00A0");
    }
    @Nullable Element first = statement.firstElementChild();
    if (first == null || !isTyped(first.text(), label)) {
      return put(head, statement);
    }
    return "";
  }

  /** Puts a head into its statement, with the title that this has, which it returns. */
  private String put(Element head, Element statement) {
    @Nullable Element first = statement.firstElementChild();
    String title = "";
    boolean line = false;
    if (first != null && first.hasClass(Names.DIV_TITLE)) {
      title = first.text().strip();
      line = statement.hasClass("recommendation") || statement.hasClass("exercise");
      head.appendText(line ? spaced ? ". " : "\u3000" : spaced ? " (" : "（");
      head.appendChildren(List.copyOf(first.childNodes()));
      head.appendText(line ? "" : spaced ? ")" : "）");
      first.remove();
      first = statement.firstElementChild();
    }
    boolean runsIn =
        first != null
            && first.nameIs("p")
            && !first.hasClass(Names.VERSE)
            && !first.hasClass(Names.ANSWER_LINE);
    if (line || first == null || !runsIn) {
      statement.prependElement("p").addClass(Names.DIV_TITLE).appendChild(head);
    } else {
      head.appendText(spaced ? "." : "");
      first.prependChild(new TextNode(spaced ? " " : "\u3000"));
      first.prependChild(head);
    }
    return title;
  }

  /** Tells whether a text begins with the word of a label as a head does: 证明：, Theorem 3. */
  private static boolean isTyped(String text, String label) {
    String word = label.replaceFirst("\\s*[\\d.–-]*$", "");
    return text.startsWith(word)
        && text.substring(word.length()).matches("(?s)\\s*[\\d\\p{P}一二三四五六七八九十].*");
  }

  /** Takes the value of an attribute of an exercise out of the class that it has become. */
  private static Optional<String> taken(Element statement, String key) {
    Optional<String> found =
        statement.classNames().stream()
            .filter(name -> name.matches(key + "-" + OF_EXERCISES.get(key)))
            .findFirst();
    found.ifPresent(statement::removeClass);
    return found.map(name -> name.substring(key.length() + 1));
  }
}
