package io.github.huozi.source.markdown;

import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.html.SmartPunctuation;
import io.github.huozi.source.markdown.inline.AttributeList;
import io.github.huozi.source.markdown.inline.Attributes;
import io.github.huozi.source.markdown.inline.EscapedSign;
import io.github.huozi.source.markdown.inline.InlineElement;
import io.github.huozi.source.text.Markup;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes the inline content of a Markdown document's blocks as HTML. */
final class InlineMarkup {

  private final MarkdownSource source;
  private final Map<Node, String> calls;
  private final PlainText plainText;
  private final Markup.Builder out;

  InlineMarkup(
      MarkdownSource source, Map<Node, String> calls, PlainText plainText, Markup.Builder out) {
    this.source = source;
    this.calls = calls;
    this.plainText = plainText;
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
    } else if (node instanceof AttributeList) {
      return false;
    } else if (node instanceof HtmlInline html) {
      out.raw(html.getLiteral());
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
    } else if (node instanceof Link link) {
      out.raw("<a").attribute("href", link.getDestination());
      title(link.getTitle());
      attributes(link);
      out.raw(">");
      return true;
    } else {
      name(node).ifPresent(name -> open(name, node));
      return true;
    }
    return false;
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
    String content = typed.replaceAll("^`+|`+$", "");
    String literal = code.getLiteral();
    if (content.length() == literal.length() + 2) {
      content = content.substring(1, content.length() - 1);
    }
    return content.replace('\n', ' ').equals(literal) ? content : literal;
  }

  private static Optional<String> name(Node node) {
    if (node instanceof Emphasis) {
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
