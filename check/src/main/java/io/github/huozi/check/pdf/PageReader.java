package io.github.huozi.check.pdf;

import io.github.huozi.check.PageSteps;
import io.github.huozi.check.pdf.TagTree.Tagged;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.Characters;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible characters of a PDF with their positions. It does not read the outline of each
 * glyph, as PDFBox's text stripper does, and is therefore faster.
 */
public final class PageReader extends PaintedContent {

  /** A glyph of a smaller size, in pt, is not visible. */
  private static final double MIN_SIZE = 1;

  /** A glyph that is scaled to less than this part of its width is not visible. */
  private static final double MIN_SCALE = 0.1;

  /** Dashes of which two are drawn as a bar, with invisible characters. */
  private static final String JOINED_DASHES = "\u2014\u2015";

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|[ivxlcdm]+|[IVXLCDM]+");

  /** The space between a number and a title in one box. */
  private static final Pattern APART = Pattern.compile("[\\u2003\\u3000]{2,}");

  /** The most digits of a page number. */
  private static final int MAX_DIGITS = 8;

  /** The most characters of a running head that are read. */
  private static final int LONGEST_HEAD = 1000;

  private final TagTree structure;
  private final WritingMode mode;
  private final CopiedText texts = new CopiedText();
  private final Visibility.Outlines outlines = new Visibility.Outlines();
  private final Map<StructureElement, PdfFormula> formulas = new LinkedHashMap<>();
  private int page;
  private Map<Integer, Tagged> ofPage = Map.of();
  private LineFrame frame = LineFrame.HORIZONTAL;
  private GlyphPlaces places = new GlyphPlaces(0, PDRectangle.A4, frame);
  private PDRectangle box = PDRectangle.A4;

  // The state of the page that is being read.
  private List<Glyph> glyphs = new ArrayList<>();
  private List<Optional<Tagged>> tags = new ArrayList<>();
  private StringBuilder hidden = new StringBuilder();
  private List<double[]> middles = new ArrayList<>();
  private Visibility visibility = new Visibility();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private int[] directions = new int[4];
  private boolean blank;
  private List<String> numbers = new ArrayList<>();
  private List<String> heads = new ArrayList<>();
  private List<String> feet = new ArrayList<>();
  private List<Glyph> artifacts = new ArrayList<>();
  private List<PdfPage.PaintedArea> areas = new ArrayList<>();

  /**
   * The length by which the margins move the text of a vertical page to the right; not a number if
   * unknown.
   */
  private double moved;

  /** The number of nested groups around the current content that are transparent. */
  private int hiddenDepth;

  /**
   * Marked content that has begun and not ended.
   *
   * @param id its marked-content identifier; -1 if it has none
   * @param artifact whether it is an artifact, which is not part of the text
   * @param pagination whether it is an artifact of the page, such as its number, and not one of the
   *     text, such as the numbers of a listing's lines
   * @param subtype what an artifact of the page's margins is, {@code Header} or {@code Footer};
   *     empty for others
   * @param artifactText the text of the artifact
   */
  private record Mark(
      int id, boolean artifact, boolean pagination, String subtype, StringBuilder artifactText) {}

  private PageReader(TagTree structure, WritingMode mode) {
    this.structure = structure;
    this.mode = mode;
    if (mode.isVertical()) {
      addOperator(new TurnOfPage());
    }
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /**
   * Reads a PDF file.
   *
   * @param mode the direction of its lines
   */
  public static PdfContent read(Path file, WritingMode mode) throws IOException {
    return read(file, mode, PageSteps.NONE);
  }

  /**
   * Reads a PDF file.
   *
   * @param mode the direction of its lines
   * @param reading is told which page is read
   */
  public static PdfContent read(Path file, WritingMode mode, PageSteps reading) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfLinks links = new PdfLinks(pdf);
      TagTree structure = TagTree.of(pdf, links);
      PageReader reader = new PageReader(structure, mode);
      List<PdfPage> pages = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        reading.page(file, pages.size() + 1, pdf.getNumberOfPages());
        pages.add(reader.read(page));
      }
      return new PdfContent(
          pages,
          labels(pdf),
          structure,
          List.copyOf(reader.formulas.values()),
          links.links(),
          links.bookmarks());
    }
  }

  /** The names of all pages; a file without labels has their numbers (ISO 32000-1, 12.4.2). */
  private static List<String> labels(PDDocument pdf) throws IOException {
    PDPageLabels labels = pdf.getDocumentCatalog().getPageLabels();
    return labels == null
        ? IntStream.rangeClosed(1, pdf.getNumberOfPages()).mapToObj(String::valueOf).toList()
        : List.of(labels.getLabelsByPageIndices());
  }

  private PdfPage read(PDPage pdfPage) throws IOException {
    page++;
    ofPage = structure.ofPage(page);
    box = pdfPage.getCropBox();
    frame = mode.isVertical() ? new LineFrame(true, box.getWidth()) : LineFrame.HORIZONTAL;
    places = new GlyphPlaces(page, box, frame);
    moved = Double.NaN;
    glyphs = new ArrayList<>();
    tags = new ArrayList<>();
    hidden = new StringBuilder();
    middles = new ArrayList<>();
    visibility = new Visibility();
    marks.clear();
    directions = new int[4];
    blank = true;
    numbers = new ArrayList<>();
    heads = new ArrayList<>();
    feet = new ArrayList<>();
    artifacts = new ArrayList<>();
    areas = new ArrayList<>();
    hiddenDepth = 0;
    processPage(pdfPage);
    int turned = 0;
    for (int i = 1; i < directions.length; i++) {
      turned = directions[i] > directions[turned] ? i : turned;
    }
    int rotation = pdfPage.getRotation();
    boolean[] covered = visibility.covered(middles.toArray(double[][]::new));
    List<Glyph> seen = new ArrayList<>();
    List<Optional<Tagged>> seenTags = new ArrayList<>();
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i]) {
        seen.add(glyphs.get(i));
        seenTags.add(tags.get(i));
      } else {
        hidden.appendCodePoint(glyphs.get(i).codePoint());
      }
    }
    PdfPage.Look look =
        new PdfPage.Look(
            blank,
            Math.floorMod(90 * turned + rotation, 360),
            rotation,
            numbers,
            heads,
            feet,
            hidden.toString());
    return page(seen, seenTags, look);
  }

  private PdfPage page(List<Glyph> seen, List<Optional<Tagged>> seenTags, PdfPage.Look look) {
    if (!frame.vertical()) {
      PdfPage.Paint paint = new PdfPage.Paint(artifacts, areas);
      return new PdfPage(page, box.getWidth(), box.getHeight(), seen, seenTags, look, paint);
    }
    if (moved != 0 && !Double.isNaN(moved)) {
      frame = new LineFrame(true, frame.right() + moved);
      seen.replaceAll(glyph -> glyph.lowered(moved));
      artifacts.replaceAll(glyph -> glyph.lowered(moved));
      for (PdfPage.PaintedArea painted : areas) {
        Rectangle2D area = painted.area();
        area.setRect(area.getX(), area.getY() + moved, area.getWidth(), area.getHeight());
      }
    }
    PdfPage.Paint paint = new PdfPage.Paint(artifacts, areas);
    double along = box.getHeight();
    double across = box.getWidth();
    return new PdfPage(page, frame, along, across, seen, seenTags, look, paint);
  }

  /**
   * Finds the operator that turns the text of a vertical page, which is the first that does. It
   * also moves the text as far as the margins of its side differ.
   */
  private final class TurnOfPage extends Concatenate {

    TurnOfPage() {
      super(PageReader.this);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      super.process(operator, operands);
      if (Double.isNaN(moved)) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        if (matrix.getShearX() == 1 && matrix.getShearY() == -1 && matrix.getScaleX() == 0) {
          moved = matrix.getTranslateX() - box.getLowerLeftX();
        }
      }
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    Mark outer = marks.peek();
    int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    boolean artifact = COSName.ARTIFACT.equals(tag);
    boolean pagination =
        artifact
            && properties != null
            && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
    marks.push(
        new Mark(
            id < 0 && outer != null ? outer.id() : id,
            artifact || (outer != null && outer.artifact()),
            pagination,
            pagination && properties != null
                ? Objects.requireNonNullElse(properties.getNameAsString(COSName.SUBTYPE), "")
                : "",
            artifact || outer == null ? new StringBuilder() : outer.artifactText()));
  }

  @Override
  public void endMarkedContentSequence() {
    Mark ended = marks.poll();
    if (ended != null && ended.pagination() && (marks.isEmpty() || !marks.peek().artifact())) {
      // A number and a title may stand in one box, apart.
      for (String text : APART.split(ended.artifactText(), -1)) {
        boolean number = text.length() <= MAX_DIGITS && NUMBER.matcher(text).matches();
        if (number) {
          numbers.add(text);
        }
        if (ended.subtype().equals("Header") && !text.isBlank()) {
          heads.add(text);
        } else if (ended.subtype().equals("Footer") && !text.isBlank() && !number) {
          feet.add(text);
        }
      }
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    boolean hidden = Visibility.isTransparent(getGraphicsState());
    hiddenDepth += hidden ? 1 : 0;
    super.showTransparencyGroup(form);
    hiddenDepth -= hidden ? 1 : 0;
  }

  @Override
  protected void inked(Rectangle2D bounds, boolean fills) {
    Rectangle2D seen =
        bounds.createIntersection(getGraphicsState().getCurrentClippingPath().getBounds2D());
    if (isHidden() || seen.getWidth() < 0 || seen.getHeight() < 0) {
      return;
    }
    Rectangle2D area =
        frame.ofSheet(
            new Rectangle2D.Double(
                seen.getX() - box.getLowerLeftX(),
                box.getUpperRightY() - seen.getMaxY(),
                seen.getWidth(),
                seen.getHeight()));
    Mark mark = marks.peek();
    Optional<Tagged> tag = mark == null || mark.artifact() ? Optional.empty() : tag(mark);
    addFormula(formula(tag), (Rectangle2D) area.clone(), "", 1);
    if (!(fills && visibility.isWhite(getGraphicsState()))) {
      add(area, tag);
    }
  }

  /** Adds a painted area; areas that follow each other in one tag become one. */
  private void add(Rectangle2D area, Optional<Tagged> tag) {
    int last = areas.size() - 1;
    if (last >= 0 && tag.isPresent() && areas.get(last).tag().equals(tag)) {
      areas.get(last).area().add(area);
    } else {
      areas.add(new PdfPage.PaintedArea(area, tag));
    }
  }

  /** The tag of marked content. */
  private Optional<Tagged> tag(Mark mark) {
    return Optional.ofNullable(ofPage.get(mark.id()));
  }

  @Override
  protected void filled(Shape area) {
    blank = false;
    if (!isHidden()) {
      visibility.fill(area, getGraphicsState(), glyphs.size());
    }
  }

  @Override
  protected void stroked(Shape area) {
    blank = false;
    if (!isHidden()) {
      visibility.stroke(area, getGraphicsState(), glyphs.size());
    }
  }

  @Override
  protected void painted(Shape area, boolean masked) {
    blank = false;
    if (!isHidden() && !masked) {
      visibility.paint(area, getGraphicsState(), glyphs.size());
    }
  }

  private boolean isHidden() {
    return hiddenDepth > 0;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    blank = false;
    Mark mark = marks.peek();
    int[] text = texts.of(font, code);
    GlyphPlaces.Drawn drawn = places.drawn(rendering, font, code, displacement, text);
    if (mark != null && mark.artifact()) {
      for (int i = 0; i < text.length && !isHidden(); i++) {
        if (isVisible(text[i])) {
          artifacts.add(places.glyph(drawn, text[i], i, text.length));
        }
      }
      if (mark.artifactText().length() <= LONGEST_HEAD) {
        for (int codePoint : text) {
          mark.artifactText().appendCodePoint(codePoint);
        }
      }
      return;
    }
    if (!isSeen(drawn, font, code, text)) {
      for (int codePoint : text) {
        if (isVisible(codePoint)) {
          hidden.appendCodePoint(codePoint);
        }
      }
      return;
    }
    Optional<Tagged> tagged = mark == null ? Optional.empty() : tag(mark);
    if (tagged.isPresent() && tagged.get().element().isInside("Formula")) {
      // A formula is no line of text: its alternative text is compared.
      Rectangle2D area = places.glyph(drawn, text[0], 0, text.length).area();
      add(area, tagged);
      addFormula(formula(tagged), area, new String(text, 0, text.length), 0);
      return;
    }
    directions[drawn.turned() / 90]++;
    for (int i = 0; i < text.length; i++) {
      if (isVisible(text[i])) {
        Glyph glyph = places.glyph(drawn, text[i], i, text.length);
        // A dash under a bar is scaled up, so that it fills its square.
        glyphs.add(isJoinedDash(text[i]) && !isPainted() ? glyph.filling() : glyph);
        tags.add(tagged);
        middles.add(new double[] {drawn.middle().getX(), drawn.middle().getY()});
      }
    }
  }

  private static @Nullable StructureElement formula(Optional<Tagged> tag) {
    return tag.map(tagged -> tagged.element().outermost(Set.of("Formula"))).orElse(null);
  }

  /** Adds signs or lines to a formula. */
  private void addFormula(
      @Nullable StructureElement element, Rectangle2D area, String signs, int lines) {
    if (element != null) {
      formulas.merge(element, new PdfFormula(element, page, area, signs, lines), PdfFormula::and);
    }
  }

  /** Tells whether a glyph is visible when it is painted. It may be covered later. */
  private boolean isSeen(GlyphPlaces.Drawn drawn, PDFont font, int code, int[] text)
      throws IOException {
    Matrix rendering = drawn.matrix();
    double x = drawn.middle().getX();
    double y = drawn.middle().getY();
    double determinant =
        rendering.getScaleX() * rendering.getScaleY()
            - rendering.getShearX() * rendering.getShearY();
    return !isHidden()
        && determinant > 0
        && rendering.getScalingFactorY() >= MIN_SIZE
        && rendering.getScalingFactorX() >= MIN_SCALE * rendering.getScalingFactorY()
        && !isClippedAway(x, y)
        && (visibility.isSeen(getGraphicsState(), x, y)
            || (isJoinedDash(text[0])
                && visibility.hasBar(x, y, rendering.getScalingFactorY() / 2)))
        && !(isVisible(text[0]) && outlines.isBlank(font, code, text[0]));
  }

  private static boolean isJoinedDash(int codePoint) {
    return JOINED_DASHES.indexOf(codePoint) >= 0;
  }

  /** Tells whether glyphs are painted now. */
  private boolean isPainted() {
    return getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
  }

  private static boolean isVisible(int codePoint) {
    // An added hyphen is not part of the text, but it takes room in the line.
    return codePoint == Glyph.ADDED_HYPHEN || Characters.isRead(codePoint);
  }
}
