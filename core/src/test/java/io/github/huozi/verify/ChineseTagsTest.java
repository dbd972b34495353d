package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions whose tags name a region of Chinese and no script. */
@Tag("long")
class ChineseTagsTest {

  private static final List<String> AS_WRITTEN = List.of("zh-TW", "zh-CN", "zh-hk", "ZH-sg", "zh");

  @TempDir private Path temp;

  @Test
  void publishesAndVerifiesThemWithTheScriptInTheEpub() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    StringBuilder editions = new StringBuilder("title: 活字\neditions:\n");
    for (String tag : AS_WRITTEN) {
      editions.append("- language: ").append(tag).append('\n');
      book.folder().with(tag + "/01-clay.md", "# 泥\n\n文中有字。[^1]\n\n[^1]: 注一。\n");
    }
    book.folder().with("publication.yaml", editions.toString());
    book.finish();

    Map<String, String> written = new TreeMap<>();
    for (String tag : List.of("zh-TW", "zh-CN", "zh-HK", "zh-SG", "zh")) {
      written.put(tag, languageOf(EpubFile.read(book.epub(tag)).source("package.opf")));
    }
    assertThat(written)
        .containsOnly(
            Map.entry("zh-TW", "zh-Hant-TW"),
            Map.entry("zh-CN", "zh-Hans-CN"),
            Map.entry("zh-HK", "zh-Hant-HK"),
            Map.entry("zh-SG", "zh-Hans-SG"),
            Map.entry("zh", "zh-Hans"));
    assertThat(book.verify().findings()).isEmpty();
  }

  private static String languageOf(String packageDocument) {
    return Jsoup.parse(packageDocument, "", Parser.xmlParser()).select("dc|language").text();
  }
}
