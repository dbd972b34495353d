package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper of a think tank in five languages, with all that stands around its text. */
final class EssayTest {

  @TempDir static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        new PublicationFolder(temp.resolve("paper"))
            .onThemesPage()
            .with(Path.of("src/test/resources/publish/essay"));
    folder.publish();
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void theAbstractComesFirstAndTheAuthorsAfterTheText() throws Exception {
    assertThat(print("zh-Hans"))
        .containsSubsequence(
            "政策研究",
            "来自十二座城市的证据",
            "王明",
            "公共数据研究所",
            "2026 年",
            "摘要",
            "关键词",
            "公共数据；治理；公共财政",
            "要点",
            "十二座城市里有十座",
            "一、问题",
            "作者简介",
            "讲授公共财政",
            "Abstract",
            "public data; governance; public finance",
            "引用格式",
            "[R/OL]",
            "https://doi.org/10.1000/182",
            "CC BY 4.0");
  }

  @Test
  void theEditionInItsLanguageHasNoSecondAbstract() throws Exception {
    assertThat(print("en"))
        .containsSubsequence("Key points", "The question", "About the authors", "How to cite")
        .containsOnlyOnce("Abstract");
    assertThat(folder.epub("en").source("title-page.xhtml")).doesNotContain("second-abstract");
  }

  @Test
  void theEpubHasAllOfItOnItsTitlePage() throws Exception {
    assertThat(folder.epub("ko").source("title-page.xhtml"))
        .containsSubsequence(
            "공공데이터연구소",
            "초록",
            "주제어",
            "핵심 내용",
            "class=\"second-abstract\" lang=\"en\"",
            "인용",
            "href=\"https://doi.org/10.1000/182\"");
  }

  @Test
  void whereAllWorkInOnePlaceItIsSaidOnce() throws Exception {
    PublicationFolder alike =
        new PublicationFolder(temp.resolve("alike"))
            .as(Format.PDF)
            .with(
                "publication.yaml",
                """
                title: T
                authors:
                  - {name: Li Lei, affiliation: School of Type}
                  - {name: Wang Ming, affiliation: School of Type}
                """)
            .with("en/a.md", "# A\n\nText.\n");
    alike.publish();
    assertThat(text(alike.file("en", Format.PDF))).containsOnlyOnce("School of Type");
  }

  @Test
  void aBriefArticleHasContentsOnlyIfItsAuthorAsks() throws Exception {
    String four = "# A\n\nText.\n\n# B\n\nText.\n\n# C\n\nText.\n\n# D\n\nText.\n";
    PublicationFolder brief =
        new PublicationFolder(temp.resolve("brief"))
            .as(Format.PDF)
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", four);
    brief.publish();
    assertThat(text(brief.file("en", Format.PDF))).doesNotContain("Contents");
    brief.with("publication.yaml", "title: T\ncontents: 1\n").publish();
    assertThat(text(brief.file("en", Format.PDF))).contains("Contents");
    brief
        .with("publication.yaml", "title: T\n")
        .with("en/a.md", four + "\n" + "Some words of a long article. ".repeat(600) + "\n")
        .publish();
    assertThat(text(brief.file("en", Format.PDF))).contains("Contents");
  }

  private static String print(String edition) throws Exception {
    return text(folder.file(edition, Format.PDF));
  }

  private static String text(Path file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
