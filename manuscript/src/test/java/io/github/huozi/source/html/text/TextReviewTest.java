package io.github.huozi.source.html.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings about marks that do not suit their text, and about text in another language. */
class TextReviewTest {

  private static final String CHINESE = "毕昇用胶泥刻字，每字为一印，火烧令坚，先设一铁板，其上以松脂蜡和纸灰之类冒之。\n\n";

  @TempDir Path temp;

  private Folder folder(String language, String markdown) {
    Folder folder = new Folder(temp).with(language + "/a.md", "# 活字\n\n" + markdown);
    folder.with("publication.yaml", "title: 活字\neditions: [{language: " + language + "}]\n");
    folder.manuscript();
    return folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "他说你好,就走了.真的吗?好!|, in \"他说你好,就走了.真的…\" is half-width (and 3 more like it in the file)",
        "泥活字(胶泥)已有。|( in \"泥活字(胶泥)已有。\" is half-width",
        "活字（胶泥)已有。|（ in \"活字（胶泥)已有。\" is half-width",
        "**说**,好|, in \"说,好\" is half-width",
      })
  void halfWidthMarksInChineseAreTold(String markdown, String told) {
    assertThat(folder("zh-Hans", markdown).problems())
        .containsExactly(
            "warning zh-Hans/a.md:3: the mark " + told + "; write its full-width form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "活字--印刷之母|the hyphens -- in \"活字--印刷之母\" stand for a dash; write the dash ——",
        "不知道...算了|the dots ... in \"不知道...算了\" stand for an ellipsis; write the ellipsis ……",
        "不知道。。。算了|the dots 。。。 in \"不知道。。。算了\" stand for an ellipsis; write the ellipsis ……",
        "我读<<红楼梦>>|the symbols << in \"我读<<红楼梦>>\" stand for marks of a title; write 《 and 》",
        "你好， 世界|a space follows the mark ， in \"你好， 世界\"; delete the space: the mark has its own",
        "说\"好\"|the quotation mark \" in \"说\"好\"\" is straight; write “ ” or ‘ ’",
        "说“好|the quotation mark “ in \"说“好\" is never closed; write ” where the quotation ends",
        "说好”|the quotation mark ” in \"说好”\" has no opening mark; write “ where the quotation begins, or delete the mark",
      })
  void otherMarksInChineseAreTold(String markdown, String told) {
    assertThat(folder("zh-Hans", markdown).problems())
        .containsExactly("warning zh-Hans/a.md:3: " + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`他说,好` 与 [他说,好](https://example.org/)",
        "```\n他说,好 \"好\" -- 好\n```",
        "用 a, b (c) 和 3.14、10:30、Xi'an、6\" 的",
        "$a, b$ 和 x",
        "<span lang=\"ja\">でした,でした</span>",
        "一. 活字\n\n二. 木",
        "[4] 严蔚敏. 数据结构, 清华大学出版社",
        "“第一段。\n\n“第二段。”",
        "说，\n好。",
        "镜像名:标签",
      })
  void whatIsRightIsNotTold(String markdown) {
    assertThat(folder("zh-Hans", markdown).problems()).isEmpty();
  }

  @Test
  void fullWidthMarksInEnglishAreTold() {
    assertThat(folder("en", "He said，it is clay。\n\n活字，印刷 is type，printing in a book").problems())
        .containsExactly(
            "warning en/a.md:3: the mark ， in \"…e said，it is …\" is full-width (and 1 more like it"
                + " in the file); write the half-width mark");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 這個時候我們還沒有學會怎樣開始，說起來，對於國家來說是個問題。後來他們發現了兩個機會，當時的動靜很長。, zh-Hant",
    "zh-Hant, 这个时候我们还没有学会怎样开始，说起来，对于国家来说是个问题。后来他们发现了两个机会，当时的动静很长。, zh-Hans",
    "zh-Hans, 粘土で活字を作ったのはとても昔のことでした。それからずっと使われています。, ja",
    "en, 这个时候我们还没有学会怎样开始，说起来，对于国家来说是个问题。后来他们发现了两个机会。, zh-Hans",
  })
  void textInAnotherLanguageIsTold(String edition, String markdown, String language) {
    assertThat(folder(edition, markdown).problems())
        .containsExactly(
            ("warning %s/a.md:3: the text seems to be in %s, and the edition is in %s; move the file"
                    + " into an edition in %s, or write lang: %s in its front matter")
                .formatted(edition, language, edition, language, language));
  }

  @Test
  void aParagraphInJapaneseIsTold() {
    String japanese = "これはとても古い活字でした";
    assertThat(
            folder(
                    "zh-Hans",
                    CHINESE.repeat(3)
                        + japanese
                        + "。\n\n他说「"
                        + japanese
                        + "」。\n\n{: lang=ja}\n"
                        + japanese
                        + "。\n")
                .problems())
        .containsExactly(
            "warning zh-Hans/a.md:9: the paragraph is Japanese, and the edition Chinese; write"
                + " {: lang=ja} on the line above it");
  }

  @Test
  void frontMatterTellsTheLanguage() {
    Folder folder =
        new Folder(temp)
            .with("zh-Hans/a.md", "---\nlang: ja\n---\n\n# 字\n\nこれはとても古い活字でした。とても古い活字でした。");
    folder.manuscript();
    assertThat(folder.problems()).isEmpty();
  }
}
