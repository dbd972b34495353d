package io.github.huozi.check.text;

import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.check.pdf.StringOfPdf;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The formulas of a manuscript with those of its PDF, but for those of contents, which repeat
 * headings. Of several with one description the first is the first.
 */
public final class PrintedFormulas {

  /** The structure type of contents. */
  private static final String CONTENTS = "TOC";

  private final List<Pair> pairs = new ArrayList<>();

  /**
   * A formula.
   *
   * @param section the section that has it
   * @param math its element in the manuscript
   * @param found the formula of the PDF; empty if there is none with its description
   */
  public record Pair(Section section, Element math, Optional<PdfFormula> found) {

    /** The ids that lead to it. */
    public List<String> ids() {
      List<String> ids = new ArrayList<>();
      Element around = math.closest("div.formula");
      for (Element element : around == null ? List.of(math) : around.select("[id]")) {
        if (!element.id().isEmpty()) {
          ids.add(element.id());
        }
      }
      return ids;
    }
  }

  private PrintedFormulas() {}

  /** Pairs the formulas. */
  public static PrintedFormulas of(Manuscript manuscript, PdfContent pdf) {
    Map<String, Deque<PdfFormula>> known = new HashMap<>();
    for (PdfFormula formula : pdf.formulas()) {
      if (!formula.element().isInside(CONTENTS)) {
        known
            .computeIfAbsent(
                StringOfPdf.comparable(formula.description()), unused -> new ArrayDeque<>())
            .add(formula);
      }
    }
    PrintedFormulas formulas = new PrintedFormulas();
    for (Section section : manuscript.sections()) {
      List<Element> all = new ArrayList<>(section.titleTree().select("math"));
      all.addAll(section.contentTree().select("math"));
      for (Element math : all) {
        Deque<PdfFormula> same = known.get(StringOfPdf.comparable(math.attr("alttext")));
        formulas.pairs.add(
            new Pair(section, math, Optional.ofNullable(same).map(Deque::pollFirst)));
      }
    }
    return formulas;
  }

  /** All formulas of the manuscript, in order. */
  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** The formulas of the PDF by the ids that lead to them. */
  public Map<String, PdfFormula> byId() {
    Map<String, PdfFormula> byId = new HashMap<>();
    for (Pair pair : pairs) {
      pair.found().ifPresent(found -> pair.ids().forEach(id -> byId.put(id, found)));
    }
    return byId;
  }
}
