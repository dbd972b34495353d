package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes at the foot of their pages, and the forms of their numbers. */
@Tag("long")
class NotesOfPagesTest {

  private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");

  @TempDir private Path temp;

  /** A chapter with calls in sentences, and some of their notes. */
  private static String chapter(int notes) {
    StringBuilder text = new StringBuilder("# 泥活字\n");
    for (int i = 1; i <= notes; i++) {
      text.append("\n毕昇制泥活字，薄如钱唇，每字为一印[^%d]。火烧令坚，先设一铁板。\n".formatted(i));
    }
    for (int i = 1; i <= notes; i++) {
      text.append("\n[^%d]: 注文其%d。\n".formatted(i, i));
    }
    return text.toString();
  }

  private PublicationFolder folder(String notes, String text) throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: 活字\ntype: book\nnotes: " + notes + "\n")
            .with("zh-Hans/1.md", text);
    folder.publish();
    return folder;
  }

  @Test
  void eachPageNumbersItsOwn() throws Exception {
    PublicationFolder folder = folder("{numbers: page, form: ①}", chapter(40));
    PdfFile pdf = folder.pdf("zh-Hans");
    int numbered = 0;
    for (String page : pdf.pages()) {
      List<String> found = new ArrayList<>();
      Matcher matcher = CIRCLED.matcher(page);
      while (matcher.find()) {
        found.add(matcher.group());
      }
      int own = found.size() / 2;
      List<String> calls = found.subList(0, own);
      for (int i = 0; i < own; i++) {
        assertThat(calls.get(i)).isEqualTo(String.valueOf((char) ('①' + i)));
      }
      assertThat(found.subList(own, found.size())).isEqualTo(calls);
      numbered += own;
    }
    assertThat(numbered).isEqualTo(40);
    EpubFile epub = EpubFile.read(folder.file("zh-Hans", Format.EPUB));
    assertThat(epub.source("section-01.xhtml")).contains(">㊵</a>");
  }

  @Test
  void theSameTextGivesTheSameBytes() throws Exception {
    PublicationFolder folder = folder("{numbers: page}", chapter(40));
    byte[] first = Files.readAllBytes(folder.file("zh-Hans", Format.PDF));
    Files.delete(folder.file("zh-Hans", Format.PDF));
    folder.publish();
    assertThat(Files.readAllBytes(folder.file("zh-Hans", Format.PDF))).isEqualTo(first);
  }

  @Test
  void aNoteOfANoteStandsOnItsPage() throws Exception {
    PublicationFolder folder =
        folder("page", "# 泥活字\n\n毕昇[^b]制活字[^t]。\n\n[^b]: 布衣[^n]。\n\n[^t]: 火烧。\n\n[^n]: 平民。\n");
    assertThat(folder.pdf("zh-Hans").pages().get(2).replaceAll("\\s+", ""))
        .contains("毕昇1制活字3。", "1布衣2。2平民。3火烧。");
  }

  @Test
  void circledNumbersEndAtFifty() throws Exception {
    PublicationFolder folder = folder("{form: ①}", chapter(52));
    assertThat(folder.pdf("zh-Hans").pages()).anyMatch(page -> page.contains("㊿"));
    assertThat(folder.pdf("zh-Hans").pages()).anyMatch(page -> page.contains("[52]"));
    assertThat(folder.problems())
        .anyMatch(
            warning -> warning.contains("circled numbers end at 50") && warning.contains("[51]"));
  }
}
