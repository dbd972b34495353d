package io.github.huozi.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 第一章, 12, 第十二章",
    "zh-Hans, 第1讲, 12, 第12讲",
    "ja, 第一章, 110, 第百十章",
    "ko, 제1장, 3, 제3장",
    "en, Lesson 01, 9, Lesson 09",
    "en, Lesson 01, 10, Lesson 10",
    "en, Part I, 4, Part IV",
    "en, i., 3, iii.",
    "en, Appendix A, 2, Appendix B",
    "zh-Hans, 附录A, 27, 附录AA",
  })
  void theFirstNumberMakesTheOthers(String language, String sample, int number, String written) {
    String text =
        NumberForm.of(sample, new Language(language))
            .map(form -> form.write(number))
            .orElse(sample);
    assertThat(text).isEqualTo(written);
  }

  @Test
  void aTextWithoutANumberIsNoForm() {
    assertThat(NumberForm.of("Chapter", new Language("en"))).isEmpty();
    assertThat(NumberForm.of("Lesson 2", new Language("en"))).isEmpty();
  }
}
