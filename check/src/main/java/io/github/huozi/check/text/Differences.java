package io.github.huozi.check.text;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds text of the manuscript that a finished file gaps, moves or changes. */
final class Differences {

  /** The number of characters of a text that a message quotes. */
  private static final int QUOTED = 16;

  /** The least length of a text that does not occur in other places by chance. */
  private static final int DISTINCT = 4;

  /** The most missing texts that are looked for elsewhere: nobody reads so many findings. */
  private static final int MOST_SEARCHED = 500;

  private final TextAlignment alignment;
  private final FoundText found;
  private final Path file;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** The text that the theme hides, without white space. */
  private final String hiddenByTheme;

  /** The keys of the file's text that is not the manuscript's. */
  private final ComparisonKeys rest = new ComparisonKeys();

  private Differences(TextAlignment alignment, String hiddenByTheme, Path file) {
    this.alignment = alignment;
    this.found = alignment.found();
    this.file = file;
    this.hiddenByTheme = hiddenByTheme;
    for (int i = 0; i < found.size(); i++) {
      if (!alignment.isUsed(i)) {
        rest.add(found.codePoint(i), i);
      }
    }
  }

  /**
   * Finds the differences, in the manuscript's order.
   *
   * @param hiddenByTheme the text that the theme hides, without white space: it may be missing
   * @param moved gets the first character of each text that stands in another place
   */
  static List<Finding> find(
      TextAlignment alignment, String hiddenByTheme, BitSet moved, Path file) {
    Differences differences = new Differences(alignment, hiddenByTheme, file);
    alignment.flows().forEach(differences::collectGaps);
    differences.report(moved);
    return differences.findings;
  }

  private void collectGaps(List<MatchedBlock> flow) {
    int before = -1;
    MissingText missing = new MissingText();
    for (MatchedBlock matched : flow) {
      for (int i = 0; i < matched.size(); i++) {
        int place = matched.place(i);
        if (place < 0) {
          missing.add(matched.block(), i);
        } else {
          if (missing.size > 0) {
            gaps.add(new Gap(missing, before, place));
            missing = new MissingText();
          }
          before = place;
        }
      }
    }
    if (missing.size > 0) {
      gaps.add(new Gap(missing, before, found.size()));
    }
  }

  private void report(BitSet moved) {
    int[] codes = rest.codes();
    String others = new String(codes, 0, codes.length);
    int searched = 0;
    for (Gap gap : gaps) {
      int place = -1;
      if (gap.missing.size >= DISTINCT
          && gap.missing.keys.size() > 0
          && searched++ < MOST_SEARCHED) {
        int[] keys = gap.missing.keys.codes();
        place = others.indexOf(new String(keys, 0, keys.length));
      }
      int owner = place < 0 ? -1 : rest.owner(others.codePointCount(0, place));
      if (owner >= 0) {
        moved.set(owner);
      }
      report(gap.missing, gap.before, gap.after, owner);
    }
  }

  /** A missing text, and the indexes of the characters that the file has before it and after it. */
  private record Gap(MissingText missing, int before, int after) {}

  /** A text of the manuscript, of one block or more, that the file does not have in its place. */
  private static final class MissingText {
    private final ComparisonKeys keys = new ComparisonKeys();
    private final StringBuilder start = new StringBuilder();
    private int size;
    private Optional<SourceBlock> block = Optional.empty();
    private int letter;

    void add(SourceBlock at, int index) {
      if (size == 0) {
        block = Optional.of(at);
        letter = index;
      }
      Letter missing = at.letters().get(index);
      if (size < QUOTED) {
        start.append(size > 0 && missing.afterSpace() ? " " : "");
        start.appendCodePoint(missing.codePoint());
      }
      keys.add(missing.codePoint(), size++);
    }

    /** The start of the text, without white space. */
    String withoutSpaces() {
      return start.toString().replace(" ", "");
    }

    /** The text, or its start. */
    String words() {
      return size > QUOTED ? start + "…" : start.toString();
    }

    /** The length of a text of which a message quotes the start; empty if it quotes all. */
    String length() {
      return size > QUOTED ? " (" + size + " characters)" : "";
    }
  }

  private void report(MissingText missing, int before, int after, int elsewhere) {
    if (missing.block.isEmpty() || hiddenByTheme.contains(missing.withoutSpaces())) {
      return;
    }
    List<Integer> between = between(before, after, 3 * missing.size + 2);
    if (before >= 0
        && after < found.size()
        && 3 * between.size() >= missing.size
        && between.size() <= 3 * missing.size + 2
        && elsewhere < 0) {
      int first = between.get(0);
      int last = between.get(between.size() - 1);
      StringBuilder instead = new StringBuilder();
      between.stream().limit(QUOTED).forEach(at -> instead.appendCodePoint(found.codePoint(at)));
      add(
          "text/changed",
          missing,
          Optional.of(found.place(first, last + 1)),
          "the "
              + found.name()
              + " has \""
              + instead
              + (between.size() > QUOTED ? "…" : "")
              + "\" where the manuscript has \""
              + missing.words()
              + "\""
              + missing.length(),
          Cure.orTheme("correct the template or the font that changes it"));
    } else if (elsewhere >= 0) {
      add(
          "text/order",
          missing,
          Optional.of(found.place(elsewhere, elsewhere + 1)),
          "\""
              + missing.words()
              + "\" is in another place in the "
              + found.name()
              + " than in the manuscript"
              + missing.length(),
          Cure.orTheme("correct the template or the style that moves it"));
    } else {
      add(
          "text/missing",
          missing,
          before >= 0
              ? Optional.of(found.place(before, before + 1))
              : after < found.size()
                  ? Optional.of(found.place(after, after + 1))
                  : Optional.empty(),
          "\""
              + missing.words()
              + (isHidden(missing) ? "\" cannot be seen in the " : "\" is missing from the ")
              + found.name()
              + after(before)
              + missing.length(),
          Cure.orTheme("correct the template or the style that hides it"));
    }
  }

  /** Tells whether the file has a text among its invisible characters. */
  private boolean isHidden(MissingText missing) {
    return missing.size >= DISTINCT && found.hidden().contains(missing.withoutSpaces());
  }

  /** Quotes the words of the file before a gap. */
  private String after(int before) {
    if (before < 0) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, before - QUOTED / 2 + 1); i <= before; i++) {
      words.appendCodePoint(found.codePoint(i));
    }
    return " after \"" + words + "\"";
  }

  private void add(
      String rule, MissingText missing, Optional<Place> place, String what, Cure cure) {
    findings.add(
        new Finding(
            rule,
            Severity.ERROR,
            file,
            place,
            missing.block.map(block -> block.location(missing.letter)),
            what,
            Optional.of(cure)));
  }

  /**
   * The characters between two places that are not the manuscript's.
   *
   * @param most the search ends after one character more than this
   */
  private List<Integer> between(int before, int after, int most) {
    List<Integer> between = new ArrayList<>();
    for (int i = before + 1; i < after && between.size() <= most; i++) {
      if (!alignment.isUsed(i) && found.codePoint(i) != Glyph.ADDED_HYPHEN) {
        between.add(i);
      }
    }
    return between;
  }
}
