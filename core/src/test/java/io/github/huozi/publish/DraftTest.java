package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is whatever there is, and all that is wrong is told at once. */
@Tag("long")
class DraftTest {

  private static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>";

  @TempDir private Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void folder() {
    folder = new PublicationFolder(temp);
  }

  private PublicationFolder broken() throws Exception {
    return folder
        .with("publication.yaml", "titel: Type\ndate: yesterday\nproblems: {dead-link: fatal}\n")
        .with(
            "en/1.md",
            """
            # One

            A 𓀀 here, a note[^1], a word\fbroken, a <video src="a.mp4">film</video>.

            ![A plan](plan.svg)

            | a | b |
            | - | - |
            | c | d | surplus |
            """)
        .with("en/plan.svg", DRAWING.formatted("<image href=\"x.png\"/>"))
        .with(
            "en/2.md",
            "# Two\n\n## A {#same}\n\n## B {#same}\n\n<p id=x>A</p><p id=x>B</p>\n"
                + "\nText.\n".repeat(60))
        .with("zh-Hans/1.md", "# 一\n\n活字的由来。\n\n[^乙]\n")
        .with("zh-Hans/2.txt", "这是国标码。\n".getBytes(Charset.forName("GB18030")));
  }

  @Test
  void aDraftOfABrokenPublicationHasFiles() throws Exception {
    List<PublishedFile> files = broken().asDraft(true).publish();
    assertThat(files).hasSize(4);
    // The first page of an article has no number, and the word alone in its place.
    assertThat(folder.pdf("en").pages().get(0)).startsWith("Draft\nDraft\n");
    assertThat(folder.pdf("en").pages().get(1)).contains("2 · Draft");
    assertThat(folder.pdf("zh-Hans").pages().get(0)).startsWith("草稿\n草稿\n");
    assertThat(folder.pdf("en").characters()).contains("wordbroken", "plan.svg", "〓");
    assertThat(folder.pdf("zh-Hans").characters()).contains("活字的由来。", "�");
    for (String language : List.of("en", "zh-Hans")) {
      assertThat(folder.epub(language).complaints()).isEmpty();
    }
    assertThat(texts("en")).contains("plan.svg", "𓀀");
    assertThat(folder.problems())
        .anyMatch(problem -> problem.contains("unknown key \"titel\""))
        .anyMatch(problem -> problem.contains("\"yesterday\" is not a date"))
        .anyMatch(problem -> problem.contains("\"fatal\" is not a level of problems"))
        .anyMatch(problem -> problem.contains("U+13000"))
        .anyMatch(problem -> problem.contains("[^1]"))
        .anyMatch(problem -> problem.contains("U+000C is not text"))
        .anyMatch(problem -> problem.contains("<video>"))
        .anyMatch(problem -> problem.startsWith("en/plan.svg:1: the drawing shows x.png"))
        .anyMatch(problem -> problem.contains("the row has 3 cells"))
        .anyMatch(problem -> problem.contains("is used twice"))
        .anyMatch(problem -> problem.startsWith("zh-Hans/2.txt:1: the file is not UTF-8"));
    assertThat(folder.lost())
        .contains(
            "1 image (unread-image)",
            "1 character (missing-glyph)",
            "1 character (control-character)",
            "2 pieces of text (dropped-content)",
            "(not-utf-8)");
  }

  @Test
  void theSamePublicationFailsWithAllOfThatInTheFirstRun() throws Exception {
    broken().asDraft(true).publish();
    List<String> ofDraft = folder.problems().stream().filter(line -> !isGarbled(line)).toList();
    folder.asDraft(false);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems().stream().filter(line -> !isGarbled(line)).toList())
        .containsAll(ofDraft.stream().filter(line -> !line.contains("(plan.svg)")).toList());
  }

  /** The sources of an EPUB's documents. */
  private String texts(String language) throws Exception {
    EpubFile book = folder.epub(language);
    return book.names().stream()
        .filter(name -> name.matches("EPUB/.*\\.(xhtml|opf)"))
        .map(name -> book.source(name.substring("EPUB/".length())))
        .collect(Collectors.joining());
  }

  /** Without the draft that file is not read on. */
  private static boolean isGarbled(String problem) {
    return problem.startsWith("zh-Hans/2.txt") && !problem.contains("UTF-8");
  }

  @Test
  void problemsOfPagesAreToldTogetherWithThoseOfTheText() throws Exception {
    folder
        .with("publication.yaml", "title: Type\ncover: none.png\n")
        .with("en/1.md", "# One\n\nWords[^1].\n\nlongword" + "word".repeat(60) + "\n")
        .with("theme/css/theme.css", "p { white-space: nowrap; overflow-wrap: normal }");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("publication.yaml:2: the cover none.png"))
        .anyMatch(problem -> problem.startsWith("en/1.md:3: the note [^1]"))
        .anyMatch(problem -> problem.contains("goes beyond the page's edge"));
    assertThat(folder.output()).doesNotExist();
    folder.asDraft(true).publish();
    assertThat(folder.lost()).isEqualTo("lost: 1 piece of text (off-page)");
  }

  /** A theme's template with a style that the renderer fails on, which no style sheet has. */
  private static final String FAILING_ON_QUOTATIONS =
      "<html><head><title>T</title>"
          + "<style>blockquote{display:table-row;float:left}</style></head><body>"
          + "<#list sections as section><div data-section='${section.id}'>"
          + "<h1 id='${section.id}'>${section.title}</h1>${section.content?no_esc}</div></#list>"
          + "</body></html>";

  @Test
  void aDraftGoesOnWithoutTheTextOfASectionThatCannotBeSet() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords, and [the inner part](2.md#inner).\n")
        .with("en/2.md", "# Two\n\nBefore.\n\n## Inner {#inner}\n\n> Quoted.\n\nAfter.\n")
        .with("en/3.md", "# Three\n\nMore.\n")
        .with("theme/css/theme.css", "p{color:red}\nblockquote{display:table-row;float:left}\n");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.output()).doesNotExist();
    folder.asDraft(true).publish();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith(
            "theme/css/theme.css:2: the renderer cannot set the section \"Two\" of the edition")
        .contains("Exception)");
    assertThat(folder.lost()).isEqualTo("lost: 1 piece of text (unset-section)");
    assertThat(folder.pdf("en").words())
        .contains("the inner part", "Two [This section could not be set.]", "Three More.")
        .doesNotContain("Quoted", "After");
    assertThat(texts("en")).contains("Before.", "Quoted.", "After.").doesNotContain("could not be");
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).complaints()).isEmpty();
  }

  @Test
  void eachSectionThatCannotBeSetIsToldAtItsLine() throws Exception {
    folder
        .with("publication.yaml", "title: 活字\n")
        .with("zh-Hant/1.md", "# 一\n\n字。\n\n> 引文。\n")
        .with("zh-Hant/2.md", "# 二\n\n字。\n")
        .with("zh-Hant/3.md", "# 三\n\n字。\n\n- 一\n\n> 引文。\n")
        .with("theme/print.ftlh", FAILING_ON_QUOTATIONS)
        .as(Format.PDF)
        .asDraft(true)
        .publish();
    assertThat(folder.lost()).isEqualTo("lost: 2 pieces of text (unset-section)");
    assertThat(folder.problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("zh-Hant/1.md:5: the renderer cannot set"))
        .anyMatch(problem -> problem.startsWith("zh-Hant/3.md:7: the renderer cannot set"));
    assertThat(folder.pdf("zh-Hant").characters())
        .contains("一［本節無法排版］二字。三［本節無法排版］")
        .doesNotContain("引文");
  }

  @Test
  void aTitleThatCannotBeSetFailsADraftToo() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.\n")
        .with("theme/print.ftlh", FAILING_ON_QUOTATIONS.replace("blockquote", "h1"))
        .asDraft(true);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void aDraftIsNotUpToDateForABuildOfNone() throws Exception {
    folder.with("publication.yaml", "title: Type\n").with("en/1.md", "# One\n\nWords.\n");
    folder.asDraft(true).publish();
    folder.publish();
    assertThat(folder.remade()).isEmpty();
    folder.asDraft(false).publish();
    assertThat(folder.remade()).containsExactly("en: <draft> has changed");
    assertThat(folder.pdf("en").words()).doesNotContain("Draft");
    assertThat(texts("en")).contains("Words.").doesNotContain("Draft");
    folder.asDraft(true).publish();
    assertThat(folder.remade()).containsExactly("en: <draft> has changed");
  }

  @Test
  void warningsAndLossesAreRepeatedWhileFilesAreUpToDate() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nA 𓀀 and 𓀀.\n\n| a |\n| - |\n| b | c |\n")
        .withLevel("missing-glyph", "ignore")
        .publish();
    List<String> problems = folder.problems();
    String lost = folder.lost();
    assertThat(problems).hasSize(1).allMatch(problem -> problem.contains("the row has 2 cells"));
    assertThat(lost)
        .isEqualTo("lost: 2 characters (missing-glyph), 1 piece of text (dropped-content)");
    folder.publish();
    assertThat(folder.remade()).isEmpty();
    assertThat(folder.problems()).isEqualTo(problems);
    assertThat(folder.lost()).isEqualTo(lost);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme/css/theme.css | @import url(https://example.org/a.css); | en/1.md",
        "theme/css/theme.css | @import url(file:///etc/passwd); | en/1.md",
        "theme/print.ftlh | ${publication.nothing} | en/1.md",
        "en/2.html | <p><b><a href='javascript:x'>y</a></b></p> | ",
      })
  void whatNoManuscriptMayDoFailsADraftToo(String file, String content, String also)
      throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.\n")
        .with(file, content)
        .asDraft(true);
    if (also == null) {
      // A link that runs a program is taken away: its words stay.
      folder.publish();
      assertThat(texts("en")).contains("Words.").doesNotContain("javascript");
    } else {
      assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
      assertThat(folder.output()).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 400})
  void limitsHoldForADraftToo(int depth) throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\n" + "> ".repeat(depth) + "deep\n")
        .asDraft(true);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems()).anyMatch(problem -> problem.contains("levels deep"));
  }

  @Test
  void aDraftWithoutAnyTextFails() throws Exception {
    folder.with("publication.yaml", "title: Type\n").asDraft(true);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    Files.createDirectories(temp.resolve("en"));
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems()).isNotEmpty();
    // Of two editions, the one that has text is published.
    folder.with("ja/1.md", "# 一\n\n活字。\n");
    assertThat(folder.publish()).extracting(PublishedFile::edition).containsOnly("ja");
    assertThat(folder.file("ja", Format.PDF)).exists();
  }

  @Test
  void aDrawingThatCannotBeReadLeavesItsWords() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\n![The plan of the type case](plan.svg)\n\nWords.\n")
        .with("en/2-set/index.md", "# Two\n\nWords.\n")
        .with("en/2-set/2.md", "# Three\n\nWords.\n")
        .with("en/plan.svg", DRAWING.formatted("<image href=\"../../x.png\"/>"))
        .withLevel("unread-image", "warning")
        .publish();
    assertThat(folder.pdf("en").words())
        .contains("The plan of the type case")
        .contains("en/plan.svg");
    assertThat(folder.epub("en").complaints()).isEmpty();
    assertThat(folder.lost()).isEqualTo("lost: 1 image (unread-image)");
    assertThat(folder.epub("en").names()).noneMatch(name -> name.endsWith("plan.svg"));
    // The section stays in its chapter.
    assertThat(Jsoup.parse(folder.epub("en").source("nav.xhtml")).select("nav ol ol a").eachText())
        .containsExactly("Three");
  }
}
