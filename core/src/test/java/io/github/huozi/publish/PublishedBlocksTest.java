package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts, definitions, figures, tabs, verse and page breaks in a PDF and an EPUB. */
class PublishedBlocksTest {

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'>"
          + "<path d='M2 2h40v30H2z' fill='none' stroke='#000'/></svg>";

  private static final String TEXT =
      """
      # 活字之法

      ::: epigraph
      板印书籍，唐人尚未盛为之。
      —— 沈括
      :::

      > [!WARNING]
      > 火烧令坚，泥亦收缩。

      胶泥
      : 薄如钱唇。

      ![左](a.svg "左面") ![右](a.svg "右面")

      {% tabs %}
      {% tab title="第一板" %}
      一板印刷
      {% endtab %}
      {% tab title="第二板" %}
      一板已自布字
      {% endtab %}
      {% endtabs %}

      ::: verse
      床前明月光，
        疑是地上霜。
      —— 李白
      :::

      <!-- pagebreak -->

      换页之后。
      """;

  @TempDir private Path temp;

  @Test
  void bothFormsShowThemAndAreValid() throws Exception {
    PublicationFolder folder = published("zh-Hans", TEXT);

    assertThat(folder.problems()).isEmpty();
    PdfFile pdf = folder.pdf("zh-Hans");
    EpubFile epub = folder.epub("zh-Hans");
    assertThat(epub.complaints()).isEmpty();
    assertThat(VeraPdf.failures(folder.file("zh-Hans", Format.PDF))).isEmpty();
    String words = epub.words("a.xhtml").replace(" ", "").replace("\u00A0", "");
    for (String shown : List.of("——沈括", "警告火烧令坚", "胶泥薄如钱唇。", "左面右面", "第一板一板印刷", "疑是地上霜。")) {
      assertThat(words).contains(shown);
      assertThat(pdf.characters().replace("\u00A0", "")).contains(shown);
    }
  }

  @Test
  void aPdfHasTheirStructure() throws Exception {
    PublicationFolder folder = published("zh-Hans", TEXT);

    StructureElement section =
        StructureElement.read(folder.file("zh-Hans", Format.PDF)).all("Sect").get(0);
    assertThat(section.shape())
        .isEqualTo(
            "Sect[H2 BlockQuote[P P] Sect[P P] L[LI[Lbl LBody]]"
                + " Div[Div[Figure Caption] Div[Figure Caption]]"
                + " Div[Div[P P] Div[P P]] Div[P P] P]");
  }

  @Test
  void aPageBreakBeginsAPage() throws Exception {
    PublicationFolder folder =
        published("en", "# T\n\nOne\n\n\\newpage\n\nTwo\n\n<!-- pagebreak -->\n\nThree\n");
    int first =
        (int) folder.pdf("en").pages().stream().takeWhile(page -> !page.contains("One")).count();
    assertThat(folder.pdf("en").pages().get(first)).doesNotContain("Two");
    assertThat(folder.pdf("en").pages().get(first + 1)).contains("Two").doesNotContain("Three");
    assertThat(folder.pdf("en").pages().get(first + 2)).contains("Three");
  }

  private PublicationFolder published(String language, String text) throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\n")
            .with(language + "/a.svg", SVG)
            .with(language + "/a.md", text);
    folder.publish();
    return folder;
  }
}
