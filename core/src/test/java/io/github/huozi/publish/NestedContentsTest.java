package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts, chapters and sections as SUMMARY.md nests them, in both forms. */
class NestedContentsTest {

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void write() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with(
                "zh-Hans/SUMMARY.md",
                "# 目录\n\n[前言](p.md)\n\n# 上篇\n\n- [泥](a.md)\n  - [胶泥](a1.md)\n    - [烧](a2.md)\n"
                    + "- [木](b.md)\n\n# 下篇\n\n- [铜](c.md)\n")
            .with("zh-Hans/p.md", "前言的正文。")
            .with("zh-Hans/a.md", "# 泥\n\n正文。\n\n## 泥的小节\n\n正文。")
            .with("zh-Hans/a1.md", "# 胶泥\n\n正文。\n\n## 胶泥的小节\n\n正文。\n\n### 更小\n\n正文。")
            .with("zh-Hans/a2.md", "# 烧\n\n正文。\n\n## 火\n\n正文。")
            .with("zh-Hans/b.md", "# 木\n\n正文。")
            .with("zh-Hans/c.md", "# 铜\n\n正文。");
  }

  private void publish(String settings) throws Exception {
    folder.with("publication.yaml", "title: 活字\ntype: book\n" + settings);
    folder.publish();
    assertThat(folder.problems()).isEmpty();
  }

  private List<String> bookmarks() throws Exception {
    return folder.pdf("zh-Hans").outline();
  }

  private EpubFile epub() throws Exception {
    return EpubFile.read(folder.file("zh-Hans", Format.EPUB));
  }

  private static Document xhtml(EpubFile epub, String end) {
    String name =
        epub.names().stream().filter(path -> path.endsWith(end)).findFirst().orElseThrow();
    return Jsoup.parse(epub.source(name.substring("EPUB/".length())), "", Parser.xmlParser());
  }

  /** The entries of a list; those that the page of contents hides in brackets. */
  private static List<String> entries(Element list, int depth) {
    List<String> lines = new ArrayList<>();
    for (Element item : list.children()) {
      boolean hidden = item.hasAttr("hidden") || list.hasAttr("hidden");
      String title = item.firstElementChild().text();
      lines.add("  ".repeat(depth) + (hidden ? "(" + title + ")" : title));
      item.children().stream()
          .filter(child -> child.normalName().equals("ol"))
          .forEach(child -> lines.addAll(entries(child, depth + 1)));
    }
    return lines;
  }

  @Test
  void bookmarksNestDeeperThanTheSixLevelsOfHtml() throws Exception {
    folder
        .with(
            "zh-Hans/SUMMARY.md",
            "# 目录\n\n# 上篇\n\n- [泥](a.md)\n  - [胶泥](a1.md)\n    - [烧](a2.md)\n"
                + "      - [木](b.md)\n        - [铜](c.md)\n          - [前言](p.md)\n")
        .with("zh-Hans/b.md", "# 木\n\n正文。\n\n## 木的小节\n\n正文。\n\n### 更小\n\n正文。");
    publish("");
    assertThat(bookmarks())
        .containsSequence(
            "      烧",
            "        火",
            "        木",
            "          木的小节",
            "            更小",
            "          铜",
            "            前言");
  }

  @Test
  void bookmarksAndMenuAreNested() throws Exception {
    publish("");
    assertThat(bookmarks())
        .containsSubsequence(
            "前言",
            "上篇",
            "  泥",
            "    泥的小节",
            "    胶泥",
            "      胶泥的小节",
            "      烧",
            "        火",
            "  木",
            "下篇",
            "  铜");
    Element nav = xhtml(epub(), "nav.xhtml").selectFirst("nav");
    assertThat(entries(nav.selectFirst("ol"), 0))
        .containsSubsequence(
            "前言",
            "上篇",
            "  泥",
            "    泥的小节",
            "    胶泥",
            "      (胶泥的小节)",
            "      (烧)",
            "        (火)",
            "  木",
            "下篇",
            "  铜");
  }

  @Test
  void theContentsAreAsDeepAsThePublicationSays() throws Exception {
    publish("contents: {depth: 1}\n");
    String words = folder.pdf("zh-Hans").words();
    int start = words.indexOf("目录");
    String contents = words.substring(start, words.indexOf("正文。", start));
    assertThat(contents).contains("上篇", "泥", "木", "下篇", "铜").doesNotContain("胶泥", "小节");
    assertThat(bookmarks()).contains("    胶泥", "        火");
  }

  @Test
  void aPartHasATitleAndARoleAndNoText() throws Exception {
    publish("");
    Element part = xhtml(epub(), "part-1.xhtml").selectFirst("section");
    assertThat(part.attr("role")).isEqualTo("doc-part");
    assertThat(part.text()).isEqualTo("上篇");
    assertThat(xhtml(epub(), "a1.xhtml").selectFirst("section").attr("epub:type"))
        .isEqualTo("subchapter");
  }
}
