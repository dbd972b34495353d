package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scholarly book with horizontal and with vertical lines. */
final class MonographTest {

  private static final String PARAGRAPH = "庆历年间，匠人以胶泥刻字，薄如钱唇，每字为一印，火烧令坚。".repeat(6) + "[^%d]\n\n";

  @TempDir static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        book(
            temp.resolve("monograph"),
            """
            editions:
              - {language: zh-Hans}
              - {id: tate, language: zh-Hans, writing-mode: vertical-rl}
            """);
  }

  private static PublicationFolder book(Path root, String keys) throws Exception {
    StringBuilder text = new StringBuilder("# 胶泥\n\n" + PARAGRAPH.formatted(0));
    for (int i = 1; i < 6; i++) {
      text.append("## 印法 *之* 其%d\n\n".formatted(i));
      text.append((PARAGRAPH + "### 细目\n\n" + PARAGRAPH).formatted(2 * i - 1, 2 * i));
    }
    for (int i = 0; i < 11; i++) {
      text.append("[^%d]: 《梦溪笔谈》卷十八。\n\n".formatted(i));
    }
    String second = "---\nauthor: 沈括\n---\n\n# 木字\n\n" + PARAGRAPH.replace("[^%d]", "");
    PublicationFolder book =
        new PublicationFolder(root)
            .onThemesPage()
            .with("publication.yaml", "title: 活字考\ntype: book\ntheme: monograph\n" + keys)
            .with("zh-Hans/1.md", text.toString())
            .with("zh-Hans/2.md", second);
    book.publish();
    return book;
  }

  private static List<String> texts(String edition, int page) throws Exception {
    return texts(folder, edition, page);
  }

  private static List<String> texts(PublicationFolder book, String edition, int page)
      throws Exception {
    return PrintedLines.on(book.file(edition, Format.PDF), page).stream().map(Line::text).toList();
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void theChapterStandsAtTheHeadOfLeftPagesAndTheSectionOfRightOnes() throws Exception {
    // The folio of an opening stands alone, at the foot.
    assertThat(texts("zh-Hans", 3)).startsWith("第一章", "胶泥").endsWith("3");
    assertThat(texts("zh-Hans", 4).get(0)).isEqualTo("4第一章胶泥");
    assertThat(texts("zh-Hans", 5).get(0)).matches("1\\.[2-5]印法之其[2-5]5");
  }

  @Test
  void chaptersOpenOnTheRight() throws Exception {
    int pages = PrintedLines.pages(folder.file("zh-Hans", Format.PDF));
    int opening = 0;
    for (int page = 5; page <= pages; page++) {
      opening = texts("zh-Hans", page).contains("第二章") ? page : opening;
    }
    assertThat(opening % 2).isEqualTo(1);
    assertThat(texts("zh-Hans", opening)).contains("沈括");
  }

  /** Headings that are heads stand in boxes of their section, which begins with a new number. */
  @Test
  void theTextIsNumberedFromOneAfterRomanPages() throws Exception {
    PublicationFolder roman = book(temp.resolve("roman"), "folios: roman\nlanguage: zh-Hans\n");
    assertThat(texts(roman, "zh-Hans", 2)).contains("ii");
    assertThat(texts(roman, "zh-Hans", 3)).startsWith("第一章").endsWith("1");
    assertThat(texts(roman, "zh-Hans", 4).get(0)).isEqualTo("2第一章胶泥");
    assertThat(texts(roman, "zh-Hans", 5).get(0)).endsWith("3");
  }
}
