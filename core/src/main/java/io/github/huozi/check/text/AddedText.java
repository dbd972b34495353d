package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds text of a PDF that neither the manuscript nor the templates have, and text of the templates
 * that the PDF lacks. Page numbers, the numbers of list items and words that a theme's own style
 * sheets add are no faults.
 */
final class AddedText {

  /** The number of characters of a text that a message quotes. */
  private static final int QUOTED = 16;

  /** The greatest length of a counter's value, in any numerals. */
  private static final int NUMERAL = 8;

  private final TextAlignment alignment;
  private final PdfText found;
  private final TemplateText template;
  private final ThemeStyles theme;
  private final Document document;
  private final FinishedEdition edition;
  private final Path file;
  private final List<int[]> heads = new ArrayList<>();

  /** Whether a text is the head of a table, for each text that was looked up. */
  private final Map<String, Boolean> asHeads = new HashMap<>();

  private final List<Finding> findings = new ArrayList<>();

  AddedText(
      TextAlignment alignment,
      TemplateText template,
      ThemeStyles theme,
      Document document,
      FinishedEdition edition,
      Path file) {
    this.alignment = alignment;
    this.found = (PdfText) alignment.found();
    this.template = template;
    this.theme = theme;
    this.document = document;
    this.edition = edition;
    this.file = file;
    Set<String> different = new LinkedHashSet<>();
    for (Element row : document.select("thead > tr")) {
      different.add(withoutSpaces(row.wholeText()));
    }
    different.forEach(head -> heads.add(head.codePoints().toArray()));
  }

  /** Finds added text in reading order, and then the missing text of the templates. */
  List<Finding> find() {
    BitSet missing = alignment.align(template);
    for (int from = 0; from < found.size(); ) {
      if (isExplained(from)) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < found.size() && !isExplained(to) && !isBorder(to)) {
        to++;
      }
      check(from, to);
      from = to;
    }
    missing.and(template.required());
    if (!theme.own()) {
      reportMissing(missing);
    }
    return findings;
  }

  private boolean isExplained(int index) {
    return alignment.isUsed(index)
        || alignment.isOfTemplate(index)
        || found.isFurniture(index)
        || found.isLabel(index)
        || found.codePoint(index) == Glyph.ADDED_HYPHEN;
  }

  /** Whether a character begins another marked-content sequence than the one before. */
  private boolean isBorder(int index) {
    return !found.isTogether(index - 1, index);
  }

  private void check(int from, int to) {
    boolean within = isWithinBlock(from, to);
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.appendCodePoint(found.codePoint(i));
    }
    if ((within || hasLetters(text))
        && !isChanged(from, to)
        && !asHeads.computeIfAbsent(text.toString(), this::isHead)
        && !isOfTheme(text.toString(), within)) {
      Optional<SourceLocation> source = from > 0 ? alignment.source(from - 1) : Optional.empty();
      findings.add(
          new Finding(
              "text/added",
              Severity.ERROR,
              file,
              Optional.of(found.place(from, to)),
              source,
              "the PDF says “"
                  + quoted(text.toString())
                  + "”, which is not in the manuscript, or not there; publish the file again"));
    }
  }

  /** Whether one block has both the text before a range and the text after it. */
  private boolean isWithinBlock(int from, int to) {
    if (found.isTogether(from - 1, from) && alignment.block(from - 1).isPresent()) {
      return true;
    }
    if (found.isTogether(to - 1, to) && alignment.block(to).isPresent()) {
      return true;
    }
    Optional<MatchedBlock> before = from > 0 ? alignment.block(from - 1) : Optional.empty();
    Optional<MatchedBlock> after = to < found.size() ? alignment.block(to) : Optional.empty();
    return before.isPresent() && before.equals(after);
  }

  /**
   * Whether the manuscript's letters are missing at a range: {@link Differences} reports that as a
   * change.
   */
  private boolean isChanged(int from, int to) {
    Optional<MatchedBlock> before = from > 0 ? alignment.block(from - 1) : Optional.empty();
    Optional<MatchedBlock> after = to < found.size() ? alignment.block(to) : Optional.empty();
    int missing = 0;
    if (before.isPresent()) {
      missing = Math.max(missing, before.get().missingAfter(alignment.letter(from - 1)));
    }
    if (after.isPresent()) {
      missing = Math.max(missing, after.get().missingBefore(alignment.letter(to)));
    }
    return missing > 0 && to - from <= 3 * missing + 2;
  }

  /** Whether a text is part of the head of a table, which is repeated on each page of the table. */
  private boolean isHead(String text) {
    int[] wanted = text.codePoints().toArray();
    for (int[] head : heads) {
      for (int i = 0; i + wanted.length <= head.length; i++) {
        int same = 0;
        while (same < wanted.length
            && (wanted[same] == head[i + same] || wanted[same] == DrawnGlyphCheck.SUBSTITUTE)) {
          same++;
        }
        if (same == wanted.length) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasLetters(CharSequence text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether a theme's own style sheets may have added a text. */
  private boolean isOfTheme(String text, boolean within) {
    if (!theme.own()) {
      return false;
    }
    String rest = text;
    for (String words : theme.words()) {
      String added = withoutSpaces(words);
      if (!added.isEmpty()) {
        rest = rest.replace(added, "");
      }
    }
    if (theme.repeatsAttributes()) {
      for (String value : attributes()) {
        rest = rest.replace(value, "");
      }
    }
    boolean changed = rest.length() < text.length();
    return (rest.isEmpty() && changed)
        || (!hasLetters(rest) && (changed || (theme.counts() && within)))
        || (theme.counts() && rest.codePointCount(0, rest.length()) <= NUMERAL);
  }

  private Set<String> attributes() {
    Set<String> values = new HashSet<>();
    for (Element element : document.body().getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String value = withoutSpaces(attribute.getValue());
        if (!value.isEmpty()) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static String withoutSpaces(String words) {
    StringBuilder text = new StringBuilder();
    words.codePoints().filter(Characters::isRead).forEach(text::appendCodePoint);
    return text.toString();
  }

  /**
   * Reports the templates' text that the PDF lacks. A theme's own style sheets may hide it, so this
   * is for files without any.
   */
  private void reportMissing(BitSet missing) {
    StringBuilder headings = new StringBuilder();
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      headings.append(withoutSpaces(heading.wholeText())).append('\n');
    }
    for (int from = missing.nextSetBit(0); from >= 0; ) {
      int to = missing.nextClearBit(from);
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.appendCodePoint(template.codePoints().get(i));
      }
      from = missing.nextSetBit(to);
      if (headings.indexOf(text.toString()) >= 0) {
        // An entry of the table of contents: the check of links reports it.
        continue;
      }
      findings.add(
          new Finding(
              "text/missing",
              Severity.ERROR,
              file,
              Optional.empty(),
              Optional.of(SourceLocation.of(edition.publication().file())),
              "“"
                  + quoted(text.toString())
                  + "”, which the template puts around the text, is missing from the PDF; publish"
                  + " the file again"));
    }
  }

  private static String quoted(String text) {
    int count = text.codePointCount(0, text.length());
    return count > QUOTED ? text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…" : text;
  }
}
