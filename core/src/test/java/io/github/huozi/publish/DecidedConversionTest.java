package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor decides in the {@code conversion.yaml} of a converted edition. */
class DecidedConversionTest {

  private static final String FILE = "zh-Hant-TW/conversion.yaml";

  private static final String ADVICE =
      "decide in zh-Hant-TW/conversion.yaml, where mvn huozi:convert-review writes what is"
          + " undecided";

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publication() throws Exception {
    folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with(
                "publication.yaml",
                """
                title: {zh-Hans: 书, zh-Hant: 書}
                cover: none
                editions:
                  - language: zh-Hans
                  - {language: zh-Hant-TW, convert-from: zh-Hans}
                  - {language: zh-Hant-HK, convert-from: zh-Hans}
                problems: {undecided-conversion: ignore}
                """)
            .with("zh-Hans/1.md", "# 一\n\n我们的计划。\n\n> 里昂\n> **信**贷的计\n> 划。\n")
            .with("zh-Hans/2.md", "# 二\n\n那个*计*划[^1]。\n\n[^1]: 计划。\n");
  }

  @Test
  void whatIsDecidedIsObeyedAlsoAcrossMarkup() throws Exception {
    folder
        .with(
            FILE,
            """
            glossary: {里昂信贷: 里昂信貸行}
            decisions:
              计划 (計畫/計劃):
                take: 計劃
                except:
                  那个计划: 計畫
            """)
        .publish();
    assertThat(text("zh-Hant-TW")).contains("我們的計劃").contains("里昂信貸行的計劃").contains("那個計畫");
    assertThat(text("zh-Hant-HK")).contains("我們的計劃").contains("里昂信貸的計劃");
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.converted())
        .containsExactly(
            "zh-Hant-HK: converted characters: 20 (sure: 20); decided places: 0; open places: none",
            "zh-Hant-TW: converted characters: 20 (sure: 12); decided places: 4; open places: none");
  }

  @Test
  void whatIsUndecidedIsAProblemOfALevel() throws Exception {
    folder.with(
        "publication.yaml",
        Files.readString(temp.resolve("publication.yaml")).replace("ignore", "warning"));
    folder.publish();
    String told =
        "zh-Hans/1.md:3: \"计划\" in \"我们的计划。\" is written 計畫 and may be 計劃 (and 3 more like it); ";
    assertThat(folder.problems()).containsExactly(told + ADVICE);
    assertThat(folder.briefProblems()).containsExactly(told + ADVICE);
    folder.publish();
    assertThat(folder.remade()).isEmpty();
    assertThat(folder.problems()).containsExactly(told + ADVICE);

    folder.with(
        "publication.yaml",
        Files.readString(temp.resolve("publication.yaml")).replace("warning", "error"));
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
  }

  @Test
  void aChangedDecisionRemakesItsEditionOnly() throws Exception {
    folder.publish();
    folder.with(FILE, "decisions:\n  计划: 計畫\n").publish();
    assertThat(folder.remade()).containsExactly("zh-Hant-TW: zh-Hant-TW/ is new");
    folder.with(FILE, "decisions:\n  计划: 計劃\n").publish();
    assertThat(folder.remade()).containsExactly("zh-Hant-TW: " + FILE + " has changed");
    assertThat(text("zh-Hant-TW")).contains("我們的計劃");
  }

  @Test
  void whatDecidesNothingIsTold() throws Exception {
    folder
        .with(FILE, "glossary:\n  柜台: 櫃檯\ndecisions:\n  计划: 計畫\n  了解: 了解\n")
        .with("zh-Hans/conversion.yaml", "")
        .publish();
    assertThat(folder.problems())
        .containsExactlyInAnyOrder(
            "zh-Hans/conversion.yaml: the file is ignored, since the text of this folder is"
                + " not converted; delete it, or move it to the folder of the converted edition",
            FILE
                + ":2: the term \"柜台\" does not occur in the text; delete the entry, or write"
                + " it as the text has it now",
            FILE
                + ":5: the word \"了解\" is not in doubt anywhere; delete the decision, or move"
                + " it below glossary, which is obeyed everywhere");
  }

  @Test
  void thePublicationsOwnTextsAreDecidedToo() throws Exception {
    String publication = Files.readString(temp.resolve("publication.yaml"));
    folder
        .with(
            "publication.yaml",
            publication
                .replace("title: {zh-Hans: 书, zh-Hant: 書}", "title: {zh-Hans: 计划}")
                .replace("ignore", "warning"))
        .with("zh-Hant-HK/conversion.yaml", "glossary: {计划: 計畫}\n")
        .publish();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:1: \"计划\" in \"计划\" is written 計畫 and may be 計劃 (and 4 more like it); "
                + ADVICE);
    assertThat(folder.epub("zh-Hant-HK").words("title-page.xhtml")).contains("計畫");
    assertThat(folder.epub("zh-Hant-TW").words("title-page.xhtml")).contains("計畫");
  }

  /** Each file alone would have a form of its own. */
  @Test
  void aWordHasOneFormInAllFilesAndTexts() throws Exception {
    folder
        .with("zh-Hans/1.md", "# 一\n\n欲望使人不安。\n\n计划经济与国家计划委员会。\n\n```\n欲望\n```\n")
        .with("zh-Hans/2.md", "# 二\n\n他有很强的欲望。这个计划很好，按计划进行，我们的计划。\n")
        .with("zh-Hans/3.md", "# 三\n\n他的欲望。\n")
        .publish();
    assertThat(text("zh-Hant-TW")).contains("慾望使人不安").contains("他有很強的慾望").contains("他的慾望");
  }

  @Test
  void theNameOfAnAuthorIsOneInTheText() throws Exception {
    folder.with(
        "publication.yaml",
        Files.readString(temp.resolve("publication.yaml"))
            .replace("cover: none", "cover: none\nauthors: [{name: 王里}]"));
    folder.with("zh-Hans/1.md", "# 一\n\n听说王里来过，我和王里谈了很久。\n").publish();
    assertThat(text("zh-Hant-TW")).contains("聽說王里來過，我和王里談了很久。");
    assertThat(text("zh-Hant-HK")).contains("聽説王里來過，我和王里談了很久。");
  }

  @Test
  void oneKeyDecidesTheFormOfACharacter() throws Exception {
    folder
        .with("zh-Hans/1.md", "# 台\n\n台湾的舞台和柜台。\n")
        .with("zh-Hant-HK/conversion.yaml", "forms: {台: 臺}\n")
        .publish();
    assertThat(text("zh-Hant-TW")).contains("台灣的舞台和櫃台");
    assertThat(text("zh-Hant-HK")).contains("臺灣的舞臺和櫃枱");
  }

  @Test
  void aReplacedWordIsCountedAndMayBeKept() throws Exception {
    folder.with(
        "publication.yaml",
        Files.readString(temp.resolve("publication.yaml"))
            .replace(
                "zh-Hant-TW, convert-from: zh-Hans",
                "zh-Hant-TW, convert-from: zh-Hans, vocabulary: region"));
    folder
        .with("zh-Hans/1.md", "# 一\n\n硬件和软件。\n")
        .with("zh-Hans/2.md", "# 二\n\n血液循环，老硬件。\n")
        .with(FILE, "decisions: {硬件: keep}\n")
        .publish();
    assertThat(text("zh-Hant-TW")).contains("硬件和軟體").contains("血液循環，老硬件");
    assertThat(folder.converted())
        .contains(
            "zh-Hant-TW: converted characters: 14 (sure: 8); decided places: 2; open places: none; places with words of the region: 1 (words: 1)");
  }

  @Test
  void quotationMarksWithoutAPartnerAreToldOnceForAllEditions() throws Exception {
    folder.with("zh-Hans/1.md", "# 一\n\n她说“行。\n\n又说\"好\"，`\"x\"`。\n").publish();
    assertThat(folder.problems())
        .containsExactly(
            "zh-Hans/1.md:3: the quotation mark “ in \"她说“行。\" is never closed; write ” where the"
                + " quotation ends",
            "zh-Hans/1.md:5: the quotation mark \" in \"又说\"好\"，…。\" is straight; write “ ” or ‘ ’");
  }

  @Test
  void aFileBesidePublicationYamlIsTold() throws Exception {
    folder.with("conversion.yaml", "").publish();
    assertThat(folder.problems())
        .containsExactly(
            "conversion.yaml: the file is ignored, since the text of this folder is not"
                + " converted; delete it, or move it to the folder of the converted edition");
    folder
        .with("publication.yaml", "title: 书\ncover: none\neditions: [{language: zh-Hans}]\n")
        .publish();
    assertThat(folder.problems())
        .containsExactly(
            "conversion.yaml: the file is ignored, since the text of this folder is not"
                + " converted; delete it, or add convert-from to the edition that is converted");
  }

  @Test
  void aFaultyFileFailsTheBuild() throws Exception {
    folder.with(FILE, "decisions:\n  计划:\n");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems())
        .contains(
            FILE + ":2: nothing is written for \"计划\"; write it after the colon, or delete it");
  }

  private String text(String edition) throws Exception {
    EpubFile epub = folder.epub(edition);
    return epub.names().stream()
        .filter(name -> name.startsWith("EPUB/section-"))
        .map(name -> epub.words(name.substring("EPUB/".length())))
        .collect(Collectors.joining())
        .replaceAll("\\s+", "");
  }
}
