package io.github.huozi.madeup;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.StructureElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of a finished file, as a reader's software finds it, without contents and lists of
 * figures, readings and formulas.
 *
 * @param letters its letters, one after the other
 * @param titles the letters and digits of its headings and captions
 * @param unshown those of the titles that an EPUB's sections do not show; print has them above the
 *     notes of these sections alone
 */
record ReadFile(String letters, List<String> titles, List<String> unshown) {

  /** Roles of what repeats the text, or has no letters of it. */
  private static final Set<String> REPEATS = Set.of("TOC", "RT", "RP", "Formula");

  private static final Set<String> TITLES = Set.of("H1", "H2", "H3", "H4", "H5", "H6", "Caption");

  static ReadFile ofPdf(Path file) throws IOException {
    StructureElement document = StructureElement.read(file);
    return new ReadFile(
        letters(text(document)),
        document.stream()
            .filter(element -> TITLES.contains(element.role()))
            .map(element -> signs(text(element)))
            .filter(title -> !title.isEmpty())
            .toList(),
        List.of());
  }

  private static String text(StructureElement element) {
    return element.kids().stream()
        .map(
            kid ->
                kid instanceof StructureElement inner
                    ? REPEATS.contains(inner.role()) ? "" : text(inner)
                    : kid instanceof String text ? text : "")
        .collect(Collectors.joining());
  }

  static ReadFile ofEpub(Path file) throws IOException {
    EpubFile epub = EpubFile.read(file);
    StringBuilder text = new StringBuilder();
    List<String> titles = new ArrayList<>();
    List<String> unshown = new ArrayList<>();
    Document opf = Jsoup.parse(epub.source("package.opf"), Parser.xmlParser());
    for (Element item : opf.select("spine > itemref")) {
      String href = opf.expectFirst("manifest > item[id=" + item.attr("idref") + "]").attr("href");
      Element body = Jsoup.parse(epub.source(href)).body();
      body.select("section.untitled[aria-label]")
          .forEach(section -> unshown.add(signs(section.attr("aria-label"))));
      body.select("nav, rt, rp, math, svg").remove();
      text.append(body.text());
      body.select("h1, h2, h3, h4, h5, h6, figcaption, caption").stream()
          .map(element -> signs(element.text()))
          .filter(title -> !title.isEmpty())
          .forEach(titles::add);
    }
    return new ReadFile(letters(text.toString()), titles, unshown);
  }

  static String letters(String text) {
    return kept(text, false);
  }

  /** Letters and digits. */
  private static String signs(String text) {
    return kept(text, true);
  }

  private static String kept(String text, boolean digits) {
    return text.codePoints()
        .filter(c -> Character.isLetter(c) || (digits && Character.isDigit(c)))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
