package io.github.huozi.check.tagging;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.tagging.TaggedPdf.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Compares the links and the table of contents of a PDF with those of the printed document. */
final class PrintedLinks {

  private static final String AGAIN = "; publish the file again";

  private final TaggedPdf pdf;
  private final FinishedEdition edition;
  private final Findings findings;
  private final boolean themed;

  private final Destinations destinations;

  PrintedLinks(
      TaggedPdf pdf,
      Destinations destinations,
      FinishedEdition edition,
      boolean themed,
      Findings findings) {
    this.pdf = pdf;
    this.destinations = destinations;
    this.edition = edition;
    this.themed = themed;
    this.findings = findings;
  }

  /** Reports links that differ. */
  void check(Document print, List<TagUnit.Pair> pairs) throws IOException {
    for (TagUnit.Pair pair : pairs) {
      links(pair);
    }
    contents(print);
    for (int number = 0; number < pdf.pages().size(); number++) {
      areas(number);
    }
  }

  private void links(TagUnit.Pair pair) throws IOException {
    List<TextUnit.Phrase> wanted = pair.wanted().links();
    List<TagUnit.Phrase> found = pair.found().links();
    List<String> wantedTexts = wanted.stream().map(TextUnit.Phrase::text).toList();
    List<String> foundTexts = found.stream().map(TagUnit.Phrase::text).toList();
    if (!wantedTexts.equals(foundTexts)) {
      findings.error(
          "changed",
          pair.found().contents().isEmpty() ? null : page(pair.found().contents().get(0).page()),
          TagCheck.line(edition, pair.wanted().element()),
          "in “%s” other words are linked than were written so; publish the file again"
              .formatted(TagCheck.words(pair.wanted())));
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      link(
          wanted.get(i).element(),
          found.get(i),
          "the link “" + wanted.get(i).element().text() + "”");
    }
  }

  private void link(Element wanted, TagUnit.Phrase found, String what) throws IOException {
    if (found.annotations().isEmpty()) {
      report(wanted, found, what + " is none in the file; publish it again");
      return;
    }
    for (COSDictionary dictionary : found.annotations()) {
      PDAnnotationLink link = new PDAnnotationLink(dictionary);
      if (!destinations.leads(link.getAction(), link.getDestination(), wanted.attr("href"))) {
        report(wanted, found, what + " leads elsewhere than " + wanted.attr("href") + AGAIN);
        return;
      }
      String words = TextUnit.key(dictionary.getString(COSName.CONTENTS, ""));
      String text = TextUnit.key(wanted.text());
      boolean note = wanted.hasClass("note-call") || wanted.hasClass("note-number");
      boolean titled = !wanted.attr("title").isBlank();
      if (!titled && !(note ? words.contains(text) : words.equals(text))) {
        report(
            wanted,
            found,
            what
                + " is described as “"
                + dictionary.getString(COSName.CONTENTS, "")
                + "” to those who hear it"
                + AGAIN);
        return;
      }
    }
    beside(wanted, found, what);
  }

  /** Reports a link that covers less than half of its words. A note's call is small. */
  private void beside(Element wanted, TagUnit.Phrase found, String what) {
    int inside = 0;
    int all = 0;
    for (Content content : found.contents()) {
      List<PDRectangle> areas = new ArrayList<>();
      for (COSDictionary annotation : found.annotations()) {
        if (isOnPage(annotation, content.page())) {
          PDRectangle area = new PDAnnotationLink(annotation).getRectangle();
          if (area != null) {
            areas.add(area);
          }
        }
      }
      PageMarks.Mark mark = pdf.mark(content);
      if (mark != null) {
        inside += mark.inside(areas);
        all += mark.size();
      }
    }
    if (2 * inside < all) {
      report(wanted, found, what + " lies beside its words" + AGAIN);
    }
  }

  private boolean isOnPage(COSDictionary annotation, int page) {
    COSArray annotations = pdf.pages().get(page).getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) == annotation) {
        return true;
      }
    }
    return false;
  }

  /** Compares the entries of the table of contents and their page numbers. */
  private void contents(Document print) throws IOException {
    List<Element> wanted =
        print.select("nav a[href]").stream()
            .filter(link -> !TextUnit.key(link.text()).isEmpty())
            .toList();
    List<TagUnit.Phrase> found = new ArrayList<>();
    for (TagUnit unit : TagUnit.of(pdf)) {
      if (unit.surroundings().contains("TOC")) {
        found.addAll(unit.links());
      }
    }
    if (found.isEmpty() && themed) {
      return; // A theme may leave the table of contents out.
    }
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      if (i >= found.size()) {
        findings.error(
            "contents",
            null,
            TagCheck.line(edition, wanted.get(i)),
            "the contents lack “" + wanted.get(i).text() + "”" + AGAIN);
        return;
      } else if (i >= wanted.size()
          || start(found.get(i).text(), TextUnit.key(wanted.get(i).text())) < 0) {
        findings.error(
            "contents",
            place(found.get(i)),
            "the contents have “"
                + found.get(i).text()
                + "”"
                + (i < wanted.size()
                    ? " where “" + wanted.get(i).text() + "” should be"
                    : " too much")
                + AGAIN);
        return;
      }
      String what = "the entry “" + wanted.get(i).text() + "” of the contents";
      link(wanted.get(i), found.get(i), what);
      number(wanted.get(i), found.get(i), what);
    }
  }

  /** Where an entry's text begins, after the number that a theme may give it; -1 if nowhere. */
  private static int start(String entry, String key) {
    for (int i = 0; i <= entry.length(); i++) {
      if (entry.startsWith(key, i)) {
        return i;
      }
      if (i == entry.length() || "0123456789.".indexOf(entry.charAt(i)) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private void number(Element wanted, TagUnit.Phrase found, String what) {
    String key = TextUnit.key(wanted.text());
    int end = start(found.text(), key) + key.length();
    String number = found.text().substring(end).replace(".", "");
    int page = destinations.page(wanted.attr("href"));
    // A theme may number pages in its own way.
    if (!themed && page > 0 && number.matches("[0-9]{1,6}") && Integer.parseInt(number) != page) {
      report(wanted, found, what + " gives page " + number + ", and it is on page " + page + AGAIN);
    }
  }

  /** Reports links outside of their page, which cannot be clicked. */
  private void areas(int number) {
    PDRectangle box = pdf.pages().get(number).getCropBox();
    COSArray annotations = pdf.pages().get(number).getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        PDRectangle area = new PDAnnotationLink(annotation).getRectangle();
        if (area == null
            || area.getUpperRightX() < box.getLowerLeftX()
            || area.getLowerLeftX() > box.getUpperRightX()
            || area.getUpperRightY() < box.getLowerLeftY()
            || area.getLowerLeftY() > box.getUpperRightY()) {
          findings.error(
              "changed",
              page(number),
              "the link “"
                  + annotation.getString(COSName.CONTENTS, "")
                  + "” lies off its page"
                  + AGAIN);
        }
      }
    }
  }

  private void report(Element wanted, TagUnit.Phrase found, String message) {
    findings.error("changed", place(found), TagCheck.line(edition, wanted), message);
  }

  private static @Nullable Place place(TagUnit.Phrase found) {
    return found.contents().isEmpty() ? null : page(found.contents().get(0).page());
  }

  private static Place page(int number) {
    return new Place.OnPage(number + 1, Optional.empty());
  }
}
