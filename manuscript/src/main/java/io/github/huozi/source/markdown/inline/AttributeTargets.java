package io.github.huozi.source.markdown.inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Finds the node that each attribute list belongs to.
 *
 * <ul>
 *   <li>directly after an image, a link, code, emphasis or another element of a line: that;
 *   <li>at the end of a heading: the heading;
 *   <li>at the end of a table's caption: the caption;
 *   <li>with a colon, on a line of its own at the start or end of a paragraph: the paragraph, or
 *       the list or quotation that such a line ends;
 *   <li>with a colon, on a line of its own after a table: the table;
 *   <li>with a colon, on a line of its own between other blocks: the block before it, or else the
 *       one after it, if no blank line is between.
 * </ul>
 *
 * Every other list is text.
 */
final class AttributeTargets {

  /** The most lists that follow one another: more are hostile. */
  private static final int MAX_IN_A_ROW = 8;

  private static final Pattern CAPTION = Pattern.compile("(?:Table)?:[ \t　]");

  private final Map<Node, Attributes> found = new HashMap<>();

  /** The attributes of a node. */
  Optional<Attributes> of(Node node) {
    return Optional.ofNullable(found.get(node));
  }

  /** Finds the targets of the lists among the children of a node. */
  void find(Node parent) {
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof AttributeList list && !bind(list, parent)) {
        Nodes.replace(list, list.typed());
      }
      node = next;
    }
  }

  private boolean bind(AttributeList list, Node parent) {
    Node before = list.getPrevious();
    for (int i = 0; i < MAX_IN_A_ROW && before instanceof AttributeList; i++) {
      before = before.getPrevious();
    }
    if (takesAttributes(before)) {
      return give(before, list);
    } else if (parent instanceof Heading && isLast(list)) {
      if (before instanceof Text text) {
        text.setLiteral(text.getLiteral().stripTrailing());
      }
      return give(parent, list);
    } else if (parent instanceof Paragraph && isLast(list) && isCaption(parent)) {
      if (before instanceof Text text) {
        text.setLiteral(text.getLiteral().stripTrailing());
      }
      return give(parent, list);
    }
    return list.hasColon()
        && (parent instanceof TableCell cell
            ? bind(list, cell)
            : parent instanceof Paragraph paragraph && bind(list, paragraph));
  }

  /** Tells whether a paragraph begins as the caption of a table does. */
  private static boolean isCaption(Node paragraph) {
    return paragraph.getFirstChild() instanceof Text text
        && CAPTION.matcher(text.getLiteral()).lookingAt();
  }

  /** Tells whether only lists follow. */
  private static boolean isLast(AttributeList list) {
    Node node = list.getNext();
    for (int i = 0; i < 2 * MAX_IN_A_ROW && isListOrSpace(node); i++) {
      node = node.getNext();
    }
    return node == null;
  }

  private static boolean isListOrSpace(@Nullable Node node) {
    return node instanceof AttributeList
        || (node instanceof Text text && text.getLiteral().isBlank());
  }

  /** A line without pipes after a table is its last row, with one cell. */
  private boolean bind(AttributeList list, TableCell cell) {
    Node row = cell.getParent();
    Node body = row.getParent();
    boolean alone =
        cell.equals(row.getFirstChild())
            && list.getPrevious() == null
            && list.getNext() == null
            && body instanceof TableBody
            && row.getNext() == null;
    for (Node other = cell.getNext(); other != null; other = other.getNext()) {
      alone &= other.getFirstChild() == null;
    }
    if (alone) {
      give(body.getParent(), list);
      row.unlink();
      if (body.getFirstChild() == null) {
        body.unlink();
      }
    }
    return alone;
  }

  private boolean bind(AttributeList list, Paragraph paragraph) {
    Node before = list.getPrevious();
    if (before == null && list.getNext() == null) {
      return bindAlone(list, paragraph);
    } else if (before instanceof SoftLineBreak && list.getNext() == null) {
      before.unlink();
      return give(ended(list, paragraph), list);
    } else if (before == null && list.getNext() instanceof SoftLineBreak) {
      list.getNext().unlink();
      return give(paragraph, list);
    }
    return false;
  }

  private static boolean takesAttributes(@Nullable Node node) {
    return node instanceof Image
        || node instanceof Link
        || node instanceof Code
        || node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof InlineElement;
  }

  /** A list that is the whole paragraph belongs to the block beside it. */
  private boolean bindAlone(AttributeList list, Paragraph paragraph) {
    Node before = paragraph.getPrevious();
    Node after = paragraph.getNext();
    int line = line(paragraph, false);
    Node target =
        isTarget(before) && line(before, true) == line - 1
            ? before
            : isTarget(after) && line(after, false) == line + 1 ? after : null;
    if (target == null) {
      return false;
    }
    give(target, list);
    paragraph.unlink();
    return true;
  }

  private static boolean isTarget(@Nullable Node node) {
    return node instanceof Paragraph
        || node instanceof Heading
        || node instanceof ListBlock
        || node instanceof BlockQuote
        || node instanceof TableBlock
        || node instanceof FencedCodeBlock
        || node instanceof ThematicBreak;
  }

  private static int line(@Nullable Node node, boolean last) {
    List<SourceSpan> spans = node == null ? List.of() : node.getSourceSpans();
    return spans.isEmpty() ? -9 : spans.get(last ? spans.size() - 1 : 0).getLineIndex();
  }

  /**
   * The block that a line at the end of a paragraph ends: a list or a quotation if the line is less
   * indented than its text.
   */
  private static Node ended(AttributeList list, Paragraph paragraph) {
    int column = column(list);
    Node block = paragraph;
    while (column(block) > column
        && block.getParent() instanceof Block outer
        && !(outer instanceof Document)) {
      block = outer;
    }
    boolean inner = block instanceof ListItem || isTight(block);
    return inner && block.getParent() != null ? block.getParent() : block;
  }

  /** Tells whether a paragraph is printed without an element of its own. */
  private static boolean isTight(Node block) {
    return block instanceof Paragraph
        && block.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight();
  }

  private static int column(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
  }

  private boolean give(Node target, AttributeList list) {
    found.merge(target, list.attributes(), AttributeTargets::joined);
    found.put(list, list.attributes());
    return true;
  }

  private static Attributes joined(Attributes one, Attributes other) {
    List<String> classes = new ArrayList<>(one.classes());
    classes.addAll(other.classes());
    Map<String, String> pairs = new LinkedHashMap<>(one.pairs());
    other.pairs().forEach(pairs::putIfAbsent);
    return new Attributes(one.id().or(other::id), classes, pairs);
  }
}
