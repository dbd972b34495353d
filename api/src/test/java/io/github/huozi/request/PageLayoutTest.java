package io.github.huozi.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

  @Test
  void whatIsNotSetIsTheBuilds() {
    assertThat(PageLayout.NONE.over(PageStyle.A5)).isEqualTo(PageStyle.A5);
    PageLayout own =
        new PageLayout(
            Optional.of(PageValues.size("A4")),
            Optional.empty(),
            OptionalDouble.of(PageValues.bodySize("14pt")),
            Optional.empty());
    assertThat(own.over(PageStyle.A5))
        .isEqualTo(
            new PageStyle(
                210 * 72 / 25.4, 297 * 72 / 25.4, PageStyle.A5.margins(), 14, LineBreak.STRICT));
  }

  @Test
  void marginsLeaveRoomForFiveCharactersAndLines() {
    PageStyle.Margins wide = PageValues.margins("10pt 45pt");
    assertThat(new PageStyle(140, 100, wide, 10, LineBreak.STRICT).hasRoomForText()).isTrue();
    assertThat(new PageStyle(139, 100, wide, 10, LineBreak.STRICT).hasRoomForText()).isFalse();
    assertThat(new PageStyle(140, 69, wide, 10, LineBreak.STRICT).hasRoomForText()).isFalse();
  }
}
