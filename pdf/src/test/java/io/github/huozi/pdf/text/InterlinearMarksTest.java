package io.github.huozi.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.EmphasisMark;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Text with marks in, where the marks stand out: in em, along the line and down from it. */
class InterlinearMarksTest {

  private static final double EM = 200;
  private static final double LINE = 1.7;
  private static final double BASELINE = 1.2;

  /** How far full-width characters reach below the baseline. */
  private static final double BELOW = 0.12;

  private static final EmphasisMark DOT = new EmphasisMark(EmphasisMark.Form.DOT, false, 0);
  private static final Emphasis UNDER = new Emphasis(DOT, null, false);
  private static final Emphasis OVER = new Emphasis(DOT, null, true);

  private final Document document;
  private final EditionFont font;
  private final EditionFont half;
  private InlineContent content = new InlineContent();

  InterlinearMarksTest() throws IOException, ParserConfigurationException {
    document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    FontSet fonts =
        new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN))
            .plus(ClassPathFonts.SHARED.of(Script.HANS));
    SharedContext context = new SharedContext();
    context.setDotsPerPixel(20);
    FontSpecification serif = new FontSpecification();
    serif.families = new String[] {"serif"};
    serif.size = (float) EM;
    serif.fontWeight = IdentValue.NORMAL;
    serif.fontStyle = IdentValue.NORMAL;
    font = (EditionFont) new EditionFontResolver(fonts).resolveFont(context, serif);
    serif.size = (float) EM / 2;
    half = (EditionFont) new EditionFontResolver(fonts).resolveFont(context, serif);
  }

  private InterlinearMarksTest text(String text) {
    return text(text, null, null);
  }

  private InterlinearMarksTest text(
      String text, @Nullable Emphasis emphasis, @Nullable NameLine line) {
    Type type = new Type(font, PrintedColor.BLACK, 0, 0, emphasis, line);
    content.letters(text, type, Piece.TextStyle.PLAIN, document.createElement("p"));
    return this;
  }

  private NameLine name(boolean wavy) {
    Element name = document.createElement("u");
    return new NameLine(name, wavy, false, EM, PrintedColor.BLACK);
  }

  private List<Line> set(double ems, double lineHeight) {
    LineSetter.Block block =
        new LineSetter.Block(
            document.createElement("p"),
            lineHeight * EM,
            BASELINE * EM,
            0,
            ElementStyle.Align.START,
            false,
            0,
            List.of(),
            List.of());
    Paragraph paragraph =
        new Paragraph(
            content.pieces(), ems * EM, List.of(), 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    return LineSetter.set(
        content,
        new Composer(new Language("zh-Hans")).compose(paragraph),
        block,
        new LineSetter.Room(ems * EM));
  }

  /** What is drawn beside the first line. */
  private List<Rectangle2D> drawn() {
    return drawn(set(40, LINE).get(0));
  }

  /** The parts that are drawn beside a line, in em. */
  private static List<Rectangle2D> drawn(Line line) {
    List<Rectangle2D> drawn = new ArrayList<>();
    for (Ink ink : line.inks()) {
      if (ink instanceof Ink.Sign sign) {
        parts(sign.shape()).forEach(part -> drawn.add(inEms(part.getBounds2D())));
      } else if (ink instanceof Ink.Bar bar && bar.artifact()) {
        drawn.add(inEms(bar.bar()));
      }
    }
    return drawn;
  }

  private static Rectangle2D inEms(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() / EM, area.getY() / EM, area.getWidth() / EM, area.getHeight() / EM);
  }

  private static List<Path2D> parts(Shape shape) {
    List<Path2D> parts = new ArrayList<>();
    double[] points = new double[6];
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      if (kind == PathIterator.SEG_MOVETO) {
        parts.add(new Path2D.Double());
        parts.get(parts.size() - 1).moveTo(points[0], points[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        parts.get(parts.size() - 1).lineTo(points[0], points[1]);
      } else if (kind == PathIterator.SEG_CUBICTO) {
        parts
            .get(parts.size() - 1)
            .curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
      }
    }
    return parts;
  }

  private static List<Double> middles(List<Rectangle2D> marks) {
    return marks.stream().map(mark -> Math.round(100 * mark.getCenterX()) / 100.0).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "毕昇 | 0.5 1.5",
        "毕，昇。 | 0.5 2.5",
        "《毕》——昇 | 1.0 5.0",
        "々ーゝ〇 | 0.5 1.5 2.5 3.5",
        "毕～昇 | 0.5 2.5",
        "毕＆％昇 | 0.5 1.5 2.5 3.5",
        "毕\u3000昇 | 0.5 2.5",
        "か\u3099𠮷 | 0.5 1.5",
      })
  void eachCharacterHasAMarkAndPunctuationHasNone(String text, String expected) {
    text(text, UNDER, null);
    List<Double> middles = middles(drawn());
    assertThat(middles)
        .containsExactlyElementsOf(
            List.of(expected.split(" ")).stream().map(Double::valueOf).toList());
  }

  @Test
  void markStandsInTheMiddleOfItsCharacterInAWidenedLine() {
    text("毕昇有 type 制活字沈括有文", UNDER, null);
    Line line = set(9.4, LINE).get(0);
    List<Rectangle2D> marks = drawn(line);
    // A widened gap is on either side of the word, and none between its letters and their marks.
    double word = ShortText.width("type", new Type(font, PrintedColor.BLACK, 0, 0)) / EM;
    assertThat(marks.get(0).getCenterX()).isCloseTo(0.5, within(0.01));
    assertThat(marks.get(3).getMinX()).isGreaterThan(3.2);
    assertThat(marks.get(7).getCenterX() - marks.get(3).getCenterX()).isGreaterThan(word);
    assertThat(marks.get(marks.size() - 1).getCenterX())
        .isCloseTo(line.width() / EM - 0.5, within(0.01));
  }

  @Test
  void marksTakeNoRoom() {
    text("毕昇制活字");
    Line plain = set(40, LINE).get(0);
    content = new InlineContent();
    text("毕昇制活字", OVER, name(true));
    Line marked = set(40, LINE).get(0);
    assertThat(marked.height()).isEqualTo(plain.height());
    assertThat(marked.baseline()).isEqualTo(plain.baseline());
    assertThat(marked.width()).isEqualTo(plain.width());
    assertThat(marked.runs().get(0).visible()).isEqualTo("毕昇制活字");
  }

  /** The gaps of headings, notes, cells and the text, and one that is narrower. */
  @ParameterizedTest
  @EnumSource(EmphasisMark.Form.class)
  void marksStayBetweenTheLines(EmphasisMark.Form form) {
    for (double lineHeight : new double[] {1.25, 1.31, 1.34, 1.41, 1.71}) {
      for (boolean over : new boolean[] {true, false}) {
        content = new InlineContent();
        text("毕昇", new Emphasis(new EmphasisMark(form, false, '※'), null, over), null);
        double near = over ? -(1 - BELOW) : BELOW;
        double far = over ? near - (lineHeight - 1) : near + (lineHeight - 1);
        // A character of the font may reach a twentieth of an em into the square of a letter.
        double inside = form == EmphasisMark.Form.CHARACTER ? 0.05 : 0;
        assertThat(drawn(set(40, lineHeight).get(0)))
            .as("%s, line height %.2f", form, lineHeight)
            .isNotEmpty()
            .allSatisfy(
                mark -> {
                  assertThat(mark.getMinY()).isGreaterThan(Math.min(near, far) - inside);
                  assertThat(mark.getMaxY()).isLessThan(Math.max(near, far) + inside);
                });
      }
    }
  }

  @Test
  void namesSideBySideAreAnEighthOfAnEmApart() {
    text("见").text("润州", null, name(false)).text("梦溪园", null, name(false)).text("记");
    List<Rectangle2D> lines = drawn();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).getMinX()).isCloseTo(1 + 1.0 / 16, within(0.001));
    assertThat(lines.get(1).getMinX() - lines.get(0).getMaxX()).isCloseTo(0.125, within(0.001));
    assertThat(lines.get(1).getMaxX()).isCloseTo(6 - 1.0 / 16, within(0.001));
    assertThat(lines.get(0).getMinY()).isGreaterThan(BELOW);
  }

  @ParameterizedTest
  @CsvSource({"《红楼梦》, 0.5, 3.5", "红楼梦。, 0, 3", "卡·马, 0, 3", "'红 ', 0, 1"})
  void lineLeavesOutMarksAtTheEndsOfTheName(String text, double from, double to) {
    text(text, null, name(false)).text("记");
    Rectangle2D line = drawn().get(0);
    assertThat(line.getMinX()).isCloseTo(from + 1.0 / 16, within(0.01));
    assertThat(line.getMaxX()).isCloseTo(to - 1.0 / 16, within(0.01));
  }

  @Test
  void lineGoesOnInTheNextLine() {
    text("沈括晚").text("梦溪笔谈", null, name(true)).text("记");
    List<Line> lines = set(5, LINE);
    assertThat(lines).hasSize(2);
    assertThat(drawn(lines.get(0)).get(0).getWidth()).isCloseTo(2 - 0.125, within(0.001));
    assertThat(drawn(lines.get(1)).get(0).getWidth()).isCloseTo(2 - 0.125, within(0.001));
    assertThat(drawn(lines.get(1)).get(0).getMaxY()).isLessThan(LINE - 1 + BELOW);
  }

  @Test
  void lineIsNearerThanTheMarksUnderIt() {
    text("毕昇", UNDER, name(true));
    List<Rectangle2D> drawn = drawn();
    assertThat(drawn).hasSize(3);
    assertThat(drawn.get(1).getMinY()).isGreaterThan(drawn.get(0).getMaxY() - 0.02);
    content = new InlineContent();
    text("毕昇", OVER, name(true));
    assertThat(drawn().get(1).getMaxY()).isLessThan(-0.88);
  }

  /** As in vertical lines of Japanese. */
  @Test
  void lineOverANameIsNearerThanTheMarksOverIt() {
    text("毕昇", OVER, new NameLine(document.createElement("u"), true, true, EM, PrintedColor.BLACK));
    List<Rectangle2D> drawn = drawn();
    assertThat(drawn.get(0).getMaxY()).isLessThan(BELOW - 1);
    assertThat(drawn.get(0).getMinY()).isGreaterThan(BELOW - LINE);
    assertThat(drawn.get(1).getMaxY()).isLessThan(drawn.get(0).getMinY() + 0.02);
  }

  /** A reading under the line before, or over the one after, leaves less room for the marks. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void marksDoNotTouchTheReadingsOfTheNextLine(boolean over) {
    String plain = "沈括梦溪";
    double up = over ? -BELOW * EM - 0.88 * EM / 2 : 0.88 * EM + BELOW * EM / 2;
    if (over) {
      reading("毕昇", up).text("制活字也");
    }
    text(plain, over ? OVER : UNDER, null);
    if (!over) {
      reading("毕昇", up).text("制活");
    }
    List<Line> lines = set(over ? 6 : 4, LINE);
    assertThat(lines).hasSize(2);
    List<Rectangle2D> marks = drawn(lines.get(over ? 1 : 0));
    assertThat(marks).hasSize(4);
    // Half of the space between the lines is the reading's.
    double free = LINE - 1 - 0.5;
    assertThat(marks.get(0).getHeight()).isLessThan(marks.get(3).getHeight() + 1e-9);
    assertThat(over ? BELOW - 1 - marks.get(0).getMinY() : marks.get(0).getMaxY() - BELOW)
        .isLessThan(free);
    // Where no reading is, the marks stand as ever.
    assertThat(over ? BELOW - 1 - marks.get(3).getMinY() : marks.get(3).getMaxY() - BELOW)
        .isGreaterThan(free);
  }

  /** Text with a reading of half its size. */
  private InterlinearMarksTest reading(String text, double up) {
    Type type = new Type(font, PrintedColor.BLACK, 0, 0);
    Type small = new Type(half, PrintedColor.BLACK, up, 0);
    Element element = document.createElement("rt");
    Reading reading = new Reading("きょう", small, Piece.Reading.Align.CENTER, 0, false, element);
    content.letters(text, type, Piece.TextStyle.UNBROKEN, document.createElement("p"), reading);
    return this;
  }

  @Test
  void aNameInsideANameHasItsOwnLine() {
    NameLine outer = name(true);
    text("水", null, outer).text("沈", null, name(false)).text("浒", null, outer);
    assertThat(drawn()).hasSize(3);
  }
}
