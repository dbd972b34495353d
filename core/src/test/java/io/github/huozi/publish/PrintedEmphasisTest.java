package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emphasized Latin words in Chinese, Japanese and Korean text have the serif's italic. */
class PrintedEmphasisTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"zh-Hans, SC", "zh-Hant, TC", "ja, JP", "ko, KR"})
  void aLatinWordIsItalicAndTheRestIsSans(String language, String region) throws Exception {
    publish(language, "字 *Nature 字* <i>Homo</i>");
    assertThat(PdfFile.read(file(language, Format.PDF)).fonts())
        .contains("NotoSerif-Italic", "NotoSans" + region + "-Regular")
        .doesNotContain("NotoSans-Italic");
    assertThat(EpubFile.read(file(language, Format.EPUB)).source("a.xhtml"))
        .contains(
            "<em><span class=\"latin\">Nature</span> 字</em>",
            "<i><span class=\"latin\">Homo</span></i>");
  }

  @Test
  void emphasisInAHeadingIsWithoutSerifs() throws Exception {
    publish("zh-Hans", "字\n\n## 题 *Nature*\n\n字");
    assertThat(PdfFile.read(file("zh-Hans", Format.PDF)).fonts())
        .contains("NotoSans-BoldItalic")
        .doesNotContain("NotoSerif-BoldItalic");
  }

  @Test
  void westernEmphasisIsAsItWas() throws Exception {
    publish("en", "A *word*.");
    assertThat(EpubFile.read(file("en", Format.EPUB)).source("a.xhtml")).contains("<em>word</em>");
    assertThat(PdfFile.read(file("en", Format.PDF)).fonts()).contains("NotoSerif-Italic");
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
