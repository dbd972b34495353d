package io.github.huozi.check.text;

import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.check.pdf.StringOfPdf;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The formulas of a manuscript with those of its PDF, but for those of contents, which repeat
 * headings. Of several with one description the first is the first; those of notes, which stand at
 * the foot of their page, are counted by themselves.
 */
public final class PrintedFormulas {

  /** The structure type of contents. */
  private static final String CONTENTS = "TOC";

  /** The structure type of notes. */
  private static final String NOTE = "Note";

  private static final Pattern NO_LINE = Pattern.compile("0+(\\.0*)?[a-z%]*");

  private static final Pattern STRIKE = Pattern.compile("[a-z]+strike");

  private final List<Pair> pairs = new ArrayList<>();

  /** The lines that the PDF has, by the descriptions of their formulas. */
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * A formula.
   *
   * @param section the section that has it
   * @param math its element in the manuscript
   * @param found the formula of the PDF; empty if there is none with its description
   */
  public record Pair(Section section, Element math, Optional<PdfFormula> found) {

    /** The number of its lines: of fractions and roots, and through what is cancelled. */
    private long lines() {
      long lines = 0;
      for (Element element : math.select("mfrac, msqrt, mroot, menclose")) {
        if (element.closest("mphantom") == null) {
          lines +=
              switch (element.normalName()) {
                case "mfrac" -> NO_LINE.matcher(element.attr("linethickness")).matches() ? 0 : 1;
                case "menclose" -> STRIKE.matcher(element.attr("notation")).results().count();
                default -> 1;
              };
        }
      }
      return lines;
    }

    /** The line of the sources that it begins in, or its block. */
    SourceLocation source() {
      Element at = math.closest("[" + Names.LINE + "]");
      return section.place(at == null ? section.line() : Integer.parseInt(at.attr(Names.LINE)));
    }

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
    PrintedFormulas formulas = new PrintedFormulas();
    for (PdfFormula formula : pdf.formulas()) {
      if (!formula.element().isInside(CONTENTS)) {
        boolean inNote = formula.element().isInside(NOTE);
        known
            .computeIfAbsent(key(description(formula), inNote), unused -> new ArrayDeque<>())
            .add(formula);
        formulas.lines.merge(description(formula), formula.lines(), Integer::sum);
      }
    }
    for (Section section : manuscript.sections()) {
      List<Element> all = new ArrayList<>(section.titleTree().select("math"));
      all.addAll(section.contentTree().select("math"));
      for (Element math : all) {
        boolean inNote = math.closest("." + Names.NOTE) != null;
        String description = StringOfPdf.comparable(math.attr("alttext"));
        Deque<PdfFormula> same = known.get(key(description, inNote));
        formulas.pairs.add(
            new Pair(section, math, Optional.ofNullable(same).map(Deque::pollFirst)));
      }
    }
    return formulas;
  }

  private static String key(String description, boolean inNote) {
    return (inNote ? "note " : "text ") + description;
  }

  /** All formulas of the manuscript, in order. */
  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /**
   * The formulas of which the PDF lacks a line, the first of several with one description. Parts of
   * a formula that pages divide have its description, too.
   */
  List<Pair> lackingLines() {
    Map<String, Pair> first = new LinkedHashMap<>();
    Map<String, Long> wanted = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.found().isPresent()) {
        String description = description(pair.found().get());
        first.putIfAbsent(description, pair);
        wanted.merge(description, pair.lines(), Long::sum);
      }
    }
    first.keySet().removeIf(each -> lines.getOrDefault(each, 0) >= wanted.getOrDefault(each, 0L));
    return List.copyOf(first.values());
  }

  private static String description(PdfFormula formula) {
    return StringOfPdf.comparable(formula.description());
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
