package io.github.huozi.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

  private static List<String> traditional(String... passages) {
    return converted("zh-Hant-TW", passages);
  }

  private static List<String> converted(String language, String... passages) {
    QuotationMarks marks = QuotationMarks.into(new Language(language));
    List<String> converted = new ArrayList<>();
    for (String passage : passages) {
      converted.add(marks.convert(passage));
    }
    return converted;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "他说：“好。”, 他说：「好。」",
        "“他说‘好’。”, 「他说『好』。」",
        "“一‘二“三”二’一”, 「一『二「三」二』一」",
        "“一“二”一”, 「一『二』一」",
        "‘好’, 『好』",
        "所谓“open source”软件, 所谓「open source」软件",
        "“OK”他说, 「OK」他说",
        "他说：“It’s mine.”, 他说：「It’s mine.」",
        "他写“He said ‘no’ twice”。, 他写「He said ‘no’ twice」。",
        "原文是 He said “no” to me, 原文是 He said “no” to me",
        "don’t 和 ’90s 和 students’ 三种, don’t 和 ’90s 和 students’ 三种",
        "长 5’10” 的木板, 长 5’10” 的木板",
        "“2015”年, 「2015」年",
        "‘2015’年, 『2015』年",
        "《三体》和〈序〉, 《三体》和〈序〉",
        "「已经」是『这样』, 「已经」是『这样』",
        "「他说“好”」, 「他说『好』」",
        "…上页说的。”他走了。, …上页说的。」他走了。",
        "他说“\uFFFC”, 他说「\uFFFC」",
      })
  void traditionalChineseHasCornerBrackets(String simplified, String traditional) {
    assertThat(traditional(simplified)).containsExactly(traditional);
    assertThat(converted("zh-Hant-HK", simplified)).containsExactly(traditional);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "他說：「好。」, 他說：“好。”",
        "「他說『好』。」, “他說‘好’。”",
        "『好』, ‘好’",
        "「Hello」, “Hello”",
        "《三體》, 《三體》",
        "“已經”是‘這樣’, “已經”是‘這樣’",
        "他說 don’t「好」, 他說 don’t“好”",
        "“他說「好」”, “他說‘好’”",
      })
  void simplifiedChineseHasCommas(String traditional, String simplified) {
    assertThat(converted("zh-Hans", traditional)).containsExactly(simplified);
  }

  @ParameterizedTest
  @ValueSource(strings = {"He said “no” to ‘me’.", "“Hello World”", "It’s 5’10”", "", "1450–1455"})
  void aPassageInLatinLettersStays(String passage) {
    assertThat(traditional(passage)).containsExactly(passage);
  }

  @Test
  void aQuotationGoesOnOverParagraphs() {
    assertThat(traditional("他说：“第一段。", "“第二段，‘内层’。", "“第三段。”完。", "他说“好”。"))
        .containsExactly("他说：「第一段。", "「第二段，『内层』。", "「第三段。」完。", "他说「好」。");
  }

  @Test
  void bothMarksOfAQuotationInAQuotationAreRepeated() {
    assertThat(traditional("“他说：‘第一段。", "“‘第二段。’”", "“好”"))
        .containsExactly("「他说：『第一段。", "「『第二段。』」", "「好」");
  }

  @Test
  void aQuotationGoesOnWithoutARepeatedMark() {
    assertThat(traditional("他说：“第一段。", "第二段，‘内层’。", "没有。", "第四段。”"))
        .containsExactly("他说：「第一段。", "第二段，『内层』。", "没有。", "第四段。」");
  }

  @Test
  void anEnglishParagraphOfAChineseQuotationHasChineseMarks() {
    assertThat(traditional("他说：“第一段。", "“I came.”")).containsExactly("他说：「第一段。", "「I came.」");
  }

  @Test
  void aQuotationThatIsNeverClosedDoesNotShiftTheLevelsOfOthers() {
    assertThat(traditional("他说：“第一段。", "她说：“好。”", "“好。”", "I said “no”."))
        .containsExactly("他说：「第一段。", "她说：「好。」", "「好。」", "I said “no”.");
  }

  @Test
  void aHeadingEndsQuotations() {
    QuotationMarks marks = QuotationMarks.into(new Language("zh-Hant"));
    marks.convert("他说：“第一段。");
    marks.end();
    assertThat(marks.convert("“I came.”")).isEqualTo("“I came.”");
  }

  @Test
  void aCaptionStandsApartFromTheFlow() {
    QuotationMarks marks = QuotationMarks.into(new Language("zh-Hant"));
    marks.convert("他说：“第一段。");
    assertThat(marks.apart().convert("图“一”")).isEqualTo("图「一」");
    assertThat(marks.convert("“第二段。”")).isEqualTo("「第二段。」");
  }
}
