package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words to which {@code publication.yaml} gives readings. */
class GivenReadingsTest {

  private static final String BARA = "<ruby>薔薇<rt>ばら</rt></ruby>";

  @TempDir Path temp;

  private Folder folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "赤い薔薇と薔薇; 赤い<ruby>薔薇<rt>ばら</rt></ruby>と薔薇",
        "東京の薔薇; <ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>の<ruby>薔薇<rt>ばら</rt></ruby>",
        "薔薇園と薔薇; <ruby>薔薇園<rt>ばらえん</rt></ruby>と<ruby>薔薇<rt>ばら</rt></ruby>",
        "東京都と京都; 東京都と京都",
        "**薔薇**は薔薇; <strong><ruby>薔薇<rt>ばら</rt></ruby></strong>は薔薇",
        "{薔薇|そうび}と薔薇; <ruby>薔薇<rt>そうび</rt></ruby>と薔薇",
        "{赤薔薇|あか}と薔薇; <ruby>赤薔薇<rt>あか</rt></ruby>と<ruby>薔薇<rt>ばら</rt></ruby>",
        "`薔薇`; <code>薔薇</code>",
        "<https://x.org/薔薇>; <a href=\"https://x.org/薔薇\">https://x.org/薔薇</a>",
        "[薔薇](https://x.org/); <a href=\"https://x.org/\"><ruby>薔薇<rt>ばら</rt></ruby></a>",
        "[薔薇]{lang=zh}[薔薇]{lang=ja-JP}; <span lang=\"zh\">薔薇</span><span lang=\"ja-JP\"><ruby>薔薇<rt>ばら</rt></ruby></span>",
        "薔; 薔",
      })
  void aWordHasItsReading(String markdown, String content) {
    assertThat(content(markdown)).isEqualTo("<p>" + content + "</p>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aLineMayEndWithinAWord() {
    assertThat(content("赤い薔\n薇と東\n京"))
        .isEqualTo(
            "<p>赤い<ruby>薔\n薇<rt>ばら</rt></ruby>と<ruby>東<rt>とう</rt>\n京<rt>きょう</rt></ruby></p>");
    assertThat(lined("赤い薔薇\nと\n\n薔"))
        .isEqualTo("<p data-line=\"1\">赤い" + BARA + "\nと</p><p data-line=\"4\">薔</p>");
  }

  @Test
  void eachSectionHasItAgainAndHeadingsDoNot() {
    words().with("ja/1.md", "# 薔薇\n\n## 薔薇と[^1]\n\n薔[^1]\n\n[^1]: 薔薇").with("ja/2.md", "薔薇");
    assertThat(folder.manuscript().sections().get(0).content())
        .contains(">薔薇と<", BARA)
        .containsOnlyOnce("<rt>");
    assertThat(folder.manuscript().sections().get(0).title()).isEqualTo("薔薇");
    assertThat(folder.manuscript().sections().get(1).content()).contains(BARA);
  }

  @Test
  void itMayStandEverywhere() {
    folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\nreadings: {薔薇: ばら}\nrepeat-readings: true\n")
            .with("ja/s.md", "薔薇、薔薇、[薔薇](s.md#薔薇)\n\n## 薔薇\n");
    assertThat(folder.section().content())
        .contains(BARA + "、" + BARA + "、<a href=\"#s--薔薇\">" + BARA + "</a>")
        .contains("id=\"s--薔薇\">薔薇</h2>");
  }

  @Test
  void aLanguageHasItsOwn() {
    folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                "title: T\nreadings: {重慶: じゅうけい, zh: {重慶: chóngqìng, 重: zhòng}, zh-Hant: {重: chóng}}\n")
            .with("ja/s.md", "重慶、重")
            .with("zh-Hant-TW/s.md", "重慶、重");
    assertThat(folder.editions().get(0).sections().get(0).content())
        .contains("<ruby>重慶<rt>じゅうけい</rt></ruby>、重");
    assertThat(folder.editions().get(1).sections().get(0).content())
        .contains("<ruby>重慶<rt>chóngqìng</rt></ruby>、<ruby>重<rt>chóng</rt></ruby>");
  }

  @Test
  void convertedEditionsConvertWordsAndKeepReadings() {
    folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                """
                title: T
                readings: {zh-Hans: {理发: lǐfà, 头: 发}}
                editions: [{language: zh-Hans}, {language: zh-Hant-TW, convert-from: zh-Hans}]
                """)
            .with("zh-Hans/s.md", "理发、头发、{台湾|ㄊㄞˊ|ㄨㄢ}、{韩国|한국}");
    assertThat(folder.editions().get(1).sections().get(0).content())
        .contains(
            "<ruby>理髮<rt>lǐfà</rt></ruby>、<ruby>頭<rt>發</rt></ruby>髮、<ruby>台<rt>ㄊㄞˊ</rt>灣<rt>ㄨㄢ</rt></ruby>、<ruby>韓國<rt>한국</rt></ruby>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ばら; 2: \"readings\" is a text; write words with their readings: {薔薇: ばら}, or such a map for each language",
        "{薔薇: }; 2: the word 薔薇 has no reading; write one, or false if the word is to stay as it is",
        "{薔薇: ''}; 2: the word 薔薇 has no reading; write one, or false if the word is to stay as it is",
        "{東京都: とう|きょう}; 2: the word 東京都 has 3 characters and 2 readings; write one reading, or one for each character: 東京: とう|きょう",
        "{薔薇: [[ば]]}; 2: the reading of 薔薇 is a list; write a text, or a list of one for each character",
        "{ja: ばら}; 2: \"ja\" contains no Chinese, Japanese or Korean character; write a word with its reading, 薔薇: ばら, or a language with a map of words",
        "{jp: {薔薇: ばら}}; 2: \"jp\" is not a language tag; write ja",
      })
  void aWrongReadingIsTold(String readings, String problem, String advice) {
    folder = new Folder(temp).with("publication.yaml", "title: T\nreadings: " + readings + "\n");
    folder.with("ja/s.md", "").publication();
    assertThat(folder.problems()).contains("publication.yaml:" + problem + "; " + advice);
  }

  @Test
  void hostileWordsTakeLinearTime() {
    StringBuilder words = new StringBuilder("title: T\nrepeat-readings: true\nreadings:\n");
    for (int i = 1; i <= 90; i++) {
      words.append("  ").append("一".repeat(i)).append("二: a\n");
    }
    folder = new Folder(temp).with("publication.yaml", words.append("  三: a\n").toString());
    folder.with("ja/s.md", "一".repeat(1_000)).section();
    ProcessorTime.requireLinear("words", () -> read("一三", 10_000), () -> read("一三", 40_000));
    ProcessorTime.requireLinear("starts", () -> read("一", 20_000), () -> read("一", 80_000));
  }

  @Test
  void aSectionHasALimit() {
    folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\nrepeat-readings: true\nreadings: {三: さん}\n");
    read("三", 50_001);
    assertThat(folder.problems())
        .containsExactly(
            "ja/s.md: more than 50,000 words of the file get readings; split the file into several, or delete repeat-readings from publication.yaml");
  }

  private void read(String text, int count) {
    folder.with("ja/s.md", text.repeat(count)).section();
  }

  private Folder words() {
    folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                """
                title: T
                readings:
                  薔薇: ばら
                  薔薇園: ばらえん
                  東京: とう|きょう
                  東京都: false
                  京都: false
                """);
    return folder;
  }

  private String content(String markdown) {
    return lined(markdown).replaceAll(" data-line=\"\\d+\"", "");
  }

  private String lined(String markdown) {
    return words().with("ja/s.md", markdown).section().content();
  }
}
