package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Arranges the tags of lists: an item is a label and a body (ISO 32000-1, 14.8.4.3.3). */
final class ListTags {

  private static final COSName NUMBERING = COSName.getPDFName("ListNumbering");

  private static final Map<String, String> BULLETS =
      Map.of("Disc", "•", "Circle", "◦", "Square", "▪");

  /** The names of numberings in PDF, by those of CSS (ISO 32000-1, table 347). */
  private static final Map<String, String> NUMBERINGS =
      Map.of(
          "none", "None",
          "disc", "Disc",
          "circle", "Circle",
          "square", "Square",
          "upper-roman", "UpperRoman",
          "lower-roman", "LowerRoman",
          "upper-alpha", "UpperAlpha",
          "lower-alpha", "LowerAlpha");

  private ListTags() {}

  /** The label of an item, which is created on first use. */
  static Tag label(Tag item) {
    return item.tags()
        .findFirst()
        .filter(first -> first.is(Roles.LABEL))
        .orElseGet(
            () -> {
              Tag label = new Tag(Roles.LABEL, (Element) null);
              item.kids.add(0, label);
              return label;
            });
  }

  /**
   * Sets the numbering of a list that has none yet.
   *
   * @param type its CSS list-style-type
   */
  static void setNumbering(Tag list, String type) {
    if (list.attributes == null) {
      list.attributes = new COSDictionary();
      list.attributes.setName(COSName.O, "List");
      list.attributes.setItem(
          NUMBERING, COSName.getPDFName(NUMBERINGS.getOrDefault(type, "Decimal")));
    }
  }

  /**
   * Divides an item into its label and its body.
   *
   * @param arranger arranges the body
   */
  static void item(Tag item, Consumer<Tag> arranger) {
    List<Kid> labels = new ArrayList<>();
    Tag body = new Tag(Roles.ITEM_BODY, (Element) null);
    for (Kid kid : item.kids) {
      (kid instanceof Tag tag && tag.is(Roles.LABEL) ? labels : body.kids).add(kid);
    }
    item.kids.clear();
    item.kids.addAll(labels);
    if (!body.kids.isEmpty()) {
      arranger.accept(body);
      item.kids.add(body);
    }
  }

  /** Puts the kids of a list into items; a term and its description are one item. */
  static void list(Tag list) {
    List<Kid> items = new ArrayList<>();
    Tag open = null;
    for (Kid kid : list.kids) {
      if (kid instanceof Tag tag && (tag.is(Roles.ITEM) || tag.is("Caption"))) {
        items.add(kid);
        open = null;
        continue;
      }
      boolean isLabel = kid instanceof Tag tag && tag.is(Roles.LABEL);
      boolean isBody = kid instanceof Tag tag && tag.is(Roles.ITEM_BODY);
      if (open == null || (isLabel && has(open, Roles.ITEM_BODY))) {
        open = new Tag(Roles.ITEM, List.of());
        items.add(open);
      }
      if (isLabel) {
        Tag labelled = open;
        List<Kid> notes = Arrangement.takeNotes((Tag) kid);
        open.kids.add(kid);
        if (!notes.isEmpty()) {
          labelled.kids.add(new Tag(Roles.ITEM_BODY, notes));
        }
      } else {
        open.kids.add(isBody ? kid : new Tag(Roles.ITEM_BODY, List.of(kid)));
      }
    }
    list.kids.clear();
    list.kids.addAll(items);
    number(list);
  }

  /** Sets the numbering of a list, and the text of bullets, which are drawn and no characters. */
  private static void number(Tag list) {
    boolean labelled = list.tags().anyMatch(item -> has(item, Roles.LABEL));
    if (list.attributes == null || !labelled) {
      list.attributes = new COSDictionary();
      list.attributes.setItem(COSName.O, COSName.getPDFName("List"));
      list.attributes.setItem(NUMBERING, COSName.NONE);
    }
    String bullet = BULLETS.get(list.attributes.getNameAsString(NUMBERING));
    if (bullet != null) {
      list.tags()
          .flatMap(Tag::tags)
          .filter(part -> part.is(Roles.LABEL))
          .forEach(label -> label.actualText = bullet);
    }
  }

  private static boolean has(Tag item, String role) {
    return item.tags().anyMatch(tag -> tag.is(role));
  }

  /** Puts the kids of a table of contents into items; other tables of contents stay as they are. */
  static void contents(Tag contents) {
    contents.attributes = null;
    List<Kid> items = new ArrayList<>();
    for (Kid kid : contents.kids) {
      boolean isPart =
          kid instanceof Tag tag && (tag.is(Roles.CONTENTS_ITEM) || tag.is(Roles.CONTENTS));
      items.add(isPart ? kid : new Tag(Roles.CONTENTS_ITEM, List.of(kid)));
    }
    contents.kids.clear();
    contents.kids.addAll(items);
  }

  /** The words that are read out for the box of a task, which is drawn. */
  static String ticked(Element box) {
    String said = box.getAttribute("aria-label");
    if (!said.isEmpty()) {
      return said;
    }
    Node item = box;
    while (item instanceof Element element && !element.getTagName().equals("li")) {
      item = item.getParentNode();
    }
    return item instanceof Element element && element.getAttribute("class").endsWith("done")
        ? "☑"
        : "☐";
  }
}
