package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.render.Box;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Has every paragraph of a document composed before the renderer lays it out: finds the paragraphs,
 * works out their measure, and writes the composer's lines into them.
 *
 * <p>How wide the cells of a table, floats and pictures are, the renderer finds out by itself. What
 * rests on that gets the composer's gaps first and its lines after a layout. Lines that a style
 * sheet puts text into are left to the renderer.
 */
public final class LineComposition {

  /** Wide enough for any paragraph to be one line, in dots. */
  private static final double ENDLESS = 1e12;

  /** Paragraphs that are composed side by side: some pages of them. */
  private static final int AT_ONCE = 128;

  /** What rounding down takes off a width at most, in dots. */
  private static final double ALMOST_A_DOT = 0.9;

  private final Styles styles;
  private final Language language;
  private final Composers composers = new Composers();
  private final double pageWidth;
  private final EvenLines evenLines;
  private final List<Waiting> waiting = new ArrayList<>();

  /** Text whose measure is known, to be set in lines when there is enough of it. */
  private final List<Waiting> ready = new ArrayList<>();

  /** Blocks whose width follows from that of the block around them. */
  private final Set<Element> blocks = Collections.newSetFromMap(new IdentityHashMap<>());

  private final PageProgress progress;

  /** Whether something floats that lines may have to make room for. */
  private boolean floats;

  private int sections;
  private int composedSections;

  public LineComposition(Styles styles, Language language, PageProgress progress) {
    this.styles = styles;
    this.language = language;
    this.pageWidth = styles.pageWidth();
    this.evenLines = new EvenLines(styles);
    this.progress = progress;
  }

  public void compose(Document document) {
    Context root =
        new Context(
            language, TextProperties.setting(document.getDocumentElement(), TextSetting.DEFAULT));
    Element body = (Element) document.getElementsByTagName("body").item(0);
    sections = countSections(body);
    block(body, pageWidth, root, true);
    setReady();
  }

  /** Whether there is text whose lines can be chosen only after a layout. */
  public boolean waitsForLayout() {
    return !waiting.isEmpty();
  }

  /** The document, with not much more in it than the text that waits. */
  public Excerpt excerpt(Document document) {
    return excerpt(document, waiting.stream().map(text -> text.run.block).toList());
  }

  /** The document, with not much more in it than some elements. */
  public Excerpt excerpt(Document document, Collection<Element> wanted) {
    return Excerpt.of(document, blocks, wanted);
  }

  /**
   * Composes the text that waited, in the whole document again. It must be laid out after that.
   *
   * @param tables those whose words had places to break at in that layout
   */
  public void composeWaiting(Box root, WideTables tables) {
    LaidOutWidths widths = new LaidOutWidths(root);
    for (Waiting paragraph : waiting) {
      Element block = paragraph.run.block;
      paragraph.run.nodes.forEach(tables::restore);
      if (widths.isOneLine(block)) {
        // As wide as its cell, give or take the renderer's rounding: it must not be broken now.
        finish(paragraph.run);
      } else {
        paragraph.text.measure(widths);
        double measure = widths.has(block) ? widths.inner(block) : paragraph.measure;
        setLater(new Waiting(paragraph.run, paragraph.text, measure, paragraph.inner, !floats));
      }
    }
    setReady();
    waiting.clear();
  }

  /**
   * Composes what a block holds.
   *
   * @param around the width of the content of the block around it, in dots
   * @param measured whether widths are known here; they are not in a table
   */
  private void block(Element element, double around, Context outer, boolean measured) {
    CalculatedStyle style = styles.of(element);
    if (style.isDisplayNone()) {
      return;
    }
    Context inner = outer.in(element);
    boolean known = measured && !styles.isTable(style) && !style.isTableCaption();
    double width = known ? styles.contentWidth(style, around) : around;
    if (known) {
      blocks.add(element);
    }
    boolean generated = styles.hasGeneratedContent(element);
    List<Node> run = new ArrayList<>();
    boolean first = true;
    for (Node child : children(element)) {
      if (isOutOfFlow(child)) {
        outOfFlow((Element) child, inner);
      } else if (isBlock(child)) {
        first &= !compose(new Run(run, element, style, first, generated), width, inner, known);
        run = new ArrayList<>();
        block((Element) child, width, inner, known);
      } else {
        run.add(child);
      }
    }
    compose(new Run(run, element, style, first, generated), width, inner, known);
    if (isSection(element)) {
      composedSections++;
      progress.composed(composedSections, sections);
    }
  }

  private static boolean isSection(Element element) {
    return element.hasAttribute(PageStarts.SECTION);
  }

  private static int countSections(Element element) {
    int count = isSection(element) ? 1 : 0;
    for (Node child : children(element)) {
      count += child instanceof Element inside ? countSections(inside) : 0;
    }
    return count;
  }

  /**
   * Composes a block that is taken out of the lines it stands in: a note at the foot of the page or
   * a running head, which are as wide as the page; a float, whose width is the renderer's affair.
   */
  private void outOfFlow(Element element, Context outer) {
    CalculatedStyle style = styles.of(element);
    floats |= style.isFloated() && !style.isFootnote();
    block(element, pageWidth, outer, style.isFootnote() || style.isRunning());
  }

  private boolean isOutOfFlow(Node node) {
    return node instanceof Element element && styles.isOutOfFlow(styles.of(element));
  }

  private boolean isBlock(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    CalculatedStyle style = styles.of(element);
    return !style.isInline() && !style.isInlineBlock() && !style.isInlineTable();
  }

  /**
   * Composes a run of inline nodes.
   *
   * @return whether there was text in it
   */
  private boolean compose(Run run, double measure, Context inner, boolean measured) {
    if (run.nodes.isEmpty()) {
      return false;
    }
    ParagraphText text = text(run, measure, inner);
    if (run.style.isRunning()
        && styles.isUnbroken(run.style)
        && shorten(run, text, measure, inner)) {
      text = text(run, measure, inner);
    }
    run.nodes.forEach(node -> nested(node, inner));
    if (!text.hasText() || !text.isPlain()) {
      evenLines.keep(run.nodes, run.style);
      return text.hasText();
    }
    if (run.generated || !text.isWritten() || styles.isUnbroken(run.style)) {
      setGaps(run, text, measure, inner);
      finish(run);
    } else if (measured && text.isMeasured()) {
      setLater(new Waiting(run, text, measure, inner, !floats));
    } else {
      setGaps(run, text, measure, inner);
      waiting.add(new Waiting(run, text, measure, inner, !floats));
    }
    return true;
  }

  private ParagraphText text(Run run, double measure, Context inner) {
    ParagraphText text = new ParagraphText(styles, measure);
    run.nodes.forEach(node -> text.add(node, run.style, inner.setting));
    return text;
  }

  /** Cuts a head that does not fit its line; capitals by style are taken for as wide as letters. */
  private boolean shorten(Run run, ParagraphText text, double measure, Context inner) {
    return new ShortenedHead(
            text, inOneLine(run, text, measure, inner), styles.letterSpacing(run.style))
        .shorten(measure);
  }

  /** Sets the gaps of a text whose lines the renderer breaks. */
  private void setGaps(Run run, ParagraphText text, double measure, Context inner) {
    new ParagraphSetter(text, inOneLine(run, text, measure, inner), false, false).set();
  }

  private Composition inOneLine(Run run, ParagraphText text, double measure, Context inner) {
    Paragraph paragraph =
        new Paragraph(
            text.pieces(),
            ENDLESS,
            run.first ? styles.indent(run.style, measure) : 0,
            Alignment.RAGGED,
            inner.setting);
    return composers.compose(inner.language, paragraph);
  }

  private void setLater(Waiting text) {
    ready.add(text);
    if (ready.size() >= AT_ONCE) {
      setReady();
    }
  }

  /** Composes what is ready, side by side, and sets it. */
  private void setReady() {
    List<Composition> composed = composers.compose(ready.stream().map(this::task).toList());
    for (int i = 0; i < composed.size(); i++) {
      Waiting text = ready.get(i);
      new ParagraphSetter(text.text, composed.get(i), true, text.fits).set();
      finish(text.run);
    }
    ready.clear();
  }

  private Composers.Task task(Waiting text) {
    Run run = text.run;
    return new Composers.Task(
        text.inner.language,
        new Paragraph(
            text.text.pieces(),
            wholeDots(text.measure),
            run.first ? styles.indent(run.style, text.measure) : 0,
            styles.alignment(run.style),
            text.inner.setting));
  }

  private void finish(Run run) {
    PaintOrder.keep(run.nodes);
    evenLines.keep(run.nodes, run.style);
  }

  /**
   * What a block takes, whose width the renderer rounds down to whole dots, as it does a text's:
   * ten characters of 10 pt fit in 100 pt, though that is a fraction of a dot too long.
   */
  private static double wholeDots(double measure) {
    return Math.floor(measure) + ALMOST_A_DOT;
  }

  /** Notes and other blocks that stand inside a line's elements without being part of the line. */
  private void nested(Node node, Context outer) {
    if (!(node instanceof Element element)) {
      return;
    }
    CalculatedStyle style = styles.of(element);
    if (style.isDisplayNone()) {
      return;
    }
    Context inner = outer.in(element);
    for (Node child : children(element)) {
      if (isOutOfFlow(child)) {
        outOfFlow((Element) child, inner);
      } else if (isBlock(child)) {
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
   * Inline nodes side by side in a block.
   *
   * @param block the block
   * @param style its style
   * @param first whether they are the first text in it
   * @param generated whether a style sheet puts text before or after them
   */
  private record Run(
      List<Node> nodes, Element block, CalculatedStyle style, boolean first, boolean generated) {}

  /**
   * A run that can be set in lines.
   *
   * @param text its text
   * @param measure its measure, in dots; where a layout tells another, until that does
   * @param inner what it inherits
   * @param fits whether nothing beside it can make its lines shorter
   */
  private record Waiting(
      Run run, ParagraphText text, double measure, Context inner, boolean fits) {}

  /**
   * What an element hands down to those inside it.
   *
   * @param language its language
   * @param setting its properties of CSS Text
   */
  private record Context(Language language, TextSetting setting) {

    Context in(Element element) {
      return new Context(languageOf(element), TextProperties.setting(element, setting));
    }

    private Language languageOf(Element element) {
      String tag = element.getAttribute("lang");
      return tag.isEmpty() || tag.equals(language.tag())
          ? language
          : Language.parse(tag).orElse(language);
    }
  }
}
