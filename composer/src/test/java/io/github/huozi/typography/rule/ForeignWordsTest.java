package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignWordsTest {

  @ParameterizedTest
  @CsvSource({"夢溪筆談", "𠀀𠀁𠀂𠀃", "読み書き", "いろはにほへ", "ローマ字", "コンピュー", "훈민정음", "직지심체요절"})
  void aShortRunIsAWord(String word) {
    String text = "by (" + word + ") of";
    for (int i = text.indexOf('(') + 2; i < text.indexOf(')'); i++) {
      if (!Character.isLowSurrogate(text.charAt(i))) {
        assertThat(ForeignWords.isInside(text, i)).as(text.substring(0, i)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"活字印刷術", "読み書きの", "いろはにほへと", "조선왕조실록에", "typography", "a字"})
  void aLongerRunAndLettersAreNone(String run) {
    for (int i = 1; i < run.length(); i++) {
      assertThat(ForeignWords.isInside(run, i)).as(run.substring(0, i)).isFalse();
    }
  }
}
