package io.github.huozi.publication.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of sections and their places in the book. */
class ListingTest {

  private static final String SET = "publication.yaml";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp).with(SET, "title: T\ntype: book\n");
  }

  private List<String> outline() {
    return folder.manuscript().sections().stream()
        .map(
            section ->
                section.place().depth()
                    + "/"
                    + section.place().level()
                    + " "
                    + section.title()
                    + " #"
                    + section.id())
        .toList();
  }

  @Test
  void theDepthOfAListIsThatOfItsSections() {
    folder
        .with(
            "en/SUMMARY.md",
            "# Summary\n\n[Preface](p.md)\n\n- [One](one/README.md)\n    - [Inner](one/a.md)\n"
                + "        - [Deep](one/b.md)\n- [Two](two.md)\n\n-----------\n\n[Appendix](z.md)\n")
        .with("en/p.md", "x")
        .with("en/one/README.md", "x")
        .with("en/one/a.md", "x")
        .with("en/one/b.md", "x")
        .with("en/two.md", "x")
        .with("en/z.md", "x");
    assertThat(outline())
        .containsExactly(
            "1/1 Preface #p",
            "1/1 One #one",
            "2/2 Inner #a",
            "3/3 Deep #b",
            "1/1 Two #two",
            "1/1 Appendix #z");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void headingsAndItemsWithoutALinkAreParts() {
    folder
        .with(
            "en/SUMMARY.md",
            "## 目录\n\n* [前言](p.md)\n\n### 上篇\n\n* [一](a.md)\n  * [二](b.md)\n\n### 空篇\n\n"
                + "### 下篇\n\n* 内篇\n  * [三](c.md)\n* [四](d.md)\n")
        .with("en/p.md", "x")
        .with("en/a.md", "x")
        .with("en/b.md", "x")
        .with("en/c.md", "x")
        .with("en/d.md", "x");
    assertThat(outline())
        .containsExactly(
            "1/1 前言 #p",
            "0/1 上篇 #part-1",
            "1/2 一 #a",
            "2/3 二 #b",
            "0/1 下篇 #part-2",
            "0/2 内篇 #part-3",
            "1/3 三 #c",
            "1/2 四 #d");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/SUMMARY.md:10: the part \"空篇\" has no section and is ignored; list its sections below it, or delete it");
  }

  @Test
  void whatALinkMeansIsFound() {
    folder
        .with(
            "en/SUMMARY.md",
            "- [A](./a)\n- [B](/b.md)\n- [C](%E6%B4%BB.md)\n- [D](D.md)\n- [B again](b.md)\n- [X](x.adoc)\n")
        .with("en/a/README.md", "x")
        .with("en/b.md", "x")
        .with("en/活.md", "x")
        .with("en/d.md", "x")
        .with("en/x.adoc", "x");
    assertThat(outline()).containsExactly("1/1 A #a", "1/1 B #b", "1/1 C #section-03", "1/1 D #d");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/SUMMARY.md:5: the file b.md is listed twice; delete one of the two",
            "warning en/SUMMARY.md:6: the file x.adoc is not in a format for sections; convert it: asciidoctor -b docbook5 -o - x.adoc | pandoc -f docbook -t commonmark_x -o x.md");
  }

  private List<String> order(String... files) {
    for (String file : files) {
      folder.with("en/" + file, "Text.");
    }
    return folder.manuscript().sections().stream().map(Section::title).toList();
  }

  @Test
  void namesThatTellWhereTheyStandComeBeforeOrAfterTheOthers() {
    folder.with("en/z.md", "# Preface to the second edition\n\nText.");
    assertThat(
            order(
                "afterword.md",
                "appendix-tables.md",
                "chapter1.md",
                "chapter10.md",
                "chapter2.md",
                "conclusion.md",
                "introduction.md"))
        .containsExactly(
            "Preface to the second edition",
            "introduction",
            "chapter1",
            "chapter2",
            "chapter10",
            "conclusion",
            "afterword",
            "appendix tables");
    assertThat(folder.problems())
        .containsExactly(
            "warning en: because of their kind, some files come before or after the others: z.md, introduction.md, afterword.md, appendix-tables.md; number the names of the files, or list them in SUMMARY.md, if the order is different");
  }

  @Test
  void hanNumeralsAreNumbers() {
    assertThat(
            order(
                "第十章.md", "第二章.md", "第一章.md", "第三章.md", "第２０章.md", "后记.md", "序.md", "致谢.md",
                "附录一.md"))
        .containsExactly("序", "第一章", "第二章", "第三章", "第十章", "第２０章", "后记", "致谢", "附录一");
  }

  @Test
  void volumesAreInTheirOrder() {
    assertThat(order("下.md", "中.md", "上.md", "上海.md", "下关.md"))
        .containsExactly("上", "中", "下", "上海", "下关");
  }

  @Test
  void namesWithNumbersStandWhereTheseSay() {
    assertThat(order("01-afterword.md", "02-clay.md", "03-preface.md"))
        .containsExactly("afterword", "clay", "preface");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aWholeBookBesideItsChaptersIsTold() {
    String one = "# One\n\nThe first text of the book.\n";
    String two = "# Two\n\nThe second text of the book.\n";
    folder
        .with("en/chapters/1.md", one)
        .with("en/chapters/2.md", two)
        .with("en/ebook.md", "---\ntitle: Book\n---\n" + one + "\n" + two);
    assertThat(order()).hasSize(3);
    assertThat(folder.problems())
        .containsExactly(
            "warning en/ebook.md: the file has the text of the 2 others, which is printed twice; move it out of the folder, or begin its name with an underscore");
  }

  @Test
  void foldersAreChaptersAndParts() {
    folder
        .with("en/2-two/index.md", "# Two\n\nx")
        .with("en/2-two/10.md", "# Ten\n\nx")
        .with("en/2-two/9.md", "# Nine\n\nx")
        .with("en/10-more/a.md", "# A\n\nx")
        .with("en/1.md", "# One\n\nx")
        .with("en/images/readme.txt", "no section");
    assertThat(outline())
        .containsExactly(
            "1/1 One #section-01",
            "1/1 Two #two",
            "2/2 Nine #section-03",
            "2/2 Ten #section-04",
            "0/1 more #part-1",
            "1/2 A #a");
  }

  @Test
  void aFolderNamesItsChapterIfItsFirstFileDoesNot() {
    folder
        .with("en/1-clay-and-sand/_index.md", "---\ncollapse: true\n---\n")
        .with("en/1-clay-and-sand/a.md", "# A\n\nx")
        .with("en/2-wood/README.md", "A lead.\n\n## B\n\nx");
    assertThat(outline())
        .containsExactly("1/1 clay and sand #clay-and-sand", "2/2 A #a", "1/1 wood #wood");
  }

  @Test
  void aChapterMayHaveTheNameOfAToolsFolder() {
    folder
        .with("en/a.md", "# A\n\nx")
        .with("en/target/index.md", "# Aims\n\nx")
        .with("en/code/Cargo.toml", "")
        .with("en/code/target/doc.md", "# Made\n\nx")
        .with("en/node_modules/x/README.md", "# X\n\nx");
    assertThat(outline()).containsExactly("1/1 A #a", "1/1 Aims #target");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aFolderAroundOneTextOfItsNameIsNoPart() {
    folder
        .with("en/soup/onion/onion.md", "# Onion soup\n\nx")
        .with("en/soup/pea.md", "# Pea soup\n\nx")
        .with("en/soup/leek/leek.md", "# Leek soup\n\nx")
        .with("en/tips/a.md", "# Salt\n\nx");
    assertThat(outline())
        .containsExactly(
            "0/1 soup #part-1",
            "1/2 Leek soup #leek",
            "1/2 Onion soup #onion",
            "1/2 Pea soup #pea",
            "0/1 tips #part-2",
            "1/2 Salt #a");
  }

  @Test
  void weightsOrderFiles() {
    folder
        .with("en/a.md", "---\ntitle: A\norder: 3\n---\nx")
        .with("en/b.md", "+++\ntitle = \"B\"\nweight = 1\n+++\nx")
        .with("en/c.md", "---\ntitle: C\n---\nx")
        .with("en/d.md", "{\"title\": \"D\", \"weight\": 2}\nx");
    assertThat(outline()).containsExactly("1/1 B #b", "1/1 D #d", "1/1 A #a", "1/1 C #c");
  }

  @Test
  void datesOrderPosts() {
    folder
        .with("en/2024-05-01-name-of-a-post.md", "x")
        .with("en/2023-12-31-b.md", "# Heading\n\nx")
        .with("en/z.md", "---\ntitle: Z\ndate: 2024-01-02T10:00:00+08:00\n---\nx");
    assertThat(outline())
        .containsExactly("1/1 Heading #b", "1/1 Z #z", "1/1 name of a post #name-of-a-post");
    assertThat(folder.manuscript().sections().get(0).content())
        .startsWith("<p class=\"section-byline\"")
        .contains("<time datetime=\"2023-12-31\">December 31, 2023</time>");
  }

  @Test
  void draftsAreLeftOutAndTold() {
    folder
        .with("en/a.md", "x")
        .with("en/b.md", "---\ndraft: true\n---\nx")
        .with("en/c.md", "---\npublished: false\n---\nx")
        .with("en/d.md", "---\ndraft: false\n---\nx");
    assertThat(outline()).containsExactly("1/1 a #a", "1/1 d #d");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/b.md: the file is a draft and is ignored, as are 1 more; delete draft: true from its front matter to publish it");
  }

  @Test
  void otherFormatsAreToldWithACommand() {
    folder
        .with("en/a.md", "x")
        .with("en/b/第一 章.adoc", "x")
        .with("en/c/x.docx", "x")
        .with("en/d.rst", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/b/第一 章.adoc: the file is not in a format for sections; convert it: asciidoctor -b docbook5 -o - '第一 章.adoc' | pandoc -f docbook -t commonmark_x -o '第一 章.md'",
            "warning en/c/x.docx: the file is not in a format for sections; convert it: pandoc -t commonmark_x x.docx -o x.md --extract-media=images",
            "warning en/d.rst: the file is not in a format for sections; convert it: pandoc -t commonmark_x d.rst -o d.md --extract-media=images");
  }

  @Test
  void aChapterMayBeCalledSummary() {
    folder
        .with("en/1-clay/index.md", "# Clay\n\nx")
        .with("en/1-clay/summary.md", "# What clay taught\n\nSee [Clay](index.md).")
        .with("en/2-wood/index.md", "# Wood\n\nx")
        .with("en/2-wood/SUMMARY.md", "# What wood taught\n\nx")
        .with("en/summary.md", "# Of all\n\nSee [Clay](1-clay/index.md) first.");
    assertThat(outline())
        .containsExactly(
            "1/1 Clay #clay",
            "2/2 What clay taught #summary",
            "1/1 Wood #wood",
            "2/2 What wood taught #summary-2",
            "1/1 Of all #summary-3");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aSummaryWithoutLinksIsAChapter() {
    folder.with("en/SUMMARY.md", "# Summary\n\n- clay\n- wood\n").with("en/a.md", "# A\n\nx");
    assertThat(outline()).containsExactly("1/1 A #a", "1/1 Summary #summary");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aListWithALowerCaseNameIsTheListEverywhere() {
    folder
        .with("en/Summary.md", "# Contents\n\n- [B](b.md)\n- [A](a.md)\n")
        .with("en/a.md", "x")
        .with("en/b.md", "x");
    assertThat(outline()).containsExactly("1/1 B #b", "1/1 A #a");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aListOfAFolderBelowIsTold() {
    folder
        .with("en/book/SUMMARY.md", "# Contents\n\n- [B](b.md)\n")
        .with("en/book/b.md", "# B\n\nx")
        .with("en/book/langs.md", "# Languages\n\nx");
    assertThat(outline()).containsExactly("1/1 B #b", "1/1 Languages #langs");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/book/SUMMARY.md: the file lists sections in a folder below the edition's, and is ignored; move it into the edition's folder, or make an edition of this one");
  }

  @Test
  void whatASummaryDoesNotListIsToldThoughItIsCalledSummary() {
    folder
        .with("en/SUMMARY.md", "- [A](a.md)\n")
        .with("en/a.md", "x")
        .with("en/part/summary.md", "x");
    assertThat(outline()).containsExactly("1/1 A #a");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/part/summary.md: SUMMARY.md does not list the file; add it there, or begin the name with an underscore");
  }

  @Test
  void webPagesBesidePublicationYamlAreToldIfThereIsNothingElse() {
    folder
        .with(SET, "title: T\neditions: [{language: en, folder: .}]\n")
        .with("01.html", "<p>x</p>")
        .editions();
    assertThat(folder.problems())
        .containsExactly(
            ".: the edition has no section; move its files into a folder of their own, such as en,"
                + " beside a publication.yaml; at the top only Markdown is read");
  }
}
