package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that the author ends are complete and aligned as their block. */
class AuthorsLineBreaksTest {

  private static final double EM = 10.5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>甲乙丙丁。<br>戊己庚辛，<br>壬癸子丑！<br>寅卯</div>",
        "<div>甲乙丙丁。<br>\n 戊己庚辛，<br/>\n\n 壬癸子丑！ <br> 寅卯</div>",
        "<div>甲<b>乙丙丁。</b><br><i>戊己</i>庚辛，<br><b>壬癸子丑！<br>寅卯</b></div>",
        "<section>甲乙丙丁。<br>戊己庚辛，<br>壬癸子丑！<br>寅卯</section>",
        "<div>甲乙丙丁。<br><br><br>戊己庚辛，<br>壬癸子丑！<br>寅卯</div>",
        "<div>甲乙丙丁。<br>戊己庚辛，<br>壬癸子丑！<br>寅卯<div>辰</div></div>",
        "- <div>甲乙丙丁。<br>戊己庚辛，<br>壬癸子丑！<br>寅卯</div>",
        "- 甲乙丙丁。  \n  戊己庚辛，\\\n  壬癸子丑！  \n  寅卯",
        "| 甲乙丙丁。<br>戊己庚辛，<br>壬癸子丑！<br>寅卯 |\n| - |",
        "甲乙丙丁。  \n戊己庚辛，\\\n壬癸子丑！  \n寅卯",
        "<p class=\"verse\">甲乙丙丁。<br>戊己庚辛，<br>壬癸子丑！<br>寅卯</p>",
      })
  void allLinesStartAtTheSamePlace(String text) throws Exception {
    List<PrintedLines.Line> lines = lines(text, "", "甲", "戊", "壬", "寅");
    for (PrintedLines.Line line : lines) {
      assertThat(line.left()).as(line.text()).isCloseTo(lines.get(0).left(), within(0.2));
    }
  }

  @Test
  void linesThatEndInMarksEndAtTheRightEdge() throws Exception {
    List<PrintedLines.Line> lines =
        lines(
            "<div class=\"r\">甲乙丙丁。<br>戊己庚<br>壬癸子丑）<br>寅卯</div>",
            ".r { text-align: right; }",
            "甲",
            "戊",
            "壬",
            "寅");
    double right = lines.get(3).right();
    assertThat(lines.get(1).right()).isCloseTo(right, within(0.2));
    // The blank half of a closing mark is beyond the edge.
    assertThat(lines.get(0).right()).isCloseTo(right + EM / 2, within(0.2));
    assertThat(lines.get(2).right()).isCloseTo(right + EM / 2, within(0.2));
  }

  @Test
  void aWesternWordAfterABreakIsWhole() throws Exception {
    List<PrintedLines.Line> lines =
        lines("<div>版权所有（二〇二四）。<br>Microsoft 公司<br>Apple 公司</div>", "", "版", "M", "A");
    assertThat(lines.get(1).left()).isCloseTo(lines.get(0).left(), within(0.5));
    assertThat(lines.get(2).left()).isCloseTo(lines.get(0).left(), within(0.5));
  }

  @Test
  void aFirstLineWithAPictureIsIndentedAsOthers() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("zh-Hans")).resolve("i.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    String text = "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。闰余成岁，律吕调阳。";
    List<PrintedLines.Line> lines =
        lines("甲" + text + "\n\n乙![x](i.svg)" + text + text, "", "甲", "乙");
    assertThat(lines.get(1).left()).isCloseTo(lines.get(0).left(), within(0.2));
    assertThat(lines.get(1).right()).isCloseTo(lines.get(0).right(), within(EM / 10));
  }

  private List<PrintedLines.Line> lines(String text, String css, String... starts)
      throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("zh-Hans/a.md", "# T\n\n" + text + "\n")
            .as(Format.PDF);
    publication.publish();
    List<PrintedLines.Line> all = PrintedLines.on(publication.file("zh-Hans", Format.PDF), 1);
    return List.of(starts).stream()
        .map(
            start ->
                all.stream()
                    .filter(line -> line.text().startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(start + " is not in " + all)))
        .toList();
  }
}
