package io.github.huozi.verify;

import static io.github.huozi.verify.SeededFault.ofSection;
import static io.github.huozi.verify.SeededFault.ofSections;

import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Faults between reading and the templates: the sections are not those of the sources. */
final class TextFaults {

  private static final String SIMPLIFIED = "zh-Hans";
  private static final String TRADITIONAL = "zh-Hant";

  private TextFaults() {}

  static List<SeededFault> all() {
    return Stream.of(
            ofSection(
                "a paragraph is dropped", "wood", text -> paragraph(text, "A sheet").remove()),
            ofSection(
                "the second of two equal paragraphs is dropped",
                "wood",
                text -> text.select("p:contains(The man reads)").last().remove()),
            ofSection(
                "a paragraph is there twice", "clay", text -> twice(paragraph(text, "Wood was"))),
            ofSection(
                "two paragraphs are exchanged",
                "metal",
                text -> paragraph(text, "He gave").after(paragraph(text, "Printers"))),
            ofSection("two notes are exchanged", "clay", TextFaults::exchangeNotes),
            ofSection("a note is lost with its call", "wood", TextFaults::loseNote),
            ofSection(
                "a picture of another section is shown",
                "clay",
                text -> text.expectFirst("img").attr("src", "images/sheet.jpg")),
            ofSection("two pictures are exchanged", "clay", text -> exchange(text, "img", "src")),
            ofSection(
                "two descriptions are exchanged", "clay", text -> exchange(text, "img", "alt")),
            ofSection(
                "a link leads to another heading",
                "clay",
                text -> text.expectFirst("a[href=#wood--turning]").attr("href", "#wood--ink")),
            ofSection(
                "a link to the web leads elsewhere",
                "metal",
                text ->
                    text.expectFirst("a[href^=https]").attr("href", "https://example.org/clay")),
            ofSection(
                "a link is lost",
                "clay",
                text -> text.expectFirst("a[href=#wood--turning]").unwrap()),
            ofSection(
                "a cell is lost", "clay", text -> text.expectFirst("td:contains(60,000)").remove()),
            ofSection(
                "the head of a table is a row", "clay", text -> text.select("th").tagName("td")),
            ofSection(
                "the caption of a picture is lost",
                "clay",
                text -> text.expectFirst("figcaption").remove()),
            ofSection(
                "a heading is on another level",
                "metal",
                text -> text.expectFirst("h3").tagName("h2")),
            ofSection(
                "deleted words are words of the text",
                "wood",
                text -> text.expectFirst("del").unwrap()),
            ofSection("emphasis is lost", "wood", text -> text.expectFirst("strong").unwrap()),
            ofSection(
                    "the language of a foreign word is lost",
                    "clay",
                    text -> text.expectFirst("[lang=de]").removeAttr("lang"))
                .unfoundInPdf("the languages of blocks are compared in a PDF, not those of words"),
            ofSection(
                "a line of a listing is lost",
                "wood",
                text -> code(text, "    turn(table, word)\n", "")),
            ofSection("the indents of a listing are lost", "wood", text -> code(text, "    ", ""))
                .unfoundInPdf("white space is not compared in a PDF, whose lines are set anew"),
            ofSection(
                    "two lines of a poem are joined",
                    "metal",
                    text -> text.expectFirst("br").remove())
                .unfoundInPdf("white space is not compared in a PDF, whose lines are set anew"),
            ofSection(
                    "a list has bullets for numbers",
                    "clay",
                    text -> text.expectFirst("ol").tagName("ul"))
                .unfoundInPdf("what a style sheet puts before an item is not compared in a PDF"),
            ofSection(
                "a list in a list is on its level",
                "wood",
                text -> text.expectFirst("li ul").unwrap()),
            ofSection(
                "a formula stands for another",
                "wood",
                text ->
                    text.select("math").first().replaceWith(text.select("math").last().clone())),
            ofSection(
                "the bar of a fraction is lost",
                "wood",
                text -> text.expectFirst("mfrac").attr("linethickness", "0")),
            ofSection(
                "what is cancelled in a formula is not",
                "wood",
                text -> text.expectFirst("menclose").unwrap()),
            ofSection("emphasis dots are lost", "wood", text -> text.expectFirst(".dots").unwrap())
                .in(SIMPLIFIED),
            ofSection(
                    "a sign in a formula is lost",
                    "wood",
                    text -> text.select("math mo").last().remove())
                .unfoundInPdf("a formula is compared by its source, which is its alternative text"),
            ofSection(
                    "a number below the line stands on it",
                    "wood",
                    text -> text.expectFirst("sub").unwrap())
                .unfoundInPdf("a PDF has no tag for lowered characters"),
            ofSection(
                    "two words are joined", "wood", text -> replace(text, "two years", "twoyears"))
                .unfoundInPdf("white space is not compared in a PDF, whose lines are set anew"),
            ofSection(
                "a quotation is a paragraph",
                "wood",
                text -> text.expectFirst("blockquote").unwrap()),
            ofSection(
                "the title of an alert is lost",
                "metal",
                text -> text.expectFirst(".alert-title").remove()),
            ofSection("a picture is lost", "wood", text -> text.expectFirst("figure").remove()),
            ofSections("two sections are exchanged", TextFaults::exchangeSections),
            ofSections("a section has the title of another", sections -> named(sections, "Wood")),
            ofSections("the text of a section is lost", sections -> emptied(sections)),
            ofSection("a reading is lost", "wood", text -> text.expectFirst("rt").remove())
                .in(SIMPLIFIED),
            ofSection("two readings are exchanged", "wood", TextFaults::exchangeReadings)
                .in(SIMPLIFIED),
            ofSection("a reading is changed", "wood", text -> text.expectFirst("rt").text("mǒ"))
                .in(SIMPLIFIED),
            ofSection(
                    "a character of the other script is in the text",
                    "clay",
                    text -> replace(text, "历史", "歷史"))
                .in(SIMPLIFIED),
            ofSection("a character is not converted", "wood", text -> replace(text, "後", "后"))
                .in(TRADITIONAL),
            ofSection(
                    "quotation marks are not converted",
                    "clay",
                    text -> replace(text, "「那是『活字』。」", "“那是‘活字’。”"))
                .in(TRADITIONAL),
            ofSection(
                    "a verse is a paragraph",
                    "wood",
                    text -> text.expectFirst(".verse").removeAttr("class"))
                .in(SIMPLIFIED)
                .unfoundInPdf("a PDF has no tag for verse"))
        .flatMap(SeededFault.Pair::faults)
        .toList();
  }

  /** The first paragraph that begins with some words. */
  static Element paragraph(Element text, String words) {
    return text.select("p").stream()
        .filter(each -> each.text().startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  static void twice(Element element) {
    element.after(element.clone());
  }

  /** Exchanges an attribute of the first two elements. */
  static void exchange(Element text, String elements, String attribute) {
    Element one = text.select(elements).get(0);
    Element other = text.select(elements).get(1);
    String value = one.attr(attribute);
    one.attr(attribute, other.attr(attribute));
    other.attr(attribute, value);
  }

  /** Replaces words in the text of an element, all of which one text node has. */
  static void replace(Element text, String words, String others) {
    text.stream()
        .flatMap(each -> each.textNodes().stream())
        .filter(each -> each.getWholeText().contains(words))
        .forEach(each -> each.text(each.getWholeText().replace(words, others)));
  }

  private static void code(Element text, String words, String others) {
    Element code = text.expectFirst("pre code");
    code.text(code.wholeText().replace(words, others));
  }

  static void exchangeNotes(Element text) {
    Element one = text.select(".note p").get(0);
    Element other = text.select(".note p").get(1);
    String words = one.ownText();
    one.select("p").forEach(each -> each.textNodes().forEach(node -> node.text("")));
    one.appendText(other.ownText());
    other.textNodes().forEach(node -> node.text(""));
    other.appendText(words);
  }

  private static void exchangeReadings(Element text) {
    Element one = text.select("rt").get(0);
    Element other = text.select("rt").get(1);
    String reading = one.text();
    one.text(other.text());
    other.text(reading);
  }

  private static void loseNote(Element text) {
    text.select(".note-call").last().remove();
    text.select(".note").last().remove();
  }

  private static List<Section> exchangeSections(List<Section> sections) {
    Collections.swap(sections, 0, 1);
    return sections;
  }

  private static List<Section> emptied(List<Section> sections) {
    int last = sections.size() - 1;
    sections.set(last, sections.get(last).withContent(XhtmlTree.parse("<p>In Korea.</p>")));
    return sections;
  }

  private static List<Section> named(List<Section> sections, String title) {
    sections.replaceAll(
        section ->
            section.id().equals("metal")
                ? section.with(XhtmlTree.parse(title), section.contentTree())
                : section);
    return sections;
  }
}
