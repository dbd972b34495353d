package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Edition;
import io.github.huozi.model.SectionListing;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageLayout.Area;
import io.github.huozi.request.PageStyle;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The margins of a page make room for a number of characters and lines. */
class TypeAreaOfPageTest {

  private static final PageStyle PAGE =
      new PageStyle(
          300,
          400,
          new PageStyle.Margins(30, 20, 50, 40),
          10,
          OptionalDouble.of(18),
          LineBreak.STRICT);

  private static Edition edition(WritingMode mode) {
    return new Edition(
        "ja",
        new Language("ja"),
        Path.of("ja"),
        new Edition.Declaration(0, PageLayout.NONE, mode, false, false, Optional.empty(), ""),
        SectionListing.NONE);
  }

  @ParameterizedTest
  @EnumSource(WritingMode.class)
  void marginsKeepTheirProportions(WritingMode mode) {
    Edition edition = edition(mode);
    PageStyle made = TemplateModel.withArea(PAGE, new Area(20, 10), edition).orElseThrow();
    PageStyle.Margins margins = made.margins();
    assertThat(margins.inner()).isCloseTo(2 * margins.outer(), within(1e-6));
    assertThat(margins.bottom() * 30).isCloseTo(margins.top() * 50, within(1e-6));
    Map<String, String> page = TemplateModel.page(made, edition);
    assertThat(page).containsEntry("measure", "200pt").containsEntry("extent", "180.15pt");
    double text = mode.isVertical() ? 180.15 : 200;
    assertThat(margins.inner() + margins.outer()).isCloseTo(300 - text, within(1e-6));
  }

  @Test
  void anAreaMustFitThePage() {
    Area area = new Area(30, 22);
    assertThat(TemplateModel.withArea(PAGE, area, edition(WritingMode.HORIZONTAL_TB))).isPresent();
    assertThat(TemplateModel.withArea(PAGE, area, edition(WritingMode.VERTICAL_RL))).isEmpty();
  }
}
