package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.PublishedFile;
import io.github.huozi.testing.OtherSystems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same files make the same publication on the file systems of Windows and macOS, and with the
 * line ends and the byte order marks of Windows' editors.
 */
@Tag("long")
class OtherSystemsTest {

  /** All kinds of texts that are read, by their paths. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "publication.yaml",
              """
              title: {zh-Hans: 活字, zh-Hant: 活字}
              abstract: |
                第一行
                第二行
              cover: none
              editions:
                - {language: zh-Hans, folder: text}
                - {language: zh-Hant, convert-from: zh-Hans}
              """),
          Map.entry(
              "text/SUMMARY.md",
              """
              # 目录

              [前言](Preface.md)

              - [计划](plan.md)
              - [网页](Folder/page.html)
              """),
          Map.entry("text/Preface.md", "---\ntitle: 前言\n---\n一行。  \n又一行，\n再一行。\n"),
          Map.entry(
              "text/plan.md",
              """
              # 出版计划

              {{#include ../parts/part.md}}

              ```java
              int a;

              int b;
              ```

              | 甲 | 乙 |
              | --- | --- |
              | 一 | 二[^1] |

              ![图](../Pictures/fig.SVG "图一")

              $$
              a + b
              = c
              $$

              > 引文
              > 两行

              [^1]: 注，
                  两行。
              """),
          Map.entry("parts/part.md", "<!-- ANCHOR: a -->\n附上的文字。\n<!-- ANCHOR_END: a -->\n"),
          Map.entry(
              "text/Folder/page.html",
              "<!DOCTYPE html>\n<html><head><title>网页</title></head>\n<body>\n<h1>网页</h1>\n<p>一\n二</p>\n<pre>\na\n\nb</pre></body></html>\n"),
          Map.entry(
              "Pictures/Fig.svg",
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">
                <title>图</title>
                <text x="1" y="20">计划
                  表</text>
              </svg>
              """),
          Map.entry("zh-Hant/conversion.yaml", "decisions:\n  计划 (計劃/計畫): 計畫 # 书名\n"),
          Map.entry(
              "theme/parts.ftlh",
              """
              <#import "builtin/parts.ftlh" as builtin>
              <#macro logo><p class="logo">标
              记</p></#macro>
              <#macro frontMatter><@builtin.frontMatter/></#macro>
              <#macro printedTitleBlock><@logo/><@builtin.printedTitleBlock/></#macro>
              <#macro titleBlock><@logo/><@builtin.titleBlock/></#macro>
              <#macro imprint><@builtin.imprint/></#macro>
              <#macro contents recto=false><@builtin.contents recto/></#macro>
              """),
          Map.entry(
              "theme/css/theme.css",
              """
              p.logo { color: #333; }
              :root { --gap: 2pt; }
              p.logo::before {
                content: "※";
                margin-right: var(--gap);
              }
              """));

  @TempDir static Path temp;
  private static Map<String, String> expected;

  @BeforeAll
  static void publish() throws Exception {
    expected = published(with(temp.resolve("here"), ""));
  }

  @ParameterizedTest
  @CsvSource({"windows, 'C:\\Users\\李雷\\book'", "macos, /Users/李雷/book"})
  void fileSystemsMakeNoDifference(String system, String place) throws Exception {
    try (FileSystem files = OtherSystems.of(system)) {
      assertSame(with(files.getPath(place), ""));
    }
  }

  @Test
  void lineEndsAndByteOrderMarksMakeNoDifference() throws Exception {
    assertSame(with(temp.resolve("there"), "\uFEFF"));
  }

  private static void assertSame(PublicationFolder folder) throws Exception {
    Map<String, String> files = published(folder);
    assertThat(folder.problems()).isEmpty();
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, String> file : expected.entrySet()) {
      boolean same = file.getValue().equals(files.get(file.getKey()));
      assertThat(same).as(file.getKey() + " is the same").isTrue();
      assertThat(file.getKey().endsWith(".pdf") || !file.getValue().contains("\r"))
          .as(file.getKey() + " has line feeds")
          .isTrue();
    }
  }

  /**
   * @param mark what each file begins with; its lines then end as on Windows
   */
  private static PublicationFolder with(Path root, String mark) throws IOException {
    PublicationFolder folder = new PublicationFolder(root);
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      String text = file.getValue();
      folder.with(file.getKey(), mark.isEmpty() ? text : mark + text.replace("\n", "\r\n"));
    }
    return folder;
  }

  /** The finished files by their names, archives by their entries. */
  private static Map<String, String> published(PublicationFolder folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (PublishedFile file : folder.publish()) {
      byte[] bytes = Files.readAllBytes(file.path());
      String name = file.path().getFileName().toString();
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(
            name + " " + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      if (name.endsWith(".pdf")) {
        files.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
