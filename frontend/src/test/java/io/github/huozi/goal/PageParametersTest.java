package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.LineBreak;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageParametersTest {

  private static final double MM = 72 / 25.4;

  @ParameterizedTest
  @CsvSource({
    "A4, 210, 297",
    "A5, 148, 210",
    "a5, 148, 210",
    "A6, 105, 148",
    "B5, 176, 250",
    "B6, 125, 176",
    "JIS-B5, 182, 257",
    "JIS-B6, 128, 182",
    "四六判, 127, 188",
    "四六, 127, 188",
    "文庫, 105, 148",
    "文庫判, 105, 148",
    "新書, 103, 182",
    "菊判, 152, 218",
    "A5判, 148, 210",
    "B6判, 128, 182",
    "16K, 184, 260",
    "16開, 184, 260",
    "18開, 170, 230",
    "25開, 148, 210",
    "32K, 130, 184",
    "32开, 130, 184",
    "大32K, 140, 203",
    "大32k, 140, 203",
    "大32開, 140, 203",
    "letter, 215.9, 279.4",
    "152mm 229mm, 152, 229",
    "15.2cm 22.9cm, 152, 229",
    "6in   9in, 152.4, 228.6",
    "600Q 800Q, 150, 200",
    "432pt 648pt, 152.4, 228.6",
    "36pc 54pc, 152.4, 228.6",
    "576px 864px, 152.4, 228.6",
  })
  void sizes(String text, double width, double height) {
    PageLayout.Size page =
        Parameters.page(text, "10mm", "10pt", null, "strict").size().orElseThrow();
    assertThat(page.width()).isCloseTo(width * MM, within(0.001));
    assertThat(page.height()).isCloseTo(height * MM, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "10pt, 10, 10, 10, 10",
    "10pt 20pt, 10, 20, 10, 20",
    "10pt 20pt 30pt, 10, 20, 30, 20",
    "10pt 20pt 30pt 40pt, 10, 20, 30, 40",
  })
  void marginsAreFilledInAsInCss(
      String text, double top, double outer, double bottom, double inner) {
    assertThat(Parameters.page("A5", text, "10pt", null, "strict").margins())
        .contains(new PageStyle.Margins(top, outer, bottom, inner));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A7x", "152mm", "1mm 2mm 3mm", "152 229", "-1mm 2mm", "1e3mm 2mm"})
  void aSizeThatCannotBeRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.page(text, "10mm", "10pt", null, "strict"))
        .withMessage(
            "<pageSize>: cannot read \""
                + text
                + "\"; write it like A4, A5, A6, B5, B6, JIS-B5, JIS-B6, 四六判, 文庫, 新書, 菊判,"
                + " 16K, 18K, 25K, 32K, 大32K, letter, or a width and a height: 152mm 229mm");
  }

  @Test
  void marginsThatCannotBeRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.page("A5", "10mm auto", "10pt", null, "strict"))
        .withMessage("<pageMargins>: cannot read \"10mm auto\"; write it like 24mm 18mm 26mm 20mm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"75mm", "10mm 72mm", "100mm 10mm"})
  void marginsThatLeaveNoRoom(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.page("A5", text, "10pt", null, "strict"))
        .withMessage("<pageMargins>: " + text + " leave no room for text on A5; make them smaller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.9pt", "73pt", "0pt"})
  void aBodySizeThatNobodyCanRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.page("A4", "10mm", text, null, "strict"))
        .withMessage("<bodySize>: " + text + " cannot be read; write a length from 4pt to 72pt");
  }

  @Test
  void aBodySizeWithoutUnit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.page("A4", "10mm", "10", null, "strict"))
        .withMessage("<bodySize>: cannot read \"10\"; write it like 10.5pt");
  }

  @Test
  void whatIsNotSetIsTheThemes() {
    assertThat(Parameters.page(null, null, null, null, "normal"))
        .isEqualTo(
            new PageLayout(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(LineBreak.NORMAL),
                Optional.empty()));
  }

  @Test
  void aLeading() {
    assertThat(Parameters.page(null, null, null, "24Q", "strict").leading().orElseThrow())
        .isCloseTo(6 * MM, within(0.001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.page(null, null, null, "1.5", "strict"))
        .withMessage("<leading>: cannot read \"1.5\"; write it like 18pt");
  }
}
