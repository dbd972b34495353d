package io.github.huozi.pdf.formula;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.font.FontFace;
import io.github.huozi.math.Formula;
import io.github.huozi.math.FormulaSetter;
import io.github.huozi.math.MathWords;
import io.github.huozi.mathml.MathElement;
import io.github.huozi.mathml.MathReader;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.MathFace;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Sets the formulas of a document and places each as one unit of its line. */
public final class PlacedFormulas implements ReplacedElementFactory {

  /** A formula that is set in a smaller part of its size is told. */
  private static final double SMALL = 0.75;

  /** The most characters of a formula that a message quotes. */
  private static final int QUOTED = 40;

  /** Marks that do not begin a line. */
  private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}，。．、；：？！…,.;:?!]{1,6}");

  /** A mark that does not end a line. */
  private static final Pattern OPENING = Pattern.compile("[\\p{Ps}\\p{Pi}]");

  /** The characters beside a formula that are looked at. */
  private static final int MOST_BESIDE = 40;

  private static final Set<String> PICTURES = Set.of("math", "img", "svg", "br");

  private final ReplacedElementFactory others;
  private final FormulaPainter painter;
  private final IdentityHashMap<Element, SetFormula> formulas = new IdentityHashMap<>();
  private final List<PageWarning> warnings = new ArrayList<>();

  /**
   * The room of formulas that are upright between vertical lines; empty if lines are horizontal.
   */
  private final OptionalDouble upright;

  /** The height of the pages, in dots: of lines one below the other. */
  private final double page;

  private PlacedFormulas(
      ReplacedElementFactory others, FormulaPainter painter, boolean vertical, double page) {
    this.others = others;
    this.painter = painter;
    this.upright = vertical ? OptionalDouble.of(page) : OptionalDouble.empty();
    this.page = page;
  }

  /**
   * Sets all formulas of a document.
   *
   * @param fonts the fonts of the painter
   * @param others places elements that are no formulas
   * @param vertical whether lines are vertical: displayed formulas are upright between them
   * @param page the height of the pages, in dots: of lines one below the other
   */
  public static PlacedFormulas take(
      Document document,
      PrintStyles styles,
      MathFace font,
      PainterFonts fonts,
      ReplacedElementFactory others,
      boolean vertical,
      double page) {
    PlacedFormulas placed =
        new PlacedFormulas(others, new FormulaPainter(fonts, font), vertical, page);
    List<Element> found = new ArrayList<>();
    collect(document.getDocumentElement(), found);
    for (Element math : found) {
      placed.set(math, styles, font);
    }
    return placed;
  }

  private static void collect(Element element, List<Element> found) {
    if (element.getTagName().equals("math")) {
      found.add(element);
      return;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, found);
      }
    }
  }

  private void set(Element math, PrintStyles styles, MathFace font) {
    MathElement source = MathReader.read(math);
    EditionFont words = styles.font(math);
    double em = words.getSize2D();
    FormulaSetter setter = new FormulaSetter(font.font(), letters(words));
    boolean display = source.attribute("display").equals("block");
    Formula number = setter.number(source);
    double most = display && upright.isPresent() ? upright.getAsDouble() : measure(math, styles);
    Formula formula = setter.set(source, SetFormula.room(most / em, number));
    ElementStyle block = styles.of(blockOf(math, styles));
    double lineHeight = block.lineHeight();
    double baseline = styles.baselineInLine(block);
    double room = display ? most : most - beside(math, styles, block, words, most);
    boolean own = display && upright.isEmpty();
    double lines = Math.max(1, Math.floor(page / lineHeight));
    double high = Math.max(em, FormulaLine.most(lines * lineHeight, em));
    double ofPage = own ? Math.min(1, high / ((formula.height() + formula.depth()) * em)) : 1;
    List<Formula.Part> parts = isDivisible(math, styles) ? setter.parts(source) : List.of();
    double widest =
        parts.stream().mapToDouble(part -> part.formula().width()).max().orElse(formula.width());
    double scale = display ? ofPage : Math.min(1, room / Math.max(1, widest * em));
    SetFormula set =
        new SetFormula(
            formula,
            parts.size() > 1 ? parts : List.of(),
            number,
            words,
            em * scale,
            new TextLine(lineHeight, baseline, !Elements.isInside(math, "table")),
            display,
            painter);
    formulas.put(math, set);
    double ofMeasure = room / Math.max(1, set.widest() / scale);
    if (ofPage < SMALL && ofPage < ofMeasure) {
      warn(
          math,
          "the formula \"%s\" is too high, and is set at %d%% of its size"
              .formatted(shown(math), percent(ofPage)),
          "divide it into several formulas");
    } else if (ofMeasure < SMALL) {
      warn(
          math,
          "the formula \"%s\" is too wide, and is set at %d%% of its size"
              .formatted(shown(math), percent(ofMeasure)),
          "divide it into lines with aligned");
    }
  }

  /**
   * Tells whether lines may divide a formula: not in a table, whose columns are chosen for the
   * whole.
   */
  private static boolean isDivisible(Element math, PrintStyles styles) {
    ElementStyle style = styles.of(math);
    return !math.getAttribute("display").equals("block")
        && !Elements.isInside(math, "table")
        && !style.isUnbroken()
        && (!style.isPreformatted() || style.keepsLinesOnly())
        && !style.hasGround()
        && style.leftEdge(0) == 0
        && style.rightEdge(0) == 0;
  }

  /**
   * The width that a formula cannot have in a line of its own, in dots: that of the marks which no
   * line break parts from it, and of the indent before it.
   */
  private static double beside(
      Element math, PrintStyles styles, ElementStyle block, EditionFont words, double measure) {
    String before = textBeside(math, false, styles);
    int opening = before.length();
    while (opening > 0 && OPENING.matcher(before.substring(opening - 1)).lookingAt()) {
      opening--;
    }
    Matcher closing = CLOSING.matcher(textBeside(math, true, styles));
    String marks = before.substring(opening) + (closing.lookingAt() ? closing.group() : "");
    double width = marks.codePoints().mapToDouble(words::advance).sum() * words.getSize2D();
    return before.isBlank() || opening == 0 ? width + block.indent(measure) : width;
  }

  /** The text of the block before or after a formula, up to the next formula or picture. */
  private static String textBeside(Element math, boolean after, PrintStyles styles) {
    StringBuilder text = new StringBuilder();
    Node at = math;
    while (text.length() < MOST_BESIDE) {
      @Nullable Node next = after ? at.getNextSibling() : at.getPreviousSibling();
      if (next == null) {
        if (!(at.getParentNode() instanceof Element around) || styles.isBlock(around)) {
          break;
        }
        at = around;
        continue;
      }
      at = next;
      if (at instanceof Element element
          && (styles.isBlock(element) || PICTURES.contains(element.getTagName()))) {
        text.insert(after ? text.length() : 0, '\uFFFC');
        break;
      }
      text.insert(after ? text.length() : 0, at.getTextContent());
    }
    return text.toString();
  }

  /** Tells of a formula that is set much smaller than the text. */
  private void warn(Element math, String message, String advice) {
    @Nullable Element block = Elements.blockOf(math);
    warnings.add(
        new PageWarning(
            message, advice, Elements.sectionOf(math), block == null ? 0 : Elements.line(block)));
  }

  private static String shown(Element math) {
    String tex = math.getAttribute("alttext");
    return tex.length() > QUOTED ? tex.substring(0, QUOTED) + "…" : tex;
  }

  private static long percent(double scale) {
    return Math.max(1, Math.round(100 * scale));
  }

  /**
   * The warnings of formulas that are set much smaller than the text since they are too wide or too
   * high.
   */
  public List<PageWarning> warnings() {
    return List.copyOf(warnings);
  }

  private static MathWords letters(EditionFont font) {
    return codePoint -> {
      @Nullable FontFace face = font.face(codePoint);
      return face == null
          ? Optional.empty()
          : face.outline(codePoint)
              .map(outline -> new MathWords.Letter(outline, face.advance(codePoint)));
    };
  }

  private static Element blockOf(Element element, PrintStyles styles) {
    Element block = element;
    while (!styles.isBlock(block) && block.getParentNode() instanceof Element outer) {
      block = outer;
    }
    return block;
  }

  /** The width of the block around, as far as it is known before the layout. */
  private static double measure(Element element, PrintStyles styles) {
    if (!(element.getParentNode() instanceof Element outer)) {
      return styles.pageWidth();
    }
    double around = measure(outer, styles);
    return styles.isBlock(element) ? styles.of(element).contentWidth(around) : around;
  }

  /** The width of a formula as it is set, in dots; 0 if the element is none. */
  public double preferredWidth(Element math) {
    @Nullable SetFormula formula = formulas.get(math);
    return formula == null ? 0 : formula.width();
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    @Nullable SetFormula formula = formulas.get(box.getElement());
    if (formula == null) {
      return others.createReplacedElement(context, box, files, cssWidth, cssHeight);
    }
    double around =
        box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
    if (formula.display() && upright.isPresent() && around > 0) {
      double room = Math.min(upright.getAsDouble(), formula.width());
      return new UprightFormula(formula.placed(room), around);
    }
    return formula.placed(around > 0 ? around : Double.MAX_VALUE);
  }

  @Override
  public boolean isReplacedElement(@Nullable Element element) {
    return element != null
        && (element.getTagName().equals("math") || others.isReplacedElement(element));
  }
}
