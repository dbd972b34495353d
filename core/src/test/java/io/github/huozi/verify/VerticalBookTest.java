package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Place;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import java.awt.Color;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books with vertical lines. */
class VerticalBookTest {

  @TempDir private Path temp;

  private FinishedBook publish(String language, String css) throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with(
            "publication.yaml",
            """
            title: 活字
            type: book
            cover: none
            editions: [{language: %s, writing-mode: vertical-rl}]
            """
                .formatted(language))
        .with("theme/css/theme.css", "figure img { max-height: 30mm }" + css)
        .with("images/sort.png", TestPictures.png(TestPictures.scene(1600, 1200, Color.BLUE)))
        .with(language + "/1.md", language.equals("ja") ? JAPANESE : CHINESE)
        .with(
            language + "/2.md",
            "# 木活字[^1]\n\n" + "王禎以木為活字，列於輪盤，隨韻取之。".repeat(90) + "\n\n[^1]: 見《農書》。\n");
    return book.finish();
  }

  private static final String JAPANESE =
      """
      # {膠泥|こうでい}活字

      {慶暦|けいれき}年間に{畢昇|ひっしょう}といふ[布衣]{.dots}の人が活字を作った。「膠泥で字を刻む、薄さは銅錢の縁のやうだ。」と{沈括|しんかつ}は書いてゐる。[^1]一〇四一年、12月25日、西暦のW3C、第[3]{.tcy}版、Gutenbergより400年も早い。

      [畢昇]{.name}の活字は**火で焼い**て堅くする。厚さは〇・三五寸、<u>二、三本</u>を刷るなら簡便とはいへないが、十百千本を刷れば極めて神速であるといふ――さう記してある……一つの字にはみな數個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、木の格に貯へる。一つの字にはみな數個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、木の格に貯へる。一つの字にはみな數個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、木の格に貯へる。

      ## 印刷の法

      > まづ鐵板を一枚置き、その上に松脂、蠟、紙灰の類を敷く。印刷しようとする時は鐵の枠を鐵板の上に置いて、その中に字印を密に並べる。[^2]

      一面に並べ終れば一板とし、火にかざして薬を溶かし、平らな板で面を押せば字は砥石のやうに平らになる。See [木活字](2.md) and the *Dream Pool Essays* of 1088.

      - 鐵板
      - 松脂と蠟
      - 紙灰

      1. 並べる
      2. 刷る

      春眠暁を覚えず、\\
      処処啼鳥を聞く。

      一つの字にはみな數個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、一つの字にはみな數個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、木の格に貯へる。一つの字にはみな數個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、木の格に貯へる。

      ![活字の箱](../images/sort.png)

      | 材 | 年 |
      | --- | --- |
      | 泥 | 1041 |
      | 木 | 1298 |

      ### 字の数

      一つの字にはみな数個の印があり、「之」「也」などの字にはそれぞれ二十餘りの印があつて、一板の中に重複する時に備へた。使はない時は紙に貼つて、韻ごとに一つの貼を作り、木の格に貯へる。奇字で前もつて備へのないものは、その場で刻み、草火で焼けば瞬く間に出来る。木で作らないのは、木理に疎密があり、水に濡れると高低が不揃ひになり、その上薬と粘り着いて取れないからである。

      [^1]: 『夢溪筆談』巻十八「技藝」。
      [^2]: 鐵板を二枚用ゐ、一枚で刷る間にもう一枚に字を並べる。
      """;

  private static final String CHINESE =
      """
      # 膠泥活字

      慶曆中，有[布衣]{.dots}畢昇，又為活版。「其法用膠泥刻字，薄如錢脣，每字為一印，火燒令堅。」沈括如是說。[^1]時在1041年12月，較Gutenberg早400年。

      [畢昇]{.name}之{活字|ㄏㄨㄛˊ ㄗˋ}，**先設一鐵板**，其上以松脂、蠟和紙灰之類冒之。欲印，則以一鐵範置鐵板上，乃密布字印，滿鐵範為一板——持就火煬之……每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。

      ## 印刷之法

      > 若止印三二本，未為簡易；若印數十百千本，則極為神速。常作二鐵板，一板印刷，一板已自布字。[^2]

      此印者才畢，則第二板已具，更互用之，瞬息可就。See [木活字](2.md) and the *Dream Pool Essays* of 1088.

      - 鐵板
      - 松脂與蠟
      - 紙灰

      1. 布字
      2. 印刷

      春眠不覺曉，\\
      處處聞啼鳥。

      每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。

      ![字盤](../images/sort.png)

      | 材 | 年 |
      | --- | --- |
      | 泥 | 1041 |
      | 木 | 1298 |

      ### 字數

      每一字皆有數印，如「之」「也」等字，每字有二十餘印，以備一板內有重複者。不用則以紙貼之，每韻為一貼，木格貯之。有奇字素無備者，旋刻之，以草火燒，瞬息可成。不以木為之者，木理有疏密，沾水則高下不平，兼與藥相粘，不可取。不若燔土，用訖再火令藥熔，以手拂之，其印自落，殊不沾污。

      [^1]: 《夢溪筆談》卷十八〈技藝〉。
      [^2]: 二板更互用之。
      """;

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"ja", "zh-Hant"})
  void hasNoFindings(String language) throws Exception {
    FinishedBook book = publish(language, "");
    assertThat(book.folder().problems()).isEmpty();
    assertThat(book.verify(Set.of()).findings()).isEmpty();
    assertThat(VeraPdf.failures(book.pdf(language))).isEmpty();
  }

  /** Each part stands upright, and a table has its head again; both are read as one. */
  @Tag("long")
  @Test
  void tablesAndListingsAreDivided() throws Exception {
    String rows =
        IntStream.rangeClosed(1, 70)
            .mapToObj(i -> "| %d | 字%d |%n".formatted(i, i))
            .collect(Collectors.joining());
    String code =
        IntStream.rangeClosed(1, 120)
            .mapToObj("sort(%d);%n"::formatted)
            .collect(Collectors.joining());
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with(
            "publication.yaml",
            """
            title: 活字
            cover: none
            editions: [{language: ja, writing-mode: vertical-rl, page-size: A6}]
            """)
        .with(
            "ja/1.md",
            "# 字印\n\n字印の表。\n\n| 番 | 字 |\n| --- | --- |\n%s\n: 字印\n\n```\n%s```\n"
                .formatted(rows, code));
    book.finish();
    assertThat(book.folder().problems()).isEmpty();
    assertThat(book.verify(Set.of()).findings()).isEmpty();
    assertThat(VeraPdf.failures(book.pdf("ja"))).isEmpty();

    StructureElement document = StructureElement.read(book.pdf("ja"));
    assertThat(document.all("Table")).hasSize(1);
    assertThat(document.all("TR")).hasSize(71);
    assertThat(document.all("TD"))
        .extracting(StructureElement::text)
        .startsWith("1", "字1")
        .endsWith("70", "字70");
    assertThat(document.all("TH")).extracting(StructureElement::text).containsExactly("番", "字");
    assertThat(document.all("Code"))
        .singleElement()
        .satisfies(all -> assertThat(all.text()).startsWith("sort(1);").endsWith("sort(120);"));
    assertThat(PdfFile.read(book.pdf("ja")).pages().stream().filter(page -> page.contains("番")))
        .hasSizeGreaterThan(2);
  }

  /** Lines stand side by side: what is found in one has a place that is high and narrow. */
  @Test
  void aPlaceIsOnTheSheet() throws Exception {
    FinishedBook book = publish("ja", "p + p { position: relative; top: -18pt }");
    Place.OnPage place =
        book.verify().findings().stream()
            .filter(finding -> finding.rule().equals("composition/overlap"))
            .map(finding -> (Place.OnPage) finding.place().orElseThrow())
            .findFirst()
            .orElseThrow();
    assertThat(place.area().orElseThrow())
        .satisfies(area -> assertThat(area.getHeight()).isGreaterThan(400))
        .satisfies(area -> assertThat(area.getWidth()).isLessThan(10))
        .satisfies(area -> assertThat(area.getX()).isBetween(100.0, 400.0));
  }
}
