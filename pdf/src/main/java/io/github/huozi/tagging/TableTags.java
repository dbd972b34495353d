package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Completes the tags of tables: rows of one length, scopes of header cells. */
final class TableTags {

  private static final Set<String> ROW_HEADS = Set.of("row", "rowgroup");
  private static final Set<String> COLUMN_HEADS = Set.of("col", "colgroup");

  private TableTags() {}

  /**
   * Tells whether an element is the head of a table with a body, and so is repeated on each page.
   */
  static boolean isHeadOfBody(Element element) {
    if (!element.getTagName().equals("thead")) {
      return false;
    }
    for (Node node = element.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals("tbody")) {
        return true;
      }
    }
    return false;
  }

  /** Completes a table or a part of one: adds the cells in which nothing is painted. */
  static void complete(Tag tag) {
    switch (tag.role) {
      case "Table" -> {
        parts(tag, Set.of("caption", "thead", "tbody", "tfoot", "tr"));
        // A head without a body is the body.
        if (tag.tags().noneMatch(part -> part.is("TBody"))) {
          tag.tags().filter(part -> part.is("THead")).forEach(head -> head.role = "TBody");
        }
      }
      case "THead", "TBody", "TFoot" -> parts(tag, Set.of("tr"));
      case "TR" -> parts(tag, Set.of("th", "td"));
      case Roles.CELL, Roles.HEADER_CELL -> tag.attributes = attributes(tag);
      default -> {
        return;
      }
    }
  }

  private static void parts(Tag tag, Set<String> names) {
    IdentityHashMap<Element, Tag> known = new IdentityHashMap<>();
    tag.tags().forEach(part -> known.putIfAbsent(part.element(), part));
    List<Kid> parts = new ArrayList<>();
    for (Node node = first(tag); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && names.contains(element.getTagName())) {
        Tag part = known.get(element);
        parts.add(part == null ? new Tag(Roles.of(element), element) : part);
      }
    }
    tag.kids.clear();
    tag.kids.addAll(parts);
  }

  private static @Nullable Node first(Tag tag) {
    Element element = tag.element();
    return element == null ? null : element.getFirstChild();
  }

  private static @Nullable COSDictionary attributes(Tag cell) {
    COSDictionary attributes = new COSDictionary();
    if (cell.is(Roles.HEADER_CELL)) {
      attributes.setName("Scope", headsRow(cell) ? "Row" : "Column");
    }
    span(cell, "colspan", "ColSpan", attributes);
    span(cell, "rowspan", "RowSpan", attributes);
    if (attributes.size() == 0) {
      return null;
    }
    attributes.setItem(COSName.O, COSName.getPDFName("Table"));
    return attributes;
  }

  private static void span(Tag cell, String attribute, String key, COSDictionary attributes) {
    String value = cell.attribute(attribute).strip();
    if (value.matches("[1-9][0-9]{0,3}") && !value.equals("1")) {
      attributes.setInt(key, Integer.parseInt(value));
    }
  }

  /**
   * Tells whether a header cell heads its row, and not its column. Without a {@code scope} it does
   * if it is at the start of a row with data, outside the table's head, as in HTML.
   */
  private static boolean headsRow(Tag cell) {
    String scope = cell.attribute("scope").strip();
    Element element = cell.element();
    if (ROW_HEADS.contains(scope) || COLUMN_HEADS.contains(scope) || element == null) {
      return ROW_HEADS.contains(scope);
    }
    Node row = element.getParentNode();
    return !row.getParentNode().getNodeName().equals("thead")
        && !hasData(element, Node::getPreviousSibling)
        && hasData(element, Node::getNextSibling);
  }

  private static boolean hasData(Node cell, UnaryOperator<@Nullable Node> next) {
    for (Node node = next.apply(cell); node != null; node = next.apply(node)) {
      if (node.getNodeName().equals("td")) {
        return true;
      }
    }
    return false;
  }
}
