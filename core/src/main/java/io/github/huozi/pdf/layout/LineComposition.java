package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.render.Box;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.font.PaintOrder;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Composes the paragraphs of a document before the renderer lays it out: finds the paragraphs,
 * computes their measures, and writes the composer's lines into them.
 *
 * <p>The columns of tables get fixed widths first: see {@link FixedColumns}. The widths of floats
 * and pictures are known only after a layout. Paragraphs that depend on them get their gaps first
 * and their line ends after a preliminary layout. Lines with text from style sheets get gaps only,
 * and are broken by the renderer.
 */
public final class LineComposition {

  /** A measure in which every paragraph is one line, in dots. */
  private static final double ENDLESS = 1e12;

  /** The number of paragraphs that are composed in parallel. */
  private static final int AT_ONCE = 128;

  /** The most that rounding down takes off a width, in dots. */
  private static final double ALMOST_A_DOT = 0.9;

  private final Styles styles;
  private final Language language;
  private final Composers composers;
  private final LineWishes wishes;
  private final FixedColumns columns;
  private final ColumnBlocks columnBlocks;
  private final double pageWidth;
  private final EvenLines evenLines;
  private final List<Waiting> waiting = new ArrayList<>();

  /** Paragraphs with a known measure, which are composed when there are enough of them. */
  private final List<Waiting> ready = new ArrayList<>();

  /** The blocks whose width depends on the block around them only. */
  private final Set<Element> blocks = Collections.newSetFromMap(new IdentityHashMap<>());

  private final SectionProgress progress;

  private final BesideFloats beside;

  /**
   * @param wishes the numbers of lines that pages ask for
   * @param pictures gives the preferred width of an image, in dots
   * @param turned the measure of a turned page for wide tables, in dots; empty if none is turned
   */
  public LineComposition(
      Styles styles,
      Language language,
      Composers composers,
      LineWishes wishes,
      ToDoubleFunction<Element> pictures,
      OptionalDouble turned,
      PageProgress progress) {
    this.styles = styles;
    this.composers = composers;
    this.wishes = wishes;
    this.columns = new FixedColumns(styles, composers, pictures, turned);
    this.columnBlocks = new ColumnBlocks(styles, language.script().isHan());
    this.language = language;
    this.pageWidth = styles.pageWidth();
    this.evenLines = new EvenLines(styles);
    this.beside = new BesideFloats(styles);
    this.progress = new SectionProgress(progress);
  }

  /** Composes all paragraphs that need no layout first. */
  public void compose(Document document) {
    DropCaps.place(document, styles);
    TextContext root = new TextContext(language, styles.text(document.getDocumentElement()));
    Element body = (Element) document.getElementsByTagName("body").item(0);
    progress.begin(body);
    block(body, pageWidth, root, true);
    setReady();
  }

  /** Whether there are paragraphs that need a layout first. */
  public boolean waitsForLayout() {
    return !waiting.isEmpty();
  }

  /** Reduces the document to the paragraphs that need a layout. */
  public Excerpt excerpt(Document document) {
    List<Element> wanted = new ArrayList<>(beside.needed());
    waiting.forEach(text -> wanted.add(text.run.block));
    return excerpt(document, wanted);
  }

  /** Reduces the document to some elements. */
  public Excerpt excerpt(Document document, Collection<Element> wanted) {
    return Excerpt.of(document, blocks, wanted);
  }

  /**
   * Composes the paragraphs that needed a layout, in the restored document, which must be laid out
   * again after that.
   *
   * @param root the layout
   */
  public void composeWaiting(Box root) {
    LaidOutBoxes widths = new LaidOutBoxes(root);
    LaidOutFloats floats = new LaidOutFloats(root, widths);
    for (Waiting paragraph : waiting) {
      Element block = paragraph.run.block;
      if (widths.isOneLine(block)) {
        // It fits up to the renderer's rounding, which must not break it now.
        finish(paragraph.run);
      } else {
        paragraph.text.measure(widths);
        double measure = widths.has(block) ? widths.innerWidth(block) : paragraph.measure;
        Waiting measured =
            new Waiting(paragraph.run, paragraph.text, measure, paragraph.inner, paragraph.fits);
        if (paragraph.fits) {
          setLater(measured);
        } else {
          setBeside(measured, floats);
        }
      }
    }
    setReady();
    waiting.clear();
  }

  /**
   * Composes the content of a block.
   *
   * @param around the width of the content of the block around it, in dots
   * @param measured whether widths are known; in a table with the renderer's columns they are not
   */
  private void block(Element written, double around, TextContext outer, boolean measured) {
    if (styles.of(written).isDisplayNone()) {
      return;
    }
    boolean table = styles.isTable(styles.of(written));
    Element element =
        table
            ? columns.fix(written, around, measured, outer)
            : measured ? columnBlocks.fit(written, around) : written;
    CalculatedStyle style = styles.of(element);
    TextContext inner = outer.in(element, styles);
    OptionalDouble cell = columns.cellWidth(element);
    OptionalDouble ofTable = columns.room(element);
    boolean known = cell.isPresent() || ofTable.isPresent() || (measured && !table);
    double width = cell.orElse(ofTable.orElse(around));
    if (known && cell.isEmpty() && ofTable.isEmpty()) {
      width = styles.contentWidth(style, around);
    }
    if (measured && cell.isEmpty() && (table || ofTable.isEmpty())) {
      blocks.add(element);
    }
    beside.enter(element, style);
    boolean generated = styles.hasGeneratedContent(element);
    List<Node> run = new ArrayList<>();
    boolean first = true;
    for (Node child : children(element)) {
      if (isOutOfFlow(child)) {
        outOfFlow((Element) child, inner);
      } else if (styles.isBlock(child)) {
        first &= !compose(new Run(run, element, style, first, generated), width, inner, known);
        run = new ArrayList<>();
        block((Element) child, width, inner, known);
      } else {
        run.add(child);
      }
    }
    compose(new Run(run, element, style, first, generated), width, inner, known);
    progress.leave(element);
  }

  /**
   * Composes a block outside the flow: a float, whose width is known only after a layout. Running
   * heads are not set with the text.
   */
  private void outOfFlow(Element element, TextContext outer) {
    CalculatedStyle style = styles.of(element);
    if (style.isRunning()) {
      return;
    }
    if (style.isFloated()) {
      beside.enterFloat();
      block(element, pageWidth, outer, false);
      beside.leaveFloat(element, style);
    } else {
      double left = beside.suspend();
      block(element, pageWidth, outer, false);
      beside.resume(left);
    }
  }

  private boolean isOutOfFlow(Node node) {
    return node instanceof Element element && styles.isOutOfFlow(styles.of(element));
  }

  /**
   * Composes a run of inline nodes.
   *
   * @return whether it has text
   */
  private boolean compose(Run run, double measure, TextContext inner, boolean measured) {
    if (run.nodes.isEmpty()) {
      return false;
    }
    ParagraphText text = text(run, measure, inner);
    run.nodes.forEach(node -> nested(node, inner));
    if (measured && styles.isWrapped(run.style)) {
      Listings.wrap(run.nodes, run.style, measure, styles);
    }
    if (!text.hasText() || !text.isPlain()) {
      finish(run);
      return text.hasText();
    }
    if (run.generated || !text.isWritten() || styles.isUnbroken(run.style)) {
      setGaps(run, text, measure, inner);
      finish(run);
    } else if (measured && text.isMeasured() && !beside.isNear()) {
      setLater(new Waiting(run, text, measure, inner, true));
    } else {
      setGaps(run, text, measure, inner);
      waiting.add(new Waiting(run, text, measure, inner, !beside.isNear()));
    }
    if (beside.isNear()) {
      beside.pass(Math.floor(text.leastWidth() / measure) * styles.lineHeight(run.style));
    }
    return true;
  }

  private ParagraphText text(Run run, double measure, TextContext inner) {
    ParagraphText text = new ParagraphText(styles, measure);
    run.nodes.forEach(node -> text.add(node, run.style, inner.setting()));
    return text;
  }

  /** Writes only the gaps of a text, whose lines the renderer breaks. */
  private void setGaps(Run run, ParagraphText text, double measure, TextContext inner) {
    new ParagraphSetter(text, inOneLine(run, text, measure, inner), false, false).set();
  }

  private Composition inOneLine(Run run, ParagraphText text, double measure, TextContext inner) {
    Paragraph paragraph =
        new Paragraph(
            text.pieces(),
            ENDLESS,
            run.first ? styles.indent(run.style, measure) : 0,
            Alignment.RAGGED,
            inner.setting());
    return composers.compose(inner.language(), paragraph);
  }

  private void setLater(Waiting text) {
    ready.add(text);
    if (ready.size() >= AT_ONCE) {
      setReady();
    }
  }

  /** Composes the paragraphs that are ready in parallel, and writes their lines. */
  private void setReady() {
    List<Composition> composed =
        composers.compose(ready.stream().map(text -> task(text, List.of())).toList(), wishes);
    for (int i = 0; i < composed.size(); i++) {
      Waiting text = ready.get(i);
      new ParagraphSetter(text.text, composed.get(i), true, text.fits).set();
      finish(text.run);
    }
    ready.clear();
  }

  /** Composes a paragraph in a float or beside one, each line to its own measure. */
  private void setBeside(Waiting text, LaidOutFloats floats) {
    Run run = text.run;
    double lineHeight = styles.lineHeight(run.style);
    Optional<List<Double>> measures =
        run.first ? floats.measures(run.block, text.measure, lineHeight) : Optional.empty();
    if (measures.isPresent()) {
      Composers.Task task = task(text, measures.get());
      Composition composed = composers.compose(task.language(), task.paragraph());
      floats.composed(run.block, composed.lines(), lineHeight);
      new ParagraphSetter(text.text, composed, true, false).set();
    }
    // Else the renderer breaks the lines.
    finish(run);
  }

  private Composers.Task task(Waiting text, List<Double> firstMeasures) {
    Run run = text.run;
    return new Composers.Task(
        text.inner.language(),
        new Paragraph(
            text.text.pieces(),
            wholeDots(text.measure),
            firstMeasures.stream().map(LineComposition::wholeDots).toList(),
            run.first ? styles.indent(run.style, text.measure) : 0,
            styles.alignment(run.style),
            text.inner.setting()),
        run.block);
  }

  private void finish(Run run) {
    PaintOrder.keep(run.nodes);
    evenLines.keep(run.nodes, run.style);
  }

  /**
   * The longest line that fits a block. The renderer rounds the widths of blocks and of texts down
   * to whole dots: ten characters of 10 pt fit in 100 pt, though they are a fraction of a dot
   * longer.
   */
  private static double wholeDots(double measure) {
    return Math.floor(measure) + ALMOST_A_DOT;
  }

  /** Composes notes and other blocks in the inline elements of a line. */
  private void nested(Node node, TextContext outer) {
    if (!(node instanceof Element element)) {
      return;
    }
    CalculatedStyle style = styles.of(element);
    if (style.isDisplayNone()) {
      return;
    }
    TextContext inner = outer.in(element, styles);
    for (Node child : children(element)) {
      if (isOutOfFlow(child)) {
        outOfFlow((Element) child, inner);
      } else if (styles.isBlock(child)) {
        block((Element) child, pageWidth, inner, false);
      } else {
        nested(child, inner);
      }
    }
  }

  private static List<Node> children(Element element) {
    List<Node> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  /**
   * Consecutive inline nodes in a block.
   *
   * @param block the block
   * @param style its style
   * @param first whether they are the first text in it
   * @param generated whether a style sheet puts text before or after them
   */
  private record Run(
      List<Node> nodes, Element block, CalculatedStyle style, boolean first, boolean generated) {}

  /**
   * A run that is to be composed.
   *
   * @param text its text
   * @param measure its measure, in dots; an estimate until the layout
   * @param inner the properties that it inherits
   * @param fits whether no float can make its lines shorter
   */
  private record Waiting(
      Run run, ParagraphText text, double measure, TextContext inner, boolean fits) {}
}
