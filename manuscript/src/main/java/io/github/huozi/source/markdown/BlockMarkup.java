package io.github.huozi.source.markdown;

import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.block.AlertWords;
import io.github.huozi.source.markdown.block.ContainerMarkup;
import io.github.huozi.source.markdown.math.FormulaBlock;
import io.github.huozi.source.markdown.math.Formulas;
import io.github.huozi.source.text.Markup;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** The language of a code block that is a formula. */
  private static final Pattern FORMULA = Pattern.compile("\\s*\\{?\\.?(?i:math|katex)\\b");

  private final MarkdownSource source;
  private final PlainText plainText;
  private final Formulas formulas;
  private final Markup.Builder out;
  private final ContainerMarkup containers;
  private final ListingMarkup listings;

  BlockMarkup(
      MarkdownSource source,
      AlertWords words,
      PlainText plainText,
      Formulas formulas,
      Markup.Builder out) {
    this.source = source;
    this.plainText = plainText;
    this.formulas = formulas;
    this.out = out;
    this.containers = new ContainerMarkup(words, out);
    this.listings = new ListingMarkup(out);
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
    if (ContainerMarkup.knows(node)) {
      containers.open(node);
      return true;
    } else if (node instanceof HtmlBlock html) {
      out.raw(formulas.define(html.getLiteral()));
    } else if (node instanceof FormulaBlock formula) {
      formula(formula);
    } else if (node instanceof Cell cell) {
      return open(cell);
    } else if (node instanceof FencedCodeBlock code && isFormula(code)) {
      int line = source.lineOf(node).orElse(0) + 1;
      formulas.fenced(code.getLiteral(), line, out);
    } else if (node instanceof FencedCodeBlock code) {
      // The code begins in the line after the fence.
      String info = code.getInfo() == null ? "" : code.getInfo();
      listing(node, code.getLiteral(), info, 1);
    } else if (node instanceof IndentedCodeBlock code) {
      listing(node, code.getLiteral(), "", 0);
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

  /** Writes a cell, but not its caption. */
  private boolean open(Cell cell) {
    if (cell.isHidden()) {
      return false;
    } else if (!cell.isFigure()) {
      cell(cell);
      return false;
    }
    boolean pictured = !cell.pictures().isEmpty();
    out.raw("<figure");
    cell.id().filter(id -> pictured).ifPresent(id -> out.attribute("id", id));
    out.raw(">");
    for (String picture : cell.pictures()) {
      out.raw("<img").attribute("src", picture);
      // Tools take the caption where no other text is given.
      cell.alternative()
          .or(() -> Optional.of(MarkdownSource.plainText(cell, plainText)))
          .filter(text -> !text.isBlank())
          .ifPresent(text -> out.attribute("alt", text));
      cell.width().ifPresent(width -> out.attribute("width", width));
      out.raw(">");
    }
    if (!pictured) {
      cell(cell);
    }
    if (cell.hasCaption()) {
      out.raw("<figcaption");
      cell.id().filter(id -> !pictured).ifPresent(id -> out.attribute("id", id));
      out.raw(">");
    }
    return true;
  }

  private void cell(Cell cell) {
    listing(cell, cell.code(), "{" + cell.language() + "}", 1 + cell.optionLines());
  }

  void close(Node node) {
    if (ContainerMarkup.knows(node)) {
      containers.close(node);
      return;
    } else if (node instanceof Cell cell) {
      out.raw(cell.hasCaption() ? "</figcaption>" : "").raw("</figure>");
      return;
    }
    String name = name(node);
    if (!name.isEmpty()) {
      out.raw("</").raw(name).raw(">");
    }
  }

  private void formula(FormulaBlock formula) {
    String tex = formula.tex();
    int line = source.lineOf(formula).orElse(0);
    if (formula.isClosed()) {
      formulas.block(tex, formula.id(), line, out);
    } else {
      formulas.unclosed(tex, line, out);
    }
  }

  /** Tells whether a code block is a formula, as on GitHub. */
  static boolean isFormula(FencedCodeBlock code) {
    return code.getInfo() != null && FORMULA.matcher(code.getInfo()).lookingAt();
  }

  /** Tells whether a node is a paragraph with tags of its own. */
  static boolean isParagraph(Node node) {
    return node instanceof Paragraph && !isTight(node);
  }

  /** Tells whether a paragraph goes on after a formula, without a blank line between. */
  private boolean isContinued(Node node) {
    return node instanceof Paragraph
        && node.getPrevious() instanceof FormulaBlock formula
        && source.lineOf(node).orElse(0) == formula.lastLine() + 1;
  }

  private void attributes(Node node) {
    if (node instanceof OrderedList list && list.getMarkerStartNumber() != 1) {
      out.attribute("start", String.valueOf(list.getMarkerStartNumber()));
    } else if (node instanceof TableCell cell && cell.getAlignment() != null) {
      out.attribute("align", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    } else if (isContinued(node)) {
      out.attribute("class", "continued");
    }
    source.attributesOf(node).ifPresent(attributes -> attributes.write(out));
  }

  /** Writes a block of code that begins some lines after the node. */
  private void listing(Node node, String code, String info, int after) {
    int line = source.lineOf(node).orElse(0) + after;
    listings.write(code, info, source.attributesOf(node), line);
  }

  private static String name(Node node) {
    if (node instanceof Paragraph) {
      return isTight(node) || ContainerMarkup.isTight(node) ? "" : "p";
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
