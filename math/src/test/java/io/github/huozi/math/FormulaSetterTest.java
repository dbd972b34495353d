package io.github.huozi.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.mathml.MathElement;
import io.github.huozi.tex.TexCorpus;
import io.github.huozi.tex.TexException;
import io.github.huozi.tex.TexReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the glyphs of formulas stand, in em. */
class FormulaSetterTest {

  private static final MathFont FONT = MathFont.read();
  private static final double ENDLESS = 1e6;

  private static Formula set(String tex, boolean display, double width) {
    try {
      MathElement math = MathElement.of("math", new TexReader().read(tex, display).content());
      return new FormulaSetter(FONT, codePoint -> Optional.empty())
          .set(display ? math.with("display", "block") : math, width);
    } catch (TexException e) {
      throw new AssertionError(tex, e);
    }
  }

  private static Formula set(String tex) {
    return set(tex, true, ENDLESS);
  }

  /** The glyphs from left to right, with the character of each. */
  private static List<Formula.Glyph> glyphs(Formula formula) {
    return formula.inks().stream()
        .filter(Formula.Glyph.class::isInstance)
        .map(Formula.Glyph.class::cast)
        .sorted(Comparator.comparingDouble(Formula.Glyph::x))
        .toList();
  }

  private static Formula.Glyph glyph(Formula formula, String character) {
    return glyphs(formula).stream()
        .filter(glyph -> FONT.character(glyph.id()) == character.codePointAt(0))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + character));
  }

  private static double end(Formula.Glyph glyph) {
    return glyph.x() + FONT.glyph(glyph.id()).advance() * glyph.size();
  }

  @ParameterizedTest
  @MethodSource("io.github.huozi.tex.TexCorpus#formulas")
  void formulasThatPeopleWriteAreSet(String tex) {
    for (boolean display : new boolean[] {true, false}) {
      Formula formula = set(tex, display, ENDLESS);
      assertThat(formula.height()).isBetween(0.0, 8.0);
      assertThat(formula.depth()).isBetween(-1.0, 8.0);
      assertThat(formula.width()).isBetween(0.0, 60.0);
      assertThat(glyphs(formula))
          .allSatisfy(
              glyph -> {
                assertThat(glyph.x()).isBetween(-0.5, formula.width() + 0.3);
                assertThat(glyph.y()).isBetween(-formula.depth() - 0.6, formula.height() + 0.6);
                assertThat(glyph.size()).isIn(1.0, 0.7, 0.55);
              });
    }
  }

  /** TeX's spaces: 4/18 em around +, 5/18 em around =, none around / and in a subscript. */
  @ParameterizedTest
  @CsvSource({
    "a+b, 0.222",
    "a=b, 0.278",
    "a/b, 0",
    "-b, 0",
    "'a,b', 0",
    "(a), 0",
    "a\\in b, 0.278"
  })
  void aSignHasTheSpaceOfItsClass(String tex, double space) {
    List<Formula.Glyph> glyphs = glyphs(set(tex));
    double before = glyphs.size() < 3 ? 0 : glyphs.get(1).x() - end(glyphs.get(0));
    assertThat(before).isCloseTo(space, within(0.001));
  }

  @Test
  void scriptsAreSmallerAndRaisedOrLowered() {
    Formula formula = set("x_i^2");
    Formula.Glyph above = glyph(formula, "2");
    Formula.Glyph below = glyph(formula, "𝑖");
    assertThat(above.size()).isEqualTo(0.7);
    assertThat(above.y()).isBetween(0.3, 0.6);
    assertThat(below.y()).isBetween(-0.4, -0.15);
  }

  @Test
  void aFractionStandsOnTheAxis() {
    Formula formula = set("\\frac{a}{b}");
    double axis = FONT.constant(MathConstant.AXIS_HEIGHT);
    Formula.Shape line =
        formula.inks().stream()
            .filter(Formula.Shape.class::isInstance)
            .map(Formula.Shape.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(line.y() + line.outline().getBounds2D().getCenterY()).isCloseTo(axis, within(0.001));
    assertThat(glyph(formula, "𝑎").y()).isGreaterThan(axis);
    assertThat(glyph(formula, "𝑏").y()).isLessThan(-0.4);
    assertThat(glyph(formula, "𝑎").size()).isEqualTo(1);
    assertThat(glyph(set("\\frac{a}{b}", false, ENDLESS), "𝑎").size()).isEqualTo(0.7);
  }

  @Test
  void limitsStandAboveAndBelowInDisplayAndBesideInText() {
    Formula display = set("\\sum_{i}^{n} x");
    assertThat(glyph(display, "𝑛").x()).isLessThan(end(glyph(display, "∑")));
    Formula text = set("\\sum_{i}^{n} x", false, ENDLESS);
    assertThat(glyph(text, "𝑛").x()).isGreaterThanOrEqualTo(end(glyph(text, "∑")) - 0.1);
    assertThat(display.height()).isGreaterThan(text.height());
  }

  @Test
  void bracketsGrowWithWhatTheyHold() {
    assertThat(height(glyph(set("(x)"), "("))).isLessThan(1.2);
    assertThat(height(glyph(set("\\left(\\frac{a}{b}\\right)"), "("))).isGreaterThan(1.6);
    Formula tall =
        set("\\left(" + "\\begin{matrix}" + "a\\\\".repeat(9) + "a\\end{matrix}\\right)");
    // Beyond the largest glyph it is put together from parts: ⎛ ⎜ ⎝.
    assertThat(tall.height() + tall.depth()).isGreaterThan(9);
    assertThat(glyphs(tall)).anyMatch(glyph -> FONT.character(glyph.id()) == '⎜');
  }

  private static double height(Formula.Glyph glyph) {
    MathFont.Glyph shape = FONT.glyph(glyph.id());
    return (shape.height() + shape.depth()) * glyph.size();
  }

  @Test
  void aTooWideFormulaIsDividedBeforeItsSigns() {
    String sum = "x = a" + " + b + c".repeat(12);
    Formula whole = set(sum);
    Formula divided = set(sum, true, 20);
    assertThat(whole.width()).isGreaterThan(20);
    assertThat(divided.width()).isLessThanOrEqualTo(20);
    assertThat(divided.depth()).isGreaterThan(1);
    assertThat(glyphs(divided)).hasSameSizeAs(glyphs(whole));
    assertThat(glyphs(divided).stream().filter(glyph -> glyph.x() < 2.5 && glyph.y() < -1))
        .allMatch(glyph -> FONT.character(glyph.id()) == '+');
  }

  /** TeX's places (TeXbook, chapter 18), but none in brackets; / shows them, and ? the others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a=b+c ~ 𝑎=/𝑏+/𝑐",
        "a=-b ~ 𝑎=/−𝑏",
        "-a+b ~ −𝑎+/𝑏",
        "a\\cdot b\\le c ~ 𝑎⋅/𝑏≤/𝑐",
        "a\\implies b ~ 𝑎⟹/𝑏",
        "\\displaystyle a=b ~ 𝑎=/𝑏",
        "f(a+b)=c ~ 𝑓(𝑎+?𝑏)=/𝑐",
        "\\{a,b\\}\\cup c ~ {𝑎,?𝑏}∪/𝑐",
        "a,b ~ 𝑎,?𝑏",
        "\\lvert a+b\\rvert=c ~ |𝑎+?𝑏|=/𝑐",
        "\\left(a+b\\right)=c ~ (𝑎+𝑏)=/𝑐",
        "\\frac{a+b}{c} ~ 𝑎+𝑏𝑐",
        "a^{b+c}=d ~ 𝑎𝑏+𝑐=/𝑑",
        "x{a=b} ~ 𝑥𝑎=𝑏",
        "\\sum_{i=1}a ~ ∑𝑖=1𝑎",
        "a= ~ 𝑎=",
        "a ~ 𝑎",
      })
  void aFormulaInALineHasTheLineEndsOfTeX(String tex, String ends) {
    StringBuilder found = new StringBuilder();
    for (Formula.Part part : parts(tex)) {
      part.formula().inks().stream()
          .filter(Formula.Glyph.class::isInstance)
          .forEach(ink -> found.appendCodePoint(FONT.character(((Formula.Glyph) ink).id())));
      found.append(
          switch (part.end()) {
            case RELATION, OPERATOR -> "/";
            case IN_BRACKETS -> "?";
            default -> "";
          });
    }
    assertThat(found.toString()).isEqualTo(ends);
  }

  @Test
  void thePartsOfAFormulaStandWhereTheyDoInTheWhole() {
    String tex = "y_1 = a^2 - \\frac{b}{c} \\quad (d + e), f";
    List<Formula.Ink> placed = new ArrayList<>();
    double x = 0;
    for (Formula.Part part : parts(tex)) {
      double left = x;
      part.formula().inks().forEach(ink -> placed.add(ink.moved(left, 0)));
      x += part.formula().width() + part.after();
    }
    Formula whole = set(tex, false, ENDLESS);
    assertThat(x).isCloseTo(whole.width(), within(1e-9));
    assertThat(placed).hasSameSizeAs(whole.inks());
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i) instanceof Formula.Glyph glyph) {
        assertThat(glyph.x()).isCloseTo(((Formula.Glyph) whole.inks().get(i)).x(), within(1e-9));
      }
    }
    assertThat(parts(tex).get(0).formula().depth()).isLessThan(whole.depth());
  }

  private static List<Formula.Part> parts(String tex) {
    try {
      return new FormulaSetter(FONT, codePoint -> Optional.empty())
          .parts(MathElement.of("math", new TexReader().read(tex, false).content()));
    } catch (TexException e) {
      throw new AssertionError(tex, e);
    }
  }

  @Test
  void aFormulaIsSetTheSameEachTime() {
    TexCorpus.formulas()
        .limit(40)
        .forEach(
            tex ->
                assertThat(set(tex).toString().replaceAll("@\\w+", ""))
                    .isEqualTo(set(tex).toString().replaceAll("@\\w+", "")));
  }
}
