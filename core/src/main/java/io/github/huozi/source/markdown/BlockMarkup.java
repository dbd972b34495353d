package io.github.huozi.source.markdown;

import io.github.huozi.source.text.Markup;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a Markdown document as HTML. */
final class BlockMarkup {

  private final MarkdownSource source;
  private final Markup.Builder out;

  BlockMarkup(MarkdownSource source, Markup.Builder out) {
    this.source = source;
    this.out = out;
  }

  static boolean knows(Node node) {
    return node instanceof Block
        || node instanceof TableRow
        || node instanceof TableCell
        || node instanceof TableHead
        || node instanceof TableBody;
  }

  /**
   * Writes the start of a block.
   *
   * @return whether its content has to be written
   */
  boolean open(Node node) {
    if (node instanceof HtmlBlock html) {
      out.raw(html.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      // The code begins in the line after the fence.
      out.at(source.lineOf(node).orElse(0) + 1);
      code(node, code.getLiteral(), code.getInfo());
    } else if (node instanceof IndentedCodeBlock code) {
      code(node, code.getLiteral(), "");
    } else if (node instanceof ThematicBreak) {
      out.raw("<hr");
      attributes(node);
      out.raw(">");
    } else {
      String name = name(node);
      if (!name.isEmpty()) {
        out.raw("<").raw(name);
        attributes(node);
        out.raw(">");
      }
      return true;
    }
    return false;
  }

  void close(Node node) {
    String name = name(node);
    if (!name.isEmpty()) {
      out.raw("</").raw(name).raw(">");
    }
  }

  private void attributes(Node node) {
    if (node instanceof OrderedList list && list.getMarkerStartNumber() != 1) {
      out.attribute("start", String.valueOf(list.getMarkerStartNumber()));
    } else if (node instanceof TableCell cell && cell.getAlignment() != null) {
      out.attribute("align", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    source.attributesOf(node).ifPresent(attributes -> attributes.write(out));
  }

  private void code(Node node, String literal, String info) {
    String language = info == null ? "" : info.strip().split("\\s+", 2)[0];
    out.raw("<pre");
    attributes(node);
    out.raw("><code");
    if (!language.isEmpty()) {
      out.attribute("class", "language-" + language);
    }
    String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    out.raw(">").text(text).raw("</code></pre>");
  }

  private static String name(Node node) {
    if (node instanceof Paragraph) {
      return isTight(node) ? "" : "p";
    } else if (node instanceof Heading heading) {
      return "h" + heading.getLevel();
    } else if (node instanceof BlockQuote) {
      return "blockquote";
    } else if (node instanceof BulletList) {
      return "ul";
    } else if (node instanceof OrderedList) {
      return "ol";
    } else if (node instanceof ListItem) {
      return "li";
    } else if (node instanceof TableBlock) {
      return "table";
    } else if (node instanceof TableHead) {
      return "thead";
    } else if (node instanceof TableBody) {
      return "tbody";
    } else if (node instanceof TableRow) {
      return "tr";
    } else if (node instanceof TableCell cell) {
      return cell.isHeader() ? "th" : "td";
    }
    return "";
  }

  private static boolean isTight(Node paragraph) {
    Node item = paragraph.getParent();
    return item instanceof ListItem && item.getParent() instanceof ListBlock list && list.isTight();
  }
}
