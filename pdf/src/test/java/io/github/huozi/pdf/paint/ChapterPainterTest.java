package io.github.huozi.pdf.paint;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.file.PrintStages;
import io.github.huozi.pdf.font.BookFonts;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.galley.BesideText;
import io.github.huozi.pdf.galley.GalleyPages;
import io.github.huozi.pdf.layout.Composers;
import io.github.huozi.pdf.layout.LineChoices;
import io.github.huozi.pdf.layout.LineComposition;
import io.github.huozi.pdf.layout.MadeContent;
import io.github.huozi.pdf.style.ParsedSheets;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.tagging.Tagging;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Boxes in, operators out: pages of 200 px × 100 px, which are 150 pt × 75 pt. */
class ChapterPainterTest {

  private static final String CSS =
      "@page { size: 200px 100px; margin: 20px } body { margin: 0; font: 10px/20px serif }"
          + " p { margin: 0 } .g { background: #eee } .c { color: rgba(255, 0, 0, 0.5) }";

  /** The clip of a page, as wide as the sheet, and the text's own coordinates. */
  private static final String CLIP = "q\n-150 3.787 450 67.463 re\nW n\n";

  private final List<String> contents = new ArrayList<>();
  private final List<COSDictionary> pages = new ArrayList<>();
  private COSDictionary structure = new COSDictionary();

  private void paint(String html) throws Exception {
    XRLog.setLoggingEnabled(false);
    Document document = new W3CDom().fromJsoup(Jsoup.parse("<style>" + CSS + "</style>" + html));
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.withW3cDocument(document, "");
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        FontSet fonts = new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN));
        SharedContext shared = renderer.getSharedContext();
        shared.setFontResolver(new EditionFontResolver(fonts));
        PainterFonts painterFonts = new PainterFonts(new BookFonts(fonts));
        shared.setTextRenderer(new EditionTextRenderer());
        PrintStyles sheets =
            PrintStyles.install(
                shared, document, new ParsedSheets(), "", WritingMode.HORIZONTAL_TB);
        Language language = Language.parse("en").orElseThrow();
        LineComposition composition =
            new LineComposition(
                sheets,
                new MadeContent(sheets),
                shared.getReplacedElementFactory(),
                language,
                new Composers(),
                picture -> 0,
                OptionalDouble.empty(),
                1,
                PageProgress.NONE);
        Tagging tagging = new Tagging(document, language);
        composition.compose(document);
        shared.setReplacedElementFactory(composition.texts());
        renderer.layout();
        TextElement.divide(renderer.getRootBox());
        GalleyPages.compose(
                renderer.getRootBox(),
                shared,
                sheets,
                composition.blocks(),
                LineChoices.NONE,
                FirstPage.RECTO,
                new BesideText())
            .make(PrintStages.UNCHANGED);
        tagging.begin();
        ChapterPainter.paint(
            renderer.getRootBox(),
            shared,
            (page, on) -> {},
            pdf,
            tagging,
            painterFonts,
            Map.of(),
            PageProgress.NONE);
        for (PDPage page : pdf.getPages()) {
          try (InputStream in = page.getContents()) {
            // PDFBox adds a line break to each part.
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            contents.add(content.replaceFirst("\n\n$", "\n"));
          }
          pages.add(page.getCOSObject());
        }
        structure = tagging.tags().asObject(pages);
      }
    }
  }

  @Test
  void textIsMarkedAndClippedAtHeadAndFootOnly() throws Exception {
    paint("<p class='g'>One</p><p><em>Two</em></p>");
    assertThat(contents).hasSize(1);
    assertThat(contents.get(0))
        .startsWith(CLIP + "/Artifact <</Type /Layout>> BDC\n.933 g\n15 45 120 15 re\nf\nEMC\n")
        .contains("/Span <</MCID 0>> BDC\n0 g\nBT\n/M0-0 7.5 Tf\n15 ")
        .contains("EMC\n/Span <</MCID 1>> BDC\nBT\n/M")
        .endsWith("ET\nEMC\nQ\n");
    assertThat(roles(structure.getCOSArray(COSName.getPDFName("Tops"))))
        .containsExactly("P [0]", "P [Em [1]]");
  }

  @Test
  void aTranslucentColourIsSetOnce() throws Exception {
    paint("<p class='c'>One<br>two</p>");
    assertThat(contents.get(0)).containsOnlyOnce("1 0 0 rg\n/fill500 gs\n");
  }

  @Test
  void aLinkHasAnAreaOnEachLine() throws Exception {
    paint("<p><a href='#there'>One<br>two</a> <a href='https://a.example/é'>x</a></p>");
    COSArray areas = pages.get(0).getCOSArray(COSName.ANNOTS);
    assertThat(areas).hasSize(3);
    COSDictionary first = (COSDictionary) areas.getObject(0);
    COSDictionary last = (COSDictionary) areas.getObject(2);
    assertThat(first.getString(COSName.DEST)).isEqualTo("there");
    assertThat(first.getString(COSName.CONTENTS)).isEqualTo("Onetwo");
    assertThat(first.getCOSArray(COSName.RECT).toFloatArray()).startsWith(15f);
    assertThat(last.getCOSDictionary(COSName.A).getString(COSName.URI))
        .isEqualTo("https://a.example/%C3%A9");
  }

  @Test
  void aPageHasNothingOfTheNext() throws Exception {
    paint("<p>One</p><p style='page-break-before: always'>Two</p>");
    assertThat(contents).hasSize(2).allMatch(page -> page.split("BT\n", -1).length == 2);
    assertThat(contents).allMatch(page -> page.contains("<</MCID 0>>"));
  }

  private static List<String> roles(COSArray elements) {
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.getObject(i) instanceof COSDictionary element) {
        roles.add(role(element));
      }
    }
    return roles;
  }

  private static String role(COSDictionary element) {
    Object kids = element.getDictionaryObject(COSName.K);
    String inside =
        kids instanceof COSDictionary inner
            ? role(inner)
            : String.valueOf(element.getInt(COSName.K));
    return element.getNameAsString(COSName.S) + " [" + inside + "]";
  }
}
