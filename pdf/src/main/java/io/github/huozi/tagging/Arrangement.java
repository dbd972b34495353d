package io.github.huozi.tagging;

import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Brings the tags of a document into the order and nesting that PDF requires: text in paragraphs,
 * the text of a list item in its body, each note after the paragraph with its call, or after the
 * note with it.
 */
final class Arrangement {

  /** Arranges a document. */
  void document(Tag root) {
    arrange(root);
  }

  /** Arranges the kids of a tag. */
  private static void arrange(Tag tag) {
    sort(tag);
    TableTags.complete(tag);
    List<Kid> kids = new ArrayList<>();
    for (Kid kid : List.copyOf(tag.kids)) {
      if (kid instanceof Tag inner) {
        arrange(inner);
        kids.addAll(replacement(inner));
      } else {
        kids.add(kid);
      }
    }
    tag.kids.clear();
    tag.kids.addAll(kids);
    nest(tag);
  }

  /**
   * Puts kids into the document's order: floats are painted before the text around them, and the
   * markers of lists before all text. Text does not follow the notes that are painted between its
   * pages.
   */
  private static void sort(Tag tag) {
    List<Placed> placed = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Kid kid : tag.kids) {
      if (kid instanceof Tag note && note.is(Roles.NOTE)) {
        placed.add(new Placed(note.order, note));
        continue;
      } else if (kid instanceof Tag inner) {
        last = inner.order;
      } else if (kid instanceof Kid.Content content && content.order() >= 0) {
        last = content.order();
      }
      placed.add(new Placed(last, kid));
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    tag.kids.clear();
    placed.forEach(kid -> tag.kids.add(kid.kid));
  }

  /** A kid with its place among the others. */
  private record Placed(int place, Kid kid) {}

  /** The entries that take a tag's place: the tag itself, its kids, or none. */
  private static List<Kid> replacement(Tag tag) {
    if (tag.kids.isEmpty()) {
      return tag.is(Roles.CELL) || tag.is(Roles.HEADER_CELL) ? List.of(tag) : List.of();
    } else if (tag.isRedundant() || isWrapper(tag)) {
      return tag.kids;
    } else if (tag.is(Roles.LINK) && isReference(tag)) {
      return List.of(
          new Tag(tag.hasClass(Names.NOTE_NUMBER) ? Roles.LABEL : Roles.REFERENCE, List.of(tag)));
    }
    if (tag.role.isEmpty()) {
      tag.role = Roles.SPAN;
    }
    List<Kid> after = new ArrayList<>(List.of(tag));
    if (tag.is(Roles.NOTE)) {
      take(tag, true, after);
    }
    return after;
  }

  /** Tells whether a tag is a division with one tag in it, and no language. */
  private static boolean isWrapper(Tag tag) {
    return tag.is(Roles.DIVISION)
        && tag.kids.size() == 1
        && tag.kids.get(0) instanceof Tag
        && tag.attribute("lang").isEmpty();
  }

  private static boolean isReference(Tag link) {
    // Only elements become links.
    return link.hasClass(Names.NOTE_CALL)
        || link.hasClass(Names.NOTE_NUMBER)
        || Roles.isInContents(Objects.requireNonNull(link.element()));
  }

  private static void nest(Tag tag) {
    switch (tag.role) {
      case Roles.DOCUMENT, "Sect", "Art", Roles.DIVISION, "BlockQuote" -> blocks(tag, true);
      case Roles.NOTE -> {
        hoistNumber(tag);
        blocks(tag, true);
      }
      case Roles.ITEM_BODY, Roles.CELL, Roles.HEADER_CELL, "Caption" -> blocks(tag, false);
      case Roles.ITEM -> ListTags.item(tag, body -> blocks(body, false));
      case Roles.LIST -> ListTags.list(tag);
      case Roles.CONTENTS -> ListTags.contents(tag);
      case Roles.CONTENTS_ITEM -> blocks(tag, true);
      case Roles.RUBY -> ruby(tag);
      case Roles.PARAGRAPH -> code(tag);
      default -> {
        // Inline tags and table rows need no change.
      }
    }
  }

  /**
   * Moves each note behind the paragraph with its call, where it is near the call without
   * interrupting a sentence.
   *
   * @param paragraphs whether text outside paragraphs is put into one
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
    List<Kid> notes = takeNotes(paragraph);
    boolean isFigure =
        line.size() == 1
            && line.get(0) instanceof Tag only
            && (only.is(Roles.FIGURE) || only.is(Roles.FORMULA));
    if (paragraphs && !isFigure) {
      kids.add(paragraph);
    } else {
      kids.addAll(paragraph.kids);
    }
    kids.addAll(notes);
    line.clear();
  }

  /** Takes the notes out of a paragraph or a part of one. */
  static List<Kid> takeNotes(Tag tag) {
    List<Kid> notes = new ArrayList<>();
    take(tag, false, notes);
    return notes;
  }

  /**
   * Takes the notes out of a tag.
   *
   * @param blocks whether out of blocks in it too
   */
  private static void take(Tag tag, boolean blocks, List<Kid> notes) {
    if (!blocks && !Roles.holdsLines(tag.role)) {
      return;
    }
    for (Kid kid : List.copyOf(tag.kids)) {
      if (kid instanceof Tag inner && inner.is(Roles.NOTE)) {
        tag.kids.remove(inner);
        notes.add(inner);
      } else if (kid instanceof Tag inner) {
        take(inner, blocks, notes);
      }
    }
  }

  /** Makes the number of a note its label. */
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

  /** Makes a base of everything in a ruby element that is no other part of it. */
  private static void ruby(Tag ruby) {
    List<Kid> kids = new ArrayList<>();
    for (Kid kid : ruby.kids) {
      boolean isPart = kid instanceof Tag tag && tag.role.matches("R[BTP]");
      kids.add(isPart ? kid : new Tag("RB", List.of(kid)));
    }
    ruby.kids.clear();
    ruby.kids.addAll(kids);
  }

  /** Makes code of preformatted text, with or without a {@code code} element. */
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
