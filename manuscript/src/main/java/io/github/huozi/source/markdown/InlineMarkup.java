package io.github.huozi.source.markdown;

import io.github.huozi.source.html.structure.Figures;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.html.text.ReferenceMarkup;
import io.github.huozi.source.html.text.SmartPunctuation;
import io.github.huozi.source.markdown.inline.AttributeList;
import io.github.huozi.source.markdown.inline.Attributes;
import io.github.huozi.source.markdown.inline.EscapedSign;
import io.github.huozi.source.markdown.inline.InlineElement;
import io.github.huozi.source.markdown.inline.PlaceLink;
import io.github.huozi.source.markdown.inline.RubyReading;
import io.github.huozi.source.markdown.math.Formulas;
import io.github.huozi.source.markdown.math.InlineFormula;
import io.github.huozi.source.text.Markup;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes the inline content of a Markdown document's blocks as HTML. */
final class InlineMarkup {

  /** A tag without attributes. */
  private static final Pattern BARE = Pattern.compile("<([A-Za-z][A-Za-z0-9-]{0,60})\\s{0,9}/?>");

  /** Elements that need no end. */
  private static final Set<String> UNCLOSED = Set.of("br", "wbr", "rt", "rp", "rb", "rtc");

  private final MarkdownSource source;
  private final Map<Node, String> calls;
  private final PlainText plainText;
  private final Formulas formulas;
  private final Markup.Builder out;

  /** The heading whose end tags are in {@link #closed}. */
  private @Nullable Heading lastHeading;

  private final Set<String> closed = new HashSet<>();

  InlineMarkup(
      MarkdownSource source,
      Map<Node, String> calls,
      PlainText plainText,
      Formulas formulas,
      Markup.Builder out) {
    this.source = source;
    this.calls = calls;
    this.plainText = plainText;
    this.formulas = formulas;
    this.out = out;
  }

  /**
   * Writes the start of a node.
   *
   * @return whether its content has to be written
   */
  boolean open(Node node) {
    if (node instanceof Text text) {
      out.text(text.getLiteral());
    } else if (node instanceof Code code) {
      open("code", code);
      out.text(lines(code)).raw("</code>");
    } else if (node instanceof EscapedSign escaped) {
      out.raw(SmartPunctuation.LITERAL).text(escaped.sign());
    } else if (node instanceof RubyReading reading) {
      out.raw("<rt>").text(reading.text()).raw("</rt>");
    } else if (node instanceof AttributeList) {
      return false;
    } else if (node instanceof InlineFormula formula) {
      formula(formula);
    } else if (node instanceof HtmlInline html) {
      if (isName(html)) {
        out.text(html.getLiteral());
      } else {
        out.raw(html.getLiteral());
      }
    } else if (node instanceof SoftLineBreak) {
      out.raw("\n");
    } else if (node instanceof HardLineBreak) {
      out.raw("<br>\n");
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof FootnoteReference || node instanceof InlineFootnote) {
      out.call(calls.getOrDefault(node, ""));
    } else if (node instanceof TaskListItemMarker marker) {
      out.raw("<input type=\"checkbox\"").raw(marker.isChecked() ? " checked>" : ">");
    } else if (node instanceof ImageCaption) {
      out.raw("<span").attribute("class", Figures.CAPTION).raw(">");
      return true;
    } else if (node instanceof Link link) {
      link(link);
      return true;
    } else {
      name(node).ifPresent(name -> open(name, node));
      return true;
    }
    return false;
  }

  /**
   * Tells whether a tag of a heading stands for itself, as in {@code # The <a> element}: it has no
   * attributes, and nothing closes it.
   */
  private boolean isName(HtmlInline html) {
    Matcher bare = BARE.matcher(html.getLiteral());
    if (!bare.matches() || UNCLOSED.contains(bare.group(1).toLowerCase(Locale.ROOT))) {
      return false;
    }
    Node block = html.getParent();
    while (block != null && !(block instanceof Block)) {
      block = block.getParent();
    }
    if (!(block instanceof Heading heading)) {
      return false;
    }
    if (!heading.equals(lastHeading)) {
      lastHeading = heading;
      closed.clear();
      for (Node node : MarkdownSource.below(heading)) {
        if (node instanceof HtmlInline tag && tag.getLiteral().startsWith("</")) {
          closed.add(tag.getLiteral().replaceAll("[</>\\s]", "").toLowerCase(Locale.ROOT));
        }
      }
    }
    return !closed.contains(bare.group(1).toLowerCase(Locale.ROOT));
  }

  private void open(String name, Node node) {
    out.raw("<" + name);
    if (node instanceof InlineElement element) {
      element.title().ifPresent(title -> out.attribute("title", title));
    }
    attributes(node);
    out.raw(">");
  }

  private void attributes(Node node) {
    source.attributesOf(node).ifPresent(attributes -> attributes.write(out));
  }

  void close(Node node) {
    name(node).ifPresent(name -> out.raw("</" + name + ">"));
  }

  /** Writes a formula; one of two dollar signs parts its paragraph. */
  private void formula(InlineFormula formula) {
    String tex = formula.tex();
    int line = source.lineOf(formula).orElse(0);
    if (formula.isDisplay()
        && BlockMarkup.isParagraph(formula.getParent())
        && !formulas.isSilent(tex)) {
      out.raw("</p>");
      formulas.block(tex, "", line, out);
      out.raw("<p class=\"continued\">");
    } else {
      formulas.inline(tex, formula.isDisplay(), line, out);
    }
  }

  private void link(Link link) {
    boolean empty = link.getFirstChild() == null;
    Optional<Attributes> attributes = source.attributesOf(link);
    out.raw("<a");
    // [](){#id} names a place.
    if (!empty || !link.getDestination().isEmpty() || attributes.isEmpty()) {
      out.attribute("href", link.getDestination());
      title(link.getTitle());
    }
    if (link instanceof PlaceLink place) {
      out.attribute("class", place.isCollapsed() ? ReferenceMarkup.TITLE : ReferenceMarkup.PLACE);
    } else if (empty && !link.getDestination().isEmpty()) {
      List<String> classes = attributes.map(Attributes::classes).orElse(List.of());
      out.attribute("class", ReferenceMarkup.wordless(classes));
    } else {
      attributes(link);
    }
    out.raw(">");
  }

  private void image(Image image) {
    out.raw("<img").attribute("src", image.getDestination());
    // Empty brackets mean a missing text, not the empty text of a decorative image.
    String text = MarkdownSource.plainText(image, plainText);
    String title = image.getTitle();
    Optional<Attributes> attributes = source.attributesOf(image);
    Optional<String> figAlt = attributes.flatMap(list -> list.value("fig-alt"));
    if (figAlt.isPresent()) {
      // Quarto's: the brackets hold the caption.
      title = title == null || title.isBlank() ? text : title;
      text = figAlt.get();
    }
    if (!text.isBlank()) {
      out.attribute("alt", text);
    }
    title(title);
    attributes.map(list -> list.without("fig-alt")).ifPresent(list -> list.write(out));
    out.raw(">");
  }

  private void title(String title) {
    if (title != null && !title.isBlank()) {
      out.attribute("title", plainText.joined(title));
    }
  }

  /** The code with its line feeds: the parser turns them into spaces. */
  private String lines(Code code) {
    String typed = source.of(code);
    if (typed.indexOf('\n') < 0) {
      return code.getLiteral();
    }
    String content = typed.replaceAll("^`+|(?<!`)`+$", "");
    String literal = code.getLiteral();
    if (content.length() == literal.length() + 2) {
      content = content.substring(1, content.length() - 1);
    }
    return content.replace('\n', ' ').equals(literal) ? content : literal;
  }

  private static Optional<String> name(Node node) {
    if (node instanceof ImageCaption) {
      return Optional.of("span");
    } else if (node instanceof Emphasis) {
      return Optional.of("em");
    } else if (node instanceof StrongEmphasis) {
      return Optional.of("strong");
    } else if (node instanceof Strikethrough) {
      return Optional.of("del");
    } else if (node instanceof InlineElement element) {
      return Optional.of(element.name());
    }
    return node instanceof Link ? Optional.of("a") : Optional.empty();
  }
}
