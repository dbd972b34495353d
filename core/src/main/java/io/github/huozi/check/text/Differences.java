package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of the manuscript's text a finished file lacks, has elsewhere, or has otherwise. */
final class Differences {

  /** So many characters of a text are quoted. */
  private static final int QUOTED = 16;

  /** A shorter text stands in other places by chance. */
  private static final int DISTINCT = 4;

  private final TextAlignment alignment;
  private final FoundText found;
  private final Path file;
  private final List<Gap> lacks = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** What the theme hides, without white space. */
  private final String leftOut;

  /** What of the file is not matched: its keys, and where they are. */
  private final Keys rest = new Keys();

  private Differences(TextAlignment alignment, String leftOut, Path file) {
    this.alignment = alignment;
    this.found = alignment.found();
    this.file = file;
    this.leftOut = leftOut;
    for (int i = 0; i < found.size(); i++) {
      if (!alignment.isUsed(i) && !found.isFurniture(i)) {
        rest.add(found.codePoint(i), i);
      }
    }
  }

  /**
   * All of them.
   *
   * @param leftOut what the theme hides, without white space: nobody misses it
   */
  static List<Finding> find(TextAlignment alignment, String leftOut, Path file) {
    Differences differences = new Differences(alignment, leftOut, file);
    alignment.strands().forEach(differences::inStrand);
    differences.tell();
    return differences.findings;
  }

  private void inStrand(List<MatchedBlock> strand) {
    int before = -1;
    Lack lack = new Lack();
    for (MatchedBlock matched : strand) {
      for (int i = 0; i < matched.size(); i++) {
        int place = matched.place(i);
        if (place < 0) {
          lack.add(matched.block(), i);
        } else {
          if (lack.size > 0) {
            lacks.add(new Gap(lack, before, place));
            lack = new Lack();
          }
          before = place;
        }
      }
    }
    if (lack.size > 0) {
      lacks.add(new Gap(lack, before, found.size()));
    }
  }

  /** All at once, since each may stand anywhere in the rest. */
  private void tell() {
    List<int[]> wanted = new ArrayList<>();
    for (Gap gap : lacks) {
      int[] keys = gap.lack.keys.codes();
      if (gap.lack.size >= DISTINCT && keys.length > 0) {
        wanted.add(keys);
      }
    }
    FirstPlaces places = new FirstPlaces(wanted, rest.codes());
    int looked = 0;
    for (Gap gap : lacks) {
      int place = -1;
      if (gap.lack.size >= DISTINCT && gap.lack.keys.size() > 0) {
        place = places.of(looked++);
      }
      tell(gap.lack, gap.before, gap.after, place < 0 ? -1 : rest.owner(place));
    }
  }

  /** A missing text, and the characters that are found before it and after it. */
  private record Gap(Lack lack, int before, int after) {}

  /** A stretch of the manuscript that is not found, perhaps over several blocks. */
  private static final class Lack {
    private final Keys keys = new Keys();
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

    /** Its start without white space. */
    String closed() {
      return start.toString().replace(" ", "");
    }

    String quoted() {
      return "“" + start + (size > QUOTED ? "…” (" + size + " characters)" : "”");
    }
  }

  private void tell(Lack lack, int before, int after, int elsewhere) {
    if (lack.block.isEmpty() || leftOut.contains(lack.closed())) {
      return;
    }
    List<Integer> between = between(before, after, 3 * lack.size + 2);
    if (before >= 0
        && after < found.size()
        && 3 * between.size() >= lack.size
        && between.size() <= 3 * lack.size + 2
        && elsewhere < 0) {
      int first = between.get(0);
      int last = between.get(between.size() - 1);
      StringBuilder instead = new StringBuilder();
      between.stream().limit(QUOTED).forEach(at -> instead.appendCodePoint(found.codePoint(at)));
      add(
          "text/changed",
          lack,
          Optional.of(found.place(first, last + 1)),
          "the "
              + found.name()
              + " has “"
              + instead
              + (between.size() > QUOTED ? "…" : "")
              + "” where the manuscript has "
              + lack.quoted()
              + "; publish it anew, or mend the template or the font that changes it");
    } else if (elsewhere >= 0) {
      add(
          "text/order",
          lack,
          Optional.of(found.place(elsewhere, elsewhere + 1)),
          lack.quoted()
              + " stands in another place in the "
              + found.name()
              + " than in the manuscript; publish it anew, or mend the template or the style that"
              + " moves it");
    } else {
      add(
          "text/missing",
          lack,
          before >= 0
              ? Optional.of(found.place(before, before + 1))
              : after < found.size()
                  ? Optional.of(found.place(after, after + 1))
                  : Optional.empty(),
          lack.quoted()
              + (isHidden(lack) ? " cannot be seen in the " : " is missing from the ")
              + found.name()
              + after(before)
              + "; publish it anew, or mend the template or the style that hides it");
    }
  }

  /** Whether the file has it where no reader sees it. */
  private boolean isHidden(Lack lack) {
    return lack.size >= DISTINCT && found.hidden().contains(lack.closed());
  }

  /** The words that the reader finds before the place. */
  private String after(int before) {
    if (before < 0) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, before - QUOTED / 2 + 1); i <= before; i++) {
      words.appendCodePoint(found.codePoint(i));
    }
    return " after “" + words + "”";
  }

  private void add(String rule, Lack lack, Optional<Place> place, String message) {
    findings.add(
        new Finding(
            rule,
            Severity.ERROR,
            file,
            place,
            lack.block.map(block -> block.location(lack.letter)),
            message));
  }

  /** What no text of the manuscript is, between two places; nothing if there is more than that. */
  private List<Integer> between(int before, int after, int most) {
    List<Integer> between = new ArrayList<>();
    for (int i = before + 1; i < after && between.size() <= most; i++) {
      if (!alignment.isUsed(i)
          && !found.isFurniture(i)
          && found.codePoint(i) != Glyph.ADDED_HYPHEN) {
        between.add(i);
      }
    }
    return between;
  }
}
