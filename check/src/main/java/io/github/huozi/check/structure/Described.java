package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.pdf.StringOfPdf;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Compares what is said of pictures and formulas, to those who hear a file, with the manuscript.
 */
final class Described {

  /** The mark between the signs of a formula and its markup, which no message quotes. */
  private static final String MARKUP = "\uE000";

  private Described() {}

  /**
   * The words of an element of the manuscript.
   *
   * @param moves whether a file may have it in another place of the order
   */
  private record Words(String text, boolean moves, SourceLocation source) {}

  /**
   * Reports a picture or a formula whose words are missing or another's.
   *
   * @param manuscript the manuscript as the file has it
   * @param figures the words of the pictures, in order; those of decoration may be empty
   * @param formulas the words of the formulas, in order
   * @param ofFormula the words of a formula of the manuscript
   */
  static void check(
      Publication publication,
      Manuscript manuscript,
      List<String> figures,
      List<String> formulas,
      Function<Element, String> ofFormula,
      Findings findings) {
    // A theme may hide a picture.
    boolean all = !Files.isDirectory(publication.folder().resolve("theme"));
    compare(
        words(manuscript, "img", image -> image.attr("alt")),
        figures,
        all,
        "no image is described as \"%s\", but one is in the sources",
        "another image than in the sources is described as \"%s\"",
        findings);
    compare(
        words(manuscript, "math", ofFormula),
        formulas,
        all,
        "no formula is described as \"%s\", but one is in the sources",
        "another formula than in the sources is described as \"%s\"",
        findings);
  }

  /** The words that are said of a formula, the signs in it, and what is around them. */
  static String ofFormula(Element math) {
    return math.attr("alttext") + " " + Unit.key(math.text()) + MARKUP + markup(math);
  }

  /** The elements of a formula, with the attributes that draw or hide a line. */
  private static String markup(Element math) {
    return math.stream()
        .map(each -> each.normalName() + each.attr("linethickness") + each.attr("notation"))
        .collect(Collectors.joining(" "));
  }

  /** A text without the markup of a formula. */
  private static String said(String text) {
    int markup = text.indexOf(MARKUP);
    return markup < 0 ? text : text.substring(0, markup);
  }

  private static List<Words> words(
      Manuscript manuscript, String element, Function<Element, String> said) {
    SourceLines sources = new SourceLines(manuscript);
    List<Words> words = new ArrayList<>();
    for (Section section : sources.sections()) {
      for (Element found : sources.content(section).select(element)) {
        String text = StringOfPdf.comparable(said.apply(found));
        if (!text.isEmpty()) {
          boolean moves = found.closest("." + Names.NOTE + ", thead, caption") != null;
          words.add(new Words(text, moves, sources.line(section, found)));
        }
      }
    }
    return words;
  }

  private static void compare(
      List<Words> wanted,
      List<String> found,
      boolean all,
      String missing,
      String exchanged,
      Findings findings) {
    List<String> left =
        new ArrayList<>(
            found.stream().map(StringOfPdf::comparable).filter(s -> !s.isEmpty()).toList());
    int last = -1;
    List<String> order = List.copyOf(left);
    for (Words words : wanted) {
      if (!left.remove(words.text())) {
        if (!all) {
          continue;
        }
        findings.fault(
            "description",
            null,
            Optional.of(words.source()),
            missing.formatted(said(words.text())));
      } else if (!words.moves()) {
        int at = order.subList(last + 1, order.size()).indexOf(words.text());
        if (at < 0) {
          findings.fault(
              "description",
              null,
              Optional.of(words.source()),
              exchanged.formatted(said(words.text())));
          return;
        }
        last += at + 1;
      }
    }
  }
}
