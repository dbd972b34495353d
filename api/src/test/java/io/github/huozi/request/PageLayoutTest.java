package io.github.huozi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.LineBreak;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

  private static final PageStyle THEME =
      new PageStyle(
          400,
          600,
          new PageStyle.Margins(60, 40, 80, 50),
          10.5,
          OptionalDouble.of(18),
          LineBreak.STRICT);

  private static PageLayout sizes(OptionalDouble body, OptionalDouble leading) {
    return new PageLayout(
        Optional.empty(), Optional.empty(), body, leading, Optional.empty(), Optional.empty());
  }

  @Test
  void whatIsNotSetIsTheThemes() {
    assertThat(PageLayout.NONE.over(THEME)).isEqualTo(THEME);
    assertThat(PageLayout.of(THEME).over(new PageStyle(1, 1, THEME.margins(), 9, LineBreak.LOOSE)))
        .isEqualTo(THEME);
  }

  @Test
  void anEditionComesBeforeTheBuild() {
    PageLayout build = PageLayout.of(THEME);
    PageLayout edition = sizes(OptionalDouble.empty(), OptionalDouble.of(20));
    assertThat(edition.over(build).leading()).hasValue(20);
    assertThat(edition.over(build).bodySize()).hasValue(10.5);
    assertThat(edition.over(build).margins()).contains(THEME.margins());
  }

  @Test
  void aLeadingBelongsToItsBodySize() {
    PageLayout larger = sizes(OptionalDouble.of(14), OptionalDouble.empty());
    assertThat(larger.over(THEME).leading()).isEmpty();
    assertThat(larger.over(PageLayout.of(THEME)).leading()).isEmpty();
    assertThat(sizes(OptionalDouble.of(14), OptionalDouble.of(21)).over(THEME).leading())
        .hasValue(21);
  }

  @Test
  void theThemesMarginsKeepTheirProportionToThePage() {
    PageLayout a4 =
        new PageLayout(
            Optional.of(new PageLayout.Size(800, 900)),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());
    PageStyle.Margins margins = a4.over(THEME).margins();
    assertThat(margins.top()).isCloseTo(90, within(0.001));
    assertThat(margins.outer()).isCloseTo(80, within(0.001));
    assertThat(margins.bottom()).isCloseTo(120, within(0.001));
    assertThat(margins.inner()).isCloseTo(100, within(0.001));
  }

  @Test
  void marginsLeaveRoomForFiveCharactersAndLines() {
    PageStyle.Margins wide = PageValues.margins("10pt 45pt");
    assertThat(new PageStyle(140, 100, wide, 10, LineBreak.STRICT).hasRoomForText()).isTrue();
    assertThat(new PageStyle(139, 100, wide, 10, LineBreak.STRICT).hasRoomForText()).isFalse();
    assertThat(new PageStyle(140, 69, wide, 10, LineBreak.STRICT).hasRoomForText()).isFalse();
  }
}
