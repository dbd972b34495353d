package io.github.huozi.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.DamagedPdf;
import io.github.huozi.check.Finished;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.language.WritingMode;
import io.github.huozi.publish.PublicationFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCheckTest {

  private static final String CLAY =
      """
      # 胶泥

      关于活字的发明，可信的史料只有一段，三百字上下。沈括晚年住在**润州**梦溪园，把平生见闻写成《梦溪笔谈》[^1]，
      卷十八“技艺”门里有这样一条。William Gamble 在1860年主管*华花书房*，用 `U+5B57` 编号。

      > 庆历中，有布衣毕昇，又为活板。其法：用胶泥刻字，薄如钱唇，每字为一印，火烧令坚。

      ## 两块铁板

      1. 松脂和蜡受热变软，冷了变硬，既是胶，又是垫。
      2. 铁板备两块，一块在印，一块布字[^2]。
         - 更互用之，瞬息可就。

      Table: 号与磅

      | 号数 | 磅 |
      |:---|---:|
      | 五号 | 10.5 |
      | 六号 | 7.5 |

      <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>也有读音，<br>断在这里。

      ```
      U+6D3B  活
      U+5B57  字
      ```

      [^1]: 成书于十一世纪末，今存二十六卷，又有补笔谈三卷、续笔谈一卷。

      [^2]: 一块在印，一块布字。
      """;

  private static final String WOOD =
      """
      # 木字

      王祯在旌德做县尹，请工匠刻了三万多个木字，两年才完。他把字放在两架轮盘上，人坐在中间，转到手边再取。

      有一百部县志，不到一个月印成。
      """;

  @TempDir private Path root;

  private PublicationFolder publication() throws IOException {
    return new PublicationFolder(root)
        .with("publication.yaml", "title: 活字\ntype: book\nrights: 文字许可发布。\n")
        .with("zh-Hans/01-clay.md", CLAY)
        .with("zh-Hans/02-wood.md", WOOD);
  }

  private List<String> check(List<FinishedEdition> editions) throws IOException {
    return Finished.check(new TextCheck(new FinishedTexts(), edition -> List.of()), editions)
        .stream()
        .map(finding -> Finished.shown(finding, root))
        .toList();
  }

  @Test
  void publishedFilesHaveTheWholeText() throws Exception {
    assertThat(check(Finished.publish(publication(), root))).isEmpty();
  }

  @Test
  void textOfEveryLanguageIsFound() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(root)
            .with("publication.yaml", "title: {en: Type, ja: 活字, ko: 활자, zh-Hant: 活字}\n")
            .with(
                "en/1.md",
                "# Clay\n\nA naïve représentation, “fine” and fluffy—of it. "
                    + "The compositor takes the sorts from the case and sets them. ".repeat(20))
            .with("ja/1.md", "# 膠泥\n\n" + "一文字ずつ組む。「見出し」は二行取り、ガラス・ペンで書く。".repeat(12))
            .with("ko/1.md", "# 찰흙\n\n" + "활자를 하나하나 골라서 판에 짜 넣고 먹을 칠한 다음 종이에 찍어 낸다. ".repeat(12))
            .with("zh-Hant/1.md", "# 膠泥\n\n" + "見長門車馬、風飛食首香，骨高鬥鬯鬼魚鳥鹿麥麻黃黑鼠鼻齊齒龍龜。".repeat(12));
    assertThat(check(Finished.publish(publication, root))).isEmpty();
  }

  @Test
  void aLineThatThePdfLacksIsReported() throws Exception {
    List<FinishedEdition> editions = Finished.publish(publication(), root);
    Path pdf = editions.get(0).pdf().orElseThrow();
    int page = pageOf(pdf, "王祯在旌德");
    // The heading, then the text: an opening has no running head.
    double line = DamagedPdf.baselines(pdf, page).get(2);
    DamagedPdf.edit(pdf, page, run -> List.of(run.y() == line ? run.emptied() : run));
    assertThat(check(editions))
        .singleElement()
        .asString()
        .matches(
            "text/missing p"
                + page
                + " zh-Hans/02-wood.md:3: \".{16}…\" is missing"
                + " from the PDF after \".{8}\" \\(\\d+ characters\\)");
  }

  @Test
  void aParagraphThatTheEpubLacksIsReported() throws Exception {
    List<FinishedEdition> editions = Finished.publish(publication(), root);
    editEpub(editions, "wood.xhtml", "<p>有一百部县志，不到一个月印成。</p>", "");
    assertThat(check(editions))
        .containsExactly(
            "text/missing EPUB/wood.xhtml zh-Hans/02-wood.md:5: \"有一百部县志，不到一个月印成。\" is missing from"
                + " the EPUB after \"，转到手边再取。\"");
  }

  @Test
  void aNoteThatTheEpubLacksIsReported() throws Exception {
    List<FinishedEdition> editions = Finished.publish(publication(), root);
    editEpub(editions, "clay.xhtml", "成书于十一世纪末，今存二十六卷，又有补笔谈三卷、续笔谈一卷。", "");
    assertThat(check(editions))
        .singleElement()
        .asString()
        .startsWith("text/missing EPUB/clay.xhtml zh-Hans/01-clay.md:28: \"成书于十一世纪末，今存二十六卷，…\"");
  }

  @Test
  void aReplacedCharacterIsReportedAsAChange() throws Exception {
    List<FinishedEdition> editions = Finished.publish(publication(), root);
    editEpub(editions, "wood.xhtml", "两年才完", "三年才完");
    assertThat(check(editions))
        .singleElement()
        .asString()
        .startsWith(
            "text/changed EPUB/wood.xhtml zh-Hans/02-wood.md:3: the EPUB has \"三\" where the manuscript"
                + " has \"两\"");
  }

  @Test
  void aMovedParagraphIsReportedAsOutOfOrder() throws Exception {
    List<FinishedEdition> editions = Finished.publish(publication(), root);
    String last = "<p>有一百部县志，不到一个月印成。</p>";
    editEpub(editions, "wood.xhtml", last, "");
    editEpub(editions, "clay.xhtml", "<section class=\"notes\"", last + "<section class=\"notes\"");
    assertThat(check(editions))
        .singleElement()
        .asString()
        .startsWith(
            "text/order EPUB/clay.xhtml zh-Hans/02-wood.md:5: \"有一百部县志，不到一个月印成。\" is in"
                + " another place");
  }

  private static void editEpub(List<FinishedEdition> editions, String name, String from, String to)
      throws IOException {
    URI uri = URI.create("jar:" + editions.get(0).epub().orElseThrow().toUri());
    try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of())) {
      Path entry = zip.getPath("EPUB", name);
      String content = Files.readString(entry);
      assertThat(content).contains(from);
      Files.writeString(entry, content.replace(from, to));
    }
  }

  private static int pageOf(Path pdf, String text) throws IOException {
    for (PdfPage page : PageReader.read(pdf, WritingMode.HORIZONTAL_TB).pages()) {
      StringBuilder all = new StringBuilder();
      page.glyphs().forEach(glyph -> all.appendCodePoint(glyph.codePoint()));
      if (all.indexOf(text) >= 0) {
        return page.number();
      }
    }
    throw new AssertionError("no page has " + text);
  }
}
