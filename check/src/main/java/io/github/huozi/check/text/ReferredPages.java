package io.github.huozi.check.text;

import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The pages to which a text refers: where a PDF has what the references lead to. */
final class ReferredPages {

  private static final String LINKS = "a[" + Names.PAGE_TEXT + "]";
  private static final Pattern PLACE = Pattern.compile("\\{([01])}");

  private final PdfContent pdf;
  private final PdfText text;
  private final Map<String, PdfFormula> formulas;

  /** The indexes in the found text at which what has an id begins. */
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param alignment a manuscript with the text of the PDF
   */
  ReferredPages(Manuscript manuscript, PdfContent pdf, TextAlignment alignment) {
    this.pdf = pdf;
    this.formulas = PrintedFormulas.of(manuscript, pdf).byId();
    for (List<MatchedBlock> flow : alignment.flows()) {
      for (MatchedBlock block : flow) {
        block
            .block()
            .anchors()
            .forEach((id, letter) -> block.from(letter).ifPresent(at -> places.put(id, at)));
      }
    }
    this.text = (PdfText) alignment.found();
  }

  /** Tells whether a text refers to pages. */
  static boolean areIn(Manuscript manuscript) {
    return manuscript.sections().stream()
        .anyMatch(section -> !section.contentTree().select(LINKS).isEmpty());
  }

  /** The name of the page that an id leads to; empty if the file does not have it. */
  Optional<String> label(String id) {
    PdfFormula formula = formulas.get(id);
    Integer place = places.get(id);
    if (formula != null) {
      return Optional.of(pdf.label(formula.page()));
    }
    return place == null
        ? Optional.empty()
        : Optional.of(pdf.label(text.glyphs().get(place).page()));
  }

  /**
   * A manuscript whose references say pages, as print has them.
   *
   * @param labels the name of the page that an id leads to
   */
  static Manuscript write(Manuscript manuscript, Function<String, Optional<String>> labels) {
    List<Section> sections = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      if (section.contentTree().select(LINKS).isEmpty()) {
        sections.add(section);
      } else {
        Element content = section.contentTree().copy();
        content.select(LINKS).forEach(link -> write(link, labels));
        sections.add(section.withContent(XhtmlTree.of(content)));
      }
    }
    return new Manuscript(
        manuscript.edition(), sections, manuscript.images(), manuscript.drawings());
  }

  private static void write(Element link, Function<String, Optional<String>> labels) {
    String form = link.attr(Names.PAGE_TEXT);
    Element said = link.clone();
    said.select("math").remove();
    List<Node> words = List.copyOf(link.childNodes());
    String page = labels.apply(link.attr("href").replaceFirst("^#", "")).orElse("");
    link.removeAttr(Names.PAGE_TEXT).empty();
    link.attr(FinishedTexts.SAID, form.contains("{1}") ? said.text() : "");
    Matcher place = PLACE.matcher(form);
    int from = 0;
    while (place.find()) {
      link.appendText(form.substring(from, place.start()));
      if (place.group(1).equals("0")) {
        link.appendElement("span")
            .addClass(Names.PAGE_NUMBER)
            .attr(Names.PAGE_OF, link.attr("href"))
            .text(page);
      } else {
        words.forEach(word -> link.appendChild(word.clone()));
      }
      from = place.end();
    }
    link.appendText(form.substring(from));
  }
}
