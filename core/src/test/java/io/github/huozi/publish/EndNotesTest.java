package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes at the end of their section, or of all sections. */
@Tag("long")
class EndNotesTest {

  private static final String CLAY =
      "# Clay\n\nBi Sheng[^b] cut type[^t] in clay.[^b]\n\n[^b]: A commoner.\n\n[^t]: Each *sort* a"
          + " character.\n\n    It was baked.\n";
  private static final String WOOD =
      "# Wood\n\nWang Zhen[^w] had wooden type cut.\n\n[^w]: A magistrate.\n";

  /** The publications that tests have made, by their texts: several look at the same one. */
  private static final Map<List<String>, PublicationFolder> PUBLISHED = new HashMap<>();

  @TempDir private static Path all;

  @TempDir private Path temp;

  private static PublicationFolder publish(String yaml, String first, String second)
      throws Exception {
    List<String> texts = List.of(yaml, first, second);
    PublicationFolder known = PUBLISHED.get(texts);
    if (known != null) {
      return known;
    }
    PublicationFolder folder =
        new PublicationFolder(all.resolve(String.valueOf(PUBLISHED.size())))
            .with("publication.yaml", "title: Movable Type\n" + yaml)
            .with("en/1.md", first)
            .with("en/2.md", second);
    folder.publish();
    PUBLISHED.put(texts, folder);
    return folder;
  }

  @Test
  void theNotesOfAChapterEndIt() throws Exception {
    PdfFile pdf = publish("type: book\nnotes: chapter\n", CLAY, WOOD).pdf("en");
    assertThat(linesOf(pdf, 3))
        .containsExactly(
            "Clay",
            "Bi Sheng1 cut type2 in clay.1",
            "Notes",
            "1 A commoner.",
            "2 Each sort a character.",
            "It was baked.");
    assertThat(pdf.pages().get(3)).contains("Wood", "Notes", "1 A magistrate.");
    assertThat(pdf.outline()).containsExactly("Clay", "Wood");
  }

  /** The lines of a page without its number, which may be drawn first or last. */
  private static List<String> linesOf(PdfFile pdf, int page) {
    return pdf.pages()
        .get(page - 1)
        .lines()
        .map(String::strip)
        .filter(line -> !line.equals(String.valueOf(page)))
        .toList();
  }

  @Test
  void theNotesOfABookFormItsLastSection() throws Exception {
    PdfFile pdf = publish("type: book\nnotes: book\n", CLAY, WOOD).pdf("en");
    assertThat(pdf.pages()).hasSize(5);
    assertThat(pdf.pages().get(2)).doesNotContain("commoner");
    assertThat(linesOf(pdf, 5))
        .containsExactly(
            "Notes",
            "Clay",
            "1 A commoner.",
            "2 Each sort a character.",
            "It was baked.",
            "Wood",
            "1 A magistrate.");
    assertThat(pdf.outline()).containsExactly("Clay", "Wood", "Notes");
    assertThat(pdf.pages().get(1)).containsPattern("Notes[ .]+5");
  }

  @Test
  void theNotesOfAnArticleFollowItsLastSection() throws Exception {
    PdfFile pdf = publish("notes: book\nrights: Free\n", CLAY, WOOD).pdf("en");
    assertThat(pdf.pages()).hasSize(1);
    assertThat(pdf.pages().get(0).replaceAll("\\s+", " "))
        .contains("Wang Zhen3 had wooden type cut. Notes Clay 1 A commoner.")
        .contains("Wood 3 A magistrate. Free");
  }

  @Test
  void theNotesOfAnArticleOfOneFileHaveOneHeading() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: 活字\nnotes: book\n")
            .with("zh-Hans/1.md", "# 活字\n\n毕昇[^b]制泥活字。\n\n[^b]: 布衣。\n");
    folder.publish();
    assertThat(folder.pdf("zh-Hans").pages().get(0).lines().map(String::strip))
        .containsSubsequence("毕昇1制泥活字。", "注释", "1 布衣。");
    assertThat(folder.pdf("zh-Hans").outline()).contains("注释");
  }

  @Test
  void theHeadsOfTheNotesSayTheirPages() throws Exception {
    StringBuilder first = new StringBuilder("# Clay\n\n");
    for (int i = 1; i <= 50; i++) {
      first.append("Bi Sheng cut type in clay, and fired each piece of it.[^%d]\n\n".formatted(i));
    }
    for (int i = 1; i <= 50; i++) {
      first.append(
          "[^%d]: A commoner, who lived at a time of which little is known.\n\n".formatted(i));
    }
    PdfFile pdf = publish("type: book\nnotes: book\n", first.toString(), WOOD).pdf("en");
    List<String> pages = pdf.pages();
    int last = pages.size();
    String second = pages.get(last - 1);
    Matcher note = Pattern.compile("(\\d+) A commoner").matcher(second);
    assertThat(note.find()).isTrue();
    int from = pageOf(pages, "piece of it." + note.group(1) + "\n");
    int to = pageOf(pages, "Wang Zhen");
    assertThat(from).isLessThan(to);
    assertThat(second).contains("Notes to pages " + from + "–" + to);
    assertThat(pages.get(last - 2)).contains("Notes").doesNotContain("Notes to");
  }

  /** The number of the page that has a text. */
  private static int pageOf(List<String> pages, String text) {
    return 1
        + pages.indexOf(
            pages.stream().filter(page -> (page + "\n").contains(text)).findFirst().orElseThrow());
  }

  @Test
  void theNotesOfABookMayStandAfterAnySection() throws Exception {
    PdfFile pdf = publish("type: book\nnotes: {place: book, after: 1.md}\n", CLAY, WOOD).pdf("en");
    assertThat(pdf.outline()).containsExactly("Clay", "Notes", "Wood");
    assertThat(pdf.pages().get(1)).containsPattern("(?s)Clay[ .]+3.*Notes[ .]+4.*Wood[ .]+5");
    assertThat(pdf.pages().get(3)).contains("A commoner", "A magistrate");
  }

  @Test
  void theNotesCannotStandAfterAFileThatIsMissing() {
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(() -> publish("type: book\nnotes: {place: book, after: 3.md}\n", CLAY, WOOD))
        .satisfies(
            failed ->
                assertThat(failed.problems())
                    .extracting(Problem::message)
                    .containsExactly(
                        "the notes are to follow 3.md, which is not a section of the edition en"));
  }

  @Test
  void anAuthorsSectionMayHaveTheNotesOfABook() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with(
                "publication.yaml",
                "title: T\ntype: book\nnotes: book\nnumbers: true\nroles: {3.md: notes}\n")
            .with("en/1.md", CLAY)
            .with("en/2.md", WOOD)
            .with("en/3.md", "# Remarks\n\nBy the author.\n")
            .with("en/4.md", "# Afterword\n\nThe end.\n");
    folder.publish();
    PdfFile pdf = folder.pdf("en");
    assertThat(pdf.outline())
        .containsExactly("Chapter 1 Clay", "Chapter 2 Wood", "Remarks", "Afterword");
    assertThat(linesOf(pdf, 5))
        .containsExactly(
            "Remarks",
            "By the author.",
            "Chapter 1\u2002Clay",
            "1 A commoner.",
            "2 Each sort a character.",
            "It was baked.",
            "Chapter 2\u2002Wood",
            "1 A magistrate.");
    EpubFile epub = folder.epub("en");
    Document notes = Jsoup.parse(epub.source("section-03.xhtml"));
    assertThat(notes.select("[epub:type=endnotes] h2").eachText())
        .containsExactly("Chapter 1\u2002Clay", "Chapter 2\u2002Wood");
    assertThat(notes.select("[role=doc-backlink]").eachAttr("href"))
        .containsExactly(
            "section-01.xhtml#section-01--fnref-b",
            "section-01.xhtml#section-01--fnref-t",
            "section-02.xhtml#section-02--fnref-w");
    Document first = Jsoup.parse(epub.source("section-01.xhtml"));
    assertThat(first.select("[role=doc-footnote]")).isEmpty();
    assertThat(first.select("[role=doc-noteref]").eachAttr("href"))
        .startsWith("section-03.xhtml#section-01--fn-b");
    assertThat(epub.complaints()).isEmpty();
  }

  @Test
  void aSectionForNotesThatStandElsewhereIsAnError() {
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(() -> publish("type: book\nroles: {2.md: notes}\n", CLAY, "# Notes\n\nMine.\n"))
        .satisfies(
            failed ->
                assertThat(failed.problems())
                    .extracting(Problem::message)
                    .containsExactly(
                        "the section has the role notes, but the notes are placed elsewhere"));
  }

  @Test
  void anEditionWithoutNotesHasNoSectionForThem() throws Exception {
    PdfFile pdf =
        publish("type: book\nnotes: book\n", "# Clay\n\nA.\n", "# Wood\n\nB.\n").pdf("en");
    assertThat(pdf.pages()).hasSize(4);
    assertThat(pdf.outline()).containsExactly("Clay", "Wood");
  }

  @Test
  void aSectionMayHaveTheIdOfTheNotes() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\ntype: book\nnotes: book\n")
            .with("en/endnotes.md", CLAY);
    folder.publish();
    assertThat(folder.pdf("en").outline()).containsExactly("Clay", "Notes");
  }

  @Test
  void aNoteIsTaggedAndItsNumberLeadsBack() throws Exception {
    for (String place : List.of("chapter", "book")) {
      PublicationFolder folder = publish("type: book\nnotes: " + place + "\n", CLAY, WOOD);
      StructureElement root = StructureElement.read(folder.file("en", Format.PDF));
      List<StructureElement> notes = root.all("Note");
      assertThat(notes.stream().map(StructureElement::text).map(String::strip))
          .containsExactly(
              "1A commoner.", "2Each sort a character.It was baked.", "1A magistrate.");
      assertThat(notes.get(0).elements().map(StructureElement::role)).startsWith("Lbl", "P");
      assertThat(links(folder))
          .as("every call and every number is a link with its description")
          .contains("Note 1", "Back to the text, note 1", "Note 2", "Back to the text, note 2");
    }
  }

  private static List<String> links(PublicationFolder folder) throws IOException {
    StructureElement root = StructureElement.read(folder.file("en", Format.PDF));
    return root.all("Link").stream()
        .flatMap(StructureElement::annotations)
        .map(annotation -> annotation.getString(COSName.CONTENTS))
        .toList();
  }

  @Test
  void theEpubIsTheSameButForItsPages() throws Exception {
    String atPage = publish("type: book\n", CLAY, WOOD).epub("en").source("section-01.xhtml");
    String atEnd =
        publish("type: book\nnotes: book\n", CLAY, WOOD).epub("en").source("section-01.xhtml");
    assertThat(atEnd).isEqualTo(atPage);
  }

  @Test
  void aPageThatBeginsInTheNotesOfABookIsNotInTheEpub() throws Exception {
    EpubFile epub =
        publish("type: book\nnotes: book\n", longNotes("Clay"), longNotes("Wood")).epub("en");
    assertThat(Jsoup.parse(epub.source("nav.xhtml")).select("[role=doc-pagelist] a").eachText())
        .isNotEmpty();
    for (String document : List.of("section-01.xhtml", "section-02.xhtml")) {
      assertThat(Jsoup.parse(epub.source(document)).select(".notes [role=doc-pagebreak]"))
          .isEmpty();
    }
    assertThat(epub.complaints()).isEmpty();
  }

  private static String longNotes(String title) {
    StringBuilder text = new StringBuilder("# " + title + "\n\nText");
    for (int i = 1; i <= 40; i++) {
      text.append("[^").append(i).append("] and more");
    }
    text.append(".\n\n");
    for (int i = 1; i <= 40; i++) {
      text.append("[^").append(i).append("]: The note of the number ").append("more ".repeat(40));
      text.append("ends.\n\n");
    }
    return text.toString();
  }

  @Test
  void aThemeMayHaveASectionWithoutMark() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\nnotes: book\n")
            .with(
                "theme/print.ftlh",
                "<html lang='en'><head><title>T</title></head><body><#list sections as s>"
                    + "${s.content?no_esc}</#list></body></html>")
            .with("en/1.md", CLAY);
    folder.publish();
    assertThat(folder.pdf("en").words()).contains("Notes").contains("A commoner.");
  }
}
