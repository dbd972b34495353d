package io.github.huozi.check.structure;

import io.github.huozi.check.Href;
import io.github.huozi.check.structure.Unit.Form;
import io.github.huozi.check.structure.Unit.Origin;
import io.github.huozi.check.structure.Unit.Phrase;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.model.section.Names;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the units of a tree of elements: of a section, or of a document of an EPUB. */
final class ElementUnits {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "rb", "rt", "rp", "ruby", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "wbr");

  /** Elements that make the blocks in them look otherwise. */
  private static final Set<String> SEEN =
      Set.of("ul", "ol", "li", "dl", "dt", "dd", "table", "th", "td", "blockquote", "pre");

  private static final String NUMBERS =
      "> ." + Names.HEADING_NUMBER + ", > ." + Names.CAPTION_NUMBER;

  /** The first character of those that need no spaces around them. */
  private static final int EASTERN = 0x2E80;

  /** Elements whose text is no unit's. */
  private static final Set<String> UNREAD = Set.of("head", "script", "style", "svg", "math", "nav");

  private final Function<String, Optional<Href>> targets;
  private final Function<Element, Origin> origins;
  private final List<Unit> units = new ArrayList<>();

  /** The ids of elements that have begun since the last unit. */
  private final List<String> ids = new ArrayList<>();

  private ElementUnits(
      Function<String, Optional<Href>> targets, Function<Element, Origin> origins) {
    this.targets = targets;
    this.origins = origins;
  }

  /**
   * The units with text, in order.
   *
   * @param targets what a link leads to in the archive; empty for the manuscript
   * @param origins where an element stands
   */
  static List<Unit> of(
      Element root, Function<String, Optional<Href>> targets, Function<Element, Origin> origins) {
    ElementUnits reader = new ElementUnits(targets, origins);
    reader.collect(root);
    return reader.units;
  }

  private void collect(Element block) {
    if (UNREAD.contains(block.normalName())) {
      return;
    }
    @Nullable Element figure = block.nameIs("figcaption") ? block.parent() : null;
    while (figure != null && figure.nameIs("figure")) {
      // A figure may show text, such as code, above its caption, and pictures with their own.
      if (!figure.id().isEmpty() && !ids.contains(figure.id())) {
        ids.add(figure.id());
      }
      figure = figure.parent();
    }
    if (!block.id().isEmpty()) {
      ids.add(block.id());
    }
    Content content = new Content();
    block.childNodes().forEach(content::read);
    String text = Unit.key(content.text.toString());
    if (block.hasClass(Names.NOTE_NUMBER) && block.hasAttr("href")) {
      content.phrases.add(0, phrase("Link", text, block));
    }
    if (!text.isEmpty()) {
      units.add(
          new Unit(
              role(block),
              text,
              Unit.key(block.select(NUMBERS).text()),
              around(block),
              language(block),
              scope(block),
              content.phrases,
              List.copyOf(ids),
              new Form(elements(block), content.spaces.toString().strip()),
              origins.apply(block)));
    }
    boolean pictured = !block.select("> img, > svg").isEmpty();
    if (!text.isEmpty() || (pictured && block.select("> figcaption").isEmpty())) {
      ids.clear();
    }
    content.inner.forEach(this::collect);
  }

  private Phrase phrase(String role, String text, Element element) {
    String href = role.equals("Link") ? element.attr("href") : "";
    return new Phrase(
        role,
        text,
        element.attr("title").isBlank() ? element.text() : element.attr("title"),
        element.id().isEmpty() ? List.of() : List.of(element.id()),
        href,
        href.isEmpty() ? Optional.empty() : targets.apply(href),
        List.of(),
        Optional.empty(),
        said(element));
  }

  /** The words of a reference for its target, without the page and, as a unit, without formulas. */
  private static String said(Element link) {
    if (!link.hasClass(Names.REFERENCE)) {
      return "";
    } else if (link.hasAttr(FinishedTexts.SAID)) {
      return Unit.key(link.attr(FinishedTexts.SAID));
    }
    Element words = link.clone();
    words.select("math").remove();
    return Unit.key(words.text());
  }

  /** The text of a block, and the blocks in it. */
  private final class Content {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder spaces = new StringBuilder();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Element> inner = new ArrayList<>();

    private void read(Node node) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
        addSpaces(words);
      } else if (node instanceof Element element) {
        if (element.nameIs("rt") || element.nameIs("rp")) {
          return; // Files have ruby text in several ways; the check of text compares it.
        }
        if (!INLINE.contains(element.normalName()) || element.hasClass(Names.NOTE_NUMBER)) {
          inner.add(element);
          return;
        }
        if (element.nameIs("br")) {
          spaces.append('\n');
        } else if (element.nameIs("img") && !element.id().isEmpty()) {
          ids.add(element.id());
        }
        int start = text.length();
        int place = phrases.size();
        element.childNodes().forEach(this::read);
        String role = role(element);
        String letters = role == null ? "" : Unit.key(text.substring(start));
        if (role != null && !letters.isEmpty()) {
          phrases.add(place, phrase(role, letters, element));
        }
      }
    }

    /** Adds a text with its spaces, but for those beside a character that needs none around it. */
    private void addSpaces(TextNode words) {
      boolean preformatted = words.parent() != null && words.parent().closest("pre") != null;
      words
          .getWholeText()
          .codePoints()
          .forEach(
              codePoint -> {
                int last = spaces.isEmpty() ? ' ' : spaces.codePointBefore(spaces.length());
                boolean space = Character.isWhitespace(codePoint) || codePoint == 0xA0;
                if (preformatted) {
                  spaces.appendCodePoint(codePoint);
                } else if (space && !Character.isWhitespace(last) && last < EASTERN) {
                  spaces.append(' ');
                } else if (!space && Characters.isRead(codePoint)) {
                  if (last == ' ' && codePoint >= EASTERN && !spaces.isEmpty()) {
                    spaces.setLength(spaces.length() - 1);
                  }
                  spaces.appendCodePoint(codePoint);
                }
              });
    }

    private static @Nullable String role(Element element) {
      return switch (element.normalName()) {
        case "em", "i" -> "Em";
        case "strong", "b" -> "Strong";
        case "del", "s" -> "Del";
        case "ins" -> "Ins";
        case "sub" -> "Sub";
        case "sup" -> "Sup";
        case "a" -> element.hasAttr("href") ? "Link" : null;
        default -> element.attr("lang").isEmpty() ? null : element.attr("lang");
      };
    }
  }

  private static String role(Element block) {
    return switch (block.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "H" + block.normalName().charAt(1);
      case "p", "pre" -> "P";
      case "th" -> "TH";
      case "td" -> "TD";
      case "caption", "figcaption" -> "Caption";
      case "li", "dd" -> "LBody";
      case "dt", "a" -> "Lbl";
      default -> "";
    };
  }

  /** The elements around a block that make it look as it does. */
  private static String elements(Element block) {
    StringBuilder elements = new StringBuilder();
    for (Element at = block; at != null && !at.hasClass(Names.NOTE); at = at.parent()) {
      boolean verse = at.hasClass(Names.VERSE) || at.hasClass(Names.POEM);
      if (SEEN.contains(at.normalName()) || verse) {
        elements.insert(0, ">" + at.normalName() + at.attr("start") + (verse ? ".verse" : ""));
      }
    }
    return elements.toString();
  }

  private static String scope(Element block) {
    String scope = block.nameIs("th") ? block.attr("scope") : "";
    return scope.isEmpty() ? "" : scope.startsWith("row") ? "Row" : "Column";
  }

  private static Set<String> around(Element block) {
    Set<String> around = new TreeSet<>();
    for (Element at = block; at != null && !around.contains("Note"); at = at.parent()) {
      switch (at.normalName()) {
        case "ul", "ol", "dl" -> around.add("L");
        case "table" -> around.add("Table");
        case "blockquote" -> around.add("BlockQuote");
        default -> {
          if (at.hasClass(Names.NOTE)) {
            around.add("Note");
          }
        }
      }
    }
    return around;
  }

  private static String language(Element block) {
    Element declared = block.closest("[lang]");
    return declared == null ? "" : declared.attr("lang");
  }
}
