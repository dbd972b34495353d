package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Puts typographic marks in place of typewriter marks in Latin text: quotation marks and
 * apostrophes for straight quotes, dashes for {@code --} and {@code ---}, an ellipsis for {@code
 * ...}. Code, addresses, formulas and attributes stay as they are.
 *
 * <p>The marks are chosen in the text of a whole block, so that markup inside it makes no
 * difference: {@code "*Type*"} and {@code `Vec`'s} are read as if they were plain.
 */
public final class SmartPunctuation {

  /** A comment before a sign that stays as typed, since the author wrote a backslash before it. */
  public static final String LITERAL = "<!--literal-->";

  /** Stands in a flow for what is not prose. */
  private static final char OBJECT = '\uFFFC';

  /** Elements whose text is not prose. */
  private static final Set<String> OPAQUE =
      Set.of(
          "pre",
          "code",
          "kbd",
          "samp",
          "var",
          "tt",
          "listing",
          "math",
          "svg",
          "script",
          "style",
          "textarea",
          "title",
          "template");

  /** Elements without text that stand in a line as a word does. */
  private static final Set<String> OBJECTS = Set.of("img", "input");

  /** Elements that are left out of the flow of the text around them. */
  private static final Set<String> ASIDE = Set.of("rt", "rp", "rtc");

  private static final Set<String> INLINES =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i",
          "ins", "mark", "q", "rb", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup",
          "time", "u", "wbr");

  private final Language language;
  private final Flow flow = new Flow();

  private SmartPunctuation(Language language) {
    this.language = language;
  }

  /**
   * Replaces the marks in an element's text.
   *
   * @param body markup that is not cleaned yet: it has comments
   * @param language the language of the edition, for text without {@code lang}
   */
  public static void apply(Element body, Language language) {
    new SmartPunctuation(language).read(body);
  }

  /** The text with its marks replaced. */
  public static String applied(String text, Language language) {
    if (text.indexOf('"') < 0
        && text.indexOf('\'') < 0
        && !text.contains("--")
        && !text.contains("...")) {
      return text;
    }
    TextNode node = new TextNode(text);
    Element line = new Element("p").appendChild(node);
    apply(line, language);
    return node.getWholeText();
  }

  private void read(Element body) {
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            enter(node);
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
              flow.end();
            }
          }
        },
        body);
    flow.end();
  }

  private void enter(Node node) {
    if (node instanceof TextNode text) {
      if (!isIn(text, ASIDE)) {
        flow.add(text, isIn(text, OPAQUE), isLiteral(text), around(text));
      }
    } else if (node instanceof Element element) {
      if (OBJECTS.contains(element.normalName())) {
        flow.add(OBJECT);
      } else if (element.nameIs("br")) {
        flow.add('\n');
      } else if (isBlock(element)) {
        flow.end();
      }
      caption(element);
    }
  }

  /** The title of an image becomes a caption. */
  private void caption(Element element) {
    if (element.nameIs("img") && element.hasAttr("title")) {
      element.attr("title", applied(element.attr("title"), around(element)));
    }
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return !INLINES.contains(name)
        && !OBJECTS.contains(name)
        && !ASIDE.contains(name)
        && !name.equals("br")
        && !(OPAQUE.contains(name) && !name.equals("pre"));
  }

  private static boolean isIn(Node text, Set<String> names) {
    for (Node at = text.parent(); at instanceof Element element; at = at.parent()) {
      if (names.contains(element.normalName())) {
        return true;
      } else if (isBlock(element)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLiteral(TextNode text) {
    return text.previousSibling() instanceof Comment comment
        && LITERAL.equals("<!--" + comment.getData() + "-->");
  }

  private Language around(Node node) {
    for (Node at = node.parent(); at instanceof Element element; at = at.parent()) {
      if (element.hasAttr("lang")) {
        return LanguageNames.known(element.attr("lang")).orElse(language);
      }
    }
    return language;
  }

  /** The text of a block, with the nodes that it comes from. */
  private static final class Flow {

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    private record Part(TextNode node, int from, Language language) {}

    void add(char placeholder) {
      text.append(placeholder);
    }

    void add(TextNode node, boolean opaque, boolean literal, Language language) {
      String whole = node.getWholeText();
      if (opaque) {
        text.append(OBJECT);
        return;
      }
      parts.add(new Part(node, text.length(), language));
      text.append(whole);
      if (literal) {
        text.setCharAt(text.length() - whole.length(), OBJECT);
      }
    }

    /** Replaces the marks of the block, and begins another. */
    void end() {
      if (!parts.isEmpty() && SmartMarks.mayHave(text)) {
        Map<Integer, String> marks = new HashMap<>();
        SmartMarks.find(text.toString(), this::languageAt, marks);
        parts.forEach(part -> write(part, marks));
      }
      text.setLength(0);
      parts.clear();
    }

    private Language languageAt(int place) {
      int low = 0;
      int high = parts.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (parts.get(middle).from() <= place) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return parts.get(low).language();
    }

    private static void write(Part part, Map<Integer, String> marks) {
      String whole = part.node().getWholeText();
      StringBuilder made = new StringBuilder(whole.length());
      for (int i = 0; i < whole.length(); i++) {
        String mark = marks.get(part.from() + i);
        made.append(mark == null ? String.valueOf(whole.charAt(i)) : mark);
      }
      if (!made.toString().equals(whole)) {
        part.node().text(made.toString());
      }
    }
  }
}
