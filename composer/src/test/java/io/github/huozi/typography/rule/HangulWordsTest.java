package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.typography.rule.HangulWords.Division;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulWordsTest {

  @ParameterizedTest
  @CsvSource({
    "금속|활자로, OF_LONG",
    "활자|본으로는, OF_LONG",
    "정리자|(整理字)가, OF_LONG",
    "무영전취진판정식(武英殿聚珍|版程式), OF_LONG",
    "활자|본을, OF_SHORT",
    "사람|이다., OF_SHORT",
    "닝샤|(寧夏), OF_SHORT",
    "활|자로, OF_SYLLABLE",
    "활자|로, OF_SYLLABLE",
    "금|속활자로, OF_SYLLABLE",
    "금속활자|로., OF_SYLLABLE",
    "《금|강반야바라밀경》, OF_SYLLABLE",
    "《금강경》|의, OF_SYLLABLE",
    "《몽계필담(夢溪|筆談)》, OF_SYLLABLE",
    "UTF|는, OF_SYLLABLE",
    "1991|년에는, OF_NUMBER",
    "제|3장에서, OF_NUMBER",
  })
  void aDivisionIsJudgedByWhatItLeaves(String word, Division division) {
    String text = "그 " + word.replace("|", "") + " 한";
    assertThat(HangulWords.at(text, 2 + word.indexOf('|'))).isEqualTo(division);
  }
}
