package io.github.huozi.check.tagging;

import io.github.huozi.check.pdf.PageContent;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the text of each marked-content sequence of a page (ISO 32000-1, 14.6). */
final class PageMarks extends PageContent {

  private static final int NONE = -1;
  private static final int ARTIFACT = -2;

  private final IdentityHashMap<PDFont, Map<Integer, int[]>> texts = new IdentityHashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private Map<Integer, Mark> marks = new TreeMap<>();
  private int unmarked;

  PageMarks() {
    readGlyphs();
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /**
   * The text of a page.
   *
   * @param marks the marked-content sequences by their identifiers
   * @param unmarked the number of characters outside of marked content and artifacts
   */
  record Page(Map<Integer, Mark> marks, int unmarked) {}

  /** Reads a page. */
  Page read(PDPage page) throws IOException {
    marks = new TreeMap<>();
    open.clear();
    unmarked = 0;
    processPage(page);
    return new Page(marks, unmarked);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    int around = open.isEmpty() ? NONE : open.peek();
    if (around == ARTIFACT || COSName.ARTIFACT.equals(tag)) {
      open.push(ARTIFACT);
      return;
    }
    int id = properties == null ? NONE : properties.getInt(COSName.MCID, NONE);
    open.push(id == NONE ? around : id);
    if (id != NONE) {
      marks.computeIfAbsent(id, unused -> new Mark());
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    int id = open.isEmpty() ? NONE : open.peek();
    if (id == ARTIFACT) {
      return;
    }
    Map<Integer, int[]> known = texts.computeIfAbsent(font, unused -> new HashMap<>());
    int[] text = known.get(code);
    if (text == null) {
      String unicode = font.toUnicode(code);
      text = unicode == null ? new int[0] : unicode.codePoints().toArray();
      known.put(code, text);
    }
    for (int codePoint : text) {
      if (Characters.isRead(codePoint)) {
        Mark mark = marks.get(id);
        if (mark == null) {
          unmarked++;
        } else {
          float width = displacement.getX() * rendering.getScalingFactorX();
          mark.add(
              codePoint,
              rendering.getTranslateX() + width / 2,
              rendering.getTranslateY(),
              rendering.getScalingFactorY());
        }
      }
    }
  }

  /** The characters of a marked-content sequence and their positions in the page's coordinates. */
  static final class Mark {

    private final StringBuilder text = new StringBuilder();
    private float[] positions = new float[16];
    private int size;
    private float top = Float.NEGATIVE_INFINITY;

    private void add(int codePoint, float x, float y, float height) {
      text.appendCodePoint(codePoint);
      if (2 * size + 2 > positions.length) {
        positions = Arrays.copyOf(positions, 2 * positions.length);
      }
      positions[2 * size] = x;
      positions[2 * size + 1] = y;
      size++;
      top = Math.max(top, y + height);
    }

    /** The characters, without white space. */
    String text() {
      return text.toString();
    }

    /** The top of the highest character; negative infinity if there is none. */
    float top() {
      return top;
    }

    /** The number of characters. */
    int size() {
      return size;
    }

    /** The number of characters that are in one of the areas, or at most some pt beside it. */
    int inside(Iterable<PDRectangle> areas) {
      int inside = 0;
      for (int i = 0; i < size; i++) {
        for (PDRectangle area : areas) {
          if (positions[2 * i] > area.getLowerLeftX() - 2
              && positions[2 * i] < area.getUpperRightX() + 2
              && positions[2 * i + 1] > area.getLowerLeftY() - 4
              && positions[2 * i + 1] < area.getUpperRightY() + 2) {
            inside++;
            break;
          }
        }
      }
      return inside;
    }
  }
}
