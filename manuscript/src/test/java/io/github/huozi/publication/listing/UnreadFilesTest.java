package io.github.huozi.publication.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings about folders and files that no edition reads. */
class UnreadFilesTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "cn, zh-Hans",
    "zh_CN, zh-CN",
    "zh_Hant_TW, zh-Hant-TW",
    "English, en",
    "english, en",
    "Deutsch, de",
    "français, fr",
    "日本語, ja",
    "简体中文, zh-Hans",
    "jp, ja",
    "en_US, en-US",
    "jpn, ja",
    "kor, ko",
    "eng, en",
    "zho, zh-Hans",
    "chi, zh-Hans",
    "cmn, zh-Hans",
    "zho-Hant, zh-Hant",
    "ger, de",
    "deu, de",
    "nld, nl",
    "tc, zh-Hant",
    "cz, cs",
    "gr, el",
    "norwegian, nb",
  })
  void aFolderNamedLikeALanguageIsAnError(String name, String meant) {
    Folder folder = new Folder(temp).with("fr/a.md", "x").with(name + "/a.md", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            name + ": \"" + name + "\" is not a language tag; name the folder " + meant);
  }

  @ParameterizedTest
  @CsvSource({"kr, Kanuri, ko", "tw, Twi, zh-Hant-TW", "sc, Sardinian, zh-Hans"})
  void aCountrysCodeIsDoubted(String name, String language, String meant) {
    Folder folder = new Folder(temp).with(name + "/a.md", "x");
    folder.manuscript();
    String doubt = "\"" + name + "\" is the tag of " + language;
    String advice = meant + ", or " + name + "-Latn if " + language + " is meant";
    assertThat(folder.problems())
        .containsExactly(name + ": " + doubt + "; name the folder " + advice);
    Folder listed =
        new Folder(temp).with("publication.yaml", "title: T\neditions: [{language: " + name + "}]");
    listed.manuscript();
    assertThat(listed.problems())
        .containsExactly("warning publication.yaml:2: " + doubt + "; write " + advice);
  }

  @Test
  void theLanguageOfACountrysCodeIsNamedWithItsScript() {
    Folder folder = new Folder(temp).with("kr-Latn/a.md", "# T\n\nx");
    folder.manuscript();
    assertThat(folder.problems()).noneMatch(problem -> problem.contains("kr-Latn"));
  }

  @Test
  void aTagOfThreeLettersIsRefusedIfThereIsOneOfTwo() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\neditions: [{language: jpn}, {language: en}]")
            .with("en/a.md", "x")
            .with("jpn/a.md", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly("publication.yaml:2: \"jpn\" is not a language tag; write ja");
  }

  @Test
  void aTagOfThreeLettersIsAcceptedIfThereIsNoShorterOne() {
    Folder folder = new Folder(temp).with("yue/a.md", "x").with("fil/a.md", "x");
    folder.manuscript();
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aListedEditionIsSearchedUnderOtherNames() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\neditions:\n- language: en\n- language: zh-Hans\n")
            .with("en/a.md", "x")
            .with("zh_CN/a.md", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:4: the edition zh-Hans has no folder; give the folder zh_CN the name zh-Hans");
  }

  @Test
  void otherFoldersWithTextAreReported() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "x")
            .with("drafts/part/b.md", "x")
            .with("_drafts/b.md", "x")
            .with(".github/b.md", "x")
            .with("theme/b.md", "x")
            .with("images/licence.txt", "x")
            .with("README.md", "x")
            .with("c.md", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning c.md: the file is beside publication.yaml and not in an edition; move it into the folder of one, such as en, or write folder: . for an edition",
            "warning drafts: the folder has text but is not an edition; name it after its language, such as en or zh-Hans, or begin its name with an underscore");
  }

  @Test
  void unreadFilesOfAnEditionAreReported() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "x")
            .with("en/b.qmd", "x")
            .with("en/c.ipynb", "x")
            .with("en/d.typ", "x")
            .with("en/e.mkd", "x")
            .with("en/data.csv", "x")
            .with("en/part/1.md", "x")
            .with("en/part/sub/2.md", "x")
            .with("en/part/sub/3.rst", "x")
            .with("en/_old/4.md", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en: c.ipynb, d.typ are not in a format for sections; convert it: pandoc -t commonmark_x c.ipynb -o c.md --extract-media=images",
            "warning en/e.mkd: the file is ignored; give it a name that ends in .md",
            "warning en/part/sub/3.rst: the file is not in a format for sections; convert it: pandoc -t commonmark_x 3.rst -o 3.md --extract-media=images");
  }

  @Test
  void filesInSubfoldersThatSummaryDoesNotListAreReported() {
    Folder folder =
        new Folder(temp)
            .with("en/SUMMARY.md", "- [A](part/1.md)")
            .with("en/part/1.md", "x")
            .with("en/part/2.md", "x")
            .with("en/part/3.md", "x")
            .with("en/part/4.md", "x")
            .with("en/part/5.md", "x")
            .with("en/README.md", "x");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/README.md: SUMMARY.md does not list the file; add it there, or begin the name with an underscore",
            "warning en/part: SUMMARY.md does not list 2.md, 3.md, 4.md and 1 more file; add them there, or begin the folder's name with an underscore");
  }

  @ParameterizedTest
  @CsvSource({
    "en/drafts/b.md, 'en/drafts: the file in this folder is published as a section; begin the folder''s name with an underscore to leave it out, or list the sections in SUMMARY.md'",
    "en/草稿/b.md, 'en/草稿: the file in this folder is published as a section; begin the folder''s name with an underscore to leave it out, or list the sections in SUMMARY.md'",
    "en/a copy.md, 'en/a copy.md: the file is published, and looks like a copy of the section a; delete it, or begin its name with an underscore'",
    "en/a (1).md, 'en/a (1).md: the file is published, and looks like a copy of the section a; delete it, or begin its name with an underscore'",
    "en/a - 副本.md, 'en/a - 副本.md: the file is published, and looks like a copy of the section a; delete it, or begin its name with an underscore'",
    "en/a.bak.md, 'en/a.bak.md: the file is published, and looks like a copy of the section a; delete it, or begin its name with an underscore'",
    "en/b.md.txt, 'en/b.md.txt: the file is read as plain text, since its name ends in .txt; rename it to b.md'",
  })
  void sectionsThatNobodyMeansAreTold(String path, String told) {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\nx").with(path, "# B\n\nx");
    folder.manuscript();
    assertThat(folder.problems()).containsExactly("warning " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en/_drafts/b.md", "en/clay/b.md", "en/old copy.md", "en/b (2).md"})
  void othersAreNotToldOf(String path) {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\nx").with(path, "# B\n\nx");
    folder.manuscript();
    assertThat(folder.problems()).isEmpty();
  }
}
