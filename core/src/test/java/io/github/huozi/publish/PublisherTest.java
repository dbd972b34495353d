package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new PublicationFolder(temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | 活字 | 一文一字，都可以重新排过。工人入门、大小金木水火土、立心言食骨高鬼鱼鸟黑龙。",
        "zh-Hant | 活字 | 一文一字，都可以重新排過。見長門車馬、風飛食首香、骨高鬥鬯鬼魚鳥鹿麥麻黃黑鼠鼻齊齒龍龜。",
        "ja      | 活字 | 一文字ずつ組む。「見出し」は二行取り、立つ・生きる・用いる・石・竹・米・糸・羊・耳・肉・臣。",
        "ko      | 활자 | 한 글자씩 다시 짠다. 金屬活字는 一文一字이다.",
        "en      | Type | Every sort is set again; “first” findings, naïve and fluffy, at 100 % of the size."
      })
  void theTextThatComesOutIsTheTextThatWentIn(String language, String title, String text)
      throws Exception {
    folder
        .with("publication.yaml", "title: " + title + "\nauthors: [{name: 沈括 Shen}, {name: 王禎}]\n")
        .with(
            language + "/text.md", "# " + title + "\n\n" + text + "\n\n## " + title + "\n\n" + text)
        .publish();

    PdfFile pdf = PdfFile.read(folder.file(language, Format.PDF));
    String expected = text.replaceAll("\\s", "");
    assertThat(pdf.characters()).containsSubsequence(expected, expected);
    assertThat(pdf.characters().codePoints())
        .as("no Kangxi or CJK radical")
        .noneMatch(codePoint -> codePoint >= 0x2E80 && codePoint <= 0x2FDF);
    assertThat(pdf.fonts()).isNotEmpty().noneMatch(font -> font.endsWith("!"));
    assertThat(pdf.title()).isEqualTo(title);
    assertThat(pdf.author()).isEqualTo("沈括 Shen; 王禎");
    assertThat(pdf.language()).isEqualTo(language);
    assertThat(pdf.fullTitle()).isTrue();
    assertThat(pdf.outline()).containsExactly(title);

    EpubFile epub = EpubFile.read(folder.file(language, Format.EPUB));
    assertThat(epub.complaints()).isEmpty();
    assertThat(epub.source("text.xhtml")).contains(text);
  }

  @Test
  void twoCharactersThatShareAGlyphComeOutAsThemselves() throws Exception {
    folder
        .with("publication.yaml", "title: 部首\n")
        .with("zh-Hans/1.md", "# 部首\n\n一是字，⼀是部首；文与⽂，见与⻅。")
        .as(Format.PDF)
        .publish();
    assertThat(PdfFile.read(folder.file("zh-Hans", Format.PDF)).characters())
        .contains("一是字，⼀是部首；文与⽂，见与⻅。");
  }

  @Test
  void everythingAtOnceSatisfiesEpubcheck() throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: 活字
            subtitle: 副题
            category: 历史
            authors:
              - {name: 沈括, bio: 著有《梦溪笔谈》。, sort-as: shen kuo}
              - {name: Joseph, role: trl}
            date: 2026-11
            publisher: 活字社
            rights: CC BY
            abstract: 一段话。
            keywords: [活字, 印刷]
            cover: cover.svg
            type: book
            """)
        .with(
            "cover.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 80'><rect width='60' height='80'/></svg>")
        .with(
            "zh-Hans/1.md",
            """
            # 泥[^1]

            字**重**、*斜*、`码`，[木](2.html#b)。

            [^1]: 注一，
                  两行。

            ## 表

            | 甲 | 乙 |
            |----|---:|
            | 一 | 二 |

            - [x] 事
            - [ ] 未

            ![图](a.svg "题")

            ```
            code 码
            ```
            """)
        .with(
            "zh-Hans/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><text x='5' y='15'>图</text></svg>")
        .with("zh-Hans/2.html", "<h1>木</h1><p id='b'>字<br>字</p><blockquote><p>引</p></blockquote>")
        .publish();
    assertThat(EpubFile.read(folder.file("zh-Hans", Format.EPUB)).complaints()).isEmpty();
    assertThat(PdfFile.read(folder.file("zh-Hans", Format.PDF)).outline())
        .containsExactly("泥", "  表", "木");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    folder
        .with("publication.yaml", "title: 活字\n")
        .with("zh-Hans/1.md", "# 一\n\n字**字**。[^1]\n\n[^1]: 注。")
        .publish();
    byte[] pdf = Files.readAllBytes(folder.file("zh-Hans", Format.PDF));
    byte[] epub = Files.readAllBytes(folder.file("zh-Hans", Format.EPUB));
    folder.publish();
    assertThat(folder.file("zh-Hans", Format.PDF)).hasBinaryContent(pdf);
    assertThat(folder.file("zh-Hans", Format.EPUB)).hasBinaryContent(epub);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "1979-12-31T00:00:00Z", "2111-01-01T00:00:00Z"})
  void aDateThatZipFilesCannotHoldIsNoTrouble(String instant) throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.")
        .at(Instant.parse(instant))
        .publish();
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).complaints()).isEmpty();
  }

  @Test
  void aProblemLeavesTheFilesOfTheBuildBefore() throws Exception {
    folder.with("publication.yaml", "title: Type\n").with("en/1.md", "# One\n\nWords.").publish();
    byte[] pdf = Files.readAllBytes(folder.file("en", Format.PDF));
    folder.with("en/2.md", "# Two\n\n![x](x.png)");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.file("en", Format.PDF)).hasBinaryContent(pdf);
  }

  /** The PDF of the first edition would be finished first. */
  @Test
  void aFolderInAFilesPlaceIsToldBeforeAnythingIsWritten() throws Exception {
    folder.with("publication.yaml", "title: T\n").with("en/1.md", "# A").with("ja/1.md", "# A");
    Path inTheWay = Files.createDirectories(folder.file("ja", Format.EPUB));
    assertThatIOException()
        .isThrownBy(folder::publish)
        .withMessage(
            inTheWay + ": cannot be written: there is a folder of that name; move it away");
    assertThat(folder.output()).isDirectoryNotContaining(file -> !file.equals(inTheWay));
  }

  @Test
  void aFileInTheFoldersPlaceIsToldBeforeAnythingIsWritten() throws Exception {
    folder.with("publication.yaml", "title: T\n").with("en/1.md", "# A").with("target", "");
    assertThatIOException()
        .isThrownBy(folder::publish)
        .withMessage(
            folder.file("en", Format.PDF)
                + ": cannot be written: "
                + folder.output()
                + " is not a folder; move it away, or set another outputDirectory");
  }

  @Test
  void filesAreNotWrittenAmongTheAuthors() throws Exception {
    folder.with("publication.yaml", "title: T\neditions:\n  - {folder: target, language: en}\n");
    folder.with("target/parts/1.md", "# A");
    assertThatIOException()
        .isThrownBy(folder::publish)
        .withMessage(
            folder.output()
                + ": contains what is published; set another outputDirectory, such as"
                + " target/publication");
  }

  /** As in a project that is the publication. */
  @Test
  void filesMayBeWrittenBelowAnEditionThatIsTheWholeFolder() throws Exception {
    folder.with("publication.yaml", "title: T\neditions:\n  - {folder: ., language: en}\n");
    folder.with("1.md", "# A\n\nText.").publish();
    assertThat(folder.file("en", Format.PDF)).exists();
  }

  @Test
  void problemsOfAllEditionsAndStagesAreToldTogether() throws Exception {
    folder
        .with("publication.yaml", "title: {en: T}\ndate: x\n")
        .with("en/1.md", "# One\n\n[x](nowhere.md)")
        .with("zh-Hans/1.md", "# 一\n\n𓀀")
        .with("theme/print.ftlh", "${nothing}");
    assertProblems(
        "en/1.md:3: the link nowhere.md does not point to a section of this edition; link to"
            + " one of the edition's files or to a web address",
        "publication.yaml:1: the title has no wording for the edition zh-Hans; add zh-Hans: … to it",
        "publication.yaml:2: \"x\" is not a date; write year, month and day as 2026-11-24, 2026-11 or"
            + " 2026",
        "theme/print.ftlh:1: column 3: nothing is not set; correct the template; https://github.com/huozi/huozi/blob/main/docs/templates.md"
            + " lists what a template may use");
  }

  @Test
  void aThemeMayBringPicturesAndStyleSheets() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/text.md", "# One\n\nWords.")
        .with("theme/title-page.ftlh", page("<p><img src='logo.svg' alt='Logo'/></p>"))
        .with("theme/css/own.css", "p { color: #333 }")
        .with(
            "theme/logo.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>")
        .publish();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.names()).contains("EPUB/images/logo.svg", "EPUB/css/own.css");
    assertThat(epub.complaints()).isEmpty();
  }

  @Test
  void aThemeThatRefersToWhatItDoesNotHave() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/text.md", "# One\n\nWords.")
        .with("theme/title-page.ftlh", page("<p><img src='logo.svg' alt='Logo'/></p>"));
    assertProblems(
        "theme/title-page.ftlh: the template refers to css/own.css, which the theme does not have;"
            + " add the file theme/css/own.css or correct the template",
        "theme/title-page.ftlh: the template refers to logo.svg, which the theme does not have; add"
            + " the file theme/logo.svg or correct the template");
  }

  @Test
  void aPictureOfATemplateHasAlternativeText() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/text.md", "# One\n\nWords.")
        .with("theme/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        .with("theme/css/own.css", "")
        .with("theme/title-page.ftlh", page("<p><img src='logo.svg'/></p>"));
    assertProblems(
        "theme/title-page.ftlh: the template shows logo.svg without alternative text; say in alt"
            + " what it shows; if it is purely decorative, write alt=\"\"");
  }

  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml' lang='en' xml:lang='en'><head>"
        + "<title>T</title><link rel='stylesheet' type='text/css' href='css/own.css'/></head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void withoutAFolderThereIsAProblemAndNoStackTrace() throws Exception {
    assertProblems(
        "publication.yaml: the file does not exist; write it, with title: … as its first line");
  }

  private void assertProblems(String... problems) throws IOException {
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems()).containsExactly(problems);
    assertThat(folder.output()).doesNotExist();
  }
}
