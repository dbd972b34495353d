package io.github.huozi.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

  @ParameterizedTest
  @CsvSource({
    "第三章 泥, 3",
    "第二十三回　泥, 23",
    "【第一百零五章】泥, 105",
    "제2장 흙, 2",
    "Chapter 3: Clay, 3",
    "Part IV, 4",
    "Appendix B, B",
    "Part One: Clay, 1",
    "Chapter Twenty-Three, 23",
    "附录A 资料, A",
    "附録一　年表, 1",
    "附錄二：資料, 2",
    "1.2 Clay, 1.2",
    "1.2.3. Clay, 1.2.3",
    "3. Clay, 3",
    "3.泥, 3",
    "一、泥, 1",
    "A.1 Sources, A.1",
  })
  void titlesHaveNumbers(String title, String number) {
    assertThat(TypedNumber.ofTitle(title)).map(TypedNumber::number).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1984",
        "2001: A Space Odyssey",
        "3D printing",
        "1.5倍",
        "Partial",
        "第三者",
        "附录",
        "I am",
        "Part Onerous"
      })
  void wordsAreNone(String title) {
    assertThat(TypedNumber.ofTitle(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Appendix: Sources, Sources",
    "APPENDIX — Sources, Sources",
    "Appendix Sources, Sources",
    "附录：大事年表, 大事年表",
    "付録　年表, 年表",
    "부록 표, 표",
  })
  void anAppendixHasAName(String title, String rest) {
    assertThat(TypedNumber.nameOfAppendix(title)).contains(title.replace(rest, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Appendix to the second edition", "Appendix", "附录", "Appendices", "Sources"})
  void otherTitlesHaveNoneApart(String title) {
    assertThat(TypedNumber.nameOfAppendix(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "图 1-2 泥, 1.2",
    "圖3　泥, 3",
    "代码清单 3-1 排字, 3.1",
    "Figure 1.2: Clay, 1.2",
    "Table 3. Clay, 3",
    "그림 2-1 흙, 2.1",
    "図1-1, 1.1",
  })
  void captionsHaveNumbers(String caption, String number) {
    assertThat(TypedNumber.ofCaption(caption)).map(TypedNumber::number).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"图书馆", "表现", "Tables of clay", "Figure skating", "图 A 形"})
  void captionsOfWordsHaveNone(String caption) {
    assertThat(TypedNumber.ofCaption(caption)).isEmpty();
  }
}
