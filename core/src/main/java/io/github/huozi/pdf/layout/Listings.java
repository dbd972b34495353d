package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.font.FontFace;
import io.github.huozi.model.Names;
import io.github.huozi.pdf.font.ContinuationSign;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.KernCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Wraps the lines of preformatted text that are longer than the measure: after white space or a
 * mark if there is one in the line's second half, else inside a word. A sign follows the line, and
 * the next one is set in. Neither is part of the text. Lines with numbers get these in the space
 * before them, as artifacts, and the ground of marked lines reaches to the end of the measure.
 */
final class Listings {

  /** The characters by which a continued line is set in, beyond the line's own white space. */
  private static final int INDENT = 2;

  /** The space between the number of a line and the line, in em of the number. */
  private static final double AFTER_NUMBER = 1;

  /** What a filled line lacks to the measure, so that rounding does not make it too long. */
  private static final double ROUNDING = 1;

  /** The largest share of the measure that a line's own white space has in its continuation. */
  private static final double OWN_INDENT = 1.0 / 3;

  /** The share of a line before which it is divided only inside a word. */
  private static final double EARLY = 0.25;

  /** The share of a line after which any mark is a better place than white space before it. */
  private static final double LATE = 0.5;

  // How good a place is.
  private static final int NOWHERE = 0;
  private static final int INSIDE = 1;
  private static final int AFTER_MARK = 2;
  private static final int AFTER_SPACE = 3;
  private static final int BEST = 2;

  /** The shortest measure in which lines are wrapped, in em. */
  private static final double SHORTEST = 8;

  private final Styles styles;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Element> lines = new ArrayList<>();

  /** Whether all content is text. */
  private boolean isText = true;

  private Listings(Styles styles) {
    this.styles = styles;
  }

  /**
   * Wraps the text of a block.
   *
   * @param measure the width of the block's content, in dots
   */
  static void wrap(List<Node> text, CalculatedStyle block, double measure, Styles styles) {
    double em = styles.font(block).getSize2D();
    Listings listing = new Listings(styles);
    text.forEach(node -> listing.collect(node, block));
    if (listing.isText && measure > SHORTEST * em) {
      listing.wrap(measure, ContinuationSign.WIDTH * em, advance(styles.font(block), '0') * em);
    }
    listing.lines.forEach(listing::number);
  }

  private void collect(Node node, CalculatedStyle around) {
    if (node instanceof Text text) {
      collect(text, around);
    } else if (node instanceof Element element) {
      CalculatedStyle style = styles.of(element);
      if (style.isDisplayNone()) {
        return;
      }
      isText &= style.isInline() && !element.getTagName().equals("img");
      if (element.hasAttribute(Names.NUMBER)) {
        lines.add(element);
      }
      if (element.getTagName().equals("br")) {
        letters.add(new Letter('\n', 0, null, 0, 1));
      }
      for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
        collect(kid, style);
      }
    }
  }

  private void collect(Text text, CalculatedStyle style) {
    isText &= styles.isPlain(style);
    EditionFont font = styles.font(style);
    double em = font.getSize2D();
    String data = text.getData();
    for (int offset = 0; offset < data.length(); ) {
      int codePoint = data.codePointAt(offset);
      double width =
          codePoint == '\t' ? styles.tabSize(style) * advance(font, ' ') : advance(font, codePoint);
      letters.add(new Letter(codePoint, width * em, text, offset, em));
      offset += Character.charCount(codePoint);
    }
  }

  private static double advance(EditionFont font, int codePoint) {
    if (codePoint == '\n' || KernCode.isCode(codePoint)) {
      return 0;
    }
    @Nullable FontFace face = font.face(codePoint);
    return face == null ? 1 : face.advance(codePoint);
  }

  private void wrap(double measure, double sign, double character) {
    List<Break> breaks = new ArrayList<>();
    List<Break> ends = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= letters.size(); end++) {
      if (end == letters.size() || letters.get(end).codePoint == '\n') {
        List<Break> own = breaks(letters.subList(start, end), start, measure, sign, character);
        if (end > start && isMarked(letters.get(start).text())) {
          own = filled(own, start, end, measure);
          ends.add(own.remove(own.size() - 1));
        }
        breaks.addAll(own);
        start = end + 1;
      }
    }
    ends.forEach(end -> append(letters.get(end.letter - 1), end.fill));
    // From the end, so that the offsets of the others remain.
    Collections.reverse(breaks);
    breaks.forEach(this::insert);
  }

  private static boolean isMarked(Text text) {
    for (Node at = text.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
      if (element.getAttribute("class").equals("line marked")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same breaks, each with the room that its line leaves, and another one at the line's end.
   */
  private List<Break> filled(List<Break> breaks, int start, int end, double measure) {
    List<Break> filled = new ArrayList<>();
    int from = start;
    double indent = 0;
    for (Break next : breaks) {
      filled.add(new Break(next.letter, next.indent, measure - indent - width(from, next.letter)));
      from = next.letter;
      indent = next.indent;
    }
    filled.add(new Break(end, 0, measure - indent - width(from, end)));
    return filled;
  }

  private double width(int from, int to) {
    return letters.subList(from, to).stream().mapToDouble(Letter::width).sum();
  }

  /** Adds empty room at the end of a line that is not wrapped. */
  private static void append(Letter last, double room) {
    last.text().appendData(shift((room - ROUNDING) / last.em));
  }

  /** Writes the number of a line before it. */
  private void number(Element line) {
    Element place = line.getOwnerDocument().createElementNS(line.getNamespaceURI(), "span");
    place.setAttribute("class", "line-number");
    line.insertBefore(place, line.getFirstChild());
    EditionFont font = styles.font(styles.of(place));
    String number = line.getAttribute(Names.NUMBER);
    double width =
        AFTER_NUMBER + number.codePoints().mapToDouble(digit -> advance(font, digit)).sum();
    place.appendChild(
        line.getOwnerDocument()
            .createTextNode(KernCode.artifact(shift(-width) + number + shift(AFTER_NUMBER))));
  }

  private static String shift(double em) {
    StringBuilder shift = new StringBuilder();
    for (double left = em; left != 0; ) {
      double appended = KernCode.append(shift, left);
      left = appended == 0 ? 0 : left - appended;
    }
    return shift.toString();
  }

  /** The breaks of a line. */
  private static List<Break> breaks(
      List<Letter> line, int offset, double measure, double sign, double character) {
    double[] widths = new double[line.size() + 1];
    for (int i = 0; i < line.size(); i++) {
      widths[i + 1] = widths[i] + line.get(i).width;
    }
    int ink = 0;
    while (ink < line.size() && line.get(ink).isBlank()) {
      ink++;
    }
    int end = line.size();
    while (end > ink && line.get(end - 1).isBlank()) {
      end--;
    }
    List<Break> breaks = new ArrayList<>();
    int start = 0;
    // White space alone is no line, unless it is nearly all that a line holds.
    int least = widths[ink] < measure * LATE ? ink + 1 : 1;
    double indent = 0;
    while (widths[end] - widths[start] + indent > measure) {
      int at = place(line, widths, start, least, end, measure - sign - indent);
      indent = Math.min(widths[ink], measure * OWN_INDENT) + INDENT * character;
      breaks.add(new Break(offset + at, indent, 0));
      start = at;
      least = at + 1;
    }
    return breaks;
  }

  /**
   * The place where a line is best divided.
   *
   * @param least the least place
   * @param room the room for the part before
   */
  private static int place(
      List<Letter> line, double[] widths, int start, int least, int end, double room) {
    int best = least;
    int bestRank = NOWHERE;
    for (int at = least; at < end && widths[at] - widths[start] <= room; at++) {
      double share = (widths[at] - widths[start]) / room;
      int rank = rank(line.get(at - 1).codePoint, line.get(at).codePoint);
      if (rank > INSIDE && share > LATE) {
        rank += BEST;
      } else if (share < EARLY) {
        rank = Math.min(rank, INSIDE);
      }
      if (rank >= bestRank) {
        best = at;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(int before, int after) {
    if (isAttached(after)) {
      return NOWHERE;
    }
    if (isSpace(before)) {
      return isSpace(after) ? INSIDE : AFTER_SPACE;
    }
    if (isSpace(after) || isOpening(before)) {
      return INSIDE;
    }
    boolean han = Character.isIdeographic(before) || Character.isIdeographic(after);
    boolean mark = !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    return han || (mark && before != '_' && before != '$') ? AFTER_MARK : INSIDE;
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == ' ' || codePoint == '\t';
  }

  private static boolean isOpening(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** Whether a character must not begin a line: a closing or a combining mark. */
  private static boolean isAttached(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> ",;.:!?，。；：！？、".indexOf(codePoint) >= 0;
    };
  }

  /** Writes a break into the document. */
  private void insert(Break place) {
    Letter next = letters.get(place.letter);
    Text rest = next.text();
    Text line = letters.get(place.letter - 1).text();
    if (next.offset > 0) {
      line = rest;
      rest = rest.splitText(next.offset);
    }
    line.appendData(
        KernCode.CONTINUATION
            + (place.fill > ROUNDING ? shift((place.fill - ROUNDING) / next.em) : ""));
    Element lineEnd =
        line.getOwnerDocument().createElementNS(line.getParentNode().getNamespaceURI(), "br");
    line.getParentNode().insertBefore(lineEnd, line.getNextSibling());
    rest.insertData(0, shift(place.indent / next.em));
  }

  /**
   * A character, or a line end.
   *
   * @param width its width, in dots
   * @param node the text that it is in; null for a break of the author
   * @param offset its place there
   * @param em its font size, in dots
   */
  private record Letter(int codePoint, double width, @Nullable Text node, int offset, double em) {

    boolean isBlank() {
      return isSpace(codePoint);
    }

    Text text() {
      return Objects.requireNonNull(node, "a line end is not divided");
    }
  }

  /**
   * A place where a line is divided.
   *
   * @param letter the first letter after it
   * @param indent how far the next line is set in, in dots
   * @param fill the room to add at the end of the line, in dots
   */
  private record Break(int letter, double indent, double fill) {}
}
