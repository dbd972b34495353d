package io.github.huozi.source.html;

import io.github.huozi.numbering.Reference;
import io.github.huozi.numbering.Reference.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads references to what has a number, and the labels that they lead to, as Quarto, bookdown,
 * MyST, Dive into Deep Learning and LaTeX write them: {@code @fig-press}, <code>\@ref(fig:press)
 * </code>, <code>{numref}`fig-press`</code>, {@code :numref:`fig_press`}, <code>\eqref{eq:one}
 * </code>.
 *
 * <p>A reference becomes a link with its form in {@link Reference#FORM}, whose text is what was
 * typed until the number is known.
 */
public final class ReferenceMarkup {

  private static final String KEY =
      "(?:[Ff]ig|[Tt]bl|[Tt]ab|[Ll]st|[Ee]q|[Ss]ec)[-:](?:[\\w:.-]{0,78}\\w)";

  /** What begins a name that may be referred to, and is no citation. */
  private static final Pattern TEXT =
      Pattern.compile(
          "\\[(-?|[^\\[\\]@\\n-][^\\[\\]@\\n]{0,40}?)\\s?@("
              + KEY
              + ")((?:\\s*;\\s*@"
              + KEY
              + "){0,20})\\]|(?<![\\w.@/\\\\])@("
              + KEY
              + ")|\\\\?@ref\\(([\\w:.-]{1,80})\\)"
              + "|\\\\(eqref|ref|autoref|cref|Cref|pageref)\\{([^{}\\s]{1,80})\\}");

  /** The sign before the name, which is in code. */
  private static final Pattern ROLE =
      Pattern.compile("(?::(numref|ref|eqref):|\\{(numref|ref|eq)\\})$");

  private static final Pattern LABEL = Pattern.compile(":(?:eq)?label:$");
  private static final Pattern WIDTH = Pattern.compile(":width:$");

  /** The id at the start of a table's caption, as bookdown writes it. */
  private static final Pattern CAPTION_ID =
      Pattern.compile("^((?:Table)?:\\s+)\\(\\\\?#((?:tab|tbl):[\\w.-]{1,80})\\)\\s*");

  private static final Set<String> LITERAL = Set.of("a", "code", "kbd", "samp", "pre", "math");

  private static final Map<String, Form> TEX =
      Map.of(
          "eqref", Form.BRACKETED,
          "ref", Form.NUMBER,
          "autoref", Form.FULL,
          "cref", Form.FULL,
          "Cref", Form.FULL,
          "pageref", Form.PAGE);

  /** How the class of a reference begins, before its form, until the text is cleaned. */
  private static final String MARK = "huozi-reference-";

  private ReferenceMarkup() {}

  /**
   * Gives the ids of labels, <code>:label:`fig_press`</code>, to what they stand behind, and sizes
   * to images.
   */
  public static void takeLabels(Element body) {
    for (Element code : body.select("code")) {
      Element paragraph = code.parent();
      if (paragraph != null && paragraph.nameIs("td") && isLabelRow(paragraph)) {
        Element table = paragraph.closest("table");
        if (table != null && !table.hasAttr("id")) {
          table.attr("id", code.text().strip());
          Optional.ofNullable(paragraph.parent()).ifPresent(Element::remove);
        }
        continue;
      }
      if (paragraph == null || !(code.previousSibling() instanceof TextNode before)) {
        continue;
      }
      Matcher label = LABEL.matcher(before.getWholeText());
      Matcher width = WIDTH.matcher(before.getWholeText());
      if (label.find()) {
        labelled(paragraph, before)
            .ifPresent(
                target -> {
                  target.attr("id", code.text().strip());
                  take(before, label.start(), code);
                });
      } else if (width.find()) {
        Optional.ofNullable(paragraph.selectFirst("img"))
            .ifPresent(
                image -> {
                  image.attr("width", code.text().strip());
                  take(before, width.start(), code);
                });
      }
    }
    for (Element paragraph : body.select("p")) {
      if (paragraph.firstChild() instanceof TextNode text) {
        Matcher id = CAPTION_ID.matcher(text.getWholeText());
        if (id.find()) {
          paragraph.attr("id", id.group(2));
          text.text(id.group(1) + text.getWholeText().substring(id.end()));
        }
      }
    }
  }

  /** Whether a row is the line after a table that labels it. */
  private static boolean isLabelRow(Element cell) {
    Element row = cell.parent();
    return row != null
        && row.nextElementSibling() == null
        && row.children().stream().allMatch(other -> other.equals(cell) || !other.hasText())
        && LABEL.matcher(cell.ownText().strip()).matches();
  }

  /** What a label names: the image, the heading or the block before it, or its own paragraph. */
  private static Optional<Element> labelled(Element paragraph, TextNode before) {
    Element image = paragraph.selectFirst("img");
    if (image != null) {
      return Optional.of(image);
    }
    boolean alone = LABEL.matcher(before.getWholeText().strip()).lookingAt();
    Element target = alone ? paragraph.previousElementSibling() : paragraph;
    if (target != null && target.nameIs("p")) {
      image = target.selectFirst("img");
      target = image == null ? target : image;
    }
    return Optional.ofNullable(target).filter(found -> !found.hasAttr("id"));
  }

  private static void take(TextNode before, int start, Element code) {
    Element paragraph = code.parent();
    code.remove();
    before.text(before.getWholeText().substring(0, start).stripTrailing());
    if (paragraph != null && !paragraph.hasText() && paragraph.childrenSize() == 0) {
      paragraph.remove();
    }
  }

  /** Makes links of the references in a text, before it is cleaned. {@link #finish} ends this. */
  public static void mark(Element body) {
    List<TextNode> texts = new ArrayList<>();
    body.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node instanceof TextNode text
                  && mayRefer(text.getWholeText())
                  && !isLiteral(text)) {
                texts.add(text);
              }
            });
    texts.forEach(ReferenceMarkup::mark);
  }

  private static boolean mayRefer(String text) {
    return text.indexOf('@') >= 0
        || text.indexOf('\\') >= 0
        || text.endsWith(":")
        || text.endsWith("}");
  }

  private static boolean isLiteral(TextNode text) {
    return text.parentNode() instanceof Element around
        && (LITERAL.contains(around.normalName())
            || around.parents().stream().anyMatch(above -> LITERAL.contains(above.normalName())));
  }

  private static void mark(TextNode text) {
    String whole = text.getWholeText();
    Matcher role = ROLE.matcher(whole);
    Matcher found = TEXT.matcher(whole);
    List<Node> nodes = new ArrayList<>();
    int from = 0;
    while (found.find()) {
      if (found.start() == 0 && isEscaped(text) && found.group(5) == null) {
        continue;
      }
      nodes.add(new TextNode(whole.substring(from, found.start())));
      add(found, form(text), nodes);
      from = found.end();
    }
    if (role.find() && text.nextSibling() instanceof Element code && code.nameIs("code")) {
      nodes.add(new TextNode(whole.substring(from, role.start())));
      // The spaces around a role belong to its syntax.
      if (nodes.get(nodes.size() - 1) instanceof TextNode before
          && before.getWholeText().matches("[\\s\\S]*[\\p{IsHan}\u3001\u3002\uFF00-\uFFEF] ")) {
        before.text(before.getWholeText().stripTrailing());
      }
      nodes.add(ofRole(role, code.text().strip()));
      if (code.nextSibling() instanceof TextNode after
          && after.getWholeText().matches(" [\\p{IsHan}\u3001\u3002\uFF00-\uFFEF][\\s\\S]*")) {
        after.text(after.getWholeText().substring(1));
      }
      code.remove();
      from = whole.length();
    }
    if (from > 0) {
      nodes.add(new TextNode(whole.substring(from)));
      nodes.stream()
          .filter(node -> !(node instanceof TextNode part) || !part.getWholeText().isEmpty())
          .forEach(text::before);
      text.remove();
    }
  }

  /** Whether a backslash stands before a text. */
  private static boolean isEscaped(TextNode text) {
    return text.previousSibling() instanceof Comment before
        && SmartPunctuation.LITERAL.equals("<!--" + before.getData() + "-->");
  }

  /** Says the forms of references as {@code numbering} reads them. */
  public static void finish(Element body) {
    for (Element link : body.select("a[class^=" + MARK + "]")) {
      link.attr(Reference.FORM, link.className().substring(MARK.length()));
      link.removeAttr("class");
    }
  }

  /** The form that the author chose by the class of the brackets around: [@fig-press]{.page}. */
  private static Form form(TextNode text) {
    @Nullable Element around = text.parentNode() instanceof Element parent ? parent : null;
    if (around != null && around.nameIs("span")) {
      for (Form form : Form.values()) {
        if (around.hasClass(form.key())) {
          return form;
        }
      }
    }
    return Form.FULL;
  }

  private static void add(Matcher found, Form form, List<Node> nodes) {
    if (found.group(2) != null) {
      String before = found.group(1).strip();
      if (before.equals("-")) {
        nodes.add(link(found.group(2), Form.NUMBER, "@" + found.group(2)));
      } else {
        nodes.add(link(found.group(2), form, before.isEmpty() ? "@" + found.group(2) : before));
      }
      for (String other : found.group(3).split(";", -1)) {
        String key = other.strip().replaceFirst("^@", "");
        if (!key.isEmpty()) {
          nodes.add(new Element("span").addClass(Reference.AND).text(";"));
          nodes.add(link(key, before.equals("-") ? Form.NUMBER : form, "@" + key));
        }
      }
    } else if (found.group(4) != null) {
      nodes.add(link(found.group(4), form, "@" + found.group(4)));
    } else if (found.group(5) != null) {
      nodes.add(link(found.group(5), Form.NUMBER, "@ref(" + found.group(5) + ")"));
    } else {
      nodes.add(link(found.group(7), TEX.getOrDefault(found.group(6), Form.FULL), found.group()));
    }
  }

  private static Element ofRole(Matcher role, String name) {
    String kind = role.group(1) == null ? role.group(2) : role.group(1);
    // MyST: {numref}`Figure %s <fig-press>`
    String key = name.replaceFirst("^.*<(.*)>$", "$1");
    return link(key, kind.startsWith("eq") ? Form.BRACKETED : Form.FULL, "@" + key);
  }

  private static Element link(String key, Form form, String typed) {
    return new Element("a")
        .attr("href", "#" + Character.toLowerCase(key.charAt(0)) + key.substring(1))
        .attr("class", MARK + form.key())
        .text(typed);
  }
}
