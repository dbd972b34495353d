package io.github.huozi.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens a page's margins to its text. The renderer cuts off what stands beside the measure, such as
 * a comma that hangs there; it need be cut at the head and the foot only, where the next page goes
 * on.
 */
final class PageClip {

  /** The rectangle that the text of a page is cut to, as PDFBox writes it: a line an operator. */
  private static final Pattern CLIP =
      Pattern.compile(
          "q\n([-.\\d]+) ([-.\\d]+) m\n([-.\\d]+) \\2 l\n\\3 ([-.\\d]+) l\n\\1 \\4 l\n\\1 \\2 l\nh\nW\nn\n");

  /** More than the rectangle takes, in bytes. */
  private static final int LONGEST = 300;

  private PageClip() {}

  /**
   * A page's content with nothing cut off at its sides.
   *
   * @param width the page's, in pt
   */
  static byte[] widened(byte[] content, float width) {
    int from = last(content);
    int length = Math.min(LONGEST, content.length - from);
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

  /** Where the last state is saved that is in no other: the text comes after the margins. */
  private static int last(byte[] content) {
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
}
