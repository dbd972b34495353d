package io.github.huozi.check.pdf;

import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.TagTree.Content;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The notes of a PDF, and their calls, by its tags: a call is a {@code Reference} outside of the
 * contents, and a note's number is the {@code Lbl} of a {@code Note}.
 *
 * @param calls the calls in the text, in reading order
 * @param inner the calls in notes
 * @param notes the notes, in reading order
 */
public record PdfNotes(List<Numbered> calls, List<Numbered> inner, List<Numbered> notes) {

  private static final Set<String> BLOCKS = Set.of("Note", "TOC");

  public PdfNotes {
    calls = List.copyOf(calls);
    inner = List.copyOf(inner);
    notes = List.copyOf(notes);
  }

  /**
   * A call, or a note.
   *
   * @param number its number as it is printed
   * @param page the page with its number, counted from 1
   * @param place the place of its number
   */
  public record Numbered(String number, int page, Place place) {}

  /** The notes of a PDF. What has no visible number is left out. */
  public static PdfNotes of(PdfContent pdf) {
    Map<Integer, List<Glyph>> letters = pdf.letters();
    List<Numbered> calls = new ArrayList<>();
    List<Numbered> inner = new ArrayList<>();
    List<Numbered> notes = new ArrayList<>();
    for (StructureElement element : pdf.tags().elements()) {
      boolean label = element.role().equals("Lbl");
      StructureElement around = element.innermost(BLOCKS);
      boolean note = around != null && around.role().equals("Note");
      if (element.role().equals("Reference") && (around == null || note)) {
        add(element, letters, pdf, note ? inner : calls);
      } else if (label && note && element.parent() == around) {
        add(element, letters, pdf, notes);
      }
    }
    return new PdfNotes(calls, inner, notes);
  }

  private static void add(
      StructureElement element,
      Map<Integer, List<Glyph>> letters,
      PdfContent pdf,
      List<Numbered> into) {
    List<Glyph> glyphs = new ArrayList<>();
    collect(element, letters, pdf, glyphs);
    if (!glyphs.isEmpty()) {
      StringBuilder number = new StringBuilder();
      glyphs.forEach(glyph -> number.appendCodePoint(glyph.codePoint()));
      Glyph first = glyphs.get(0);
      PdfPage page = pdf.pages().get(first.page() - 1);
      into.add(new Numbered(number.toString(), first.page(), page.place(first.area())));
    }
  }

  private static void collect(
      StructureElement element,
      Map<Integer, List<Glyph>> letters,
      PdfContent pdf,
      List<Glyph> into) {
    for (Object kid : element.kids()) {
      if (kid instanceof Content content) {
        Tagged tag = pdf.tags().of(content);
        into.addAll(tag == null ? List.of() : letters.getOrDefault(tag.order(), List.of()));
      } else if (kid instanceof StructureElement inner) {
        collect(inner, letters, pdf, into);
      }
    }
  }
}
