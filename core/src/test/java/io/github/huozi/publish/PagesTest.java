package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ends of pages: CLREQ §3.4.4 and §4.1.4. */
class PagesTest {

  private static final String[] SENTENCES = {
    "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。",
    "闰余成岁，律吕调阳。云腾致雨，露结为霜。金生丽水，玉出昆冈。",
    "剑号巨阙，珠称夜光。果珍李柰，菜重芥姜。海咸河淡，鳞潜羽翔。",
  };

  private static final String[] ENGLISH = {
    "Movable type was cut in wood, cast in clay and struck in bronze before anyone printed with"
        + " lead.",
    "The compositor reached for characters without looking, since every compartment had its"
        + " customary place.",
    "Printers considered the arrangement of a case their most valuable knowledge.",
    "An experienced workman distributed several thousand characters in an afternoon.",
    "Nobody remembers who proposed the revolving table.",
    "Its inventor described the manufacture of earthenware type in extraordinary detail.",
    "The government established a foundry, and the foundry established a standard.",
    "Newspapers required punctuation that the classical typefaces had never possessed.",
    "Customers complained that the impression was uneven.",
    "Electrotyping made complicated characters considerably cheaper to reproduce.",
  };

  @TempDir private Path folder;

  @Test
  void noHeadingStandsAtAPagesFoot() throws Exception {
    StringBuilder text = new StringBuilder("# 千字文\n\n");
    for (int i = 1; i <= 120; i++) {
      text.append("## 第").append(i).append("节\n\n");
      for (int k = 0; k <= i % 4; k++) {
        text.append(SENTENCES[k % 3].repeat(1 + (i + k) % 3)).append("\n\n");
      }
    }
    List<List<String>> pages = pages(text.toString());
    assertThat(pages).hasSizeGreaterThan(20);
    for (List<String> page : pages.subList(1, pages.size())) {
      assertThat(lastLine(page)).doesNotMatch("第.*节");
    }
  }

  @Test
  void noPageStartsWithAParagraphsLastLine() throws Exception {
    StringBuilder text = new StringBuilder("# 千字文\n\n");
    for (int i = 1; i <= 150; i++) {
      text.append(SENTENCES[i % 3].repeat(1 + i % 5)).append("完").append("。\n\n");
    }
    List<List<String>> pages = pages(text.toString());
    assertThat(pages).hasSizeGreaterThan(10);
    for (List<String> page : pages.subList(2, pages.size())) {
      // After the running head and the page number.
      assertThat(page.get(2)).doesNotEndWith("完。");
    }
  }

  /** Without the rule, the first page ends in "The compos-". */
  @Test
  void aPageIsLeftALineShortSoThatItDoesNotEndInADividedWord() throws Exception {
    Random random = new Random(227);
    StringBuilder text = new StringBuilder("# Type\n");
    for (int i = 0; i < 9; i++) {
      text.append('\n');
      for (int k = 0; k < 3 + random.nextInt(4); k++) {
        text.append(ENGLISH[random.nextInt(ENGLISH.length)]).append('\n');
      }
    }
    List<List<String>> pages = pages("en", text.toString());
    assertThat(pages).hasSize(2);
    assertThat(lastLine(pages.get(0))).endsWith("Its inventor described");
  }

  private static String lastLine(List<String> page) {
    return page.get(page.size() - 1);
  }

  private List<List<String>> pages(String text) throws Exception {
    return pages("zh-Hans", text);
  }

  /** A poem with its title and the poet's name; the last ones of more than eight lines may be. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "en"})
  void aPoemOfUpToEightLinesStaysWholeAndWithItsTitle(String language) throws Exception {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("# Poems\n\n");
    List<Integer> lengths = new ArrayList<>();
    for (int i = 10; i < 90; i++) {
      int lines = 2 + random.nextInt(9);
      lengths.add(lines);
      text.append("## 题").append(i).append("\n\n诗人").append(i).append("\n\n");
      if (i % 5 == 0) {
        text.append("作于江上").append(i).append("\n\n");
      }
      for (int k = 0; k < lines; k++) {
        String end = k + 1 < lines ? "\\\n" : "\n\n";
        text.append("白日依山尽").append(i).append(end);
      }
    }
    List<List<String>> pages = new ArrayList<>();
    for (List<String> page : pages(language, text.toString())) {
      pages.add(page.stream().map(line -> line.replaceAll("\\s", "")).toList());
    }
    assertThat(pages).hasSizeGreaterThan(20);
    for (int i = 10; i < 90; i++) {
      int lines = lengths.get(i - 10);
      String title = "题" + i;
      String line = "白日依山尽" + i;
      List<String> page =
          pages.stream().filter(each -> each.contains(title)).findFirst().orElseThrow();
      assertThat(page).contains("诗人" + i).contains(line);
      if (lines <= 8) {
        assertThat(page.stream().filter(line::equals)).as(title).hasSize(lines);
      }
    }
  }

  private List<List<String>> pages(String language, String text) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: 千字文\n")
            .with(language + "/text.md", text)
            .as(Format.PDF);
    publication.publish();
    return publication.pdf(language).pages().stream()
        .map(page -> page.lines().filter(line -> !line.isBlank()).toList())
        .toList();
  }
}
