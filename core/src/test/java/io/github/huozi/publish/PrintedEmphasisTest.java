package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emphasized Latin words in Chinese, Japanese and Korean text have the serif's italic. */
class PrintedEmphasisTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"zh-Hans, SC", "zh-Hant, TC", "ja, JP", "ko, KR"})
  void aLatinWordIsItalicAndTheRestIsSans(String language, String region) throws Exception {
    publish(language, "字 *Nature 字* <i>Homo</i> Łódź");
    assertThat(PdfFile.read(file(language, Format.PDF)).fonts())
        .as("the italic, and letters that the Han font lacks")
        .contains("SourceSerif4-Italic", "SourceSerif4-Regular", "NotoSans" + region + "-Regular")
        .noneMatch(font -> font.startsWith("Libertinus"))
        .doesNotContain("SourceSans3-Italic");
    assertThat(EpubFile.read(file(language, Format.EPUB)).source("a.xhtml"))
        .contains(
            "<em><span class=\"latin\">Nature</span> 字</em>",
            "<i><span class=\"latin\">Homo</span></i>");
  }

  @Test
  void emphasisInAHeadingIsWithoutSerifsAndNoBlackerThanIt() throws Exception {
    publish("zh-Hans", "字\n\n## 题 *Nature*\n\n字");
    assertThat(PdfFile.read(file("zh-Hans", Format.PDF)).fonts())
        .contains("NotoSansSC-Medium", "SourceSans3-Italic")
        .doesNotContain("SourceSans3-BoldItalic", "SourceSerif4-Italic", "SourceSerif4-BoldItalic");
  }

  @Test
  void emphasisInBoldTextIsWithoutSerifsAndNoBlackerThanIt() throws Exception {
    publish("zh-Hans", "字 **强 *Nature* 强**");
    assertThat(PdfFile.read(file("zh-Hans", Format.PDF)).fonts())
        .contains("NotoSansSC-Medium", "SourceSans3-Italic")
        .doesNotContain("SourceSans3-BoldItalic", "SourceSerif4-Italic", "SourceSerif4-BoldItalic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "ja", "ko"})
  void aLatinWordIsAsLargeAsTheLatinLettersAroundItAndLinesKeepTheirDistance(String language)
      throws Exception {
    publish(language, "字 *Nature*<br>\n字 Nature<br>\n字<br>\n字");
    List<PrintedLines.Line> lines =
        PrintedLines.on(file(language, Format.PDF), 1).stream()
            .filter(line -> line.text().startsWith("字"))
            .toList();
    lines = lines.subList(lines.size() - 4, lines.size());
    double leading = lines.get(3).y() - lines.get(2).y();
    assertThat(lines.get(2).y() - lines.get(1).y()).isCloseTo(leading, within(0.05));
    assertThat(lines.get(1).y() - lines.get(0).y()).isCloseTo(leading, within(0.05));
    assertThat(italicSize(language) / lines.get(0).size()).isCloseTo(1.05, within(0.005));
  }

  private double italicSize(String language) throws IOException {
    return PdfFile.ink(file(language, Format.PDF)).stream()
        .filter(glyph -> glyph.getFont().getName().endsWith("SourceSerif4-Italic"))
        .findFirst()
        .orElseThrow()
        .getYScale();
  }

  /** The marks too, so that no gap is beside them; a program keeps its own face. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, LXGWWenKai-Regular",
    "zh-Hant, LXGWWenKai-Regular",
    "ja, NotoSansJP-Regular",
    "ko, NotoSansKR-Regular"
  })
  void codeOfHanCharactersIsSetAsEmphasisIs(String language, String font) throws Exception {
    publish(language, "天 `字“字”，字（字）` 地");
    assertThat(PdfFile.read(file(language, Format.PDF)).fonts())
        .contains(font)
        .noneMatch(found -> found.contains("Mono"));
    assertThat(sizes(language, "（")).as("as large as the text").isEqualTo(sizes(language, "天"));
    assertThat(EpubFile.read(file(language, Format.EPUB)).source("a.xhtml"))
        .contains("<code class=\"han\">字“字”，字（字）</code>");
  }

  private Set<Float> sizes(String language, String character) throws IOException {
    return PdfFile.ink(file(language, Format.PDF)).stream()
        .filter(glyph -> glyph.getUnicode().equals(character))
        .map(TextPosition::getYScale)
        .collect(Collectors.toSet());
  }

  @Test
  void westernEmphasisIsAsItWas() throws Exception {
    publish("en", "A *word*.");
    assertThat(EpubFile.read(file("en", Format.EPUB)).source("a.xhtml")).contains("<em>word</em>");
    assertThat(PdfFile.read(file("en", Format.PDF)).fonts()).contains("LibertinusSerif-Italic");
  }

  private void publish(String language, String text) throws Exception {
    new PublicationFolder(folder)
        .with("publication.yaml", "title: 字\n")
        .with(language + "/a.md", "# 字\n\n" + text + "\n")
        .publish();
  }

  private Path file(String language, Format format) {
    return new PublicationFolder(folder).file(language, format);
  }
}
