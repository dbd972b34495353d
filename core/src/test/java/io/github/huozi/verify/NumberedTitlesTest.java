package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.StructureElement;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles of chapters whose numbers stand above them. */
@Tag("long")
class NumberedTitlesTest {

  @TempDir private Path temp;

  @Test
  void haveNoFindings() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with(
            "publication.yaml",
            """
            title: {en: Clay, zh-Hans: 泥, ja: 泥, ko: 흙}
            type: book
            cover: none
            editions:
              - {language: en}
              - {language: zh-Hans}
              - {language: ja}
              - {language: ko}
              - {id: tate, language: ja, writing-mode: vertical-rl}
            """)
        .with("en/1.md", "# Chapter 1: Clay and *fire*[^1]\n\nType.\n\n[^1]: Note.\n")
        .with("en/2.md", "# Chapter 2: Wood\n\nSee [clay](1.md).\n")
        .with("zh-Hans/1.md", "# 第二十回　王熙凤正言弹妒意　林黛玉俏语谑娇音\n\n活字。\n")
        .with("ja/1.md", "# 第1章　膠泥活字\n\n活字。\n")
        .with("ko/1.md", "# 제1장 흙 활자\n\n활자.\n");
    book.finish();
    assertThat(book.verify(Set.of()).findings()).isEmpty();
    assertThat(StructureElement.read(book.pdf("zh-Hans")).all("H2"))
        .extracting(StructureElement::text)
        .anySatisfy(title -> assertThat(title).startsWith("第二十回").endsWith("王熙凤正言弹妒意林黛玉俏语谑娇音"));
    assertThat(book.folder().epub("en").source("section-01.xhtml"))
        .contains("<span class=\"title-number\">Chapter 1</span> Clay and <em>fire</em>");
    assertThat(StructureElement.read(book.pdf("en")).all("H2"))
        .extracting(StructureElement::text)
        .anySatisfy(title -> assertThat(title).startsWith("Chapter 1Clay and"));
  }
}
