package io.github.huozi.verify;

import static io.github.huozi.verify.SeededFault.inPrint;
import static io.github.huozi.verify.SeededFault.inPrintStyle;
import static io.github.huozi.verify.SeededFault.ofNumbers;
import static io.github.huozi.verify.SeededFault.ofPages;
import static io.github.huozi.verify.SeededFault.ofPrint;
import static io.github.huozi.verify.TextFaults.paragraph;
import static io.github.huozi.verify.TextFaults.twice;

import io.github.huozi.language.Language;
import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Item;
import io.github.huozi.makeup.Page;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.pdf.style.Resources;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Faults in the document that is printed, and in its pages. */
final class PrintFaults {

  static final String NO_GAPS = "the gaps between the scripts are lost";

  private static final String SORT = "images/sort.png";

  private PrintFaults() {}

  static List<SeededFault> all() {
    return List.of(
        inPrint(
            "a paragraph is dropped in the PDF", text -> paragraph(text, "Paper came").remove()),
        inPrint(
            "a link around blocks is printed twice",
            text -> twice(text.expectFirst("p:has(a[href^=https])"))),
        inPrint("links are no links", text -> text.select("a[href^=https]").unwrap()),
        inPrint("an entry of the contents is lost", text -> text.expectFirst("nav li li").remove()),
        inPrint(
            "an entry of the contents leads to another heading",
            text -> text.select("nav a").get(1).attr("href", "#metal--trade")),
        inPrint(
            "an entry of the contents has another title",
            text -> text.expectFirst("nav .entry").text("Bronze")),
        inPrint(
            "a running head is that of another section",
            text -> text.select("main .running-head:not(.book-head)").get(0).text("Wood")),
        inPrint("the running heads are lost", text -> text.select("main .running-head").remove()),
        inPrint(
            "the running head of a section is lost",
            text -> text.select("main .running-head:not(.book-head)").get(1).remove()),
        inPrintStyle("a page has no number", "@page :left { @bottom-center { content: none } }"),
        inPrint(
            "the running head is there twice",
            text ->
                text.select("main .running-head")
                    .forEach(head -> head.text(head.text() + " " + head.text()))),
        inPrint(
            "an author is lost on the title page",
            text -> text.expectFirst(".title-block .credit").remove()),
        inPrint(
            "the ISBN of another edition is in the imprint",
            text -> text.expectFirst(".isbn").text("ISBN 978-7-100-00000-0")),
        inPrint(
            "two notes have each other's numbers",
            text -> TextFaults.exchange(text, ".note", "data-number")),
        inPrint(
            "a call has the number of another note",
            text -> text.select(".note-call").get(1).text("1")),
        inPrint(
            "a mark stands for a character",
            text -> TextFaults.replace(text, "grandsons", "grand〓sons")),
        inPrint("a paragraph is hidden", text -> style(text, "Paper came", "display: none")),
        inPrint("a paragraph is white", text -> style(text, "Paper came", "color: white")),
        inPrint(
            "a paragraph is off the sheet",
            text -> style(text, "Paper came", "position: relative; left: 400pt")),
        inPrint(
            "lines are beyond the measure",
            text -> style(text, "A sheet that", "margin-right: -20pt")),
        ofPages(
            "a picture stands over the text",
            (galley, pages) ->
                onPage(pages, 1, placed -> moved(placed, 0, y -> y + 2 * line(galley)))),
        inPrint(
            "a paragraph is off the grid", text -> style(text, "Wood was", "line-height: 16pt")),
        inPrintStyle("words are divided anywhere", "p { word-break: break-all; hyphens: none }")
            .unfound("a theme may ask for it, and no check knows which words it divides"),
        inPrint("a paragraph is ragged", text -> style(text, "A sheet that", "text-align: left")),
        inPrint(
            "letters are spaced out", text -> style(text, "A sheet that", "letter-spacing: 1pt")),
        inPrint(
                "a line ends with an opening mark",
                text -> {
                  Element p = text.select("main p").get(1);
                  p.html(p.html().replace("如“", "如“<br />"));
                })
            .in("zh-Hans"),
        inPrint(
                "a line begins with a mark",
                text -> {
                  Element p = text.expectFirst("main p");
                  p.html(p.html().replace("胶泥刻字，", "胶泥刻字<br />，"));
                })
            .in("zh-Hans"),
        inPrintStyle(NO_GAPS, "td, p { text-autospace: no-autospace }").in("zh-Hans"),
        inPrint(
            "a paragraph is in another language",
            text -> paragraph(text, "Paper came").attr("lang", "de")),
        inPrint("a heading is none", text -> text.expectFirst("main h3").tagName("p")),
        inPrintStyle("pages are numbered anew", "#wood { counter-reset: page 3 }"),
        inPrint(
                "emphasized words are upright",
                text -> text.select("em").attr("style", "font-style: normal"))
            .unfound("nobody but a reader sees it: the tags have the emphasis"),
        inPrint(
                "code is in the face of the text",
                text -> text.select("pre, code").attr("style", "font-family: serif"))
            .unfound("the faces are the theme's, and are compared with nothing"),
        inPrint(
            "deleted words are not struck",
            text -> text.select("del").attr("style", "text-decoration: none")),
        inPrint(
            "added words are not underlined",
            text -> text.select("ins").attr("style", "text-decoration: none")),
        inPrintStyle("no word has emphasis dots", ".dots { text-emphasis: none }").in("zh-Hans"),
        inPrint("a paragraph is small", text -> style(text, "A sheet that", "font-size: 70%")),
        inPrint(
            "a paragraph is small on its lines",
            text -> style(text, "A sheet that", "font-size: 70%; line-height: 12.857pt")),
        inPrintStyle("words are added before paragraphs", "p::before { content: 'Wrong ' }"),
        inPrintStyle(
            "words are added after a paragraph",
            "h2 + p::after { content: ' And nobody says so.' }"),
        inPrint(
                "a list has no markers",
                text -> text.expectFirst("main ol").attr("style", "list-style: none"))
            .unfound("what a style sheet puts before an item is not compared in a PDF"),
        inPrint(
                "a picture is stretched",
                text -> text.select("main img").get(2).attr("style", "width: 120pt; height: 30pt"))
            .unfound(
                "the size of a picture is that of the style sheets, which are compared with nothing"),
        inPrint(
                "a picture is as small as a stamp",
                text -> text.select("main img").get(2).attr("style", "width: 9pt"))
            .unfound(
                "the size of a picture is that of the style sheets, which are compared with nothing"),
        inPrint(
            "a picture has no description", text -> text.expectFirst("main img").attr("alt", "")),
        inPrint("a picture is shown twice", text -> twice(text.expectFirst("main figure"))),
        picture("a picture is faded", SORT, PrintFaults::faded),
        picture("a picture is mirrored", SORT, TestPictures::mirrored),
        picture("a picture has an eighth of its pixels", SORT, TestPictures::coarse),
        picture("a picture is cropped", SORT, image -> image.getSubimage(0, 0, 900, 360)),
        ofPrint(
            "the title in the metadata is another one",
            print ->
                described(
                    print,
                    "Movable",
                    print.authors(),
                    print.keywords(),
                    print.created(),
                    print.language())),
        ofPrint(
            "an author in the metadata is lost",
            print ->
                described(
                    print,
                    print.title(),
                    List.of(),
                    print.keywords(),
                    print.created(),
                    print.language())),
        ofPrint(
            "a keyword is lost",
            print ->
                described(
                    print,
                    print.title(),
                    print.authors(),
                    List.of("type"),
                    print.created(),
                    print.language())),
        ofPrint(
                "the date is another one",
                print ->
                    described(
                        print,
                        print.title(),
                        print.authors(),
                        print.keywords(),
                        Instant.parse("2025-11-24T00:00:00Z"),
                        print.language()))
            .inBoth()
            .unfound("the time of making is the build's, and no source says what it is"),
        ofPrint(
            "the PDF is in another language",
            print ->
                described(
                    print,
                    print.title(),
                    print.authors(),
                    print.keywords(),
                    print.created(),
                    new Language("fr"))),
        ofNumbers(
            "a printed page number is wrong",
            (id, number) -> id.equals("wood--ink") ? plus(number, 1) : number),
        ofNumbers("all printed page numbers are one too low", (id, number) -> plus(number, -1)),
        ofPages(
            "a line stands over another",
            (galley, pages) -> onPage(pages, 1, placed -> moved(placed, 1, y -> y + line(galley)))),
        ofPages(
            "two lines are exchanged",
            (galley, pages) -> onPage(pages, 0, placed -> exchanged(placed, 3, 4))),
        ofPages("the lines of a page are off the grid", PrintFaults::offGrid),
        ofPages(
            "a page has a hole",
            (galley, pages) ->
                onPage(pages, pages.size() - 1, placed -> shifted(placed, 1, 5 * line(galley)))),
        ofPages(
            "a page ends short", (galley, pages) -> lastToNext(galley, pages, pages.size() - 2, 3)),
        ofPages(
            "the last line of a page stands on the next",
            (galley, pages) -> lastToNext(galley, pages, pages.size() - 2, 1)),
        ofPages(
            "a heading stands at the foot of the page before",
            (galley, pages) -> headingToPrevious(galley, pages)),
        ofPages("two pages are exchanged", (galley, pages) -> exchangedPages(pages)),
        ofPages("the notes of a page stand on the next", (galley, pages) -> notesToNext(pages)),
        ofPages(
            "the notes of a page stand over its text",
            (galley, pages) -> notesUp(pages, 4 * line(galley))),
        ofPages(
            "a page goes beyond its foot",
            (galley, pages) -> onPage(pages, 1, placed -> shifted(placed, 4, 9 * line(galley)))));
  }

  /** Adds to the number in a text. */
  private static String plus(String text, int more) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .replaceAll(number -> String.valueOf(Integer.parseInt(number.group()) + more));
  }

  static List<Page> offGrid(Galley galley, List<Page> pages) {
    return onPage(pages, 0, placed -> shifted(placed, 1, 0.3 * line(galley)));
  }

  private static void style(Element text, String words, String style) {
    paragraph(text, words).attr("style", style);
  }

  /** A picture that the PDF gets in the place of another. */
  private static SeededFault picture(
      String name, String source, UnaryOperator<BufferedImage> change) {
    return ofPrint(
        name,
        print ->
            with(
                print,
                asked -> {
                  if (!asked.equals(source)) {
                    return print.resources().open(asked);
                  }
                  byte[] bytes = print.resources().open(asked).orElseThrow().readAllBytes();
                  BufferedImage changed = change.apply(TestPictures.read(bytes));
                  return Optional.of(new ByteArrayInputStream(TestPictures.png(changed)));
                }));
  }

  private static BufferedImage faded(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, 0x808080 + ((image.getRGB(x, y) & 0xFEFEFE) >> 1));
      }
    }
    return image;
  }

  private static PrintDocument with(PrintDocument print, Resources resources) {
    return new PrintDocument(
        print.xhtml(),
        print.language(),
        print.mode(),
        print.declaresDirection(),
        print.title(),
        print.authors(),
        print.subject(),
        print.keywords(),
        print.created(),
        print.fonts(),
        resources,
        print.stamp(),
        print.front());
  }

  private static PrintDocument described(
      PrintDocument print,
      String title,
      List<String> authors,
      List<String> keywords,
      Instant created,
      Language language) {
    return new PrintDocument(
        print.xhtml(),
        language,
        print.mode(),
        print.declaresDirection(),
        title,
        authors,
        print.subject(),
        keywords,
        created,
        print.fonts(),
        print.resources(),
        print.stamp(),
        print.front());
  }

  /** The height of a line of the text. */
  private static double line(Galley galley) {
    return galley.items().stream()
        .filter(item -> item instanceof Item.Piece piece && piece.onGrid())
        .mapToDouble(item -> ((Item.Piece) item).height())
        .findFirst()
        .orElseThrow();
  }

  private static List<Page> onPage(
      List<Page> pages, int number, UnaryOperator<List<PlacedItem>> change) {
    Page page = pages.get(number);
    pages.set(number, with(page, change.apply(new ArrayList<>(page.pieces())), page.notes()));
    return pages;
  }

  private static Page with(Page page, List<PlacedItem> pieces, List<Page.PlacedNote> notes) {
    return new Page(
        pieces, notes, page.head(), page.end(), page.emptyLines(), page.filled(), page.cause());
  }

  private static List<PlacedItem> moved(
      List<PlacedItem> placed, int number, UnaryOperator<Double> move) {
    PlacedItem item = placed.get(number);
    placed.set(number, new PlacedItem(item.item(), move.apply(item.y())));
    return placed;
  }

  private static List<PlacedItem> exchanged(List<PlacedItem> placed, int one, int other) {
    double y = placed.get(one).y();
    double there = placed.get(other).y();
    moved(placed, one, unused -> there);
    return moved(placed, other, unused -> y);
  }

  /** Moves what stands on a page down, from a piece on. */
  private static List<PlacedItem> shifted(List<PlacedItem> placed, int from, double by) {
    for (int i = from; i < placed.size(); i++) {
      moved(placed, i, y -> y + by);
    }
    return placed;
  }

  private static List<Page> lastToNext(Galley galley, List<Page> pages, int number, int count) {
    List<PlacedItem> left = new ArrayList<>(pages.get(number).pieces());
    List<PlacedItem> tail = left.subList(left.size() - count, left.size());
    List<PlacedItem> next = new ArrayList<>();
    double top = tail.get(0).y();
    tail.forEach(item -> next.add(new PlacedItem(item.item(), item.y() - top)));
    double by = next.get(count - 1).y() + line(galley);
    pages
        .get(number + 1)
        .pieces()
        .forEach(item -> next.add(new PlacedItem(item.item(), item.y() + by)));
    tail.clear();
    onPage(pages, number, unused -> left);
    return onPage(pages, number + 1, unused -> next);
  }

  private static List<Page> headingToPrevious(Galley galley, List<Page> pages) {
    int number = 0;
    int place = 0;
    for (int i = 1; i < pages.size(); i++) {
      List<PlacedItem> here = pages.get(i).pieces();
      for (int k = 0; k < here.size(); k++) {
        if (galley.items().get(here.get(k).item()) instanceof Item.Piece piece
            && piece.isHeading()) {
          number = i;
          place = k;
          break;
        }
      }
    }
    if (number == 0) {
      return pages;
    }
    List<PlacedItem> here = new ArrayList<>(pages.get(number).pieces());
    PlacedItem heading = here.remove(place);
    Page before = pages.get(number - 1);
    double y = before.end() + Math.max(0, before.emptyLines() - 1) * line(galley);
    onPage(pages, number, unused -> here);
    return onPage(
        pages,
        number - 1,
        placed -> {
          placed.add(new PlacedItem(heading.item(), y));
          return placed;
        });
  }

  private static List<Page> exchangedPages(List<Page> pages) {
    Collections.swap(pages, 0, 1);
    return pages;
  }

  private static List<Page> notesUp(List<Page> pages, double by) {
    Page page = pages.get(0);
    List<Page.PlacedNote> notes =
        page.notes().stream()
            .map(
                note ->
                    new Page.PlacedNote(
                        note.note(), note.firstLine(), note.endLine(), note.y() - by))
            .toList();
    pages.set(0, with(page, page.pieces(), notes));
    return pages;
  }

  private static List<Page> notesToNext(List<Page> pages) {
    Page first = pages.get(0);
    Page second = pages.get(1);
    pages.set(1, with(second, second.pieces(), first.notes()));
    pages.set(0, with(first, first.pieces(), List.of()));
    return pages;
  }
}
