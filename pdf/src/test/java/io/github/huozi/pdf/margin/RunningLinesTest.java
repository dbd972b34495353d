package io.github.huozi.pdf.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.style.Capitals;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.typography.TextSetting;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A running text and a measure in, lines out. An em has 200 dots. */
class RunningLinesTest {

  private static final double EM = 200;
  private static final double LINE_HEIGHT = 240;
  private static final double ENDLESS = 1e6;

  private final RunningLines lines;

  RunningLinesTest() throws IOException {
    FontSet fonts =
        new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN))
            .plus(ClassPathFonts.SHARED.of(Script.HANS));
    EditionFontResolver resolver = new EditionFontResolver(fonts);
    SharedContext context = new SharedContext();
    context.setDotsPerPixel(20);
    lines = new RunningLines(format -> format.font(resolver, context));
  }

  @Test
  void aTextThatFitsIsOneLine() {
    RunningText text = text("en", false, run("A title – and more"));
    List<Line> set = lines.of(text, lines.width(text), 1);
    assertThat(shown(set)).containsExactly("Atitle–andmore");
    assertThat(set.get(0).width()).isCloseTo(lines.width(text), within(0.001));
    assertThat(set.get(0).height()).isEqualTo(LINE_HEIGHT);
    assertThat(set.get(0).baseline()).isBetween(LINE_HEIGHT / 2, LINE_HEIGHT);
    assertThat(set.get(0).inks()).allMatch(ink -> ink.element() == null);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'A title of very many words: and more of them', 13.2, Atitleofverymanywords…",
    "en, Untitledandverylongwithoutaspace, 6.9, Untitledandve…",
    "zh-Hans, 很长的标题，Latin 字母与（括号）, 6.2, 很长的标题…",
    "zh-Hans, 很长的标题，Latin 字母与（括号）, 8, 很长的标题…",
    "ja, ながい題名の「かぎ括弧」と, 8.2, ながい題名の…",
  })
  void aLongTextIsCutAfterAWord(String language, String words, double ems, String left) {
    double measure = ems * EM;
    List<Line> set = lines.of(text(language, false, run(words)), measure, 1);
    assertThat(shown(set)).containsExactly(left);
    assertThat(set.get(0).width()).isLessThanOrEqualTo(measure);
  }

  @Test
  void whereNotEvenALetterFitsThereIsNoLine() {
    assertThat(lines.of(text("zh-Hans", false, run("标题")), EM, 1)).isEmpty();
    assertThat(lines.of(text("en", false), ENDLESS, 1)).isEmpty();
  }

  @Test
  void theBriefTextStandsWhereTheWholeDoesNotFit() {
    RunningText text =
        new RunningText(
            "en",
            TextSetting.DEFAULT,
            RunningElementsTest.text("").edges(),
            LINE_HEIGHT,
            Optional.empty(),
            false,
            List.of(run("The whole title of a chapter")),
            List.of(run("The title")));
    double whole = lines.width(text);
    assertThat(shown(lines.of(text, whole, 1))).containsExactly("Thewholetitleofachapter");
    assertThat(shown(lines.of(text, whole - 2, 1))).containsExactly("Thetitle");
    assertThat(shown(lines.of(text, 3.4 * EM, 1))).containsExactly("The…");
  }

  @Test
  void aWrappedTextThatIsTooLongEndsInTheLastLine() {
    RunningText text = text("en", true, run("One two three four even six seven eight nine"));
    assertThat(shown(lines.of(text, 7.4 * EM, 9)))
        .containsExactly("Onetwothree", "fourevensix", "seveneightnine");
    List<Line> two = lines.of(text, 7.4 * EM, 2);
    assertThat(shown(two)).containsExactly("Onetwothree", "fourevensix…");
    assertThat(two).allMatch(line -> line.width() <= 7.4 * EM);
  }

  @Test
  void aLineBreakOfTheAuthorsIsASpaceWhereThereIsNoLineForIt() {
    RunningText text = text("en", false, run("One\ntwo"), run("\nthree"));
    RunningText spaced = text("en", false, run("One two three"));
    assertThat(shown(lines.of(text, ENDLESS, 3))).containsExactly("One", "two", "three");
    List<Line> one = lines.of(text, ENDLESS, 1);
    assertThat(shown(one)).containsExactly("Onetwothree");
    assertThat(one.get(0).width()).isCloseTo(lines.width(spaced), within(0.001));
    assertThat(shown(lines.of(text, ENDLESS, 2))).containsExactly("One", "twothree");
  }

  @Test
  void anEmptyLineIsLeftOut() {
    assertThat(shown(lines.of(text("en", true, run("\n\nOne\n\ntwo\n")), ENDLESS, 9)))
        .containsExactly("One", "two");
  }

  @Test
  void noLetterSpacingFollowsALine() {
    TextFormat spaced = format(30);
    RunningText text = text("en", false, new TextRun("AB", spaced));
    double plain = lines.width(text("en", false, new TextRun("AB", format(0.000_1))));
    assertThat(lines.width(text)).isCloseTo(plain + 30, within(0.01));
    assertThat(lines.of(text, ENDLESS, 1).get(0).width()).isCloseTo(plain + 30, within(0.01));
    Line cut = lines.of(text("en", false, new TextRun("HI HI HI HI HI", spaced)), 5 * EM, 1).get(0);
    assertThat(shown(List.of(cut))).containsExactly("HIHI…");
    double whole = lines.width(text("en", false, new TextRun("HI HI…", spaced)));
    assertThat(cut.width()).isCloseTo(whole, within(0.01));
  }

  private static List<String> shown(List<Line> set) {
    return set.stream().map(RunningLinesTest::shown).toList();
  }

  /** The letters of a line, without spaces. */
  private static String shown(Line line) {
    StringBuilder letters = new StringBuilder();
    for (Ink ink : line.inks()) {
      letters.append(((Ink.Letters) ink).glyphs().codes());
    }
    return letters.toString().replace(" ", "");
  }

  private static RunningText text(String language, boolean wraps, TextRun... runs) {
    return new RunningText(
        language,
        RunningText.undivided(TextSetting.DEFAULT),
        RunningElementsTest.text("").edges(),
        LINE_HEIGHT,
        Optional.empty(),
        wraps,
        List.of(runs),
        List.of());
  }

  private static TextRun run(String text) {
    return new TextRun(text, format(0));
  }

  private static TextFormat format(double spacing) {
    return new TextFormat(
        List.of("serif"),
        TypeFeatures.NORMAL,
        "normal",
        false,
        (float) EM,
        PrintedColor.BLACK,
        spacing,
        0,
        Capitals.AS_WRITTEN);
  }
}
