package io.github.huozi.template;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.query.Queries;
import io.github.huozi.template.run.FilledTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Parses a template's output and edits it. */
final class Xhtml {

  /** Paragraphs that no title runs into: they have lines, a place or a meaning of their own. */
  private static final String SET_APART =
      "."
          + Names.SECTION_SUBTITLE
          + ", ."
          + Names.SECTION_BYLINE
          + ", ."
          + Names.VERSE
          + ", ."
          + Names.POEM
          + ", .center, .right, ."
          + Names.CAPTION
          + ", .filename,"
          + " .file-name, ."
          + Names.LOST_PICTURE
          + ", ."
          + Names.ALERT_TITLE
          + ", ."
          + Names.DETAILS_TITLE
          + ", ."
          + Names.TAB_TITLE
          + ", ."
          + Names.DIV_TITLE
          + ","
          + " ."
          + Names.VERSE_TITLE
          + ", ."
          + Names.LISTING_TITLE
          + ", ."
          + Names.ATTRIBUTION;

  /** Elements that may have blocks in them, and in which a browser does not move them. */
  private static final Set<String> AROUND_BLOCKS =
      Set.of("html", "body", "main", "article", "section", "div", "aside", "blockquote");

  private Xhtml() {}

  /** Puts a declaration before those of an element's own style, which win over it. */
  static void addStyle(Element element, String declaration) {
    String style = element.attr("style");
    element.attr("style", style.isEmpty() ? declaration : declaration + "; " + style);
  }

  /** Tells whether a character fills a square (UAX #11). */
  static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  /** Parses HTML as a browser does, so that templates may leave tags open. */
  static Document parse(FilledTemplate filled) {
    Document document = parse(filled.text());
    List<Element> places = Queries.select(document, "[" + FilledTemplate.PLACE + "]");
    if (places.size() != filled.trees().size()) {
      return parse(filled.whole());
    }
    Map<Node, XhtmlTree> trees = new HashMap<>();
    Set<Element> parents = new LinkedHashSet<>();
    for (int i = 0; i < places.size(); i++) {
      Element place = places.get(i);
      if (!place.attr(FilledTemplate.PLACE).equals(String.valueOf(i)) || !isAmongBlocks(place)) {
        return parse(filled.whole());
      }
      trees.put(place, filled.trees().get(i));
      parents.add(Objects.requireNonNull(place.parent()));
    }
    parents.forEach(parent -> put(trees, parent));
    return document;
  }

  /**
   * Tells whether the blocks of a tree stand in a place as they are. A browser would end a
   * paragraph around them, and move them out of a table.
   */
  private static boolean isAmongBlocks(Element place) {
    return place.parents().stream().allMatch(around -> AROUND_BLOCKS.contains(around.normalName()))
        && !(place.nextSibling() instanceof Element);
  }

  /** Puts trees in their places in an element. Texts that meet become one. */
  private static void put(Map<Node, XhtmlTree> trees, Element parent) {
    List<Node> children = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      XhtmlTree tree = trees.get(child);
      for (Node node : tree == null ? List.of(child) : tree.nodes()) {
        @Nullable Node before = children.isEmpty() ? null : children.get(children.size() - 1);
        if (before instanceof TextNode first && node instanceof TextNode second) {
          first.text(first.getWholeText() + second.getWholeText());
        } else {
          children.add(node);
        }
      }
    }
    parent.empty();
    parent.appendChildren(children);
  }

  static Document parse(String html) {
    Document document = Jsoup.parse(html);
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    return document;
  }

  /**
   * Lowers headings: in print, sections rank below the publication's title, and a section below the
   * chapter that it belongs to. HTML has no element below the sixth level; {@code aria-level} says
   * the level of a heading below it. A heading that is lowered by more than a level says in {@code
   * data-rank} which level it would have in a chapter: its look.
   *
   * @param levels by how many levels
   */
  static XhtmlTree lowerHeadings(XhtmlTree content, int levels) {
    return levels == 0 ? content : content.with(body -> lower(body, levels));
  }

  private static void lower(Element body, int levels) {
    for (Element heading : Queries.select(body, "h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      setLevel(heading, level + levels);
      if (levels > 1) {
        heading.attr(Names.RANK, String.valueOf(Math.min(6, level + 1)));
      }
    }
  }

  /** Makes an element a heading of a level. */
  static void setLevel(Element heading, int level) {
    heading.tagName("h" + Math.min(6, level));
    if (level > 6) {
      heading.attr("aria-level", String.valueOf(level));
    }
  }

  /**
   * Joins each heading that runs into its paragraph with that paragraph, in a {@code <div
   * class="run-in-paragraph">}, so that they form one paragraph. These are the titles of sections
   * of the class {@code run-in}; in a section without a title, the headings of the level below. The
   * title of a part has its page, and one before verse or a subtitle its own line.
   */
  static void joinRunInHeadings(Document document) {
    Map<Element, List<Node>> joined = new LinkedHashMap<>();
    Replacements replacements = new Replacements();
    for (Element heading :
        document.select(
            "."
                + Names.RUN_IN
                + ":not(.part) > ."
                + Names.SECTION_TITLE
                + ", ."
                + Names.RUN_IN
                + ".untitled > h2:not(."
                + Names.SECTION_TITLE
                + ")")) {
      Element paragraph = heading.nextElementSibling();
      if (paragraph != null && paragraph.nameIs("p") && !Queries.is(paragraph, SET_APART)) {
        Element both = new Element("div").addClass(Names.RUN_IN_PARAGRAPH);
        joined.put(both, List.of(heading, paragraph));
        replacements.add(heading, List.of(both));
        replacements.add(paragraph, List.of());
      }
    }
    replacements.make();
    joined.forEach(Element::appendChildren);
  }

  /**
   * Replaces nodes of a document, all children of a parent at once. To replace them one by one
   * would number the siblings again each time.
   */
  static final class Replacements {

    private final Map<Node, List<Node>> replacements = new HashMap<>();
    private final Set<Element> parents = new LinkedHashSet<>();

    /**
     * Adds the replacement of a node, for {@link #make}.
     *
     * @param node a node with a parent
     * @param nodes replace it; the node itself may be among them
     */
    void add(Node node, List<Node> nodes) {
      replacements.put(node, nodes);
      if (node.parentNode() instanceof Element parent) {
        parents.add(parent);
      }
    }

    /** Makes all replacements. */
    void make() {
      for (Element parent : parents) {
        List<Node> children = new ArrayList<>();
        for (Node child : parent.childNodes()) {
          children.addAll(replacements.getOrDefault(child, List.of(child)));
        }
        parent.empty();
        parent.appendChildren(children);
      }
    }
  }
}
