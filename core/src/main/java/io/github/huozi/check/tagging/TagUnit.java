package io.github.huozi.check.tagging;

import io.github.huozi.check.tagging.TaggedPdf.Content;
import io.github.huozi.check.tagging.TaggedPdf.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A block-level tag of a PDF with its text, that of its inline tags included.
 *
 * @param text the text, normalized for comparison
 * @param phrases the emphasized and linked phrases, in order
 * @param contents the marked content that has the text
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
   * An emphasized or linked phrase.
   *
   * @param annotations the link annotations of the phrase
   */
  record Phrase(
      String role, String text, Tag tag, List<Content> contents, List<COSDictionary> annotations) {}

  /** A unit of the printed document and the tag with the same text. */
  record Pair(TextUnit wanted, TagUnit found) {}

  /** The units of a PDF with text, in reading order. */
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

  /** The phrases that are links. */
  List<Phrase> links() {
    return phrases.stream().filter(phrase -> phrase.role().equals("Link")).toList();
  }

  /** The structure types of the enclosing lists, tables, quotations and notes. */
  Set<String> surroundings() {
    Set<String> around = new TreeSet<>();
    for (Tag at = tag; at != null; at = at.parent()) {
      if (SURROUNDINGS.contains(at.role())) {
        around.add(at.role());
      }
    }
    return around;
  }

  /**
   * Pairs the units of the printed document with the tags of the same text. Among equal texts,
   * units with equal roles, surroundings and phrases are paired first. A unit has no pair if a
   * style sheet hides it or adds text to it.
   */
  static List<Pair> pair(List<TextUnit> wanted, List<TagUnit> found) {
    Map<String, Deque<TagUnit>> bySignature = new HashMap<>();
    Map<String, Deque<TagUnit>> byText = new HashMap<>();
    for (TagUnit unit : found) {
      bySignature.computeIfAbsent(signature(unit), unused -> new ArrayDeque<>()).add(unit);
    }
    @Nullable TagUnit[] pairs = new @Nullable TagUnit[wanted.size()];
    Set<TagUnit> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = next(bySignature, signature(wanted.get(i)));
      if (pairs[i] != null) {
        taken.add(pairs[i]);
      }
    }
    for (TagUnit unit : found) {
      if (!taken.contains(unit)) {
        byText.computeIfAbsent(unit.text(), unused -> new ArrayDeque<>()).add(unit);
      }
    }
    List<Pair> list = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      TagUnit pair = pairs[i] != null ? pairs[i] : next(byText, wanted.get(i).text());
      if (pair != null) {
        list.add(new Pair(wanted.get(i), pair));
      }
    }
    return list;
  }

  private static @Nullable TagUnit next(Map<String, Deque<TagUnit>> units, String key) {
    Deque<TagUnit> same = units.get(key);
    return same == null ? null : same.pollFirst();
  }

  /** What is compared of a unit: role, surroundings, phrases and text. */
  private static String signature(TextUnit unit) {
    String role = unit.level() > 0 ? "H" : unit.role().isEmpty() ? "P" : unit.role();
    List<String> phrases =
        unit.phrases().stream().map(phrase -> phrase.role() + phrase.text()).toList();
    return role + unit.surroundings() + phrases + unit.text();
  }

  private static String signature(TagUnit unit) {
    String role = unit.tag().role();
    List<String> phrases =
        unit.phrases().stream().map(phrase -> phrase.role() + phrase.text()).toList();
    return (role.matches("H[1-6]") ? "H" : role) + unit.surroundings() + phrases + unit.text();
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
