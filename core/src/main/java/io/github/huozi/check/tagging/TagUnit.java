package io.github.huozi.check.tagging;

import io.github.huozi.check.tagging.TaggedPdf.Content;
import io.github.huozi.check.tagging.TaggedPdf.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A tag of a PDF that has letters: its own, and those of the phrases in it.
 *
 * @param text its letters, as they are compared
 * @param phrases what is emphasized or linked in it, in order
 * @param contents where its letters stand
 */
record TagUnit(Tag tag, String text, List<Phrase> phrases, List<Content> contents) {

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

  private static final Set<String> PHRASES = Set.of("Em", "Strong", "Link");
  private static final Set<String> SURROUNDINGS = Set.of("L", "TOC", "Table", "BlockQuote", "Note");

  TagUnit {
    phrases = List.copyOf(phrases);
    contents = List.copyOf(contents);
  }

  /**
   * A phrase.
   *
   * @param annotations the links of the pages that it is, if it is one
   */
  record Phrase(
      String role, String text, Tag tag, List<Content> contents, List<COSDictionary> annotations) {}

  /** The units of a PDF, in the order in which they are read. */
  static List<TagUnit> of(TaggedPdf pdf) {
    List<TagUnit> units = new ArrayList<>();
    for (Tag tag : pdf.tags()) {
      if (!INLINE.contains(tag.role())) {
        Reader reader = new Reader(pdf);
        reader.read(tag, true);
        String letters = TextUnit.key(reader.text.toString());
        if (!letters.isEmpty()) {
          units.add(new TagUnit(tag, letters, reader.phrases, reader.contents));
        }
      }
    }
    return units;
  }

  /** Those of its phrases that lead somewhere. */
  List<Phrase> links() {
    return phrases.stream().filter(phrase -> phrase.role().equals("Link")).toList();
  }

  /** What it stands in. */
  Set<String> surroundings() {
    Set<String> around = new TreeSet<>();
    for (Tag at = tag; at != null; at = at.parent()) {
      if (SURROUNDINGS.contains(at.role())) {
        around.add(at.role());
      }
    }
    return around;
  }

  private static final class Reader {

    private final TaggedPdf pdf;
    private final StringBuilder text = new StringBuilder();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();

    Reader(TaggedPdf pdf) {
      this.pdf = pdf;
    }

    void read(Tag tag, boolean outermost) {
      if (!outermost && !INLINE.contains(tag.role())) {
        return;
      }
      int start = text.length();
      int place = phrases.size();
      int first = contents.size();
      List<COSDictionary> annotations = new ArrayList<>();
      for (Object kid : tag.kids()) {
        if (kid instanceof Content content) {
          PageMarks.Mark mark = pdf.mark(content);
          if (mark != null) {
            text.append(mark.text());
            contents.add(content);
          }
        } else if (kid instanceof Tag inner) {
          read(inner, false);
        } else if (kid instanceof COSDictionary annotation) {
          annotations.add(annotation);
        }
      }
      if (!outermost && PHRASES.contains(tag.role())) {
        String letters = TextUnit.key(text.substring(start));
        if (!letters.isEmpty()) {
          phrases.add(
              place,
              new Phrase(
                  tag.role(),
                  letters,
                  tag,
                  List.copyOf(contents.subList(first, contents.size())),
                  annotations));
        }
      }
    }
  }
}
