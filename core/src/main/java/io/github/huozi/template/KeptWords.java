package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * Keeps a Korean word together with the gloss in brackets after it, and the gloss, or a quotation
 * or a title in marks, with the particle after that: {@code 활자(活字)를}, {@code ‘활자’를}. Reading
 * systems end lines before and after brackets even where words are kept whole ({@code word-break:
 * keep-all}).
 *
 * <p>What is kept is short, so that no line is too narrow for it: the last syllable of the word,
 * the gloss and the first syllable after it; of a long gloss, or one with spaces, its two ends.
 */
final class KeptWords {

  /** The class of the {@code span} around characters that no line divides. */
  static final String CLASS = "kept";

  private static final String SYLLABLE = "[\\p{IsHangul}\\p{IsHan}]";
  private static final String INSIDE = "[^\\s()（）]";
  private static final String CLOSING = "[’”〉》」』]";

  /** A short gloss, or the beginning or the end of one, or of what stands in marks. */
  private static final Pattern GLOSS =
      Pattern.compile(
          "%1$s?[(（]%2$s{1,8}[)）]%1$s?|(?:%1$s|%3$s)[(（]%2$s|%2$s[)）]%1$s|%2$s%3$s%1$s"
              .formatted(SYLLABLE, INSIDE, CLOSING));

  /** A place where a gloss is inside a word, or between a word and a particle. */
  private static final Pattern JOINED =
      Pattern.compile("(?:%1$s|%2$s)[(（]|(?:[)）]|%2$s)%1$s".formatted(SYLLABLE, CLOSING));

  /** Code and the like, and the cells of tables, which are narrow. */
  private static final Evaluator SKIPPED =
      QueryParser.parse("pre, code, kbd, samp, math, svg, rt, rp, th, td");

  /** An emphasized word, as in {@code *활자*(活字)}. */
  private static final Evaluator WORD = QueryParser.parse("em, i, strong, b, cite, span");

  private static final Pattern SHORT_WORD = Pattern.compile("\\S{0,5}" + SYLLABLE);

  private KeptWords() {}

  /** Marks the glosses in a document of a Korean edition. */
  static void mark(Document document, Language language) {
    if (language.script() != Script.KOREAN) {
      return;
    }
    Map<Node, List<Node>> kept = new LinkedHashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text
              && text.parentNode() instanceof Element parent
              && parent.closest(SKIPPED) == null) {
            mark(text, kept);
          }
        },
        document.body());
    Xhtml.Replacements marked = new Xhtml.Replacements();
    kept.forEach(marked::add);
    marked.make();
  }

  private static void mark(TextNode node, Map<Node, List<Node>> kept) {
    String text = node.getWholeText();
    Matcher gloss = GLOSS.matcher(text);
    List<Node> nodes = new ArrayList<>();
    int at = 0;
    while (gloss.find()) {
      boolean emphasized =
          gloss.start() == 0 && followsShortWord(node) && !kept.containsKey(node.previousSibling());
      if (emphasized || JOINED.matcher(gloss.group()).find()) {
        add(text.substring(at, gloss.start()), nodes);
        Element span = new Element("span").addClass(CLASS);
        if (emphasized && node.previousSibling() instanceof Element word) {
          span.appendChild(word.clone());
          kept.put(word, List.of());
        }
        nodes.add(span.appendText(gloss.group()));
        at = gloss.end();
      }
    }
    if (at > 0) {
      add(text.substring(at), nodes);
      kept.put(node, nodes);
    }
  }

  private static boolean followsShortWord(TextNode text) {
    return text.getWholeText().matches("(?s)[(（].*")
        && text.previousSibling() instanceof Element word
        && word.is(WORD)
        && SHORT_WORD.matcher(word.wholeText()).matches();
  }

  private static void add(String text, List<Node> nodes) {
    if (!text.isEmpty()) {
      nodes.add(new TextNode(text));
    }
  }
}
