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
import org.jsoup.nodes.Node;
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
   * Writes a head. It runs into the first paragraph, if a paragraph comes first.
   *
   * @param label the word, with the number if there is one
   * @return the title of the statement; empty if it has none
   */
  String write(Element statement, String label) {
    @Nullable Element title = statement.firstElementChild();
    title = title != null && title.hasClass(Names.DIV_TITLE) ? title : null;
    String said = title == null ? "" : title.text().strip();
    boolean line =
        title != null && (statement.hasClass("recommendation") || statement.hasClass("exercise"));
    Element head = new Element("span").addClass(Names.STATEMENT_HEAD);
    head.appendElement("span").addClass(Names.CAPTION_NUMBER).text(label);
    taken(statement, "difficulty")
        .ifPresent(level -> head.appendText("\u00A0" + "●".repeat(Integer.parseInt(level))));
    taken(statement, "marks").ifPresent(marks -> head.appendText(words.with("marks", marks)));
    if (title != null) {
      head.appendText(line ? spaced ? ". " : "\u3000" : spaced ? " (" : "（");
      for (Node node : List.copyOf(title.childNodes())) {
        head.appendChild(node);
      }
      head.appendText(line ? "" : spaced ? ")" : "）");
      title.remove();
    }
    @Nullable Element first = statement.firstElementChild();
    if (line || first == null || !first.nameIs("p") || first.hasClass(Names.VERSE)) {
      statement.prependElement("p").addClass(Names.DIV_TITLE).appendChild(head);
    } else {
      head.appendText(spaced ? "." : "");
      first.prependChild(new TextNode(spaced ? " " : "\u3000"));
      first.prependChild(head);
    }
    int lines = taken(statement, "lines").map(Integer::parseInt).orElse(0);
    for (int i = 0; i < lines; i++) {
      statement.appendElement("p").addClass(Names.ANSWER_LINE).text("\u00A0");
    }
    return said;
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
