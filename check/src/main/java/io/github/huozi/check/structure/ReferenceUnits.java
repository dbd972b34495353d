package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.check.structure.Unit.Pair;
import io.github.huozi.check.structure.Unit.Phrase;
import io.github.huozi.check.text.PrintedFormulas;
import io.github.huozi.model.CounterStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the numbers of headings with those of the manuscript, and what references say with what
 * the file has where they lead.
 */
final class ReferenceUnits {

  /** A number as references say it, alone or at the end of words: {@code 2}, {@code 1-2}, a.1. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:(?<![a-z])[a-z][.–-])?\\d++(?:[.–-]\\d++)*+(?=\\D*$)");

  /** The number of a heading in an appendix, before which a reference has words: sectiona.12. */
  private static final Pattern LETTERED = Pattern.compile("[a-z]([.–-]\\d[\\d.–-]*)?");

  /** The most letters at the start of a text that may be its number. */
  private static final int LONGEST_NUMBER = 24;

  private static final List<String> HAN = List.of("cjk-ideographic", "japanese-informal");

  private final Findings findings;

  /**
   * The places of the file that have the numbers of the manuscript's ids: the last with an id and a
   * number.
   */
  private final Map<String, Target> targets = new HashMap<>();

  /** The headings of places in the text, which references name by these. */
  private final Map<String, Target> headings = new HashMap<>();

  /**
   * The target of a reference, in letters.
   *
   * @param start what has its number
   */
  private record Target(String text, String start) {

    Target(String text) {
      this(text, text.substring(0, Math.min(text.length(), LONGEST_NUMBER)));
    }

    /** The target that is a file's unit; a heading has the number that stands before its title. */
    static Target of(Pair pair) {
      String text = pair.found().text();
      String plain = pair.wanted().plain();
      return !pair.wanted().number().isEmpty() && text.endsWith(plain)
          ? new Target(text, text.substring(0, text.length() - plain.length()))
          : new Target(text);
    }
  }

  /**
   * @param pairs the units of the manuscript and of the file
   * @param formulas the signs of the file's formulas, by the ids that lead to them
   */
  ReferenceUnits(List<Pair> pairs, Map<String, String> formulas, Findings findings) {
    this.findings = findings;
    Optional<Target> heading = Optional.empty();
    Set<String> ofNumbers = new HashSet<>();
    for (Pair pair : pairs) {
      Target target = Target.of(pair);
      heading = pair.wanted().isHeading() ? Optional.of(target) : heading;
      boolean numbered = !pair.wanted().number().isEmpty();
      for (String id : pair.wanted().ids()) {
        // A picture in a numbered row may have a caption of its own.
        if (numbered || !ofNumbers.contains(id)) {
          targets.put(id, target);
        }
        if (numbered) {
          ofNumbers.add(id);
        }
        heading.filter(above -> !numbered).ifPresent(above -> headings.put(id, above));
      }
    }
    formulas.forEach((id, text) -> targets.put(id, new Target(Unit.key(text))));
  }

  /** Reports headings whose numbers are others. */
  void checkNumbers(List<Pair> pairs) {
    for (Pair pair : pairs) {
      Unit wanted = pair.wanted();
      if (wanted.isHeading() && !wanted.text().equals(pair.found().text())) {
        report(
            "number",
            pair,
            "the heading is \"%s\", but \"%s\" in the sources"
                .formatted(words(pair.found()), words(wanted)));
      }
    }
  }

  /** Reports formulas that are printed without their numbers, or with others. */
  static void checkEquations(PrintedFormulas formulas, PdfContent pdf, Findings findings) {
    for (PrintedFormulas.Pair pair : formulas.pairs()) {
      String number = pair.math().select(".tag").text();
      Optional<PdfFormula> other =
          pair.found().filter(found -> !Unit.key(found.text()).endsWith(Unit.key(number)));
      if (other.isPresent()) {
        findings.fault(
            "number",
            pdf.page(other.get().page()).place(other.get().area()),
            "a formula is printed without its number %s".formatted(number));
      }
    }
  }

  /** Reports references that say another number or title than that of their target. */
  void checkTargets(List<Pair> pairs) {
    for (Pair pair : pairs) {
      for (Phrase link : pair.wanted().links()) {
        String id = link.href().replaceFirst("^#", "");
        @Nullable Target target = targets.get(id);
        if (!link.said().isEmpty()
            && target != null
            && !isOf(link.said(), target)
            && !isOf(link.said(), headings.getOrDefault(id, target))) {
          report(
              "target",
              pair,
              "the reference \"%s\" links to \"%s\""
                  .formatted(link.words(), shortened(target.text())));
        }
      }
    }
  }

  /**
   * Tells whether a reference names what it leads to: by what that begins with, by all of it, or by
   * its number; a formula ends with that.
   */
  private static boolean isOf(String said, Target target) {
    String start = target.start();
    if (target.text().startsWith(said) || said.contains(target.text()) || start.endsWith(said)) {
      return true;
    } else if (LETTERED.matcher(start).matches() && said.endsWith(start)) {
      return true;
    }
    Optional<String> number = NUMBER.matcher(said).results().map(MatchResult::group).findFirst();
    return number.isPresent()
        && (isIn(number.get(), "\\d", "[.–-]", start)
            || target.text().endsWith("(" + number.get() + ")")
            || (number.get().matches("\\d{1,4}")
                && isWritten(Integer.parseInt(number.get()), start)));
  }

  /**
   * Tells whether a number is in a text, and not in a longer one.
   *
   * @param digit matches a digit
   * @param point matches what stands between two numbers that are one: the full stop of 1.2
   */
  private static boolean isIn(String number, String digit, String point, String text) {
    String before = "(?<!%s)(?<!%s%s)".formatted(digit, digit, point);
    String after = "(?!%s)(?!%s%s)".formatted(digit, point, digit);
    return Pattern.compile(before + Pattern.quote(number) + after).matcher(text).find();
  }

  /** Tells whether a heading has a number in Han or Roman numerals. */
  private static boolean isWritten(int number, String start) {
    return CounterStyle.write(number, "lower-roman").filter(start::endsWith).isPresent()
        || HAN.stream()
            .flatMap(style -> CounterStyle.write(number, style).stream())
            .anyMatch(written -> isIn(written, "[〇一二三四五六七八九十百千]", "", start));
  }

  private void report(String rule, Pair pair, String message) {
    findings.fault(
        rule, pair.found().origin().place().orElse(null), pair.wanted().origin().source(), message);
  }

  private static String words(Unit unit) {
    return shortened(unit.origin().words().strip().replaceAll("\\s+", " "));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }
}
