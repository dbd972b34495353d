package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings with titles, numbers, marks and words of a language, in both forms. */
@Tag("long")
class ListingFilesTest {

  private static final String TEXT =
      """
      # 清单

      ```python title="greet.py" linenos start=98 {1,3}
      def 问候(name):  # 一个注释

          print(f"你好，{name}，这一行很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长")
      ```

      后文。

      ```rust
      # use std::io;
      {{#include ../code/main.rs:read}}
      ```
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans"})
  void areValidAndReadWithoutNumbers(String language) throws Exception {
    PublicationFolder folder = new PublicationFolder(temp);
    folder
        .with("publication.yaml", "title: Title\n")
        .with("code/main.rs", "// ANCHOR: read\nlet mut 行 = 1; // 注\n// ANCHOR_END: read\n")
        .with(language + "/01.md", TEXT)
        .publish();

    Path pdf = folder.file(language, Format.PDF);
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    assertThat(StructureElement.read(pdf).all("Code"))
        .extracting(code -> code.text().replaceAll("\\s+", " ").strip())
        .containsExactly(
            "def 问候(name): # 一个注释 print(f\"你好，{name}，这一行"
                + "很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长，很长\")",
            "let mut 行 = 1; // 注");
    EpubFile epub = EpubFile.read(folder.file(language, Format.EPUB));
    assertThat(epub.complaints()).isEmpty();
    assertThat(epub.words("section-01.xhtml"))
        .contains("let mut 行 = 1; // 注")
        .doesNotContain("use std");
  }
}
