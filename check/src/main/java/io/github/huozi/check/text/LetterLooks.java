package io.github.huozi.check.text;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.LetterMark;
import io.github.huozi.check.epub.EpubText;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds letters that look otherwise than the manuscript has them: without the line through deleted
 * words or other marks ({@code text/missing}), in paragraphs that are larger or smaller than others
 * of their kind ({@code text/size}), in an EPUB in lines of another direction ({@code text/pages}).
 * The check reports no look that a theme's own style sheets choose.
 */
final class LetterLooks {

  /** The number of characters of a text that a message quotes. */
  private static final int QUOTED = 16;

  /** A size that differs by less from the usual one may come from letters that are set smaller. */
  private static final double SAME = 1.18;

  private static final Set<Kind> RUNNING_TEXT = EnumSet.of(Kind.HEADING, Kind.PARAGRAPH);

  private final TextAlignment alignment;
  private final FoundText found;
  private final ThemeStyles theme;
  private final Path file;
  private final List<Finding> findings = new ArrayList<>();

  LetterLooks(TextAlignment alignment, ThemeStyles theme, Path file) {
    this.alignment = alignment;
    this.found = alignment.found();
    this.theme = theme;
    this.file = file;
  }

  /**
   * Finds the letters.
   *
   * @param vertical whether the lines of the edition are vertical
   */
  List<Finding> find(boolean vertical) {
    for (List<MatchedBlock> flow : alignment.flows()) {
      if (!theme.marks()) {
        flow.forEach(this::checkMarks);
      }
      if (!theme.sizes()) {
        checkSizes(flow);
      }
    }
    if (found instanceof EpubText epub && !theme.moves()) {
      alignment.flows().get(FoundText.TEXT).stream()
          .filter(matched -> RUNNING_TEXT.contains(matched.block().kind()))
          .filter(matched -> matched.from(0).isPresent())
          .filter(matched -> epub.isVertical(matched.from(0).getAsInt()) != vertical)
          .findFirst()
          .ifPresent(
              matched ->
                  add(
                      "text/pages",
                      matched,
                      0,
                      "the lines of \"%s\" do not run %s, as those of the edition do"
                          .formatted(
                              start(matched, 0), vertical ? "down the page" : "from left to right"),
                      "correct the style that turns them"));
    }
    return findings;
  }

  /** Reports the first letters of a block that lack a mark. */
  private void checkMarks(MatchedBlock matched) {
    for (int i = 0; i < matched.size(); i++) {
      Letter letter = matched.block().letters().get(i);
      for (LetterMark mark : letter.marks()) {
        if (matched.place(i) >= 0 && !letter.raised() && !found.has(mark, matched.place(i))) {
          add(
              "text/missing",
              matched,
              i,
              "\"" + start(matched, i) + "\" has no " + mark.phrase() + " in the " + found.name(),
              "correct the style that removes it");
          return;
        }
      }
    }
  }

  /** Reports paragraphs that are larger or smaller than most of the same style. */
  private void checkSizes(List<MatchedBlock> flow) {
    Map<String, List<MatchedBlock>> styles = new HashMap<>();
    for (MatchedBlock matched : flow) {
      if (matched.block().kind() == Kind.PARAGRAPH && size(matched).isPresent()) {
        styles.computeIfAbsent(matched.block().style(), unused -> new ArrayList<>()).add(matched);
      }
    }
    for (List<MatchedBlock> alike : styles.values()) {
      double[] sizes = alike.stream().mapToDouble(block -> size(block).getAsDouble()).toArray();
      double usual = Arrays.stream(sizes).sorted().toArray()[sizes.length / 2];
      long same = Arrays.stream(sizes).filter(size -> isSame(size, usual)).count();
      if (same >= 2 && 2 * same > sizes.length) {
        IntStream.range(0, sizes.length)
            .filter(i -> !isSame(sizes[i], usual))
            .forEach(i -> reportSize(alike.get(i), sizes[i] / usual));
      }
    }
  }

  private void reportSize(MatchedBlock matched, double part) {
    add(
        "text/size",
        matched,
        0,
        "\"%s\" is set in %.0f percent of the size of other paragraphs of its kind"
            .formatted(start(matched, 0), 100 * part),
        "correct the style that gives it another size");
  }

  private static boolean isSame(double size, double other) {
    return size < SAME * other && other < SAME * size;
  }

  /** The size of most letters of a block, but for those that are set smaller in any. */
  private OptionalDouble size(MatchedBlock matched) {
    double[] sizes =
        IntStream.range(0, matched.size())
            .filter(i -> matched.place(i) >= 0)
            .filter(i -> !isSetSmaller(matched.block().letters().get(i)))
            .mapToDouble(i -> found.typeSize(matched.place(i)))
            .sorted()
            .toArray();
    return sizes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sizes[sizes.length / 2]);
  }

  private static boolean isSetSmaller(Letter letter) {
    return letter.raised() || letter.code() || letter.small();
  }

  private static String start(MatchedBlock matched, int from) {
    int to = Math.min(matched.size(), from + QUOTED);
    return matched.block().text(from, to) + (to < matched.size() ? "…" : "");
  }

  private void add(String rule, MatchedBlock matched, int from, String what, String correction) {
    int place = matched.from(from).orElseThrow();
    findings.add(
        new Finding(
            rule,
            Severity.ERROR,
            file,
            Optional.of(found.place(place, place + 1)),
            Optional.of(matched.block().location(from)),
            what,
            Optional.of(Cure.orTheme(correction))));
  }
}
