package io.github.huozi.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverterTest {

  private static final Language HANS = new Language("zh-Hans");
  private static final Language TAIWAN = new Language("zh-Hant-TW");
  private static final Language HONG_KONG = new Language("zh-Hant-HK");

  @ParameterizedTest
  @CsvSource({
    "男孩的头发很长，他发现了我。,男孩的頭髮很長，他發現了我。",
    "这种机器被发明以后，展示了如何织布。,這種機器被發明以後，展示了如何織布。",
    "皇后在殿后等候，以后再说。,皇后在殿後等候，以後再說。",
    "公里外的屋里有一口干井，干部去看过。,公里外的屋裡有一口乾井，幹部去看過。",
    "关系、系统和维系都在这里。,關係、系統和維繫都在這裡。",
    "他只有一只猫，吃了一碗面条，面对墙壁。,他只有一隻貓，吃了一碗麵條，面對牆壁。",
    "历史书和日历，复习、重复和答复。,歷史書和日曆，複習、重複和答覆。",
    "谷物堆满了山谷，松树下的泥土很松软。,穀物堆滿了山谷，松樹下的泥土很鬆軟。",
  })
  void chooses_among_several_characters(String simplified, String traditional) {
    assertThat(convert(simplified, TAIWAN, WordChoice.KEEP)).isEqualTo(traditional);
  }

  @Test
  void writes_the_forms_of_a_region() {
    assertThat(convert("为什么说这里的温泉着火了？", TAIWAN, WordChoice.KEEP)).isEqualTo("為什麼說這裡的溫泉著火了？");
    assertThat(convert("为什么说这里的温泉着火了？", HONG_KONG, WordChoice.KEEP)).isEqualTo("為什麼説這裏的温泉着火了？");
  }

  @Test
  void keeps_or_replaces_the_words_of_another_region() {
    String text = "软件和信息在服务器里。";

    assertThat(convert(text, TAIWAN, WordChoice.KEEP)).isEqualTo("軟件和信息在服務器裡。");
    assertThat(convert(text, TAIWAN, WordChoice.REGION)).isEqualTo("軟體和資訊在伺服器裡。");
  }

  @Test
  void replaces_words_and_not_parts_of_words() {
    assertThat(convert("他的士兵坐的士来了。", TAIWAN, WordChoice.REGION)).isEqualTo("他的士兵坐計程車來了。");
  }

  @Test
  void writes_the_terms_of_a_glossary_everywhere() {
    Converter converter =
        Converter.between(HANS, TAIWAN, WordChoice.REGION)
            .orElseThrow()
            .with(Map.of("里昂", "里昂", "软件工程", "軟件工程"), Map.of());

    assertThat(converter.convert("里昂的软件工程和软件").text()).isEqualTo("里昂的軟件工程和軟體");
  }

  @ParameterizedTest
  @CsvSource({
    "他把頭髮剪短，看著乾隆年間的著作，覺得乾燥。,他把头发剪短，看着乾隆年间的著作，觉得干燥。",
    "計畫書的圖畫，她瞭解，在瞭望台上。,计划书的图画，她了解，在瞭望台上。",
    "牠們在臺灣的裡面。,它们在台湾的里面。",
  })
  void converts_to_simplified_characters(String traditional, String simplified) {
    assertThat(
            Converter.between(TAIWAN, HANS, WordChoice.KEEP)
                .orElseThrow()
                .convert(traditional)
                .text())
        .isEqualTo(simplified);
  }

  @Test
  void replaces_the_words_of_taiwan() {
    assertThat(
            Converter.between(TAIWAN, HANS, WordChoice.REGION)
                .orElseThrow()
                .convert("軟體在伺服器裡。")
                .text())
        .isEqualTo("软件在服务器里。");
  }

  @Test
  void doubts_words_that_houses_write_in_different_ways() {
    Conversion conversion = conversion("他们的计划完成了。");

    assertThat(doubts(conversion)).containsExactly(new Doubt("计划", List.of("計畫", "計劃")));
    assertThat(conversion.text()).isEqualTo("他們的計畫完成了。");
  }

  @Test
  void does_not_doubt_plain_words() {
    assertThat(doubts(conversion("我们在头发上发现了以前的历史。"))).isEmpty();
  }

  @Test
  void covers_the_passage_with_its_pieces() {
    String passage = "𠮷野家 says “你好”，𬬻子里发了光。🙂";
    int end = 0;
    for (Piece piece : conversion(passage).pieces()) {
      assertThat(piece.start()).isEqualTo(end);
      end = piece.end();
    }
    assertThat(end).isEqualTo(passage.length());
  }

  @Test
  void leaves_what_is_not_chinese() {
    assertThat(convert("Hello, 123 — ひらがな 한국어 😀", TAIWAN, WordChoice.KEEP))
        .isEqualTo("Hello, 123 — ひらがな 한국어 😀");
    assertThat(convert("", TAIWAN, WordChoice.KEEP)).isEmpty();
  }

  @Test
  void converts_between_the_scripts_only() {
    assertThat(Converter.between(HANS, new Language("ja"), WordChoice.KEEP)).isEmpty();
    assertThat(Converter.between(TAIWAN, HONG_KONG, WordChoice.KEEP)).isEmpty();
    assertThat(Converter.between(HANS, new Language("zh-CN"), WordChoice.KEEP)).isEmpty();
  }

  private static String convert(String text, Language to, WordChoice vocabulary) {
    return Converter.between(HANS, to, vocabulary).orElseThrow().convert(text).text();
  }

  private static Conversion conversion(String text) {
    return Converter.between(HANS, TAIWAN, WordChoice.KEEP).orElseThrow().convert(text);
  }

  private static List<Doubt> doubts(Conversion conversion) {
    return conversion.pieces().stream().map(Piece::doubt).flatMap(Optional::stream).toList();
  }
}
