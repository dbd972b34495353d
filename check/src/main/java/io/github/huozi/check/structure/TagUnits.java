package io.github.huozi.check.structure;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Content;
import io.github.huozi.check.pdf.TagTree.Tagged;
import io.github.huozi.check.structure.Unit.Form;
import io.github.huozi.check.structure.Unit.Origin;
import io.github.huozi.check.structure.Unit.Phrase;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the units of a PDF by its tags, which a screen reader reads. */
final class TagUnits {

  private static final Set<String> INLINE =
      Set.of(
          "",
          "Em",
          "Strong",
          "Code",
          "Quote",
          "Span",
          "Link",
          "Reference",
          "Ruby",
          "RB",
          "RT",
          "RP",
          "NonStruct");

  /** Ruby text, which files have in several ways; {@code text} compares it. */
  private static final Set<String> READINGS = Set.of("RT", "RP");

  /** The structure type of sections; what stands outside of them is a template's. */
  static final String SECTION = "Sect";

  /** The structure type of contents, and of lists of figures and the like. */
  static final String CONTENTS = "TOC";

  private static final Set<String> PHRASES = Set.of("Em", "Strong", "Link");
  private static final Set<String> AROUND = Set.of("L", CONTENTS, "Table", "BlockQuote", "Note");

  private final PdfContent pdf;
  private final Map<StructureElement, Integer> lists = new HashMap<>();

  /** The letters of each marked-content sequence, by its place in reading order. */
  private final Map<Integer, List<Glyph>> letters;

  TagUnits(PdfContent pdf) {
    this.pdf = pdf;
    this.letters = pdf.letters();
  }

  /**
   * The units with text, in reading order.
   *
   * @param headed whether notes stand at the ends of their sections: what heads them there is no
   *     heading of the text
   */
  List<Unit> read(boolean headed) {
    return read(element -> !INLINE.contains(element.role()) && !(headed && isBeforeNote(element)));
  }

  /** The heads of notes at the ends of their sections. */
  List<Unit> noteHeads() {
    return read(TagUnits::isBeforeNote);
  }

  private List<Unit> read(Predicate<StructureElement> wanted) {
    List<Unit> units = new ArrayList<>();
    for (StructureElement element : pdf.tags().elements()) {
      if (wanted.test(element)) {
        Reader reader = new Reader();
        reader.read(element, true);
        String text = Unit.key(reader.text.toString());
        if (!text.isEmpty()) {
          units.add(unit(element, text, reader));
        }
      }
    }
    return units;
  }

  private static boolean isBeforeNote(StructureElement element) {
    @Nullable StructureElement parent = element.parent();
    if (parent == null || !element.role().startsWith("H")) {
      return false;
    }
    List<Object> beside = parent.kids();
    int next = beside.indexOf(element) + 1;
    return next < beside.size()
        && beside.get(next) instanceof StructureElement note
        && note.role().equals("Note");
  }

  /** The text of an element. */
  String text(StructureElement element) {
    Reader reader = new Reader();
    reader.read(element, true);
    return reader.text.toString();
  }

  private Unit unit(StructureElement element, String text, Reader reader) {
    Set<String> around = new TreeSet<>();
    for (StructureElement at = element; at != null && !around.contains("Note"); at = at.parent()) {
      if (AROUND.contains(at.role())) {
        around.add(at.role());
      }
    }
    Glyph first = reader.glyphs.get(0);
    String words = reader.text.toString();
    return new Unit(
        element.role(),
        text,
        "",
        around,
        element.language(),
        element.attributes().scope(),
        reader.phrases,
        List.of(),
        new Form(part(element), ""),
        origin(words, first));
  }

  /** A formula as what links lead to. */
  Unit unit(PdfFormula formula) {
    return new Unit(
        "Formula",
        Unit.key(formula.text()),
        "",
        Set.of(),
        "",
        "",
        List.of(),
        List.of(),
        new Form("", ""),
        new Origin(
            formula.text(),
            Optional.of(pdf.page(formula.page()).place(formula.area())),
            formula.area().getMinY(),
            Optional.empty()));
  }

  /** The part of the file that an element is in: contents, a section, or nothing. */
  private String part(StructureElement element) {
    StructureElement list = element.outermost(Set.of(CONTENTS));
    return list != null
        ? CONTENTS + lists.computeIfAbsent(list, unused -> lists.size())
        : element.isInside(SECTION) ? SECTION : "";
  }

  private Origin origin(String words, Glyph first) {
    return new Origin(
        words,
        Optional.of(page(first).place(first.area())),
        first.y() - first.size(),
        Optional.empty());
  }

  private PdfPage page(Glyph glyph) {
    return pdf.pages().get(glyph.page() - 1);
  }

  /**
   * Tells whether links cover less than half of the letters that they should. A note's call is
   * small.
   */
  private boolean liesBeside(List<PdfLink> links, List<Glyph> glyphs) {
    long covered =
        glyphs.stream()
            .filter(glyph -> links.stream().anyMatch(link -> covers(link, glyph)))
            .count();
    return 2 * covered < glyphs.size();
  }

  private boolean covers(PdfLink link, Glyph glyph) {
    if (link.page() != glyph.page()) {
      return false;
    }
    double x = glyph.x() + glyph.width() / 2;
    Rectangle2D area = page(glyph).frame().ofSheet(link.area());
    return area.getMinX() - 2 < x
        && x < area.getMaxX() + 2
        && area.getMinY() - 2 < glyph.y()
        && glyph.y() < area.getMaxY() + 4;
  }

  /** Reads the text of an element and of the inline elements in it. */
  private final class Reader {

    private final StringBuilder text = new StringBuilder();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();

    void read(StructureElement element, boolean outermost) {
      if ((!outermost && !INLINE.contains(element.role())) || READINGS.contains(element.role())) {
        return;
      }
      int start = text.length();
      int place = phrases.size();
      int first = glyphs.size();
      List<PdfLink> links = new ArrayList<>();
      for (Object kid : element.kids()) {
        if (kid instanceof Content content) {
          Tagged tag = pdf.tags().of(content);
          List<Glyph> shown =
              tag == null ? List.of() : letters.getOrDefault(tag.order(), List.of());
          shown.forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
          glyphs.addAll(shown);
        } else if (kid instanceof StructureElement inner) {
          read(inner, false);
        } else if (kid instanceof PdfLink link) {
          links.add(link);
        }
      }
      String words = text.substring(start);
      String key = Unit.key(words);
      if (!outermost && PHRASES.contains(element.role()) && !key.isEmpty()) {
        boolean beside = liesBeside(links, glyphs.subList(first, glyphs.size()));
        phrases.add(
            place,
            new Phrase(
                element.role(),
                key,
                words,
                List.of(),
                links.isEmpty() ? "" : links.get(0).address(),
                Optional.empty(),
                beside ? List.of() : links,
                Optional.of(origin(words, glyphs.get(first)))));
      }
    }
  }
}
