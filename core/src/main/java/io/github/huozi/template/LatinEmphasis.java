package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Marks the Latin words of emphasized text in Chinese, Japanese and Korean editions, so that they
 * can be set in italics, which Han characters and hangul do not have. CSS cannot select them.
 */
public final class LatinEmphasis {

  /** The class of the {@code span} around such words. */
  private static final String CLASS = "latin";

  private static final String LETTER =
      "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}&&[^\uFF00-\uFFEF]]";

  /**
   * Letters and digits, with the signs and spaces between them. An apostrophe or a dash counts only
   * inside a word: elsewhere it may be a full-width mark.
   */
  private static final Pattern WORDS =
      Pattern.compile(
          LETTER
              + "(?:[\\x20-\\x7E\\n\u00A0-\u10FF&&[^\u00B7]]*"
              + "(?:(?<="
              + LETTER
              + ")[\u2010-\u2014\u2019](?="
              + LETTER
              + "))?"
              + "[!-~\u00A1-\u10FF&&[^\u00B7]])*+");

  private LatinEmphasis() {}

  /**
   * Marks the words in {@code em} and {@code i}, but not in code.
   *
   * @param language the edition's; nothing is marked in a Western language
   */
  public static void mark(Document document, Language language) {
    if (language.script() == Script.WESTERN) {
      return;
    }
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && isEmphasized(text)) {
            texts.add(text);
          }
        },
        document.body());
    Xhtml.Replacements marked = new Xhtml.Replacements();
    texts.forEach(text -> marked.add(text, marked(text)));
    marked.make();
  }

  private static boolean isEmphasized(TextNode text) {
    for (Node node = text.parent(); node instanceof Element element; node = node.parent()) {
      switch (element.normalName()) {
        case "em", "i" -> {
          return true;
        }
        case "code", "kbd", "samp", "pre", "rt", "rp" -> {
          return false;
        }
        default -> {
          if (element.hasClass(Names.NOTE_CALL) || element.isBlock()) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private static List<Node> marked(TextNode text) {
    String whole = text.getWholeText();
    Matcher words = WORDS.matcher(whole);
    List<Node> nodes = new ArrayList<>();
    int at = 0;
    while (words.find()) {
      if (words.start() > at) {
        nodes.add(new TextNode(whole.substring(at, words.start())));
      }
      nodes.add(new Element("span").addClass(CLASS).appendChild(new TextNode(words.group())));
      at = words.end();
    }
    if (at < whole.length()) {
      nodes.add(at == 0 ? text : text.text(whole.substring(at)));
    }
    return nodes;
  }
}
