package io.github.huozi.source.html.text;

import io.github.huozi.numbering.Reference;
import io.github.huozi.numbering.Reference.Form;
import io.github.huozi.query.Queries;
import io.github.huozi.url.UrlScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
      "(?:[Ff]ig|[Tt]bl|[Tt]ab|[Ll]st|[Ee]q|[Ss]ec|[Tt]hm|[Ll]em|[Cc]or|[Pp]rp|[Cc]nj|[Dd]ef|[Ee]xm|[Ee]xr|[Rr]ec)[-:](?:[\\w:.-]{0,78}\\w)";

  /** Finds a name that may be referred to, and is no citation. */
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
      Pattern.compile("(?::(numref|ref|eqref):|\\{(numref|ref|eq|doc)\\})$");

  /** Words before a name: {@code Figure %s <fig-press>}. */
  private static final Pattern WORDED = Pattern.compile("([^<>]{1,200}?)\\s*<([^<>]{1,200})>");

  /** A place for the number or the title in the words of a link. */
  private static final Pattern BLANK = Pattern.compile("%s|\\{(?:number|name)\\}");

  private static final Set<String> LITERAL = Set.of("a", "code", "kbd", "samp", "pre", "math");

  private static final Map<String, Form> TEX =
      Map.of(
          "eqref", Form.BRACKETED,
          "ref", Form.NUMBER,
          "autoref", Form.FULL,
          "cref", Form.FULL,
          "Cref", Form.FULL,
          "pageref", Form.PAGE);

  /** The start of the class of a reference, before its form, until the text is cleaned. */
  private static final String MARK = "huozi-reference-";

  /** The class of a link whose target is an id anywhere: {@code [words][id]}. */
  public static final String PLACE = MARK + Reference.PLACE;

  /** The class of a link whose words are the id, or the title, of a heading anywhere. */
  public static final String TITLE = MARK + Reference.TITLE;

  private ReferenceMarkup() {}

  /**
   * The class of a link without words, which gets the number or the title of its target.
   *
   * @param classes those that the author has given it
   */
  public static String wordless(List<String> classes) {
    return MARK
        + Arrays.stream(Form.values())
            .filter(form -> classes.contains(form.key()))
            .findFirst()
            .orElse(Form.FULL)
            .key();
  }

  /** Makes links of the references in a text, before it is cleaned. {@link #finish} ends this. */
  public static void mark(Element body) {
    for (Element link : Queries.select(body, "a[href]")) {
      boolean web = UrlScheme.of(link.attr("href")).isPresent();
      boolean typed =
          !link.hasText() && link.childrenSize() == 0 && !link.className().contains(MARK);
      if (typed && !web) {
        // One of a site's beside a heading, which no reader sees; it may name the place.
        link.removeAttr("href");
        if (!link.hasAttr("id") && !link.hasAttr("name")) {
          link.remove();
        }
      } else if (web ? typed : BLANK.matcher(link.ownText()).find()) {
        link.attr("class", MARK + Form.FULL.key());
      }
    }
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

  /** Tells whether a backslash stands before a text. */
  private static boolean isEscaped(TextNode text) {
    return text.previousSibling() instanceof Comment before
        && SmartPunctuation.LITERAL.equals("<!--" + before.getData() + "-->");
  }

  /** Says the forms of references as {@code numbering} and {@code section} read them. */
  public static void finish(Element body) {
    for (Element link : Queries.select(body, "a[class^=" + MARK + "]")) {
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
    Matcher worded = WORDED.matcher(name);
    boolean hasWords = role.group(2) != null && worded.matches();
    String key = hasWords ? worded.group(2) : name;
    Element link = link(key, kind.startsWith("eq") ? Form.BRACKETED : Form.FULL, "@" + key);
    if (kind.equals("doc")) {
      link.attr("href", key.matches(".*\\.\\w{1,8}") ? key : key + ".md").text("");
    }
    if (hasWords) {
      link.text(worded.group(1));
      if (!BLANK.matcher(worded.group(1)).find()) {
        link.attr("class", MARK + Reference.WORDS);
      }
    }
    return link;
  }

  private static Element link(String key, Form form, String typed) {
    return new Element("a")
        .attr("href", "#" + Character.toLowerCase(key.charAt(0)) + key.substring(1))
        .attr("class", MARK + form.key())
        .text(typed);
  }
}
