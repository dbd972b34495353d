package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed spaces are in the finished files. Line breaks of the source may vanish. */
class TypedSpacesTest {

  @TempDir private Path folder;

  @Test
  void aSpaceBetweenHanCharactersStaysEverywhere() throws Exception {
    publish("zh-Hans", "第十四回 林如海捐馆扬州城", "床前明月光 疑是地上霜，\n舉頭望明月 **低頭**\n思故鄉。 完\n\n## 上闋 下闋\n\n千山 鳥飛絕");
    PdfFile pdf = pdf("zh-Hans");
    assertThat(pdf.words())
        .contains("第十四回 林如海捐馆扬州城", "床前明月光 疑是地上霜，舉頭望明月 低頭思故鄉。 完", "上闋 下闋", "千山 鳥飛絕");
    assertThat(pdf.outline()).contains("第十四回 林如海捐馆扬州城", "  上闋 下闋");
    EpubFile epub = epub("zh-Hans");
    assertThat(epub.words("nav.xhtml")).contains("第十四回 林如海捐馆扬州城", "上闋 下闋");
    assertThat(epub.source("toc.ncx")).contains("第十四回 林如海捐馆扬州城");
    assertThat(epub.words("text.xhtml")).contains("第十四回 林如海捐馆扬州城", "床前明月光 疑是地上霜，舉頭望明月 低頭思故鄉。 完");
  }

  @Test
  void japaneseNamesAndKanaKeepTheirs() throws Exception {
    publish("ja", "山田 太郎", "山田 太郎は、東京\nに住む。カ ナ");
    assertThat(pdf("ja").words()).contains("山田 太郎は、東京に住む。カ ナ");
    assertThat(epub("ja").words("text.xhtml")).contains("山田 太郎は、東京に住む。カ ナ");
  }

  @Test
  void inKoreanALineBreakIsASpaceToo() throws Exception {
    publish("ko", "大韓民國 憲法 第一條", "大韓民國\n憲法 全文\n改正. 모든\n권력\n\n大韓民國\n憲法\n---\n\n글");
    assertThat(pdf("ko").words()).contains("大韓民國 憲法 第一條", "大韓民國 憲法 全文 改正. 모든 권력", "大韓民國 憲法 글");
    assertThat(pdf("ko").outline()).contains("  大韓民國 憲法");
    assertThat(epub("ko").words("nav.xhtml")).contains("大韓民國 憲法 第一條", "大韓民國 憲法");
  }

  @Test
  void theLanguageOfAPhraseDecides() throws Exception {
    publish("en", "Names", "<p>The name 山田 太郎, 山田\n太郎, <i lang=\"ko\">大韓\n民國</i>, 활자\n인쇄.</p>");
    assertThat(pdf("en").words()).contains("山田 太郎, 山田太郎, 大韓 民國, 활자 인쇄.");
  }

  @Test
  void whatAFileOfSettingsFoldsIsALineBreakToo() throws Exception {
    new PublicationFolder(folder)
        .with(
            "publication.yaml",
            """
            title: 石头记
              选 本
            abstract: >
              第一行
              第二行 有空格
            authors: [{name: "曹 雪芹"}]
            """)
        .with("zh-Hans/text.md", "# 一\n\n二")
        .publish();
    assertThat(pdf("zh-Hans").title()).isEqualTo("石头记选 本");
    assertThat(pdf("zh-Hans").words()).contains("石头记选 本", "第一行第二行 有空格", "曹 雪芹");
    assertThat(epub("zh-Hans").source("package.opf")).contains("石头记选 本", "曹 雪芹");
  }

  private void publish(String language, String title, String text) throws Exception {
    new PublicationFolder(folder).publishChapter(language, title, text);
  }

  private PdfFile pdf(String language) throws Exception {
    return new PublicationFolder(folder).pdf(language);
  }

  private EpubFile epub(String language) throws Exception {
    return new PublicationFolder(folder).epub(language);
  }
}
