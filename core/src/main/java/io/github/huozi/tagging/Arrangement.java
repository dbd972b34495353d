package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Puts the tags of a document's elements into the order and nesting that PDF asks for: text in
 * paragraphs, an item's text in its body, each note after the paragraph that calls it.
 */
final class Arrangement {

  private final TableTags tables = new TableTags();
  private final Marks marks;

  /** What was found to be no part of the text. */
  private final List<Kid.Content> artifacts = new ArrayList<>();

  Arrangement(Marks marks) {
    this.marks = marks;
  }

  List<Kid.Content> artifacts() {
    return artifacts;
  }

  void document(Tag root) {
    arrange(root);
    new HeadingLevels().close(root);
  }

  /** Arranges what a tag holds. */
  private void arrange(Tag tag) {
    sort(tag);
    tables.complete(tag, artifacts);
    List<Kid> kids = new ArrayList<>();
    for (Kid kid : List.copyOf(tag.kids)) {
      if (kid instanceof Tag inner) {
        arrange(inner);
        kids.addAll(insteadOf(inner));
      } else {
        kids.add(kid);
      }
    }
    tag.kids.clear();
    tag.kids.addAll(kids);
    nest(tag);
  }

  /** The renderer paints what floats after all the rest. */
  private static void sort(Tag tag) {
    if (tag.kids.stream().noneMatch(Kid.Content.class::isInstance)) {
      tag.kids.sort(Comparator.comparingInt(Arrangement::order));
    }
  }

  private static int order(Kid kid) {
    if (kid instanceof Tag tag) {
      Element element = tag.element();
      return element == null ? -1 : Marks.order(element);
    }
    return Integer.MAX_VALUE;
  }

  /** What stands in a tag's place: itself, what it holds, or nothing. */
  private List<Kid> insteadOf(Tag tag) {
    if (tag.is(Roles.FIGURE) && isDecoration(tag)) {
      tag.contents().forEach(artifacts::add);
      return List.of();
    } else if (tag.kids.isEmpty()) {
      return tag.is(Roles.CELL) || tag.is(Roles.HEADER_CELL) ? List.of(tag) : List.of();
    } else if (tag.isNothing() || isWrapper(tag)) {
      return tag.kids;
    } else if (tag.is(Roles.LINK) && isReference(tag)) {
      return List.of(
          new Tag(tag.hasClass("note-number") ? Roles.LABEL : Roles.REFERENCE, List.of(tag)));
    }
    if (tag.role.isEmpty()) {
      tag.role = Roles.SPAN;
    }
    return List.of(tag);
  }

  private boolean isDecoration(Tag figure) {
    return marks.alternative(figure.element()).isBlank();
  }

  /** A division of one part says nothing. */
  private static boolean isWrapper(Tag tag) {
    return tag.is(Roles.DIVISION)
        && tag.kids.size() == 1
        && tag.kids.get(0) instanceof Tag
        && tag.attribute("lang").isEmpty();
  }

  private static boolean isReference(Tag link) {
    return link.hasClass("note-call")
        || link.hasClass("note-number")
        || Roles.isInContents(link.element());
  }

  private void nest(Tag tag) {
    switch (tag.role) {
      case Roles.DOCUMENT, "Sect", "Art", Roles.DIVISION, "BlockQuote" -> blocks(tag, true);
      case Roles.NOTE -> {
        hoistNumber(tag);
        blocks(tag, true);
      }
      case Roles.ITEM_BODY, Roles.CELL, Roles.HEADER_CELL, "Caption" -> blocks(tag, false);
      case Roles.ITEM -> Lists.item(tag, body -> blocks(body, false));
      case Roles.LIST -> Lists.list(tag);
      case Roles.CONTENTS -> Lists.contents(tag);
      case Roles.CONTENTS_ITEM -> blocks(tag, true);
      case Roles.RUBY -> ruby(tag);
      case Roles.PARAGRAPH -> code(tag);
      default -> {
        // Lines, and rows of a table, are as they should be.
      }
    }
  }

  /**
   * Sets each note after the paragraph that calls it: there it neither interrupts a sentence, nor
   * is it far from its call.
   *
   * @param paragraphs whether text that is in no paragraph gets one
   */
  private static void blocks(Tag tag, boolean paragraphs) {
    List<Kid> kids = new ArrayList<>();
    List<Kid> line = new ArrayList<>();
    for (Kid kid : tag.kids) {
      boolean isNoteInLine = !line.isEmpty() && kid instanceof Tag note && note.is(Roles.NOTE);
      if (isPartOfLine(tag, kid) || isNoteInLine) {
        line.add(kid);
        continue;
      }
      endLine(line, kids, paragraphs);
      kids.add(kid);
      if (kid instanceof Tag inner) {
        kids.addAll(takeNotes(inner));
      }
    }
    endLine(line, kids, paragraphs);
    tag.kids.clear();
    tag.kids.addAll(kids);
  }

  private static boolean isPartOfLine(Tag tag, Kid kid) {
    return tag.is(Roles.CONTENTS_ITEM)
        ? Roles.isInline(kid) && !(kid instanceof Tag inner && inner.is(Roles.REFERENCE))
        : Roles.isInline(kid);
  }

  private static void endLine(List<Kid> line, List<Kid> kids, boolean paragraphs) {
    if (line.isEmpty()) {
      return;
    }
    Tag paragraph = new Tag(Roles.PARAGRAPH, line);
    List<Tag> notes = takeNotes(paragraph);
    boolean isFigure = line.size() == 1 && line.get(0) instanceof Tag only && only.is(Roles.FIGURE);
    if (paragraphs && !isFigure) {
      kids.add(paragraph);
    } else {
      kids.addAll(paragraph.kids);
    }
    kids.addAll(notes);
    line.clear();
  }

  /** Takes the notes out of a paragraph, or of part of one. */
  static List<Tag> takeNotes(Tag tag) {
    List<Tag> notes = new ArrayList<>();
    if (!Roles.holdsLines(tag.role)) {
      return notes;
    }
    List<Kid> kept = new ArrayList<>();
    for (Kid kid : tag.kids) {
      if (kid instanceof Tag inner) {
        if (inner.is(Roles.NOTE)) {
          notes.add(inner);
        } else {
          kept.add(inner);
        }
        notes.addAll(takeNotes(inner));
      } else {
        kept.add(kid);
      }
    }
    tag.kids.clear();
    tag.kids.addAll(kept);
    return notes;
  }

  /** A note's number is its label. */
  private static void hoistNumber(Tag note) {
    for (Tag block : note.tags().toList()) {
      for (Tag label : block.tags().filter(inner -> inner.is(Roles.LABEL)).toList()) {
        block.kids.remove(label);
        note.kids.add(0, label);
        if (block.kids.isEmpty()) {
          note.kids.remove(block);
        }
        return;
      }
    }
  }

  /** What has no reading of its own in a ruby is the base. */
  private static void ruby(Tag ruby) {
    List<Kid> kids = new ArrayList<>();
    for (Kid kid : ruby.kids) {
      boolean isPart = kid instanceof Tag tag && tag.role.matches("R[BTP]");
      kids.add(isPart ? kid : new Tag("RB", List.of(kid)));
    }
    ruby.kids.clear();
    ruby.kids.addAll(kids);
  }

  /** Preformatted text is code, even if the author did not say so. */
  private static void code(Tag paragraph) {
    if (paragraph.element() == null || !paragraph.element().getTagName().equals("pre")) {
      return;
    }
    if (paragraph.tags().noneMatch(tag -> tag.is(Roles.CODE))) {
      Tag code = new Tag(Roles.CODE, paragraph.kids);
      paragraph.kids.clear();
      paragraph.kids.add(code);
    }
  }
}
