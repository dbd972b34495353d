package io.github.huozi.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes neutral colours as DeviceGray. The renderer writes all colours as red, green and blue; a
 * press would print such a grey, and black text, with four inks, which never meet exactly.
 *
 * <p>PDFBox writes each operator with its operands on a line, and breaks no line inside a string.
 */
public final class NeutralColours {

  private static final String RGB = "/DeviceRGB";

  /** No line that sets a colour or a colour space is longer, in bytes. */
  private static final int LONGEST = 80;

  private static final COSName FORM = COSName.getPDFName("Form");

  private final byte[] content;
  private final ByteArrayOutputStream out;

  /** The current colour spaces: for filling, and for lines. */
  private Spaces spaces = new Spaces("", "");

  private final Deque<Spaces> saved = new ArrayDeque<>();

  private NeutralColours(byte[] content) {
    this.content = content;
    this.out = new ByteArrayOutputStream(content.length);
  }

  /** The content of a page or a form, with its neutral colours as grey ones. */
  public static byte[] inGrey(byte[] content) {
    return new NeutralColours(content).rewritten();
  }

  /** Rewrites the forms of a document's pages, which are drawings, and the forms in them. */
  public static void rewriteForms(PDDocument document) throws IOException {
    Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PDPage page : document.getPages()) {
      rewriteForms(page.getCOSObject().getCOSDictionary(COSName.RESOURCES), known);
    }
  }

  private static void rewriteForms(@Nullable COSDictionary resources, Set<COSBase> known)
      throws IOException {
    COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      return;
    }
    for (COSName name : objects.keySet()) {
      if (objects.getDictionaryObject(name) instanceof COSStream form
          && FORM.equals(form.getCOSName(COSName.SUBTYPE))
          && known.add(form)) {
        rewrite(form);
        rewriteForms(form.getCOSDictionary(COSName.RESOURCES), known);
      }
    }
  }

  private static void rewrite(COSStream form) throws IOException {
    byte[] content;
    try (InputStream in = form.createInputStream()) {
      content = in.readAllBytes();
    }
    try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(inGrey(content));
    }
  }

  private byte[] rewritten() {
    int line = 0;
    while (line < content.length) {
      int end = line;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (!replaced(line, end)) {
        out.write(content, line, Math.min(end + 1, content.length) - line);
      }
      line = end + 1;
    }
    return out.toByteArray();
  }

  /** Reads a line, and writes another one in its place if it sets a neutral colour. */
  private boolean replaced(int line, int end) {
    int length = end - line;
    if (length == 1) {
      if (content[line] == 'q') {
        saved.push(spaces);
      } else if (content[line] == 'Q' && !saved.isEmpty()) {
        spaces = saved.pop();
      }
      return false;
    }
    if (length < 4 || length > LONGEST) {
      return false;
    }
    return switch (content[end - 1]) {
      case 's', 'S' -> content[line] == '/' && space(words(line, end));
      case 'c', 'C', 'g', 'G' -> content[line] != '/' && colour(words(line, end));
      default -> false;
    };
  }

  private String[] words(int line, int end) {
    return new String(content, line, end - line, StandardCharsets.ISO_8859_1).split(" ", -1);
  }

  /** The operators {@code cs} and {@code CS}, of which {@code rg} and {@code g} have no need. */
  private boolean space(String[] words) {
    String operator = words[words.length - 1];
    if (words.length != 2 || !(operator.equals("cs") || operator.equals("CS"))) {
      return false;
    }
    spaces = operator.equals("cs") ? spaces.filling(words[0]) : spaces.stroking(words[0]);
    return words[0].equals(RGB);
  }

  private boolean colour(String[] words) {
    String operator = words[words.length - 1];
    boolean fills = operator.equals("rg") || operator.equals("sc");
    boolean isRgb =
        switch (operator) {
          case "rg", "RG" -> true;
          case "sc" -> spaces.fill.equals(RGB);
          case "SC" -> spaces.stroke.equals(RGB);
          default -> false;
        };
    if (!isRgb || words.length != 4) {
      return false;
    }
    String colour =
        words[0].equals(words[1]) && words[0].equals(words[2])
            ? words[0] + (fills ? " g\n" : " G\n")
            : words[0] + " " + words[1] + " " + words[2] + (fills ? " rg\n" : " RG\n");
    out.writeBytes(colour.getBytes(StandardCharsets.ISO_8859_1));
    return true;
  }

  /** The colour spaces that {@code cs} and {@code CS} have chosen. */
  private record Spaces(String fill, String stroke) {

    Spaces filling(String name) {
      return new Spaces(name, stroke);
    }

    Spaces stroking(String name) {
      return new Spaces(fill, name);
    }
  }
}
