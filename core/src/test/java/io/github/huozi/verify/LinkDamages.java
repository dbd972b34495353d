package io.github.huozi.verify;

import static io.github.huozi.verify.Cases.epub;
import static io.github.huozi.verify.Cases.first;
import static io.github.huozi.verify.Cases.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Damages of the kind {@link DamageKind#LINKS}. */
final class LinkDamages {

  private static final String NAV = "EPUB/nav.xhtml";
  private static final String NCX = "EPUB/toc.ncx";
  private static final String CLAY = "EPUB/clay.xhtml";

  private LinkDamages() {}

  static List<DamageCase> all() {
    return List.of(
        epub(
            "an entry of the contents has another letter", "en", NAV, ">The plate<", ">The plane<"),
        epub("an entry of the contents has another character", "zh-Hans", NAV, ">铁板<", ">铜板<"),
        first(
            "an entry of the contents is missing",
            "en",
            NAV,
            "<li>\\s*<a href=\"wood.xhtml#wood--ink\">Ink</a>\\s*</li>",
            ""),
        first(
            "an entry of the contents stands twice",
            "en",
            NAV,
            "(<li>\\s*<a href=\"wood.xhtml#wood--ink\">Ink</a>\\s*</li>)",
            "$1$1"),
        first(
            "two entries of the contents stand in the other order",
            "en",
            NAV,
            "(<li>\\s*<a href=\"metal.xhtml#metal--casting\">Casting</a>\\s*</li>)(\\s*)(<li>.*?</li>)",
            "$3$2$1"),
        epub(
            "an entry of the contents leads to another heading",
            "en",
            NAV,
            "clay.xhtml#clay--the-plate",
            "clay.xhtml#clay--what-was-left"),
        epub(
            "an entry of the contents leads to another section",
            "zh-Hans",
            NAV,
            "<a href=\"metal.xhtml\">",
            "<a href=\"wood.xhtml\">"),
        first(
            "a section's headings are no longer below it",
            "en",
            NAV,
            "(Metal</a>)\\s*<ol>(.*?)</ol>\\s*</li>",
            "$1</li>$2"),
        epub(
            "an entry of the NCX has another letter",
            "en",
            NCX,
            "<text>Ink</text>",
            "<text>Inn</text>"),
        epub(
            "an entry of the NCX leads to another heading",
            "en",
            NCX,
            "src=\"wood.xhtml#wood--ink\"",
            "src=\"wood.xhtml#wood--turning\""),
        first(
            "an entry of the NCX is missing",
            "zh-Hans",
            NCX,
            "<navPoint id=\"navPoint-9\".*?</navPoint>",
            ""),
        epub(
            "two entries of the NCX are numbered alike",
            "en",
            NCX,
            "playOrder=\"9\"",
            "playOrder=\"8\""),
        epub(
            "a link of the text leads to another heading",
            "en",
            CLAY,
            "wood.xhtml#wood--turning",
            "wood.xhtml#wood--ink"),
        epub(
            "a link of the text leads to another section",
            "zh-Hans",
            CLAY,
            "wood.xhtml#wood--u8f6cu8f6e",
            "metal.xhtml"),
        epub(
            "a link to the web has another letter",
            "en",
            CLAY,
            "https://example.org/clay",
            "https://example.org/clan"),
        epub(
            "a link to the web is no longer secure",
            "en",
            CLAY,
            "https://example.org/clay",
            "http://example.org/clay"),
        epub(
            "a link to the web is gone, its words are not",
            "zh-Hans",
            CLAY,
            text -> text.replaceAll("<a href=\"https:[^>]*>([^<]*)</a>", "$1")),
        epub(
            "a link has other words",
            "en",
            CLAY,
            Edits.replacing(
                "See <a href=\"wood.xhtml#wood--turning\">how wood was turned</a>",
                "<a href=\"wood.xhtml#wood--turning\">See how wood</a> was turned")),
        epub(
            "a word is a link that was none",
            "en",
            CLAY,
            "an iron plate",
            "<a href=\"wood.xhtml\">an iron plate</a>"),
        first(
            "a note's call leads to another note",
            "en",
            CLAY,
            "href=\"#clay--fn-2\"",
            "href=\"#clay--fn-1\""),
        first(
            "a note leads back to another call",
            "zh-Hans",
            CLAY,
            "href=\"#clay--fnref-2\"",
            "href=\"#clay--fnref-1\""),
        epub(
            "a note does not lead back",
            "en",
            "EPUB/metal.xhtml",
            "<a class=\"note-number\" href=\"#metal--fnref-1\" role=\"doc-backlink\">1</a>",
            "<span class=\"note-number\">1</span>"),
        epub(
            "a page of the page list is another place",
            "en",
            NAV,
            "clay.xhtml#page-4",
            "clay.xhtml#clay--the-plate"),
        pdf(
            "there are no bookmarks",
            "en",
            pdf -> pdf.getDocumentCatalog().setDocumentOutline(null)),
        pdf(
            "a bookmark is missing",
            "en",
            pdf -> {
              PDOutlineItem first = bookmark(pdf);
              first.getCOSObject().setItem(COSName.NEXT, first.getNextSibling().getNextSibling());
            }),
        pdf("a bookmark has another title", "zh-Hans", pdf -> bookmark(pdf).setTitle("木")),
        pdf(
            "a bookmark has another letter",
            "en",
            pdf -> bookmark(pdf).getFirstChild().setTitle("The plane")),
        pdf(
            "a bookmark leads to another page",
            "en",
            pdf -> target(bookmark(pdf).getCOSObject()).set(0, pdf.getPage(6))),
        pdf(
            "a bookmark leads to another heading of its page",
            "en",
            pdf -> {
              PDOutlineItem metal = bookmark(pdf).getNextSibling();
              COSArray other = target(metal.getFirstChild().getNextSibling().getCOSObject());
              metal.getFirstChild().getCOSObject().removeItem(COSName.A);
              metal.getFirstChild().getCOSObject().setItem(COSName.DEST, other);
            }),
        pdf(
            "a bookmark stands on another level",
            "en",
            pdf -> {
              PDOutlineItem first = bookmark(pdf);
              COSDictionary child = first.getFirstChild().getNextSibling().getCOSObject();
              first.getFirstChild().getCOSObject().removeItem(COSName.NEXT);
              first.getCOSObject().setItem(COSName.LAST, first.getFirstChild());
              COSDictionary next = first.getNextSibling().getCOSObject();
              child.setItem(COSName.PARENT, first.getCOSObject().getItem(COSName.PARENT));
              child.setItem(COSName.PREV, first);
              child.setItem(COSName.NEXT, next);
              first.getCOSObject().setItem(COSName.NEXT, child);
              next.setItem(COSName.PREV, child);
            }),
        pdf(
            "a link of a PDF leads to another page",
            "en",
            pdf -> target(link(pdf, 2, "wood").getCOSObject()).set(0, pdf.getPage(0))),
        pdf(
            "a link of a PDF leads to the foot of its page",
            "en",
            pdf -> low(target(link(pdf, 2, "wood").getCOSObject()))),
        pdf(
            "an entry of a PDF's contents leads to another page",
            "zh-Hans",
            pdf -> target(link(pdf, 1, "").getCOSObject()).set(0, pdf.getPage(6))),
        pdf(
            "a note's call in a PDF leads to another page",
            "en",
            pdf -> target(link(pdf, 2, "1").getCOSObject()).set(0, pdf.getPage(4))),
        pdf(
            "a link of a PDF to the web has another letter",
            "en",
            pdf -> uri(pdf, 2).setURI("https://example.org/clan")),
        pdf(
            "a link of a PDF to the web leads to another address of the book",
            "zh-Hans",
            pdf -> uri(pdf, 2).setURI("https://example.org/prices")),
        pdf(
            "two links of a page have exchanged their places",
            "en",
            pdf -> {
              PDAnnotation one = link(pdf, 2, "wood");
              PDAnnotation other = link(pdf, 2, "web");
              PDRectangle place = one.getRectangle();
              one.setRectangle(other.getRectangle());
              other.setRectangle(place);
            }),
        pdf("a link is beside its words", "en", pdf -> move(link(pdf, 2, "web"), 0, -60)),
        pdf("a link is off its page", "en", pdf -> move(link(pdf, 2, "web"), 2000, 0)),
        pdf(
            "a link has no extent",
            "zh-Hans",
            pdf -> uriLink(pdf, 2).setRectangle(new PDRectangle(100, 100, 0, 0))),
        pdf("a page's links are gone", "en", pdf -> pdf.getPage(2).setAnnotations(List.of())),
        pdf("a link of a page is gone", "en", pdf -> remove(pdf.getPage(2), link(pdf, 2, "wood"))),
        pdf(
            "a link is on words without a link",
            "en",
            pdf -> {
              PDAnnotationLink link = new PDAnnotationLink();
              PDActionURI action = new PDActionURI();
              action.setURI("https://example.org/clay");
              link.setAction(action);
              link.setRectangle(new PDRectangle(60, 300, 200, 40));
              List<PDAnnotation> all = pdf.getPage(5).getAnnotations();
              all.add(link);
              pdf.getPage(5).setAnnotations(all);
            }),
        pdf(
            "the pages have other numbers in the viewer",
            "en",
            pdf -> {
              COSDictionary style = new COSDictionary();
              style.setName(COSName.S, "r");
              COSArray numbers = new COSArray(List.of(COSInteger.ZERO, style));
              COSDictionary labels = new COSDictionary();
              labels.setItem(COSName.NUMS, numbers);
              pdf.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, labels);
            }));
  }

  private static PDOutlineItem bookmark(PDDocument pdf) {
    return pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
  }

  /** The destination of a link or a bookmark. */
  private static COSArray target(COSDictionary from) {
    COSDictionary action = from.getCOSDictionary(COSName.A);
    COSBase target = from.getDictionaryObject(COSName.DEST);
    return (COSArray) (target != null ? target : action.getDictionaryObject(COSName.D));
  }

  private static void low(COSArray target) {
    for (int i = 1; i < target.size(); i++) {
      if (target.get(i) instanceof COSFloat || target.get(i) instanceof COSInteger) {
        target.set(i, COSInteger.ONE);
      }
    }
  }

  /** The first link of a page whose description has some words. */
  private static PDAnnotation link(PDDocument pdf, int page, String words) throws IOException {
    return pdf.getPage(page).getAnnotations().stream()
        .filter(annotation -> String.valueOf(annotation.getContents()).contains(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no link " + words));
  }

  private static PDAnnotationLink uriLink(PDDocument pdf, int page) throws IOException {
    return pdf.getPage(page).getAnnotations().stream()
        .map(PDAnnotationLink.class::cast)
        .filter(link -> link.getAction() instanceof PDActionURI)
        .findFirst()
        .orElseThrow();
  }

  private static PDActionURI uri(PDDocument pdf, int page) throws IOException {
    return (PDActionURI) uriLink(pdf, page).getAction();
  }

  private static void move(PDAnnotation link, float right, float up) {
    PDRectangle place = link.getRectangle();
    link.setRectangle(
        new PDRectangle(
            place.getLowerLeftX() + right,
            place.getLowerLeftY() + up,
            place.getWidth(),
            place.getHeight()));
    link.getCOSObject().removeItem(COSName.QUADPOINTS);
  }

  private static void remove(PDPage page, PDAnnotation link) throws IOException {
    page.setAnnotations(
        page.getAnnotations().stream()
            .filter(other -> other.getCOSObject() != link.getCOSObject())
            .toList());
  }
}
