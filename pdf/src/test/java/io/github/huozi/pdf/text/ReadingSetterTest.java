package io.github.huozi.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/**
 * Text with readings in, the places of their letters out, in em of the text (JLREQ §3.3). In a text
 * <code>{漢字|かん}</code> has a reading, and <code>{東|とう+京|きょう}</code> is a word with two.
 */
class ReadingSetterTest {

  private static final double EM = 200;
  private static final Pattern RUBY = Pattern.compile("\\{([^}]+)\\}|([^{]+)");

  private final Element element;
  private final Type type;
  private final Type small;

  ReadingSetterTest() throws IOException, ParserConfigurationException {
    element =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument().createElement("rt");
    FontSet fonts = new FontSet(ClassPathFonts.SHARED.of(Script.JAPANESE));
    type = new Type(font(fonts, EM), PrintedColor.BLACK, 0, 0);
    small = new Type(font(fonts, EM / 2), PrintedColor.BLACK, EM, 0);
  }

  private static EditionFont font(FontSet fonts, double size) {
    SharedContext context = new SharedContext();
    context.setDotsPerPixel(20);
    FontSpecification serif = new FontSpecification();
    serif.families = new String[] {"serif"};
    serif.size = (float) size;
    serif.fontWeight = IdentValue.NORMAL;
    serif.fontStyle = IdentValue.NORMAL;
    return (EditionFont) new EditionFontResolver(fonts).resolveFont(context, serif);
  }

  private List<String> lines(String text, double measure, Piece.Reading.Align align) {
    return set(text, measure, align).stream().map(ReadingSetterTest::places).toList();
  }

  private List<Line> set(String text, double measure, Piece.Reading.Align align) {
    InlineContent content = new InlineContent();
    for (Matcher part = RUBY.matcher(text); part.find(); ) {
      if (part.group(2) != null) {
        content.letters(part.group(2), type, Piece.TextStyle.PLAIN, element);
        continue;
      }
      boolean continues = false;
      for (String ruby : part.group(1).split("[+]", -1)) {
        int bar = ruby.indexOf('|');
        content.letters(
            ruby.substring(0, bar),
            type,
            Piece.TextStyle.UNBROKEN,
            element,
            new Reading(ruby.substring(bar + 1), small, align, EM / 2, continues, element));
        continues = true;
      }
    }
    Paragraph paragraph =
        new Paragraph(content.pieces(), measure * EM, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    return LineSetter.set(
        content,
        new Composer(new Language("ja")).compose(paragraph),
        new LineSetter.Block(
            element, 300, 220, 0, ElementStyle.Align.START, false, 0, List.of(), List.of()),
        new LineSetter.Room(measure * EM));
  }

  /** Where each letter of the readings of a line begins. */
  private static String places(Line line) {
    List<String> places = new ArrayList<>();
    for (Ink ink : line.inks()) {
      if (ink instanceof Ink.Reading reading) {
        for (Ink letters : reading.letters()) {
          GlyphRun run = ((Ink.Letters) letters).glyphs();
          double x = run.x();
          for (int i = 0; i < run.codes().length(); i++) {
            places.add(String.format(Locale.ROOT, "%.2f", x / EM));
            x += EM / 2 + run.gaps()[i];
          }
        }
      }
    }
    return String.join(" ", places);
  }

  @ParameterizedTest
  @CsvSource({
    "山{川|か}山, 1.25",
    "山{川|かわ}山, 1.00 1.50",
    "山{漢字|かん}山, 1.25 2.25",
    "山{漢字|かんじ}山, 1.08 1.75 2.42",
    "山{大漢字|か}山, 2.25",
    "山{大漢字|かな}山, 1.50 3.00",
  })
  void aNarrowReadingIsSpacedOutOverItsText(String text, String places) {
    assertThat(lines(text, 20, Piece.Reading.Align.AROUND)).containsExactly(places);
  }

  @Test
  void itStandsAsTheStyleSheetSays() {
    assertThat(lines("{漢字|かん}", 20, Piece.Reading.Align.BETWEEN)).containsExactly("0.00 1.50");
    assertThat(lines("{漢字|かん}", 20, Piece.Reading.Align.CENTER)).containsExactly("0.50 1.00");
    assertThat(lines("{漢字|かん}", 20, Piece.Reading.Align.START)).containsExactly("0.00 0.50");
  }

  @ParameterizedTest
  @CsvSource({
    "の{川|かわかわ}の, 0.50 1.00 1.50 2.00",
    "の{川|かわかわ}山, 0.50 1.00 1.50 2.00",
    "山{川|かわか}の, 1.00 1.50 2.00",
    "山{川|かわかわ}山, 1.00 1.50 2.00 2.50",
  })
  void aWideReadingBeginsWhereItsRoomBegins(String text, String places) {
    assertThat(lines(text, 20, Piece.Reading.Align.AROUND)).containsExactly(places);
  }

  @ParameterizedTest
  @CsvSource({
    "山{漢|かん+字|じ}山, 1.00 1.50 2.25",
    "山{胃|い+腸|ちょう}山, 1.00 1.50 2.00 2.50",
  })
  void theReadingsOfAWordStandOverTheirCharactersIfTheyFit(String text, String places) {
    assertThat(lines(text, 20, Piece.Reading.Align.AROUND)).containsExactly(places);
  }

  /** JLREQ §3.3.7, CLREQ §3.3.1: pinyin and zhuyin stand over their own characters. */
  @ParameterizedTest
  @CsvSource({"とう, true", "チョウ, true", "zhuāng, false", "ㄓㄨㄤ, false", "장, false"})
  void readingsInKanaShareTheRoomOverAWord(String reading, boolean shared) {
    assertThat(Reading.isShared(reading)).isEqualTo(shared);
  }

  @Test
  void aReadingStaysInItsLine() {
    assertThat(lines("山山山{胃|いい+腸|ちょう}山山", 4, Piece.Reading.Align.AROUND))
        .allSatisfy(
            line ->
                assertThat(line.split(" ", -1))
                    .filteredOn(place -> !place.isEmpty())
                    .allMatch(place -> Double.parseDouble(place) >= 0)
                    .allMatch(place -> Double.parseDouble(place) <= 3.5));
  }

  /** A gap that justification widens is over the text as well. */
  @Test
  void aReadingFollowsTheCharactersOfAFullLine() {
    List<String> lines = lines("山山{漢字|かんじか}山山山山山山山", 5.5, Piece.Reading.Align.AROUND);
    assertThat(lines.get(0)).doesNotStartWith("2.00 2.50 3.00 3.50");
  }

  /** Whatever the text: no letter is lost, none is on another, and none is beyond the measure. */
  @ParameterizedTest
  @EnumSource(Piece.Reading.Align.class)
  void readingsOfAnyTextStandApartInTheirLines(Piece.Reading.Align align) {
    for (int seed = 0; seed < 300; seed++) {
      String text = text(new Random(seed), 6);
      double measure = 20 + seed % 17;
      List<Line> lines = set(text, measure, align);
      int letters = 0;
      for (Line line : lines) {
        double end = 0;
        for (String place : places(line).split(" ", -1)) {
          if (!place.isEmpty()) {
            assertThat(Double.parseDouble(place)).as(text).isGreaterThan(end - 0.02);
            end = Double.parseDouble(place) + 0.5;
            letters++;
          }
        }
        assertThat(end).as(text).isLessThan(measure + 0.02);
      }
      String readings = text.replaceAll("\\{[^|]*\\||\\+[^|]*\\||\\}[^{]*(?=\\{|$)|^[^{]+", "");
      assertThat(letters).as(text).isEqualTo(readings.length());
      assertThat(lines.stream().mapToInt(ReadingSetterTest::base).sum())
          .as(text)
          .isEqualTo(withoutReadings(text).length());
    }
  }

  @Test
  void readingsThatAreNoWiderThanTheirTextMoveNoLineEnd() {
    for (int seed = 0; seed < 300; seed++) {
      String text = text(new Random(seed), 2);
      double measure = 5 + seed % 17;
      List<Line> plain = set(withoutReadings(text), measure, Piece.Reading.Align.AROUND);
      assertThat(set(text, measure, Piece.Reading.Align.AROUND))
          .as(text)
          .extracting(ReadingSetterTest::base)
          .containsExactlyElementsOf(plain.stream().map(ReadingSetterTest::base).toList());
    }
  }

  /** Words with a reading for each character, kana, Han and marks. */
  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      switch (random.nextInt(5)) {
        case 0 -> text.append("のはらにを".charAt(random.nextInt(5)));
        case 1 -> text.append("山川木火土".charAt(random.nextInt(5)));
        case 2 ->
            text.append(i == 0 || "、。「」".indexOf(text.charAt(text.length() - 1)) >= 0 ? "の" : "、");
        default -> {
          text.append('{');
          for (int more = random.nextInt(3); more >= 0; more--) {
            text.append("志承憚輪".charAt(random.nextInt(4))).append('|');
            text.append("こころざしの", 0, 1 + random.nextInt(longest)).append(more > 0 ? "+" : "}");
          }
        }
      }
    }
    return text.toString();
  }

  private static String withoutReadings(String text) {
    return text.replaceAll("\\|[^+}]*[+}]|\\{", "");
  }

  /** How many letters a line has, those of readings aside. */
  private static int base(Line line) {
    return line.inks().stream()
        .filter(Ink.Letters.class::isInstance)
        .mapToInt(letters -> ((Ink.Letters) letters).glyphs().codes().length())
        .sum();
  }
}
