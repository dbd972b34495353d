package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is too wide for an A5 page stands on landscape pages. */
class LandscapeTablesTest {

  private static final int COLUMNS = 14;

  private static final String PROSE = "先设一铁板，其上以松脂、蜡和纸灰之类冒之。欲印则以一铁范置铁板上，乃密布字印。满铁范为一板，持就火炀之。";

  @TempDir private Path folder;

  @Test
  void theTextGoesOnAroundATableOfManyRowsOnLandscapePages() throws Exception {
    FinishedBook book = publish(paragraphs('甲', 5) + table(60) + paragraphs('乙', 9), "");
    List<Boolean> landscape = landscape(book);
    int first = landscape.indexOf(true);
    int end = landscape.lastIndexOf(true) + 1;
    assertThat(end - first).isGreaterThan(3);
    assertThat(landscape.subList(first, end)).doesNotContain(false);
    List<String> pages = pages(book);
    // The page before is filled with the text after the table.
    assertThat(pages.get(first - 1)).contains("乙零");
    assertThat(pages.get(end)).contains("乙");
    for (String page : pages.subList(first, end)) {
      assertThat(page).containsOnlyOnce("铅活字印").doesNotContain("甲", "乙");
    }
    assertThat(pages.get(first)).contains("活字一览");
    String rows = String.join("", pages.subList(first, end));
    IntStream.range(0, 60).forEach(row -> assertThat(rows).containsOnlyOnce("行" + row + "止"));
    assertThat(book.verify().findings()).isEmpty();
    String list = EpubFile.read(book.epub("zh-Hans")).source("nav.xhtml");
    IntStream.rangeClosed(first, end)
        .forEach(page -> assertThat(list).contains("#page-" + (page + 1)));
    assertThat(EpubFile.read(book.epub("zh-Hans")).source("a.xhtml")).doesNotContain("<tr><span");
  }

  @Test
  @Tag("long")
  void theValidatorsFindNothing() throws Exception {
    FinishedBook book = publish(paragraphs('甲', 5) + table(20) + paragraphs('乙', 2), "");
    assertThat(book.verify(FinishedBook.WITHOUT_RECORD).findings()).isEmpty();
  }

  @Test
  void aNoteOfTheTableStandsAtTheFootOfItsPage() throws Exception {
    String table = table(3).replace("行1止", "行1止[^1]");
    FinishedBook book = publish(paragraphs('甲', 3) + table + "\n\n[^1]: 此注在表中。\n", "");
    int page = landscape(book).indexOf(true);
    assertThat(pages(book).get(page)).contains("行2止", "此注在表中");
    assertThat(book.verify().findings()).isEmpty();
  }

  @Test
  void aThemeMayForbidLandscapePages() throws Exception {
    FinishedBook book = publish(table(3), "table { -huozi-wide: none; font-size: 4pt }");
    assertThat(landscape(book)).doesNotContain(true);
  }

  @Test
  void aLandscapeBookHasNoTurnedPages() throws Exception {
    FinishedBook book = publish(table(3), "@page { size: A4 landscape }");
    assertThat(landscape(book)).doesNotContain(false);
  }

  @Test
  void aTableThatIsTooWideForALandscapePageIsAnError() throws Exception {
    String row = "| " + "Representation | ".repeat(60) + "\n";
    String text = row + "|" + " - |".repeat(60) + "\n" + row;
    FinishedBook book = new FinishedBook(folder);
    book.folder()
        .with("publication.yaml", "title: 书\ntype: book\n")
        .with("zh-Hans/a.md", "# 章\n\n" + text + "\n");
    assertThatThrownBy(book::finish).isInstanceOf(PublishingException.class);
    assertThat(book.folder().problems())
        .singleElement()
        .asString()
        .startsWith("zh-Hans/a.md:3: the table is wider than the page by ");
  }

  private FinishedBook publish(String text, String css) throws Exception {
    FinishedBook book = new FinishedBook(folder);
    if (!css.isEmpty()) {
      book.folder().with("theme/css/theme.css", css);
    }
    book.folder()
        .with("publication.yaml", "title: 书\ntype: book\n")
        .with("zh-Hans/a.md", "# 章\n\n" + text + "\n");
    return book.finish();
  }

  private static String paragraphs(char name, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(name).append("零一二三四五六七八九".charAt(i)).append("。");
      text.append(PROSE.repeat(3)).append("\n\n");
    }
    return text.toString();
  }

  private static String table(int rows) {
    List<String> lines = new ArrayList<>();
    lines.add("Table: 活字一览。\n");
    lines.add("| 铅活字印 " + "| 铸字工场 ".repeat(COLUMNS - 1) + "|");
    lines.add("|" + " - |".repeat(COLUMNS));
    for (int i = 0; i < rows; i++) {
      lines.add(
          "| 行" + i + "止 |" + String.join("|", Collections.nCopies(COLUMNS - 1, "主持人名")) + "|");
    }
    return String.join("\n", lines) + "\n\n";
  }

  private static List<String> pages(FinishedBook book) throws Exception {
    return PdfFile.read(book.folder().file("zh-Hans", Format.PDF)).pages().stream()
        .map(page -> page.replaceAll("\\s", ""))
        .toList();
  }

  private static List<Boolean> landscape(FinishedBook book) throws Exception {
    List<Boolean> found = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(book.pdf("zh-Hans").toFile())) {
      for (PDPage page : pdf.getPages()) {
        found.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
      }
    }
    return found;
  }
}
