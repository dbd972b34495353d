package io.github.huozi.pdf.paint;

import com.openhtmltopdf.css.parser.FSColor;
import io.github.huozi.pdf.font.GlyphOutput;
import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.font.PainterFonts;
import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operators of a content stream (ISO 32000-1, 8 and 9): shapes, glyphs, pictures, and
 * the marked content around them. Lengths are in dots from the upper left corner of the page,
 * downwards, if nothing else is said; only here they become points from its lower left corner.
 *
 * <pre>
 * ContentWriter out = new ContentWriter(resources, dotsPerPoint, height);
 * out.mark("Span", id -> …);          // what follows is text, with the id on its page
 * out.setColor(color);
 * EditionTextRenderer.set(fonts, font, text, x, y, null, out);
 * out.artifact(ContentWriter.LAYOUT); // what follows is no text
 * out.fill(new Rectangle2D.Double(x, y, width, height));
 * out.unmark();
 * </pre>
 *
 * <p>An operator that sets the state is written only before one that needs it, and marked content
 * only around what is painted, so that none is empty.
 */
public final class ContentWriter implements GlyphOutput {

  /** The properties of content that only divides or adorns the page. */
  public static final String LAYOUT = "<</Type /Layout>>";

  /** The properties of running heads and the like. */
  public static final String PAGINATION = "<</Type /Pagination>>";

  /** The units of shifts to an em. */
  private static final int EM = 100_000;

  /** The decimals of factors. */
  private static final int FINE = 6;

  private final COSDictionary resources;
  private final double dotsPerPoint;
  private final double height;
  private final OperandBuffer out = new OperandBuffer();
  private final AffineTransform toPoints;

  private final Deque<GraphicsState> saved = new ArrayDeque<>();
  private GraphicsState state = new GraphicsState();

  private @Nullable FSColor color;
  private Ink ink = Ink.BLACK;
  private Stroke stroke = new BasicStroke(1);

  /** What is painted next belongs to this. */
  private @Nullable Mark wanted;

  /** The marked content that has begun. */
  private @Nullable Mark open;

  /** The number of saved states where it began. */
  private int openDepth;

  private int nextId;

  /**
   * @param resources the resources of the page, which get what is painted
   * @param height the height of the page, in points
   */
  public ContentWriter(COSDictionary resources, double dotsPerPoint, double height) {
    this.resources = resources;
    this.dotsPerPoint = dotsPerPoint;
    this.height = height;
    this.toPoints = new AffineTransform(1 / dotsPerPoint, 0, 0, -1 / dotsPerPoint, 0, height);
  }

  /** Moves the origin of what is painted from now on. */
  public void translate(double x, double y) {
    toPoints.translate(x, y);
  }

  /** A place on the page in points, from its lower left corner. */
  public Point2D place(double x, double y) {
    return toPoints.transform(new Point2D.Double(x, y), null);
  }

  /** A length in points. */
  public double points(double dots) {
    return dots / dotsPerPoint;
  }

  // State.

  /** Saves the graphics state. */
  public void save() {
    if (open != null && open != wanted) {
      close();
    }
    saved.push(state);
    state = state.copy();
    out.operator("q");
  }

  /** Restores the graphics state. Marked content that began after it was saved ends. */
  public void restore() {
    if (open != null && openDepth >= saved.size()) {
      close();
    }
    state = saved.pop();
    out.operator("Q");
  }

  /** Transforms what is painted until the state is restored; in points. */
  public void transform(AffineTransform transform) {
    matrix(transform);
    out.operator("cm");
  }

  /** Paints only inside a shape until the state is restored. */
  public void clip(Shape shape) {
    boolean isEmpty = !path(shape);
    if (isEmpty) {
      out.number(0).number(0).number(0).number(0).operator("re");
    }
    out.operator(isEvenOdd(shape) ? "W* n" : "W n");
  }

  /** Takes a colour for all that is painted from now on. */
  @Override
  public void setColor(@Nullable FSColor next) {
    if (next != color || next == null) {
      color = next;
      ink = Ink.of(next);
    }
  }

  /** Takes an ink for all that is painted from now on. */
  public void setInk(Ink next) {
    color = null;
    ink = next;
  }

  /** Takes a pen for lines; its widths are in dots. */
  public void setStroke(Stroke next) {
    stroke = next;
  }

  Stroke stroke() {
    return stroke;
  }

  // Marked content.

  /**
   * Marks what is painted from now on as content of a structure element.
   *
   * @param role the tag of the content, such as {@code Span}
   * @param placed gets the identifier on the page of each part that is painted: mostly one, and
   *     none if nothing is
   */
  public void mark(String role, IntConsumer placed) {
    wanted = new Mark(role, placed);
  }

  /**
   * Marks what is painted from now on as an artifact.
   *
   * @param properties {@link #LAYOUT}, or another dictionary with the artifact's type
   */
  public void artifact(String properties) {
    wanted = new Mark(properties, null);
  }

  /** Leaves unmarked what is painted from now on. */
  public void unmark() {
    wanted = null;
  }

  @Override
  public void beginArtifact() {
    if (wanted == null || wanted.placed != null) {
      artifact(LAYOUT);
    }
  }

  private void begin() {
    @Nullable Mark next = wanted;
    if (next == open || (next != null && open != null && next.isSame(open))) {
      return;
    }
    if (open != null) {
      close();
    }
    if (next == null) {
      return;
    }
    if (next.placed == null) {
      out.name("Artifact").ascii(next.tag);
      out.operator(" BDC");
    } else {
      int id = nextId++;
      out.name(next.tag).ascii("<</MCID " + id);
      out.operator(">> BDC");
      next.placed.accept(id);
    }
    open = next;
    openDepth = saved.size();
  }

  private void close() {
    open = null;
    out.operator("EMC");
  }

  // Shapes.

  /** Fills a shape in the colour in use. */
  @Override
  public void fill(Shape shape) {
    begin();
    fillInk(ink.parts(), ink.alpha());
    if (path(shape)) {
      out.operator(isEvenOdd(shape) ? "f*" : "f");
    }
  }

  /** Draws the outline of a shape in the colour and with the pen in use. */
  public void draw(Shape shape) {
    if (!(stroke instanceof BasicStroke pen)) {
      fill(stroke.createStrokedShape(shape));
      return;
    }
    begin();
    pen(pen);
    lineInk();
    if (path(shape)) {
      out.operator("S");
    }
  }

  private void fillInk(List<Float> parts, float alpha) {
    if (!parts.equals(state.fill)) {
      state.fill = parts;
      parts(parts, "g", "rg", "k");
    }
    fillAlpha(alpha);
  }

  private void lineInk() {
    if (!ink.parts().equals(state.line)) {
      state.line = ink.parts();
      parts(ink.parts(), "G", "RG", "K");
    }
    lineAlpha(ink.alpha());
  }

  private void parts(List<Float> parts, String grey, String light, String inks) {
    parts.forEach(out::number);
    out.operator(parts.size() == 1 ? grey : parts.size() == 3 ? light : inks);
  }

  private void fillAlpha(float alpha) {
    if (alpha != state.fillAlpha) {
      state.fillAlpha = alpha;
      alpha("fill", COSName.CA_NS, alpha);
    }
  }

  private void lineAlpha(float alpha) {
    if (alpha != state.lineAlpha) {
      state.lineAlpha = alpha;
      alpha("line", COSName.CA, alpha);
    }
  }

  private void alpha(String kind, COSName key, float alpha) {
    String name = kind + Math.round(alpha * 1000);
    COSDictionary states = resource(COSName.EXT_G_STATE);
    if (!states.containsKey(name)) {
      COSDictionary dictionary = new COSDictionary();
      dictionary.setDirect(true);
      dictionary.setItem(key, new COSFloat(alpha));
      states.setItem(COSName.getPDFName(name), dictionary);
    }
    out.name(name).operator("gs");
  }

  private void pen(BasicStroke dots) {
    float scale = (float) (1 / dotsPerPoint);
    float width = dots.getLineWidth() * scale;
    float phase = dots.getDashPhase() * scale;
    float @Nullable [] dash = dots.getDashArray();
    for (int i = 0; dash != null && i < dash.length; i++) {
      dash[i] *= scale;
    }
    BasicStroke next =
        new BasicStroke(
            width, dots.getEndCap(), dots.getLineJoin(), dots.getMiterLimit(), dash, phase);
    BasicStroke last = state.stroke;
    state.stroke = next;
    if (width != last.getLineWidth()) {
      out.number(width).operator("w");
    }
    // The numbers of caps and joins are those of PDF.
    if (next.getEndCap() != last.getEndCap()) {
      out.number(next.getEndCap()).operator("J");
    }
    if (next.getLineJoin() != last.getLineJoin()) {
      out.number(next.getLineJoin()).operator("j");
    }
    if (next.getMiterLimit() != last.getMiterLimit()) {
      out.number(next.getMiterLimit()).operator("M");
    }
    if (!Arrays.equals(dash, last.getDashArray())
        || (dash != null && phase != last.getDashPhase())) {
      out.put('[');
      for (int i = 0; dash != null && i < dash.length; i++) {
        out.number(dash[i]);
      }
      out.ascii("] ");
      out.number(dash == null ? 0 : phase).operator("d");
    }
  }

  private static boolean isEvenOdd(Shape shape) {
    return !(shape instanceof Rectangle2D)
        && shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD
        && !(shape instanceof Area area && area.isRectangular());
  }

  /** Writes a path; false if it is empty. */
  private boolean path(Shape shape) {
    if (shape instanceof Rectangle2D rectangle) {
      rectangle(rectangle);
      return true;
    } else if (shape instanceof Area area && area.isRectangular() && !area.isEmpty()) {
      rectangle(area.getBounds2D());
      return true;
    }
    PathIterator path = shape.getPathIterator(toPoints);
    if (path.isDone()) {
      return false;
    }
    double[] points = new double[6];
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> point(points, 0).operator("m");
        case PathIterator.SEG_LINETO -> point(points, 0).operator("l");
        case PathIterator.SEG_QUADTO -> {
          double fromX = (x + 2 * points[0]) / 3;
          double fromY = (y + 2 * points[1]) / 3;
          out.number(fromX).number(fromY);
          out.number((points[2] + 2 * points[0]) / 3).number((points[3] + 2 * points[1]) / 3);
          point(points, 2).operator("c");
        }
        case PathIterator.SEG_CUBICTO -> {
          point(points, 0);
          point(points, 2);
          point(points, 4).operator("c");
        }
        default -> out.operator("h");
      }
      int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      if (kind != PathIterator.SEG_CLOSE) {
        x = points[last];
        y = points[last + 1];
      }
    }
    return true;
  }

  private OperandBuffer point(double[] points, int at) {
    return out.number(points[at]).number(points[at + 1]);
  }

  private void rectangle(Rectangle2D rectangle) {
    Point2D corner = place(rectangle.getX(), rectangle.getY() + rectangle.getHeight());
    out.number(corner.getX()).number(corner.getY());
    out.number(points(rectangle.getWidth())).number(points(rectangle.getHeight())).operator("re");
  }

  // Text.

  @Override
  public void show(GlyphRun run, double y, double size) {
    PainterFonts.@Nullable Use font = run.font();
    if (font == null || run.size() == 0) {
      return;
    }
    begin();
    fillInk(ink.parts(), ink.alpha());
    double scaled = size * run.scale();
    out.operator("BT");
    if (!font.name().equals(state.font) || scaled != state.fontSize) {
      // The name depends on the font alone, so that pages may share their content.
      COSDictionary fonts = resource(COSName.FONT);
      if (!fonts.containsKey(font.name())) {
        fonts.setItem(COSName.getPDFName(font.name()), font.dictionary());
      }
      // A rounding error would add up in the advances of a line.
      out.name(font.name()).number(points(scaled), FINE).operator("Tf");
      state.font = font.name();
      state.fontSize = scaled;
    }
    if (run.isHidden()) {
      out.number(3).operator("Tr");
    }
    Point2D start = place(run.x(), y);
    out.number(start.getX()).number(start.getY()).operator("Td");
    codes(run, scaled);
    if (run.isHidden()) {
      out.number(0).operator("Tr");
    }
    out.operator("ET");
  }

  /** Writes the codes of glyphs with the shifts between them, whose rounding does not add up. */
  private void codes(GlyphRun run, double size) {
    boolean shifts = run.isShifted() && !run.isHidden();
    out.ascii(shifts ? "[<" : "<");
    double rest = 0;
    for (int i = 0; i < run.size(); i++) {
      out.code(run.code(i));
      if (shifts && i + 1 < run.size()) {
        double exact = rest - run.widening(i) / size * EM;
        long shift = Math.round(exact);
        rest = exact - shift;
        if (shift != 0) {
          out.shift(shift);
        }
      }
    }
    out.operator(shifts ? ">] TJ" : "> Tj");
  }

  // Pictures.

  /** Paints an image of a PDF, in its whole opacity. */
  public void image(COSBase image, double x, double y, double wide, double high) {
    Point2D corner = place(x, y + high);
    paint(
        image, new AffineTransform(points(wide), 0, 0, points(high), corner.getX(), corner.getY()));
  }

  /**
   * Paints a form of a PDF, in its whole opacity.
   *
   * @param x the left edge of its origin
   * @param y the lower edge of its origin
   */
  public void form(COSBase form, double x, double y) {
    Point2D corner = place(x, y);
    paint(form, AffineTransform.getTranslateInstance(corner.getX(), corner.getY()));
  }

  private void paint(COSBase object, AffineTransform place) {
    begin();
    // Not as translucent as the last colour.
    fillAlpha(1);
    lineAlpha(1);
    out.operator("q");
    matrix(place);
    out.operator("cm");
    out.name(name(COSName.XOBJECT, "X", object)).operator("Do");
    out.operator("Q");
  }

  /** Paints a shading (ISO 32000-1, 8.7.4.3) over all that is not clipped. */
  public void shading(COSDictionary shading) {
    begin();
    fillAlpha(1);
    out.name(name(COSName.SHADING, "S", shading)).operator("sh");
  }

  private void matrix(AffineTransform matrix) {
    out.number(matrix.getScaleX(), FINE).number(matrix.getShearY(), FINE);
    out.number(matrix.getShearX(), FINE).number(matrix.getScaleY(), FINE);
    out.number(matrix.getTranslateX()).number(matrix.getTranslateY());
  }

  /** The name of an object in the resources. */
  private String name(COSName kind, String prefix, COSBase object) {
    COSDictionary known = resource(kind);
    for (COSName name : known.keySet()) {
      if (known.getItem(name) == object) {
        return name.getName();
      }
    }
    String name = prefix + known.size();
    known.setItem(COSName.getPDFName(name), object);
    return name;
  }

  private COSDictionary resource(COSName kind) {
    @Nullable COSDictionary found = resources.getCOSDictionary(kind);
    if (found == null) {
      found = new COSDictionary();
      found.setDirect(true);
      resources.setItem(kind, found);
    }
    return found;
  }

  /** All operators until now. Marked content ends. */
  public byte[] content() {
    if (open != null) {
      close();
    }
    return out.bytes();
  }

  /** Whether nothing has been written. */
  public boolean isEmpty() {
    return out.isEmpty();
  }

  /** The height of the page, in points. */
  double height() {
    return height;
  }

  /** The rectangle of an area on the page in points. */
  Rectangle2D area(Rectangle area) {
    Point2D corner = place(area.getX(), area.getMaxY());
    return new Rectangle2D.Double(
        corner.getX(), corner.getY(), points(area.getWidth()), points(area.getHeight()));
  }

  /**
   * What marked content is.
   *
   * @param tag the content's tag, or the properties of an artifact
   * @param placed gets its identifier; null for an artifact
   */
  private record Mark(String tag, @Nullable IntConsumer placed) {

    boolean isSame(Mark other) {
      return placed == null && other.placed == null && tag.equals(other.tag);
    }
  }
}
