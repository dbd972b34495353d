package io.github.huozi.template.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Script;
import io.github.huozi.model.Publication.Design;
import io.github.huozi.request.PageStyle;
import io.github.huozi.typography.TypeArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDesignTest {

  @ParameterizedTest
  @CsvSource({
    "ARTICLE, HANS, 30, 25",
    "ARTICLE, HANT, 30, 25",
    "ARTICLE, JAPANESE, 36, 29",
    "ARTICLE, KOREAN, 31, 27",
    "ARTICLE, WESTERN, 33, 34",
    "BOOK, HANS, 28, 25",
    "BOOK, JAPANESE, 30, 26",
    "BOOK, KOREAN, 32, 29",
    "BOOK, WESTERN, 30, 36",
    "REPORT, HANS, 40, 37",
    "REPORT, WESTERN, 37, 45",
  })
  void wholeCharactersAndLinesFillThePage(Design design, Script script, int characters, int lines) {
    PageStyle page = PageDesign.of(design, script);
    TypeArea area =
        TypeArea.within(
            page.width() - page.margins().inner() - page.margins().outer(),
            page.height() - page.margins().top() - page.margins().bottom(),
            page.bodySize(),
            page.leading().orElseThrow());
    assertThat(area.characters()).isEqualTo(characters);
    assertThat(area.lines()).isEqualTo(lines);
    assertThat(page.margins().outer()).isGreaterThan(page.margins().inner());
  }
}
