package io.github.huozi.makeup;

import io.github.huozi.makeup.Galley.Note;
import io.github.huozi.makeup.Galley.Variation;
import io.github.huozi.makeup.Item.Break;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Give;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Item.Space;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** A galley for a test, block by block, with a leading of 10. */
final class GalleyBuilder {

  static final double LEADING = 10;

  private final List<Item> items = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Variation> variations = new ArrayList<>();
  private boolean afterBlock;

  /** A frame of a number of lines with notes 5 below the text and figures 6 from it. */
  static Frame frame(int lines) {
    return new Frame(lines, LEADING, 5, 2, 6);
  }

  /** Such a frame whose turned pages have another number of lines. */
  static Frame frame(int lines, int turnedLines) {
    return new Frame(lines, LEADING, 5, 2, 6, turnedLines, FirstPage.RECTO);
  }

  Galley build() {
    return new Galley(items, notes, variations);
  }

  /** The index of the next item. */
  int next() {
    return items.size();
  }

  /** Body lines with the usual costs for the first and the last. */
  GalleyBuilder paragraph(int lines) {
    between();
    lines(lines, LEADING, true);
    return this;
  }

  /** A paragraph that may have one line more or fewer. */
  GalleyBuilder paragraph(int lines, double longer, double shorter) {
    between();
    int first = items.size();
    lines(lines, LEADING, true);
    variations.add(new Variation(first, items.size(), longer, shorter));
    return this;
  }

  /** A body line that calls a note of a number of lines, each 8 high. */
  GalleyBuilder lineWithNote(int noteLines) {
    between();
    items.add(new Piece(LEADING, true, List.of(note(noteLines))));
    return this;
  }

  /** A body line that calls a note with lines of these heights. */
  GalleyBuilder lineWithNoteOf(double... heights) {
    between();
    notes.add(new Note(DoubleStream.of(heights).boxed().toList()));
    items.add(new Piece(LEADING, true, List.of(notes.size() - 1)));
    return this;
  }

  /** A body line that calls a note: a table with a head 12 high, which is repeated, and rows. */
  GalleyBuilder lineWithTableNote(int rows) {
    between();
    List<Double> heights = new ArrayList<>(Collections.nCopies(rows + 1, 15.0));
    heights.set(0, 12.0);
    List<Double> heads = new ArrayList<>(Collections.nCopies(rows + 1, 12.0));
    heads.subList(0, 2).replaceAll(head -> 0.0);
    notes.add(new Note(heights, heads));
    items.add(new Piece(LEADING, true, List.of(notes.size() - 1)));
    return this;
  }

  /** A heading 14 high with 16 above it, which may grow, and 6 below. */
  GalleyBuilder heading() {
    items.add(new Break(0));
    items.add(new Space(16, 0, Give.HEADING, false));
    items.add(new Piece(14, false, true, 0, List.of()));
    items.add(new Break(Costs.HEADING_AT_FOOT));
    items.add(new Space(6, 0, Give.NOTHING, false));
    afterBlock = false;
    return this;
  }

  /** A chapter's title: a kept space, then the title. */
  GalleyBuilder title() {
    items.add(new Space(33, 0, Give.REST, true));
    items.add(new Piece(18, false, List.of()));
    items.add(new Space(20, 4, Give.REST, false));
    afterBlock = false;
    return this;
  }

  /** A quotation in lines 9 high, introduced, with 5 above and below, 2 of which may go. */
  GalleyBuilder quotation(int lines) {
    items.add(new Break(Costs.INTRODUCTION_APART, Costs.INTRODUCTION_OVERLEAF, 0));
    items.add(new Space(5, 2, Give.REST, false));
    lines(lines, 9, false);
    items.add(new Break(0));
    items.add(new Space(5, 2, Give.REST, false));
    afterBlock = false;
    return this;
  }

  /** Something that cannot be divided. */
  GalleyBuilder block(double height) {
    between();
    items.add(new Piece(height, false, List.of()));
    return this;
  }

  /** A table with a head 12 high, which is repeated, and rows 15 high. */
  GalleyBuilder table(int rows) {
    items.add(new Break(0));
    items.add(new Space(8, 0, Give.REST, false));
    items.add(new Piece(12, false, List.of()));
    for (int i = 0; i < rows; i++) {
      if (i > 0) {
        items.add(new Break(i == 1 || i == rows - 1 ? Costs.KEPT_TOGETHER : 5, 12));
      }
      items.add(new Piece(15, false, List.of()));
    }
    items.add(new Break(0));
    items.add(new Space(8, 0, Give.REST, false));
    afterBlock = false;
    return this;
  }

  GalleyBuilder forced() {
    items.add(new Break(Break.FORCED));
    afterBlock = false;
    return this;
  }

  GalleyBuilder space(double height) {
    items.add(new Space(height, 0, Give.REST, false));
    return this;
  }

  GalleyBuilder figure(double height, Place... places) {
    return figure(height, 0, places);
  }

  /** A figure with spaces of 8 that calls a note unless that has no lines. */
  GalleyBuilder figure(double height, int noteLines, Place... places) {
    Set<Place> allowed = EnumSet.noneOf(Place.class);
    Collections.addAll(allowed, places);
    List<Integer> calls = noteLines == 0 ? List.of() : List.of(note(noteLines));
    items.add(new Figure(height, 8, 8, allowed, 0, calls));
    afterBlock = false;
    return this;
  }

  /** A figure at its place with spaces of 8 that may be less. */
  GalleyBuilder figureWithin(double height, double shrink) {
    Set<Place> here = EnumSet.of(Place.HERE);
    Space none = new Space(0, 0, Give.REST, false);
    items.add(new Figure(height, 8, 8, shrink, none, here, false, 0, List.of()));
    afterBlock = false;
    return this;
  }

  /** A figure with spaces of 8 that stays at its place if it fits there. */
  GalleyBuilder stayingFigure(double height) {
    Set<Place> places = EnumSet.of(Place.HERE, Place.TOP, Place.BOTTOM);
    items.add(
        new Figure(height, 8, 8, 0, new Space(8, 0, Give.REST, false), places, true, 0, List.of()));
    afterBlock = false;
    return this;
  }

  private void between() {
    if (afterBlock) {
      items.add(new Break(0));
    }
    afterBlock = true;
  }

  private void lines(int lines, double height, boolean onGrid) {
    for (int i = 0; i < lines; i++) {
      if (i > 0) {
        double cost = (i == 1 ? Costs.FIRST_LINE_AT_FOOT : 0) + (i == lines - 1 ? Costs.WIDOW : 0);
        items.add(new Break(cost));
      }
      items.add(new Piece(height, onGrid, List.of()));
    }
  }

  private int note(int lines) {
    notes.add(new Note(Collections.nCopies(lines, 8.0)));
    return notes.size() - 1;
  }
}
