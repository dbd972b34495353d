package io.github.huozi.verify;

import static io.github.huozi.verify.Edits.replacing;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Damages of the kind {@link DamageKind#TEXT}. */
final class TextDamages {

  private static final String CLAY = "EPUB/clay.xhtml";
  private static final String WOOD = "EPUB/wood.xhtml";
  private static final String METAL = "EPUB/metal.xhtml";

  /** A line of a page, in each language. */
  private static final String LINE = "each piece until it was hard";

  private static final String ZH_LINE = "铜液自沟灌入";

  private TextDamages() {}

  static List<DamageCase> all() {
    return List.of(
        inPdf("a line is drawn without ink", pdf -> inLine(pdf, "3 Tr", "0 Tr")),
        inPdf("a line only clips", pdf -> inLine(pdf, "7 Tr", "0 Tr")),
        inPdf("a line is white", pdf -> inLine(pdf, "1 g", "0.06667 0.06667 0.06667 rg")),
        inPdf("a line is almost white", pdf -> inLine(pdf, ".98 1 .99 rg", "0.06667 g")),
        inPdf("a line is white in CMYK", pdf -> inLine(pdf, "0 0 0 0 k", "0.06667 g")),
        inPdf("a line is transparent", TextDamages::makeTransparent),
        inPdf("a line is masked", TextDamages::mask),
        inPdf("a line has no size", pdf -> inLine(pdf, "/F1 0.01 Tf", "/F1 10.5 Tf")),
        inPdf("a line has no width", pdf -> inLine(pdf, "0 Tz", "100 Tz")),
        inPdf(
            "a line is scaled to nothing",
            pdf -> ContentStreams.wrap(pdf, LINE, "q .001 0 0 .001 200 300 cm", "Q")),
        inPdf("a line is off the page", pdf -> ContentStreams.move(pdf, LINE, -2000, 0)),
        inPdf("a line is above the page", pdf -> ContentStreams.move(pdf, LINE, 0, 400)),
        inPdf(
            "a line is clipped away",
            pdf -> ContentStreams.wrap(pdf, LINE, "q 0 0 10 10 re W n", "Q")),
        inPdf("the crop box cuts a page's foot off", pdf -> crop(pdf, 3)),
        inPdf("the media box cuts a page's head off", pdf -> cutMedia(pdf, 2)),
        inPdf(
            "a line is covered by a white area",
            pdf -> cover(pdf, LINE, "q 1 g 40 395 360 45 re f Q")),
        inPdf(
            "a line is covered by a black area",
            pdf -> cover(pdf, LINE, "q 0 g 40 395 360 45 re f Q")),
        inPdf(
            "a line stands on an area of its colour",
            pdf -> {
              PDPage page = ContentStreams.find(pdf, LINE).page();
              ContentStreams.prepend(
                  pdf, page, "q 0.06667 0.06667 0.06667 rg 40 395 360 60 re f Q");
            }),
        inPdf("a line is covered by a picture", TextDamages::coverByPicture),
        inPdf("a line is in a hidden layer", TextDamages::hideInLayer),
        inPdf(
            "a line is no content of the document",
            pdf ->
                ContentStreams.edit(
                    pdf,
                    LINE,
                    block -> {
                      block.set(0, COSName.ARTIFACT);
                      block.set(1, new COSDictionary());
                      return block;
                    })),
        inPdf("a line is taken out", pdf -> ContentStreams.edit(pdf, LINE, block -> List.of())),
        inZhPdf(
            "a line is taken out", pdf -> ContentStreams.edit(pdf, ZH_LINE, block -> List.of())),
        inZhPdf("a line is white", pdf -> ContentStreams.inText(pdf, ZH_LINE, "1 g", "0.06667 g")),
        inPdf("a line is drawn twice", pdf -> drawTwice(pdf, LINE, 0, -180)),
        inZhPdf("a line is drawn twice", pdf -> drawTwice(pdf, ZH_LINE, 0, -260)),
        inPdf("a letter is another one", pdf -> ContentStreams.rewrite(pdf, "hard", "bard")),
        inPdf("a digit is another one", pdf -> ContentStreams.rewrite(pdf, "60,000", "50,000")),
        inPdf("a year is another one", pdf -> ContentStreams.rewrite(pdf, "1298", "1289")),
        inPdf("a letter is lost", pdf -> ContentStreams.rewrite(pdf, "twigs", "twig")),
        inPdf("a word is added", pdf -> ContentStreams.rewrite(pdf, "twigs", "dry twigs")),
        inPdf("a not is added", pdf -> ContentStreams.rewrite(pdf, "are known", "are not known")),
        inZhPdf("a character is another one", pdf -> ContentStreams.rewrite(pdf, "沟", "枝")),
        inZhPdf("a character is added", pdf -> ContentStreams.rewrite(pdf, "二年", "十二年")),
        inPdf("a cell is emptied", pdf -> ContentStreams.rewrite(pdf, "Copper", "")),
        inPdf(
            "a note is taken out",
            pdf -> ContentStreams.edit(pdf, "The followers were", block -> List.of())),
        inPdf("two letters have each other's outlines", pdf -> swapOutlines(pdf, 'd', 'h')),
        inPdf("a letter has the outline of a blank", pdf -> swapOutlines(pdf, 'k', ' ')),
        inPdf("a text is copied out as another one", TextDamages::renameLetter),
        inEpub("a letter is another one", WOOD, "seven feet", "seven fees"),
        inEpub("a digit is another one", CLAY, "1041 to", "1047 to"),
        inEpub("a capital is a small letter", WOOD, "The caster", "the caster"),
        inEpub("two words are joined", WOOD, "seven feet", "sevenfeet"),
        inEpub("a word is taken out", WOOD, "never across", "across"),
        inEpub("a word is added", METAL, "nobody lack", "nobody else lack"),
        inEpub("a sentence is added", METAL, "a sack. ", "a sack. Nobody bought it. "),
        inEpub(
            "a paragraph is added",
            METAL,
            "<p>The king wrote:</p>",
            "<p>He.</p><p>The king wrote:</p>"),
        inEpub("a paragraph is taken out", METAL, "<p>The king wrote:</p>", ""),
        inEpub(
            "a paragraph is there twice",
            METAL,
            "<p>The king wrote:</p>",
            "<p>The king wrote:</p><p>The king wrote:</p>"),
        inEpub(
            "a paragraph is a comment",
            METAL,
            "<p>The king wrote:</p>",
            "<!--<p>The king wrote:</p>-->"),
        inEpub(
            "a note says something else",
            METAL,
            "The oldest book that is known was printed in 1377.",
            "No book is known."),
        inEpub("a cell is emptied", CLAY, "<td>Copper</td>", "<td></td>"),
        inEpub("a line of code is taken out", WOOD, "\ntake(piece)", ""),
        inEpub("a heading is another one", METAL, ">Trade<", ">Trades<"),
        inEpub("an author is another one", "EPUB/title-page.xhtml", "Han Meimei", "Han Mei"),
        inEpub(
            "a note's number is another one",
            CLAY,
            "role=\"doc-noteref\">2<",
            "role=\"doc-noteref\">3<"),
        inEpub("the rights have another year", "EPUB/title-page.xhtml", "© 2026", "© 2025"),
        inZhEpub("a character is another one", WOOD, "六万", "大万"),
        inZhEpub("a mark is another one", WOOD, "不可横刷。覆纸", "不可横刷，覆纸"),
        inZhEpub("a reading is another one", WOOD, "<rt>mó</rt>", "<rt>mò</rt>"),
        inZhEpub("a reading is lost", WOOD, "<rt>mó</rt>", ""),
        inZhEpub("a character is doubled", WOOD, "刻字二年", "刻字二二年"));
  }

  private static DamageCase inPdf(String name, Damage.PdfChange change) {
    return new DamageCase("PDF: " + name, book -> Damage.edit(book.pdf("en"), change));
  }

  private static DamageCase inZhPdf(String name, Damage.PdfChange change) {
    return new DamageCase("Chinese PDF: " + name, book -> Damage.edit(book.pdf("zh-Hans"), change));
  }

  private static DamageCase inEpub(String name, String entry, String old, String other) {
    return new DamageCase(
        "EPUB: " + name, book -> Damage.edit(book.epub("en"), entry, replacing(old, other)));
  }

  private static DamageCase inZhEpub(String name, String entry, String old, String other) {
    return new DamageCase(
        "Chinese EPUB: " + name,
        book -> Damage.edit(book.epub("zh-Hans"), entry, replacing(old, other)));
  }

  private static void inLine(PDDocument pdf, String before, String after) throws IOException {
    ContentStreams.inText(pdf, LINE, before, after);
  }

  private static void makeTransparent(PDDocument pdf) throws IOException {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(0f);
    withState(pdf, state);
  }

  private static void mask(PDDocument pdf) throws IOException {
    COSStream group = pdf.getDocument().createCOSStream();
    group.setItem(COSName.TYPE, COSName.XOBJECT);
    group.setItem(COSName.SUBTYPE, COSName.FORM);
    group.setItem(COSName.BBOX, new PDRectangle(0, 0, 420, 600).getCOSArray());
    COSDictionary transparency = new COSDictionary();
    transparency.setItem(COSName.S, COSName.TRANSPARENCY);
    transparency.setItem(COSName.CS, COSName.DEVICEGRAY);
    group.setItem(COSName.GROUP, transparency);
    try (OutputStream out = group.createOutputStream()) {
      out.write("0 g 0 0 420 600 re f".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    COSDictionary mask = new COSDictionary();
    mask.setItem(COSName.S, COSName.LUMINOSITY);
    mask.setItem(COSName.G, group);
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.getCOSObject().setItem(COSName.SMASK, mask);
    withState(pdf, state);
  }

  private static void withState(PDDocument pdf, PDExtendedGraphicsState state) throws IOException {
    COSName name = ContentStreams.find(pdf, LINE).page().getResources().add(state);
    ContentStreams.wrap(pdf, LINE, "q /" + name.getName() + " gs", "Q");
  }

  private static void crop(PDDocument pdf, int page) {
    PDRectangle box = pdf.getPage(page).getMediaBox();
    pdf.getPage(page)
        .setCropBox(
            new PDRectangle(
                box.getLowerLeftX(),
                box.getLowerLeftY() + box.getHeight() / 2,
                box.getWidth(),
                box.getHeight() / 2));
  }

  private static void cutMedia(PDDocument pdf, int page) {
    PDRectangle box = pdf.getPage(page).getMediaBox();
    PDRectangle half = new PDRectangle(box.getWidth(), box.getHeight() / 2);
    PDPage cut = pdf.getPage(page);
    for (COSName name : List.of(COSName.TRIM_BOX, COSName.BLEED_BOX, COSName.CROP_BOX)) {
      cut.getCOSObject().removeItem(name);
    }
    cut.setMediaBox(half);
  }

  private static void cover(PDDocument pdf, String text, String area) throws IOException {
    ContentStreams.append(pdf, ContentStreams.find(pdf, text).page(), area);
  }

  private static void coverByPicture(PDDocument pdf) throws IOException {
    PDPage page = ContentStreams.find(pdf, LINE).page();
    PDImageXObject image =
        LosslessFactory.createFromImage(
            pdf, ImageIO.read(new ByteArrayInputStream(FinishedBook.disc(300, 60, Color.GREEN))));
    COSName name = page.getResources().add(image);
    ContentStreams.append(pdf, page, "q 380 0 0 60 40 390 cm /" + name.getName() + " Do Q");
  }

  private static void hideInLayer(PDDocument pdf) throws IOException {
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    PDOptionalContentGroup layer = new PDOptionalContentGroup("draft");
    layers.addGroup(layer);
    layers.setGroupEnabled(layer, false);
    pdf.getDocumentCatalog().setOCProperties(layers);
    COSName name = ContentStreams.find(pdf, LINE).page().getResources().add(layer);
    ContentStreams.wrap(pdf, LINE, "/OC /" + name.getName() + " BDC", "EMC");
  }

  private static void drawTwice(PDDocument pdf, String text, float right, float up)
      throws IOException {
    ContentStreams.edit(
        pdf,
        text,
        block -> {
          List<Object> twice = new java.util.ArrayList<>(block);
          twice.addAll(ContentStreams.parse("q 1 0 0 1 %s %s cm".formatted(right, up)));
          twice.addAll(block);
          twice.addAll(ContentStreams.parse("Q"));
          return twice;
        });
  }

  /** Swaps the glyphs of two characters in a font. */
  private static void swapOutlines(PDDocument pdf, int one, int other) throws IOException {
    PDType0Font font = (PDType0Font) ContentStreams.font(ContentStreams.find(pdf, LINE));
    int first = ContentStreams.code(font, one);
    int second = other == ' ' ? 0x7FFF : ContentStreams.code(font, other);
    COSDictionary descendant = descendant(font);
    byte[] map = new byte[2 * 0x8000];
    for (int code = 0; code < 0x8000; code++) {
      int drawn = code == first ? second : code == second ? first : code;
      int glyph = drawn == 0x7FFF ? blank(font) : font.codeToGID(drawn);
      map[2 * code] = (byte) (glyph >> 8);
      map[2 * code + 1] = (byte) glyph;
    }
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map);
    }
    descendant.setItem(COSName.CID_TO_GID_MAP, stream);
  }

  private static int blank(PDType0Font font) throws IOException {
    return font.codeToGID(ContentStreams.code(font, ' '));
  }

  private static COSDictionary descendant(PDFont font) {
    COSArray descendants = font.getCOSObject().getCOSArray(COSName.DESCENDANT_FONTS);
    return (COSDictionary) descendants.getObject(0);
  }

  /** Maps one code of a font to another letter in its ToUnicode map. */
  private static void renameLetter(PDDocument pdf) throws IOException {
    PDFont font = ContentStreams.font(ContentStreams.find(pdf, LINE));
    COSStream table = (COSStream) font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
    String text =
        new String(
            table.createInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    String code = "<%04X>".formatted(ContentStreams.code(font, 'h'));
    int at = text.indexOf(code + " <0068>");
    String renamed =
        at >= 0
            ? text.replace(code + " <0068>", code + " <0062>")
            : text.replaceFirst(
                "endbfrange", "endbfrange\n1 beginbfchar\n" + code + " <0062>\nendbfchar");
    if (renamed.equals(text)) {
      throw new IllegalArgumentException("nothing changes in " + text);
    }
    try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(renamed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
  }
}
