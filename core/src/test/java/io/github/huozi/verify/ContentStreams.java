package io.github.huozi.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Changes the content streams of a PDF. */
final class ContentStreams {

  /** The number of bytes of a character code in the fonts that huozi writes. */
  private static final int CODE = 2;

  private ContentStreams() {}

  /**
   * A marked-content sequence that draws text.
   *
   * @param from the index of the first token
   * @param to the index after the last token
   */
  record Run(PDPage page, List<Object> tokens, int from, int to, String text) {

    List<Object> block() {
      return new ArrayList<>(tokens.subList(from, to));
    }

    /** Replaces the tokens of the sequence. */
    void replace(List<Object> others, PDDocument pdf) throws IOException {
      List<Object> changed = new ArrayList<>(tokens.subList(0, from));
      changed.addAll(others);
      changed.addAll(tokens.subList(to, tokens.size()));
      write(pdf, page, changed);
    }

    private int index(String operator) {
      for (int i = from; i < to; i++) {
        if (tokens.get(i) instanceof Operator found && found.getName().equals(operator)) {
          return i - from;
        }
      }
      throw new IllegalStateException("no " + operator + " in " + text);
    }
  }

  /** Changes the tokens of the sequence that draws a text. */
  static void edit(PDDocument pdf, String text, UnaryOperator<List<Object>> change)
      throws IOException {
    Run run = find(pdf, text);
    run.replace(change.apply(run.block()), pdf);
  }

  /** Adds content before and after the sequence that draws a text. */
  static void wrap(PDDocument pdf, String text, String before, String after) throws IOException {
    edit(
        pdf,
        text,
        block -> {
          List<Object> wrapped = parse(before);
          wrapped.addAll(block);
          wrapped.addAll(parse(after));
          return wrapped;
        });
  }

  /** Adds operators right before and right after a text is shown. */
  static void inText(PDDocument pdf, String text, String before, String after) throws IOException {
    Run run = find(pdf, text);
    List<Object> block = run.block();
    int end = run.index("ET");
    block.addAll(end, parse(after));
    int shown = run.index("Tm") + 1;
    block.addAll(shown, parse(before));
    run.replace(block, pdf);
  }

  /** Moves a text; distances are in pt. */
  static void move(PDDocument pdf, String text, float right, float up) throws IOException {
    wrap(pdf, text, "q 1 0 0 1 %s %s cm".formatted(right, up), "Q");
  }

  /** Swaps the places of two texts. */
  static void swapPlaces(PDDocument pdf, String one, String other) throws IOException {
    Run first = find(pdf, one);
    int at = first.index("Tm");
    List<Object> matrix = List.copyOf(first.block().subList(at - 6, at));
    Run second = find(pdf, other);
    int there = second.index("Tm");
    List<Object> otherMatrix = List.copyOf(second.block().subList(there - 6, there));
    edit(pdf, one, block -> put(block, at - 6, otherMatrix));
    edit(pdf, other, block -> put(block, there - 6, matrix));
  }

  /** Swaps two texts, which must be in one font. */
  static void swapTexts(PDDocument pdf, String one, String other) throws IOException {
    Run first = find(pdf, one);
    int at = first.index("Tm") + 1;
    Run second = find(pdf, other);
    int there = second.index("Tm") + 1;
    List<Object> shown = List.copyOf(first.block().subList(at, at + 2));
    List<Object> otherShown = List.copyOf(second.block().subList(there, there + 2));
    second.replace(put(second.block(), there, shown), pdf);
    find(pdf, one).replace(put(first.block(), at, otherShown), pdf);
  }

  /** Replaces a text by other characters of the same font. */
  static void rewrite(PDDocument pdf, String text, String other) throws IOException {
    Run run = find(pdf, text);
    PDFont font = font(run);
    List<Object> block = run.block();
    int at = run.index("Tm") + 1;
    COSArray array = new COSArray();
    array.add(new COSString(codes(font, run.text().replace(text, other))));
    block.set(at, array);
    block.set(at + 1, Operator.getOperator("TJ"));
    run.replace(block, pdf);
  }

  static PDFont font(Run run) throws IOException {
    int at = run.index("Tf");
    return run.page().getResources().getFont((COSName) run.block().get(at - 2));
  }

  /** The code of a character in a font. */
  static int code(PDFont font, int codePoint) throws IOException {
    for (int code = 0; code < 0x10000; code++) {
      if (Character.toString(codePoint).equals(font.toUnicode(code))) {
        return code;
      }
    }
    throw new IllegalArgumentException(font + " has no " + Character.toString(codePoint));
  }

  private static byte[] codes(PDFont font, String text) throws IOException {
    byte[] bytes = new byte[CODE * text.codePointCount(0, text.length())];
    int i = 0;
    for (int codePoint : text.codePoints().toArray()) {
      int code = code(font, codePoint);
      bytes[i++] = (byte) (code >> 8);
      bytes[i++] = (byte) code;
    }
    return bytes;
  }

  private static List<Object> put(List<Object> block, int at, List<Object> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      block.set(at + i, tokens.get(i));
    }
    return block;
  }

  /** The first marked-content sequence, except artifacts, that has a text. */
  static Run find(PDDocument pdf, String text) throws IOException {
    for (PDPage page : pdf.getPages()) {
      List<Object> tokens = new PDFStreamParser(page).parse();
      PDFont font = null;
      int from = -1;
      boolean artifact = false;
      StringBuilder shown = new StringBuilder();
      for (int i = 0; i < tokens.size(); i++) {
        if (!(tokens.get(i) instanceof Operator operator)) {
          continue;
        }
        switch (operator.getName()) {
          case "BDC" -> {
            from = i - 2;
            artifact = tokens.get(i - 2).equals(COSName.ARTIFACT);
            shown.setLength(0);
          }
          case "Tf" -> font = page.getResources().getFont((COSName) tokens.get(i - 2));
          case "Tj" -> decode((COSBase) tokens.get(i - 1), font, shown);
          case "TJ" -> {
            for (COSBase part : (COSArray) tokens.get(i - 1)) {
              decode(part, font, shown);
            }
          }
          case "EMC" -> {
            if (!artifact && shown.indexOf(text) >= 0) {
              return new Run(page, tokens, from, i + 1, shown.toString());
            }
          }
          default -> {}
        }
      }
    }
    throw new IllegalArgumentException("no page shows " + text);
  }

  private static void decode(COSBase part, PDFont font, StringBuilder text) throws IOException {
    if (part instanceof COSString string) {
      byte[] bytes = string.getBytes();
      for (int i = 0; i + 1 < bytes.length; i += CODE) {
        String meaning = font.toUnicode(((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF));
        text.append(meaning == null ? "" : meaning);
      }
    }
  }

  static List<Object> parse(String content) {
    try {
      return new ArrayList<>(
          new PDFStreamParser(content.getBytes(StandardCharsets.ISO_8859_1)).parse());
    } catch (IOException e) {
      throw new IllegalArgumentException(content, e);
    }
  }

  /** Adds content at the end of a page. */
  static void append(PDDocument pdf, PDPage page, String content) throws IOException {
    List<Object> tokens = new ArrayList<>(new PDFStreamParser(page).parse());
    tokens.addAll(parse(content));
    write(pdf, page, tokens);
  }

  /** Adds content at the start of a page. */
  static void prepend(PDDocument pdf, PDPage page, String content) throws IOException {
    List<Object> tokens = parse(content);
    tokens.addAll(new PDFStreamParser(page).parse());
    write(pdf, page, tokens);
  }

  private static void write(PDDocument pdf, PDPage page, List<Object> tokens) throws IOException {
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream()) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }
}
