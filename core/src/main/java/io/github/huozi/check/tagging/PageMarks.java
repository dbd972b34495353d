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

/** Reads what stands in each marked content of a page (ISO 32000-1, 14.6). */
final class PageMarks extends PageContent {

  private static final int NONE = -1;
  private static final int ARTIFACT = -2;

  private final IdentityHashMap<PDFont, Map<Integer, int[]>> meanings = new IdentityHashMap<>();
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
   * What a page has.
   *
   * @param marks its marked contents by their numbers
   * @param unmarked how many characters are neither in one of them nor of the page itself
   */
  record Page(Map<Integer, Mark> marks, int unmarked) {}

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
    Map<Integer, int[]> known = meanings.computeIfAbsent(font, unused -> new HashMap<>());
    int[] meaning = known.get(code);
    if (meaning == null) {
      String text = font.toUnicode(code);
      meaning = text == null ? new int[0] : text.codePoints().toArray();
      known.put(code, meaning);
    }
    for (int codePoint : meaning) {
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

  /** The characters of a marked content, and where they stand in the page's own coordinates. */
  static final class Mark {

    private final StringBuilder text = new StringBuilder();
    private float[] places = new float[16];
    private int size;
    private float top = Float.NEGATIVE_INFINITY;

    private void add(int codePoint, float x, float y, float height) {
      text.appendCodePoint(codePoint);
      if (2 * size + 2 > places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[2 * size] = x;
      places[2 * size + 1] = y;
      size++;
      top = Math.max(top, y + height);
    }

    /** Its characters without white space. */
    String text() {
      return text.toString();
    }

    /** How far up its characters reach; negative infinity if it has none. */
    float top() {
      return top;
    }

    int size() {
      return size;
    }

    /** How many of its characters stand in one of some rectangles, or hardly beside it. */
    int inside(Iterable<PDRectangle> areas) {
      int inside = 0;
      for (int i = 0; i < size; i++) {
        for (PDRectangle area : areas) {
          if (places[2 * i] > area.getLowerLeftX() - 2
              && places[2 * i] < area.getUpperRightX() + 2
              && places[2 * i + 1] > area.getLowerLeftY() - 4
              && places[2 * i + 1] < area.getUpperRightY() + 2) {
            inside++;
            break;
          }
        }
      }
      return inside;
    }
  }
}
