package io.github.huozi.check.text;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds text of a file that its manuscript does not have there: in a block of the manuscript, as a
 * block of a section, or a second time. What templates put around the sections is not judged, nor
 * are numbers before a block, and the words that a theme's own style sheets add.
 */
final class AddedText {

  /** The number of characters of a text that a message quotes. */
  private static final int QUOTED = 16;

  /** The greatest length of a number or a word that a template adds to a section. */
  private static final int SHORT = 12;

  /** The least length of a text that is not there twice by chance. */
  private static final int DISTINCT = 8;

  private final TextAlignment alignment;
  private final FoundText found;
  private final ThemeStyles theme;
  private final BitSet moved;
  private final Path file;
  private final String manuscript;

  /** The cells that stand at the head of a table, and again on each of its pages. */
  private final Set<String> heads = new HashSet<>();

  /** The titles that stand in the publication's title block, with the byline and the date. */
  private final Set<MatchedBlock> titles = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The letters of the texts that stand a second time of right. */
  private final Set<String> again = new HashSet<>();

  private final Map<String, Boolean> repeated = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param again the texts that stand a second time of right
   * @param moved the first character of each text that is reported as moved
   */
  AddedText(
      TextAlignment alignment, ThemeStyles theme, Set<String> again, BitSet moved, Path file) {
    again.forEach(text -> this.again.add(letters(text)));
    this.moved = moved;
    this.alignment = alignment;
    this.found = alignment.found();
    this.theme = theme;
    this.file = file;
    ComparisonKeys keys = new ComparisonKeys();
    Set<String> begun = new HashSet<>();
    for (List<MatchedBlock> flow : alignment.flows()) {
      for (MatchedBlock matched : flow) {
        Section section = matched.block().section();
        if (begun.add(section.id()) && !section.showTitle()) {
          titles.add(matched);
        }
        SourceBlock block = matched.block();
        block.letters().forEach(letter -> keys.add(letter.codePoint(), 0));
        keys.addKey(' ', 0);
        if (block.style().contains(" thead.")) {
          heads.add(letters(block.text(0, block.letters().size())));
        }
      }
    }
    manuscript = string(keys);
  }

  /** Finds added text in reading order. */
  List<Finding> find() {
    @Nullable MatchedBlock before = null;
    int last = -1;
    for (int i = 0; i < found.size(); i++) {
      last = alignment.isUsed(i) ? i : last;
    }
    for (int from = 0; from < found.size(); ) {
      if (isExplained(from)) {
        before = alignment.block(from).orElse(before);
        from++;
        continue;
      }
      int to = from + 1;
      while (to < found.size() && !isExplained(to) && found.block(to) == found.block(from)) {
        to++;
      }
      int next = moved.nextSetBit(from);
      boolean known = next >= 0 && next < to;
      if (before != null && from < last && !known) {
        check(from, to, before);
      }
      from = to;
    }
    return findings;
  }

  private boolean isExplained(int index) {
    return alignment.isUsed(index)
        || found.isAside(index)
        || found.codePoint(index) == Glyph.ADDED_HYPHEN;
  }

  private void check(int from, int to, MatchedBlock before) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.appendCodePoint(found.codePoint(i));
    }
    String text = letters.toString();
    boolean starts = found.block(from - 1) != found.block(from);
    boolean ends = to == found.size() || found.block(to) != found.block(from);
    boolean added;
    if (starts && ends) {
      boolean twice =
          text.length() >= DISTINCT
              && !heads.contains(letters(text))
              && !again.contains(letters(text))
              && isRepeated(text);
      boolean foreign =
          text.length() > SHORT
              && !theme.own()
              && !titles.contains(before)
              && isIn(before.block().section(), to);
      added = (twice || foreign) && !isHeadOfContents(to);
    } else {
      boolean number = starts && text.length() <= SHORT && !isBeforeParagraph(text, to);
      added = !number && !isChanged(from, to);
    }
    if (added && !isOfTheme(text)) {
      Optional<SourceLocation> source = alignment.source(from - 1);
      int count = text.codePointCount(0, text.length());
      findings.add(
          new Finding(
              "text/added",
              Severity.ERROR,
              file,
              Optional.of(found.place(from, to)),
              source,
              "the "
                  + found.name()
                  + " says \""
                  + (count > QUOTED
                      ? text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…"
                      : text)
                  + "\", which the manuscript does not say there",
              Optional.of(Cure.orTheme("correct the template that adds it"))));
    }
  }

  /** Tells whether contents follow, as they do what heads them at the start of a chapter. */
  private boolean isHeadOfContents(int to) {
    return to < found.size() && found.isInContents(to);
  }

  /** Tells whether the manuscript has a text that the file has without being asked to. */
  private boolean isRepeated(String text) {
    return repeated.computeIfAbsent(text, unused -> manuscript.contains(letters(text)));
  }

  /** Tells whether words, and not a number, stand before the text of a paragraph. */
  private boolean isBeforeParagraph(String text, int to) {
    return text.codePoints().anyMatch(Character::isLetter)
        && alignment
            .block(to)
            .filter(next -> next.block().kind() == Kind.PARAGRAPH && !next.block().note())
            .isPresent();
  }

  /** Tells whether the next text of the manuscript is one of a section. */
  private boolean isIn(Section section, int from) {
    for (int i = from; i < found.size(); i++) {
      Optional<MatchedBlock> block = alignment.block(i);
      if (block.isPresent()) {
        return block.get().block().section().equals(section);
      }
    }
    return false;
  }

  /**
   * Tells whether the manuscript's letters are missing at a range: {@link Differences} reports that
   * as a change.
   */
  private boolean isChanged(int from, int to) {
    Optional<MatchedBlock> before = alignment.block(from - 1);
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

  /** Tells whether a theme's own style sheets may have added a text. */
  private boolean isOfTheme(String text) {
    if (!theme.own()) {
      return false;
    }
    String rest = text;
    for (String words : theme.words()) {
      StringBuilder added = new StringBuilder();
      words.codePoints().filter(Characters::isRead).forEach(added::appendCodePoint);
      rest = added.isEmpty() ? rest : rest.replace(added, "");
    }
    return rest.isEmpty()
        || theme.repeatsAttributes()
        || (theme.counts() && rest.length() <= SHORT)
        || (rest.length() < text.length() && rest.codePoints().noneMatch(Character::isLetter));
  }

  private static String letters(String text) {
    ComparisonKeys keys = new ComparisonKeys();
    text.codePoints().filter(Characters::isRead).forEach(codePoint -> keys.add(codePoint, 0));
    return string(keys);
  }

  private static String string(ComparisonKeys keys) {
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }
}
