package io.github.huozi.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the operators of a content stream for a press: colours become inks, black prints over
 * what is below it, and what touches the edge of the page goes on into the bleed.
 */
final class PressedContent {

  private static final Set<String> PATHS = Set.of("m", "l", "c", "v", "y", "h", "re");
  private static final Set<String> PAINTS =
      Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n");
  private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
  private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
  private final PressedResources resources;
  private final Optional<BleedEdges> edges;
  private final Optional<OutlinedText> outlines;
  private final AffineTransform start;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ContentStreamWriter out = new ContentStreamWriter(bytes);

  private final Deque<GraphicsState> saved = new ArrayDeque<>();
  private GraphicsState state;

  /** The path until now, with the operators that clip by it. */
  private PressedPath path = new PressedPath();

  private PressedContent(
      PressedResources resources,
      Optional<BleedEdges> edges,
      Optional<OutlinedText> outlines,
      AffineTransform start) {
    this.resources = resources;
    this.edges = edges;
    this.outlines = outlines;
    this.start = start;
    this.state = new GraphicsState();
    state.matrix = new AffineTransform(start);
  }

  /**
   * Rewrites a stream.
   *
   * @param content its operators
   * @param resources gets what the new operators name
   * @param edges the edges of the page; empty for a form
   * @param outlines draws letters, if they are to be outlines
   * @param start the transform that it begins with
   */
  static byte[] of(
      byte[] content,
      PressedResources resources,
      Optional<BleedEdges> edges,
      Optional<OutlinedText> outlines,
      AffineTransform start)
      throws IOException {
    PressedContent pressed = new PressedContent(resources, edges, outlines, start);
    if (edges.isPresent()) {
      pressed.begin();
    } else {
      // A form has the lines of what is around it until it says otherwise.
      pressed.state.width = Double.NaN;
      pressed.state.writtenWidth = Double.NaN;
    }
    List<COSBase> operands = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(content);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        pressed.take(operator, operands);
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
    return pressed.bytes.toByteArray();
  }

  /** A page begins with black, which no operator says; a form with what is around it. */
  private void begin() {
    PlateInk black = resources.inks().of(List.of(0f));
    state.fill = black;
    state.line = black;
    state.knowsOver = true;
  }

  private void take(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    if (PATHS.contains(name)) {
      path.add(name, numbers(operands));
      return;
    } else if (name.equals("W") || name.equals("W*")) {
      path.add(name);
      return;
    } else if (PAINTS.contains(name)) {
      if (FILLS.contains(name) || STROKES.contains(name)) {
        ready(FILLS.contains(name), STROKES.contains(name));
      }
      path(name);
      return;
    }
    switch (name) {
      case "q" -> {
        saved.push(state.copy());
        outlines.ifPresent(OutlinedText::save);
        put(operator, operands);
      }
      case "Q" -> {
        state = saved.isEmpty() ? state : saved.pop();
        outlines.ifPresent(OutlinedText::restore);
        put(operator, operands);
      }
      case "cm" -> {
        state.matrix.concatenate(matrix(operands));
        put(operator, operands);
      }
      case "w" -> state.width = ((COSNumber) operands.get(0)).floatValue();
      case "g", "rg", "k" -> fill(inks(operands));
      case "G", "RG", "K" -> line(inks(operands));
      case "cs" -> state.fillSpace = space(operands, false);
      case "CS" -> state.lineSpace = space(operands, true);
      case "sc", "scn" -> {
        if (isPattern(operands)) {
          pattern(operands, false);
        } else {
          fill(PressedResources.parts(state.fillSpace, parts(operands)));
        }
      }
      case "SC", "SCN" -> {
        if (isPattern(operands)) {
          pattern(operands, true);
        } else {
          line(PressedResources.parts(state.lineSpace, parts(operands)));
        }
      }
      case "gs" -> graphics(operator, operands);
      case "ri" -> {
        // The intent is that of the file.
      }
      case "Tr" -> {
        state.mode = RenderingMode.fromInt(((COSNumber) operands.get(0)).intValue());
        if (outlines.isEmpty()) {
          put(operator, operands);
        }
      }
      case "Do" -> object(operator, operands);
      case "sh" -> {
        over(false, false, true);
        resources.shading((COSName) operands.get(0));
        put(operator, operands);
      }
      case "Tj", "TJ", "'", "\"" -> text(operator, operands);
      default -> {
        outlines.ifPresent(text -> text.take(name, operands));
        if (outlines.isEmpty() || !OutlinedText.READ.contains(name)) {
          put(operator, operands);
        }
      }
    }
  }

  // Inks.

  private static List<Float> inks(List<COSBase> operands) {
    List<Float> parts = new ArrayList<>();
    for (COSBase operand : operands) {
      parts.add(((COSNumber) operand).floatValue());
    }
    return parts;
  }

  private void fill(List<Float> parts) throws IOException {
    state.fill = resources.inks().of(parts);
  }

  private void line(List<Float> parts) throws IOException {
    state.line = resources.inks().of(parts);
  }

  /** A colour space, whose first colour is in use from now on. */
  private PDColorSpace space(List<COSBase> operands, boolean line) throws IOException {
    PDColorSpace space = resources.space((COSName) operands.get(0));
    if (!(space instanceof PDPattern)) {
      List<Float> first = PressedResources.parts(space, space.getInitialColor().getComponents());
      if (line) {
        line(first);
      } else {
        fill(first);
      }
    }
    return space;
  }

  private static boolean isPattern(List<COSBase> operands) {
    return operands.get(operands.size() - 1) instanceof COSName;
  }

  /**
   * Paints by a pattern. Patterns of a page do not move with its content, but stand on the sheet.
   */
  private void pattern(List<COSBase> operands, boolean line) throws IOException {
    COSName pattern = resources.pattern((COSName) operands.get(operands.size() - 1), start);
    put(line ? "CS" : "cs", COSName.PATTERN);
    put(line ? "SCN" : "scn", pattern);
    // The stream has another colour now than the last that was written here.
    if (line) {
      state.line = null;
      state.writtenLine = null;
    } else {
      state.fill = null;
      state.writtenFill = null;
    }
  }

  /** Writes what the next operator needs of inks, and of printing over. */
  private void ready(boolean fills, boolean strokes) throws IOException {
    if (fills && state.fill != null) {
      PlateInk ink = state.fill.on(state.fillAlpha);
      if (!ink.equals(state.writtenFill)) {
        state.writtenFill = ink;
        write(ink, false);
      }
    }
    if (strokes && state.line != null) {
      PlateInk ink = state.line.on(state.lineAlpha);
      if (!ink.equals(state.writtenLine)) {
        state.writtenLine = ink;
        write(ink, true);
      }
    }
    over(
        (fills && state.fill != null) ? isOver(state.fill, state.isFillOpaque) : state.overFill,
        (strokes && state.line != null) ? isOver(state.line, state.isLineOpaque) : state.overLine,
        (fills && state.fill != null) || (strokes && state.line != null));
  }

  /**
   * Writes which plates the next operator leaves as they are.
   *
   * @param ownInk whether it is for an ink of this stream: a form begins with what is around it
   */
  private void over(boolean fill, boolean line, boolean ownInk) throws IOException {
    if (fill != state.overFill || line != state.overLine || (ownInk && !state.knowsOver)) {
      state.knowsOver = true;
      state.overFill = fill;
      state.overLine = line;
      put("gs", resources.over(fill, line));
    }
  }

  /** Tells whether an ink leaves what is below it on the other plates. */
  private static boolean isOver(PlateInk ink, boolean opaque) {
    return opaque && ink.isSolidBlack();
  }

  private void write(PlateInk ink, boolean line) throws IOException {
    if (ink.spot().isPresent()) {
      put(line ? "CS" : "cs", resources.spot(ink.spot().get()));
    }
    List<COSBase> parts = new ArrayList<>();
    ink.parts().forEach(part -> parts.add(number(part)));
    String name =
        ink.spot().isPresent()
            ? "scn"
            : switch (parts.size()) {
              case 1 -> "g";
              case 3 -> "rg";
              default -> "k";
            };
    put(Operator.getOperator(line ? name.toUpperCase(Locale.ROOT) : name), parts);
    if (line) {
      state.writtenLine = ink;
    } else {
      state.writtenFill = ink;
    }
  }

  private void graphics(Operator operator, List<COSBase> operands) throws IOException {
    COSDictionary dictionary = resources.graphics((COSName) operands.get(0));
    if (dictionary.containsKey(COSName.CA_NS)) {
      state.fillAlpha = resources.isLive() ? 1 : dictionary.getFloat(COSName.CA_NS, 1);
      state.isFillOpaque = dictionary.getFloat(COSName.CA_NS, 1) == 1;
    }
    if (dictionary.containsKey(COSName.CA)) {
      state.lineAlpha = resources.isLive() ? 1 : dictionary.getFloat(COSName.CA, 1);
      state.isLineOpaque = dictionary.getFloat(COSName.CA, 1) == 1;
    }
    if (resources.isLive()) {
      put(operator, operands);
    } else {
      resources.flattened(dictionary);
    }
  }

  // Pictures and forms.

  private void object(Operator operator, List<COSBase> operands) throws IOException {
    COSName name = (COSName) operands.get(0);
    COSStream object = resources.object(name);
    if (object == null) {
      return;
    }
    if (isPainted(object)) {
      over(false, false, true);
    } else {
      // A form begins with the inks and the lines around it.
      ready(true, true);
      width(state.width);
    }
    Rectangle2D area = area(object);
    AffineTransform stretch =
        edges
            .filter(known -> BleedEdges.isStraight(state.matrix))
            .map(known -> known.stretch(state.matrix.createTransformedShape(area).getBounds2D()))
            .orElse(new AffineTransform());
    if (stretch.isIdentity() || area.isEmpty()) {
      put(operator, operands);
      return;
    }
    AffineTransform local = new AffineTransform(inverse(state.matrix));
    local.concatenate(stretch);
    local.concatenate(state.matrix);
    put(Operator.getOperator("q"), List.of());
    put(Operator.getOperator("cm"), operands(local));
    put(operator, operands);
    put(Operator.getOperator("Q"), List.of());
  }

  /** Tells whether an object is a picture of its own colours. */
  private static boolean isPainted(COSStream object) {
    return isImage(object) && !object.getBoolean(COSName.IMAGE_MASK, false);
  }

  private static boolean isImage(COSStream object) {
    return COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
  }

  private static Rectangle2D area(COSStream object) {
    if (isImage(object)) {
      return new Rectangle2D.Double(0, 0, 1, 1);
    }
    COSArray box = object.getCOSArray(COSName.BBOX);
    if (box == null || box.size() < 4) {
      return new Rectangle2D.Double();
    }
    Rectangle2D area = new Rectangle2D.Double();
    float[] corners = box.toFloatArray();
    area.setFrameFromDiagonal(corners[0], corners[1], corners[2], corners[3]);
    COSArray matrix = object.getCOSArray(COSName.MATRIX);
    return matrix == null || matrix.size() < 6
        ? area
        : new AffineTransform(matrix.toFloatArray()).createTransformedShape(area).getBounds2D();
  }

  private void text(Operator operator, List<COSBase> operands) throws IOException {
    ready(state.mode.isFill(), state.mode.isStroke());
    if (state.mode.isStroke()) {
      width(state.width);
    }
    if (outlines.isPresent()) {
      outlines.get().show(operator.getName(), operands, resources, state.mode, bytes);
    } else {
      put(operator, operands);
    }
  }

  // Paths.

  /** Writes the path, moved to the edges of the bleed, and what paints it. */
  private void path(String paint) throws IOException {
    if (STROKES.contains(paint)) {
      width(edges.isPresent() ? Math.max(state.width, thinnest()) : state.width);
    }
    if (edges.isPresent() && BleedEdges.isStraight(state.matrix)) {
      if (FILLS.contains(paint)) {
        path.thicken(thinnest());
      }
      path.bleed(edges.get(), state.matrix);
    }
    path.write(out);
    path = new PressedPath();
    put(Operator.getOperator(paint), List.of());
  }

  /** The width of the thinnest line that prints, in the units of the stream. */
  private double thinnest() {
    double scale = Math.sqrt(Math.abs(state.matrix.getDeterminant()));
    return scale == 0 ? 0 : resources.thinnest() / scale;
  }

  private void width(double wanted) throws IOException {
    if (!Double.isNaN(wanted) && wanted != state.writtenWidth) {
      state.writtenWidth = wanted;
      put(Operator.getOperator("w"), List.of(number(wanted)));
    }
  }

  static AffineTransform inverse(AffineTransform matrix) {
    try {
      return matrix.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException(e);
    }
  }

  // Syntax.

  private static float[] parts(List<COSBase> operands) {
    float[] parts = new float[operands.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = ((COSNumber) operands.get(i)).floatValue();
    }
    return parts;
  }

  private static double[] numbers(List<COSBase> operands) {
    return operands.stream().mapToDouble(value -> ((COSNumber) value).floatValue()).toArray();
  }

  private static AffineTransform matrix(List<COSBase> operands) {
    return new AffineTransform(numbers(operands));
  }

  static List<COSBase> operands(AffineTransform matrix) {
    double[] numbers = new double[6];
    matrix.getMatrix(numbers);
    List<COSBase> operands = new ArrayList<>();
    for (double value : numbers) {
      operands.add(number(value));
    }
    return operands;
  }

  static COSBase number(double value) {
    double rounded = Math.round(value * 1e5) / 1e5;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < Integer.MAX_VALUE
        ? COSInteger.get((long) rounded)
        : new COSFloat((float) rounded);
  }

  private void put(String operator, COSName name) throws IOException {
    put(Operator.getOperator(operator), List.of(name));
  }

  private void put(Operator operator, List<? extends COSBase> operands) throws IOException {
    for (COSBase operand : operands) {
      out.writeToken(operand);
    }
    out.writeToken(operator);
  }

  /** The graphics state that the operators have set until now. */
  private static final class GraphicsState {

    private AffineTransform matrix = new AffineTransform();
    private @Nullable PlateInk fill;
    private @Nullable PlateInk line;
    private @Nullable PlateInk writtenFill;
    private @Nullable PlateInk writtenLine;
    private boolean knowsOver;
    private boolean overFill;
    private boolean overLine;
    private PDColorSpace fillSpace = PDDeviceGray.INSTANCE;
    private PDColorSpace lineSpace = PDDeviceGray.INSTANCE;
    private RenderingMode mode = RenderingMode.FILL;
    private double width = 1;
    private double writtenWidth = 1;
    private float fillAlpha = 1;
    private float lineAlpha = 1;
    private boolean isFillOpaque = true;
    private boolean isLineOpaque = true;

    private GraphicsState copy() {
      GraphicsState copy = new GraphicsState();
      copy.matrix = new AffineTransform(matrix);
      copy.fill = fill;
      copy.line = line;
      copy.writtenFill = writtenFill;
      copy.writtenLine = writtenLine;
      copy.knowsOver = knowsOver;
      copy.overFill = overFill;
      copy.overLine = overLine;
      copy.fillSpace = fillSpace;
      copy.lineSpace = lineSpace;
      copy.mode = mode;
      copy.width = width;
      copy.writtenWidth = writtenWidth;
      copy.fillAlpha = fillAlpha;
      copy.lineAlpha = lineAlpha;
      copy.isFillOpaque = isFillOpaque;
      copy.isLineOpaque = isLineOpaque;
      return copy;
    }
  }
}
