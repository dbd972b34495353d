package io.github.huozi.check.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.DamagedPdf;
import io.github.huozi.check.Finished;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks published pages, and published pages of which one thing was changed. */
class CompositionCheckTest {

  private static final String[] SENTENCES = {
    "沈括晚年住在**润州梦溪园**，把平生见闻写成《梦溪笔谈》，卷十八“技艺”门里有[这样一条](https://example.org/)。",
    "庆历中有布衣**毕昇**，又为活板；用胶泥刻字，薄如钱唇，每字为一印，火烧令坚[^1]。",
    "1041年至1048年，William Gamble在宁波主管**华花书房**，1860年底迁往上海，改称美华书馆——这是后话……",
  };

  @TempDir private Path root;
  private List<FinishedEdition> editions = List.of();
  private Path pdf = Path.of("");

  @BeforeEach
  void publish() throws Exception {
    StringBuilder text = new StringBuilder("# 胶泥\n\n");
    for (int i = 0; i < 24; i++) {
      for (int k = 0; k <= i % 4; k++) {
        text.append(SENTENCES[(i + k) % 3].replace("[^1]", ""));
      }
      text.append(i % 6 == 5 ? "\n\n## 两块铁板\n\n" : "\n\n");
    }
    text.append("> 题诗<br>两行，<br>不必满。\n\n|号|磅|\n|:--|--:|\n|五号|10.5|\n|一二三四五六七|7.5|\n\n");
    text.append("注在这里[^1]。\n\n[^1]: ").append("注文较长，要占两行才好，所以再写几句话，凑足字数。".repeat(3)).append('\n');
    PublicationFolder folder =
        new PublicationFolder(root)
            .with("publication.yaml", "title: 活字\n")
            .with("zh-Hans/01.md", text.toString())
            .as(Format.PDF);
    editions = Finished.publish(folder, root);
    pdf = editions.get(0).pdf().orElseThrow();
  }

  private List<String> check() throws IOException {
    return Finished.check(new CompositionCheck(LineBreak.STRICT), editions).stream()
        .map(finding -> Finished.shown(finding, root).replaceFirst(":.*", ""))
        .toList();
  }

  @Test
  void theTitleOfAnArticleMayBeOnAnotherPageThanItsText() throws Exception {
    StringBuilder text = new StringBuilder("# 活字\n\n").append(SENTENCES[1].replace("[^1]", ""));
    for (int i = 0; i < 30; i++) {
      text.append("\n\n## 第").append(i).append("节\n\n文。");
    }
    PublicationFolder folder =
        new PublicationFolder(root)
            .with("publication.yaml", "title: 活字\n")
            .with("zh-Hans/01.md", text.toString())
            .as(Format.PDF);
    editions = Finished.publish(folder, root);
    assertThat(check()).isEmpty();
  }

  @Test
  void aMottoFillsItsMeasureInChineseAndIsRaggedInEnglishAndADedicationIsCentered()
      throws Exception {
    String chinese =
        "# 题\n\n::: {.epigraph}\n数过《甲乙印书记》（共3456张）的人会发现 bookkeeping 的 Unwin 体系：谁付款，谁决定？"
            + "庆历年间，匠人以胶泥刻字，薄如钱唇，每字为一印，火烧令坚；先设一铁板，其上以松脂、蜡和纸灰之类冒之。\n:::\n";
    String english =
        "# Type\n\n::: {.epigraph}\nWhoever counts the sheets (there were 3,456 of them) will find"
            + " the internationalisation of bookkeeping: who pays, who decides? It was so.\n:::\n";
    String dedication =
        "---\nrole: dedication\n---\n# 致\n\n" + "庆历年间，匠人以胶泥刻字，薄如钱唇，Unwin 每字为一印，火烧令坚。".repeat(4);
    PublicationFolder folder =
        new PublicationFolder(root.resolve("one"))
            .with("publication.yaml", "title: 活字\n")
            .with("zh-Hans/00.md", dedication)
            .with("zh-Hans/01.md", chinese)
            .with("en/01.md", english)
            .as(Format.PDF);
    editions = Finished.publish(folder, root.resolve("one"));
    assertThat(check()).isEmpty();
  }

  @Test
  void publishedPagesBreakNoRule() throws Exception {
    assertThat(Finished.check(new CompositionCheck(LineBreak.STRICT), editions)).isEmpty();
  }

  /** The quotation marks of the Kai face are narrower than half a square. */
  @Test
  void aLineMayEndInANarrowQuotationMark() throws Exception {
    StringBuilder text = new StringBuilder("# 批\n\n");
    for (int i = 0; i < 40; i++) {
      text.append("字".repeat(i + 1)).append("`(侧批：盖云“学海文林”也。总是暗写“黛玉”，妙。)`后来不提。\n\n");
    }
    PublicationFolder folder =
        new PublicationFolder(root.resolve("kai"))
            .with("publication.yaml", "type: book\ntitle: 活字\n")
            .with("zh-Hans/01.md", text.toString())
            .as(Format.PDF);
    editions = Finished.publish(folder, root.resolve("kai"));
    assertThat(check()).isEmpty();
  }

  @Test
  void aMarkInTheMiddleOfItsSquareMayLoseItsBlankAtTheEndOfALastLine() throws Exception {
    String items =
        """
        # 資料

        1. 芮哲非（Christopher A. Reed），*Gutenberg in Shanghai*，2004年。
        2. 蘇精，《鑄以代刻：十九世紀中文印刷變局》，中華書局，2018年。
        """;
    PublicationFolder folder =
        new PublicationFolder(root.resolve("one"))
            .with("publication.yaml", "title: 活字\n")
            .with("zh-Hant-TW/01.md", items)
            .as(Format.PDF);
    editions = Finished.publish(folder, root.resolve("one"));
    assertThat(check()).isEmpty();
  }

  @Test
  void aLineMovedRightIsLongerThanTheMeasure() throws Exception {
    double line = fullLine(pdf, 2);
    DamagedPdf.edit(pdf, 2, run -> List.of(run.y() == line ? run.moved(5, 0) : run));
    assertThat(check())
        .singleElement()
        .asString()
        .startsWith("composition/measure p2 zh-Hans/01.md");
  }

  @Test
  void aLoweredLineChangesTheGapsOnBothSides() throws Exception {
    double line = fullLine(pdf, 2);
    DamagedPdf.edit(pdf, 2, run -> List.of(run.y() == line ? run.moved(0, -2) : run));
    assertThat(check())
        .hasSize(2)
        .allMatch(finding -> finding.startsWith("composition/line-gap p2"));
  }

  @Test
  void aStopMovedToTheNextLineStartsIt() throws Exception {
    List<PrintedLine> lines = linesOf(2);
    PrintedLine last =
        lines.stream()
            .filter(line -> !line.last() && "，。；".indexOf(line.lastLetter().codePoint()) >= 0)
            .findFirst()
            .orElseThrow();
    PrintedLine next = lines.get(lines.indexOf(last) + 1);
    List<Glyph> glyphs = PageReader.read(pdf, WritingMode.HORIZONTAL_TB).pages().get(1).glyphs();
    int stop = glyphs.indexOf(last.lastGlyph());
    assertThat(glyphs.get(stop + 1)).isEqualTo(next.glyphs().get(0));
    double[] end = {Double.NEGATIVE_INFINITY};
    DamagedPdf.edit(
        pdf,
        2,
        run -> {
          end[0] = near(run.y(), foot(last)) ? Math.max(end[0], run.x()) : end[0];
          return List.of(run);
        });
    DamagedPdf.edit(
        pdf,
        2,
        run ->
            near(run.y(), foot(last)) && run.x() == end[0]
                ? List.of(run.shortened(), run.last(next.glyphs().get(0).x() - 10.5, foot(next)))
                : List.of(run));
    assertThat(check())
        .containsExactly(
            "composition/measure p2 zh-Hans/01.md", "composition/line-edge p2 zh-Hans/01.md");
  }

  private List<PrintedLine> linesOf(int page) throws IOException {
    TextAlignment alignment = new FinishedTexts().pdf(editions.get(0));
    List<PrintedLine> lines = new ArrayList<>();
    for (MatchedBlock block : alignment.flows().get(0)) {
      PrintedLine.read(block, (PdfText) alignment.found()).stream()
          .filter(line -> line.page() == page)
          .forEach(lines::add);
    }
    return lines;
  }

  /** The baseline of a line in the middle of a paragraph, in pt from the page's foot. */
  /** The baseline of a full line that has no Latin letters, and so is one run of text. */
  private double fullLine(Path file, int page) throws IOException {
    PrintedLine line =
        linesOf(page).stream()
            .filter(candidate -> candidate.start().codePoints().noneMatch(c -> c < 0x80))
            .filter(candidate -> candidate.number() == 1 && !candidate.last())
            .filter(candidate -> candidate.block().letters().size() > candidate.to() + 40)
            .findFirst()
            .orElseThrow();
    return DamagedPdf.baselines(file, page).stream()
        .min(Comparator.comparingDouble(y -> Math.abs(y - foot(line))))
        .orElseThrow();
  }

  private static double foot(PrintedLine line) {
    return 595.275 - line.baseline();
  }

  private static boolean near(double one, double two) {
    return Math.abs(one - two) < 0.1;
  }
}
