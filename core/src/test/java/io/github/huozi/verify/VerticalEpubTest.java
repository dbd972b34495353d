package io.github.huozi.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.request.Format;
import io.github.huozi.wording.Wording;
import java.awt.Color;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verify says of a vertical EPUB. */
class VerticalEpubTest {

  /** The checks of the PDF find no file here. */
  private static final Set<String> OF_EPUB = Set.of("epubcheck", "verapdf", "record");

  @TempDir Path temp;
  private FinishedBook book;

  @BeforeEach
  void publish() throws Exception {
    book = new FinishedBook(temp);
    book.folder()
        .as(Format.EPUB)
        .with(
            "publication.yaml",
            "title: 活字\ncover: none\neditions:\n- {id: tate, language: ja, writing-mode: vertical-rl}\n")
        .with("images/sort.png", FinishedBook.disc(1600, 1200, Color.BLUE))
        .with(
            "ja/1.md",
            """
            # 第12章

            平成25年12月3日、{東京|とうきょう}で[1]{.tcy}回目の会議。NHKのAさん、本当か!?[^1]

            1. 一
            2. 二

            ![活字](../images/sort.png)

            | 幅 | 高さ |
            | --- | --- |
            | 127 | 188 |

            ```java
            int i = 12;
            ```

            $a^2$

            [^1]: 12の注。
            """);
    book.finish();
  }

  @Test
  void anUndamagedOneHasNoFindings() throws Exception {
    assertThat(book.verify(OF_EPUB, book.epub("tate")).findings()).isEmpty();
  }

  @Test
  void aLostNumberIsFound() throws Exception {
    Map<String, byte[]> entries = Damage.read(book.epub("tate"));
    entries.replaceAll(
        (name, content) ->
            name.endsWith(".xhtml")
                ? new String(content, UTF_8)
                    .replace("<span class=\"tcy\">25</span>", "")
                    .getBytes(UTF_8)
                : content);
    Damage.write(book.epub("tate"), entries);
    assertThat(book.verify(OF_EPUB, book.epub("tate")).findings())
        .extracting(Finding::rule)
        .anyMatch(rule -> rule.startsWith("text/"));
  }

  @Test
  void anotherDirectionIsFound() throws Exception {
    Map<String, byte[]> entries = Damage.read(book.epub("tate"));
    entries.computeIfPresent(
        "EPUB/package.opf",
        (name, content) ->
            new String(content, UTF_8)
                .replace("\"rtl\"", "\"ltr\"")
                .replace("vertical-rl", "horizontal-lr")
                .getBytes(UTF_8));
    Damage.write(book.epub("tate"), entries);
    assertThat(book.verify(OF_EPUB, book.epub("tate")).findings())
        .extracting(finding -> finding.sentence(Wording.ENGLISH))
        .containsExactlyInAnyOrder(
            "the pages of a vertical edition are turned from left to right; publish the file again",
            "the package does not say that lines are vertical; publish the file again");
  }
}
