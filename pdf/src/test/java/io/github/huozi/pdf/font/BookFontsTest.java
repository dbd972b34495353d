package io.github.huozi.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.paint.ContentWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts whose codes depend on the characters alone. */
class BookFontsTest {

  private static final String SERIF = "serif";

  @ParameterizedTest
  @ValueSource(
      ints = {
        'A', 0xAD, 0x4E00, 0x2F00, 0xE000, 0xFFFD, 0x10000, 0x1D800, 0x20000, 0x20BB7, 0x2D800,
        0x2DFFF, 0x30000, 0x10FFFD
      })
  void aCodeStandsForOneCharacter(int character) {
    FontPart part = new FontPart(3, FontPart.of(character));
    char code = FontPart.code(character);
    assertThat(part.character(code)).isEqualTo(character);
    assertThat((int) code).isNotZero();
    assertThat(Character.isSurrogate(code)).isFalse();
  }

  @Test
  void aPlaneHasNoCodeTwice() {
    for (int character = 0x20000; character < 0x30000; character++) {
      FontPart part = new FontPart(0, FontPart.of(character));
      assertThat(part.part()).isBetween(4, 5);
      assertThat(part.character(FontPart.code(character))).isEqualTo(character);
    }
  }

  @Test
  void everyCharacterIsCopiedAsItself() throws Exception {
    // Two characters of one glyph, two of another plane, of which one has a surrogate's place.
    String text = "A字一⼀\uD83C\uDD00\uD837\uDF04é";
    try (PDDocument read = Loader.loadPDF(pdf(List.of(text)))) {
      assertThat(new PDFTextStripper().getText(read).strip()).isEqualTo(text);
    }
  }

  @Test
  void aGlyphOfTwoCharactersIsEmbeddedOnce() throws Exception {
    assertThat(glyphs(pdf(List.of("一⼀")))).isEqualTo(2);
    assertThat(glyphs(pdf(List.of("一二")))).isEqualTo(3);
  }

  @Test
  void aSoftHyphenIsDrawnAsAHyphen() throws Exception {
    assertThat(glyphs(pdf(List.of("-\u00AD")))).isEqualTo(2);
  }

  @Test
  void theOrderOfThePaintersDoesNotShow() throws Exception {
    FontSet set = fonts();
    List<String> chapters = List.of("活字", "the words", "印刷 printing", "\uD83C\uDD00\uD837\uDF04");
    List<String> reversed = new ArrayList<>(chapters);
    Collections.reverse(reversed);
    assertThat(embedded(set, chapters)).isEqualTo(embedded(set, reversed));
  }

  @Test
  void paintersWorkAtOnce() throws Exception {
    FontSet set = fonts();
    List<String> chapters = new ArrayList<>();
    for (int chapter = 0; chapter < 40; chapter++) {
      chapters.add(
          new String(Character.toChars(0x4E00 + 7 * chapter)) + (char) ('A' + chapter % 26));
    }
    BookFonts fonts = new BookFonts(set);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (PDDocument document = new PDDocument()) {
      List<Future<?>> painted = new ArrayList<>();
      for (String chapter : chapters) {
        painted.add(threads.submit(() -> fonts.add(draw(set, fonts, chapter))));
      }
      for (Future<?> chapter : painted) {
        chapter.get();
      }
      assertThat(bytes(set, fonts, document)).isEqualTo(embedded(set, chapters));
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void drawnCharactersAreKept() throws Exception {
    FontSet set = fonts();
    BookFonts fonts = new BookFonts(set);
    try (PDDocument document = new PDDocument()) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      draw(set, fonts, "活字 type \uD83C\uDD00").write(new DataOutputStream(kept));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept.toByteArray()));
      fonts.add(DrawnCharacters.read(in));
      assertThat(bytes(set, fonts, document))
          .isEqualTo(embedded(set, List.of("活字 type \uD83C\uDD00")));
    }
  }

  private static FontSet fonts() throws IOException {
    return new FontSet(ClassPathFonts.SHARED.of(Script.HANS))
        .plus(ClassPathFonts.SHARED.of(Script.WESTERN));
  }

  private static byte[] embedded(FontSet set, List<String> chapters) throws IOException {
    BookFonts fonts = new BookFonts(set);
    try (PDDocument document = new PDDocument()) {
      for (String chapter : chapters) {
        fonts.add(draw(set, fonts, chapter));
      }
      return bytes(set, fonts, document);
    }
  }

  private static DrawnCharacters draw(FontSet set, BookFonts fonts, String text) {
    PainterFonts painter = new PainterFonts(fonts);
    text.codePoints().forEach(c -> painter.use(GlyphRun.of(face(set, c), c, 10)));
    return painter.drawn();
  }

  private static FontFace face(FontSet set, int character) {
    int drawn = character == 0xAD ? '-' : character;
    return set.chain(List.of(SERIF), 400, FontFace.Style.NORMAL).face(drawn).orElseThrow();
  }

  /** The bytes of a document with a page that refers to all fonts. */
  private static byte[] bytes(FontSet set, BookFonts fonts, PDDocument document)
      throws IOException {
    PDPage page = new PDPage();
    COSDictionary resources = new COSDictionary();
    page.setResources(new PDResources(resources));
    COSDictionary named = new COSDictionary();
    resources.setItem(COSName.FONT, named);
    FontPart[] parts = {
      part(set, fonts, '活'),
      part(set, fonts, 'A'),
      part(set, fonts, 0x1F100),
      part(set, fonts, 0x1DF04)
    };
    for (FontPart part : parts) {
      named.setItem(COSName.getPDFName("F" + named.size()), fonts.dictionary(part));
    }
    document.addPage(page);
    fonts.embed(document);
    return written(document);
  }

  private static FontPart part(FontSet set, BookFonts fonts, int character) {
    return new FontPart(fonts.number(face(set, character)), FontPart.of(character));
  }

  private static byte[] written(PDDocument document) throws IOException {
    document.getDocument().getTrailer().setItem(COSName.INFO, new COSDictionary());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfFile.write(document, out);
    return out.toByteArray();
  }

  private static byte[] pdf(List<String> chapters) throws IOException {
    FontSet set = fonts();
    BookFonts fonts = new BookFonts(set);
    try (PDDocument document = new PDDocument()) {
      for (String chapter : chapters) {
        PainterFonts painter = new PainterFonts(fonts);
        PDPage page = new PDPage();
        page.setResources(new PDResources());
        document.addPage(page);
        ContentWriter out = new ContentWriter(page.getResources().getCOSObject(), 1, 800);
        double x = 100;
        for (int c : chapter.codePoints().toArray()) {
          GlyphRun glyph = GlyphRun.of(face(set, c), c, 10);
          out.show(painter.use(glyph), glyph, x, 100);
          x += 10 * face(set, c).advance(c == 0xAD ? '-' : c);
        }
        page.setContents(new PDStream(document, new ByteArrayInputStream(out.content())));
        fonts.add(painter.drawn());
      }
      fonts.embed(document);
      return written(document);
    }
  }

  /** The number of glyphs of the only font, with the missing glyph. */
  private static int glyphs(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      PDResources resources = read.getPage(0).getResources();
      COSName name = resources.getFontNames().iterator().next();
      PDType0Font font = (PDType0Font) resources.getFont(name);
      byte[] file = font.getFontDescriptor().getFontFile2().toByteArray();
      return new TTFParser(true).parse(new RandomAccessReadBuffer(file)).getNumberOfGlyphs();
    }
  }
}
