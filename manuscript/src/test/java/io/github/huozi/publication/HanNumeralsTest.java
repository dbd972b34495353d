package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Manuscript;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions with {@code numerals: han}. */
class HanNumeralsTest {

  @TempDir Path temp;

  private Folder folder;

  private String written(String language, String markdown) {
    folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                "title: T\neditions: [{language: " + language + ", numerals: han}]\n")
            .with(language + "/s.md", markdown);
    return Jsoup.parse(folder.manuscript().sections().get(0).content()).select("p").html();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12月3日、20日、10人; 十二月三日、二十日、十人",
        "2026年、昭和64年、０7分; 二〇二六年、昭和六十四年、〇七分",
        "１２月、１,２３４人; 十二月、一、二三四人",
        "3,456人と1,234,567円; 三、四五六人と一、二三四、五六七円",
        "0.35寸、12.5％、15％; 〇・三五寸、一二・五％、十五％",
        "**3**つ、第[12](s.md)章; <strong>三</strong>つ、第<a href=\"#s\">十二</a>章",
        "B5判、3D、W3C、A4とUTF-8; B5判、3D、W3C、A4とUTF-8",
        "Java 21、10 mm、2026-11-29、1/2、1:30、1.2.3版; Java 21、10 mm、2026-11-29、1/2、1:30、1.2.3版",
        "0311,22と12,34と123456789012345678901; 0311,22と12,34と123456789012345678901",
        "`12`と[100]{.tcy}と[12月]{lang=en}; <code>12</code>と<span class=\"tcy\">100</span>と<span lang=\"en\">12月</span>",
        "（1）、「2」、3〜4、 5 ; （一）、「二」、三〜四、 五",
      })
  void numbersOfTheTextAreWrittenInThem(String markdown, String content) {
    assertThat(written("ja", markdown)).isEqualTo(content.strip());
  }

  @Test
  void chineseHasAnotherPointAndNoComma() {
    assertThat(written("zh-Hant", "0.35寸，1,234人。")).isEqualTo("〇·三五寸，一二三四人。");
  }

  /** Links lead to the same places in the horizontal edition. */
  @Test
  void titlesAndNotesHaveThemAndIdsStay() {
    folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                """
                title: T
                editions: [{language: ja}, {id: tate, language: ja, numerals: han}]
                """)
            .with("ja/1.md", "# 第1章\n\n## 2月\n\n文[^1]と[2月](1.md#2月)。\n\n[^1]: 3月。\n");
    List<Manuscript> editions = folder.editions();
    assertThat(folder.problems()).isEmpty();
    assertThat(editions.get(0).sections().get(0).title()).isEqualTo("第1章");
    assertThat(editions.get(0).sections().get(0).content()).contains(">2月</h2>", "3月。");
    assertThat(editions.get(1).sections().get(0).title()).isEqualTo("第一章");
    assertThat(editions.get(1).sections().get(0).content())
        .contains("id=\"section-01--2月\">二月</h2>", "<a href=\"#section-01--2月\">二月</a>", "三月。");
  }

  @Test
  void otherLanguagesHaveNone() {
    written("ko", "12월");
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:2: text in ko has no Han numerals; delete the line; editions in Chinese"
                + " and Japanese may have numerals: han");
  }
}
