package io.github.huozi.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Corrects the content of a page that the renderer has painted. PDFBox writes each operator with
 * its operands on a line, and breaks no line inside a string.
 */
final class PageCorrections {

  private static final byte[] ARTIFACT = ascii("/Artifact /");
  private static final byte[] BEGIN = ascii(" BDC");
  private static final byte[] END = ascii("EMC");
  private static final byte[] PAGINATION = ascii("/Artifact <</Type /Pagination>> BDC\n");
  private static final byte[] LAYOUT = ascii("/Artifact <</Type /Layout>> BDC\n");

  /** The rectangle that clips the text of a page. */
  private static final Pattern CLIP =
      Pattern.compile(
          "q\n([-.\\d]+) ([-.\\d]+) m\n([-.\\d]+) \\2 l\n\\3 ([-.\\d]+) l\n\\1 \\4 l\n\\1 \\2 l\nh\nW\nn\n");

  /** More than the length of that rectangle, in bytes. */
  private static final int LONGEST_CLIP = 300;

  private static final COSName OPAQUE = COSName.getPDFName("opaque");
  private static final byte[] BEFORE_PICTURE = ascii("q\n/opaque gs\n");
  private static final byte[] AFTER_PICTURE = ascii("Q\n");
  private static final byte[] PICTURE = ascii(" Do\n");
  private static final byte[] GRADIENT = ascii(" sh\n");

  private PageCorrections() {}

  /**
   * The content without empty artifacts, and with the kind of each other artifact in place of a
   * reference to its dictionary.
   *
   * @param isPagination whether the artifact of a name is of the kind pagination
   */
  static byte[] withoutEmptyArtifacts(byte[] content, Predicate<String> isPagination) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int line = 0;
    while (line < content.length) {
      int next = nextLine(content, line);
      if (!startsWith(content, line, ARTIFACT) || !endsWith(content, next - 1, BEGIN)) {
        out.write(content, line, next - line);
      } else if (startsWith(content, next, END)) {
        next = nextLine(content, next);
      } else {
        int name = line + ARTIFACT.length;
        String list =
            new String(content, name, next - 1 - BEGIN.length - name, StandardCharsets.US_ASCII);
        out.writeBytes(isPagination.test(list) ? PAGINATION : LAYOUT);
      }
      line = next;
    }
    return out.toByteArray();
  }

  /**
   * The content with the text clipped at the head and the foot of the page only, where the text of
   * other pages is. The renderer also clips it at the measure, and so cuts off a hanging comma.
   *
   * @param width the width of the page, in pt
   */
  static byte[] widened(byte[] content, float width) {
    int from = lastSave(content);
    int length = Math.min(LONGEST_CLIP, content.length - from);
    String start = new String(content, from, length, StandardCharsets.ISO_8859_1);
    Matcher clip = CLIP.matcher(start);
    if (!clip.lookingAt()) {
      return content;
    }
    String top = clip.group(2);
    String bottom = clip.group(4);
    String right = String.format(Locale.ROOT, "%.3f", width);
    String sheet =
        "q\n0 %1$s m\n%3$s %1$s l\n%3$s %2$s l\n0 %2$s l\n0 %1$s l\nh\nW\nn\n"
            .formatted(top, bottom, right);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + sheet.length());
    out.write(content, 0, from);
    out.writeBytes(sheet.getBytes(StandardCharsets.ISO_8859_1));
    int rest = from + clip.end();
    out.write(content, rest, content.length - rest);
    return out.toByteArray();
  }

  /**
   * The offset at which the outermost graphics state is saved for the last time: that of the text,
   * which is painted after the margin boxes.
   */
  private static int lastSave(byte[] content) {
    int depth = 0;
    int last = 0;
    int line = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        if (i == line + 1 && content[line] == 'q') {
          if (depth == 0) {
            last = line;
          }
          depth++;
        } else if (i == line + 1 && content[line] == 'Q') {
          depth--;
        }
        line = i + 1;
      }
    }
    return last;
  }

  /**
   * Defines a graphics state for opaque painting on a page with a translucent one.
   *
   * @return whether the page has a translucent graphics state, so that its content needs {@link
   *     #withOpaquePictures}
   */
  static boolean defineOpaqueState(COSDictionary resources) {
    COSDictionary states = resources.getCOSDictionary(COSName.EXT_G_STATE);
    if (states == null
        || states.getValues().stream().noneMatch(state -> isTranslucent(state.getCOSObject()))) {
      return false;
    }
    COSDictionary opaque = new COSDictionary();
    opaque.setItem(COSName.TYPE, COSName.EXT_G_STATE);
    opaque.setItem(COSName.CA_NS, COSFloat.ONE);
    states.setItem(OPAQUE, opaque);
    return true;
  }

  private static boolean isTranslucent(COSBase state) {
    return state instanceof COSDictionary dictionary
        && dictionary.getDictionaryObject(COSName.CA_NS) instanceof COSNumber alpha
        && alpha.floatValue() < 1;
  }

  /**
   * The content with all pictures painted opaque. The renderer sets the opacity of colours, but not
   * of pictures, so that a picture after a translucent background would be as faint as that.
   */
  static byte[] withOpaquePictures(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int line = 0;
    while (line < content.length) {
      int next = nextLine(content, line);
      boolean picture =
          content[line] == '/'
              && (isEndOfLine(content, line, next, PICTURE)
                  || isEndOfLine(content, line, next, GRADIENT));
      if (picture) {
        out.writeBytes(BEFORE_PICTURE);
      }
      out.write(content, line, next - line);
      if (picture) {
        out.writeBytes(AFTER_PICTURE);
      }
      line = next;
    }
    return out.toByteArray();
  }

  private static boolean isEndOfLine(byte[] content, int line, int next, byte[] expected) {
    return next - expected.length >= line && endsWith(content, next, expected);
  }

  private static int nextLine(byte[] content, int from) {
    int at = from;
    while (at < content.length && content[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, content.length);
  }

  private static boolean startsWith(byte[] content, int from, byte[] expected) {
    int to = from + expected.length;
    return to <= content.length && Arrays.equals(content, from, to, expected, 0, expected.length);
  }

  private static boolean endsWith(byte[] content, int end, byte[] expected) {
    int from = end - expected.length;
    return from >= 0 && startsWith(content, from, expected);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
