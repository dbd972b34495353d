package io.github.huozi.publication.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Edition;
import io.github.huozi.publication.Folder;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionReaderTest {

  @TempDir Path temp;

  @Test
  void editions() {
    assertProblems(
        "title: T\neditions:\n- language: en\n- language: EN\n- language: ja\n- bio: x\n- en",
        "publication.yaml:4: the edition en is listed twice; delete one of the two",
        "publication.yaml:5: the edition ja has no folder; add a folder ja with its sections",
        "publication.yaml:6: an edition has no language; add language: …",
        "publication.yaml:6: unknown key \"bio\"; the keys here are language, convert-from, vocabulary, writing-mode, reading-direction, numerals, id, folder, print, smart-punctuation, page-size, page-margins, body-size, leading, line-break, type-area",
        "publication.yaml:7: an edition is a text here; write - language: en");
    assertProblems(
        "title: T\neditions: []", "publication.yaml:2: no edition is listed; add - language: en");
  }

  @Test
  void whatIsNotSetVertically() {
    for (String language : List.of("en", "ko", "ko-KR", "zh-Latn", "vi")) {
      assertProblems(
          "title: T\neditions:\n- language: %s\n  folder: en\n  writing-mode: vertical-rl\n"
              .formatted(language),
          "publication.yaml:5: text in %s cannot be set vertically; delete the line; editions in Chinese and Japanese may have vertical-rl"
              .formatted(language));
    }
    assertProblems(
        "title: T\neditions:\n- language: ja\n  folder: en\n  writing-mode: tategaki\n",
        "publication.yaml:5: \"tategaki\" is not a value of writing-mode; write horizontal-tb or vertical-rl");
  }

  @Test
  void whatMayBeSetVertically() {
    for (String language :
        List.of("zh", "zh-Hans", "zh-SG", "zh-Hant", "zh-Hant-TW", "zh-HK", "ja", "ja-JP")) {
      folder().with(language + "/1.md", "# 一\n\n字\n");
      List<Edition> editions =
          editions(
              """
              title: T
              editions:
              - language: %s
              - {id: tate, language: %s, folder: %s, writing-mode: vertical-rl}
              - {id: yoko, language: %s, folder: %s, writing-mode: horizontal-tb}
              """
                  .formatted(language, language, language, language, language));
      assertThat(editions)
          .extracting(Edition::writingMode)
          .containsExactly(
              WritingMode.HORIZONTAL_TB, WritingMode.VERTICAL_RL, WritingMode.HORIZONTAL_TB);
    }
  }

  @Test
  void theTagOfACountryIsDoubted() {
    folder().with("kr/1.md", "# 활자\n\n글\n").with("kr-Latn/1.md", "# T\n\ntext\n");
    assertProblems(
        "title: T\neditions:\n- language: kr\n- language: kr-Latn\n- language: cn",
        "warning publication.yaml:3: \"kr\" is the tag of Kanuri; write ko, or kr-Latn if Kanuri is meant",
        "publication.yaml:5: \"cn\" is not a language tag; write zh-Hans");
  }

  @Test
  void whatAnEditionCannotBeConvertedFrom() {
    folder().with("zh-Hans/1.md", "# 一\n\n文\n");
    assertProblems(
        """
        title: T
        editions:
        - language: en
        - language: zh-Hans
        - {id: large, language: zh-Hans}
        - {language: zh-Hant, convert-from: zh-Hanz}
        - {language: zh-Hant-TW, convert-from: zh-Hant-TW}
        - {language: zh-Hant-HK, convert-from: zh-Hant-TW}
        - {language: zh-TW, convert-from: en}
        - {language: zh-HK, convert-from: zh-Hans, vocabulary: all}
        - {id: c, language: zh-SG, convert-from: zh-Hans}
        - {id: d, language: zh-Hant, convert-from: zh-Hans, folder: zh-Hans}
        """,
        "publication.yaml:6: there is no edition zh-Hanz to convert; did you mean zh-Hans?",
        "publication.yaml:7: the edition zh-Hant-TW cannot be converted from itself; give the edition that has the text",
        "publication.yaml:8: the edition zh-Hant-TW is itself converted; write convert-from: zh-Hant-TW",
        "publication.yaml:9: text in en cannot be converted to zh-TW; convert from Simplified to Traditional Chinese or back, such as zh-Hans to zh-Hant-TW",
        "publication.yaml:10: \"all\" is not a value of vocabulary; write keep or region",
        "publication.yaml:11: text in zh-Hans cannot be converted to zh-SG; convert from Simplified to Traditional Chinese or back, such as zh-Hans to zh-Hant-TW",
        "publication.yaml:12: the folder of a converted edition has its own files only, and this one has others; use another folder, or delete the line");
    assertProblems(
        """
        title: T
        editions:
        - {id: a, language: zh-Hans, vocabulary: keep}
        - {id: b, language: zh-Hans}
        - {language: zh-Hant, convert-from: zh-Hans}
        """,
        "publication.yaml:3: the edition a is not converted and has a vocabulary; delete the line, or add convert-from: …",
        "publication.yaml:5: several editions are in zh-Hans: a, b; write the id of one of them");
  }

  @Test
  void aConvertedEditionNeedsNoFolder() {
    Folder folder =
        new Folder(temp)
            .with("zh-Hans/1.md", "# 一\n\n文\n")
            .with("zh-Hant-HK/1.md", "# 一\n\n文\n")
            .with("own/1.md", "# 一\n\n文\n")
            .with(
                "publication.yaml",
                """
                title: T
                smart-punctuation: false
                editions:
                - {language: zh-Hant-TW, convert-from: zh-Hans, page-size: A4}
                - {id: simplified, language: zh-Hans, smart-punctuation: true}
                - {language: zh-Hant-HK}
                - {id: b, language: zh-Hant-HK, convert-from: simplified, vocabulary: region}
                - {id: c, language: zh-Hant, convert-from: simplified, folder: own, smart-punctuation: false}
                """);
    List<Edition> editions = folder.publication().orElseThrow().editions();
    assertThat(folder.problems()).isEmpty();
    assertThat(editions)
        .extracting(Edition::id)
        .containsExactly("zh-Hant-TW", "simplified", "zh-Hant-HK", "b", "c");
    assertThat(editions)
        .extracting(edition -> edition.folder().getFileName().toString())
        .containsExactly("zh-Hans", "zh-Hans", "zh-Hant-HK", "zh-Hans", "zh-Hans");
    assertThat(editions)
        .filteredOn(edition -> edition.source().isPresent())
        .extracting(edition -> edition.source().orElseThrow())
        .extracting(source -> source.id() + " " + source.vocabulary() + " " + source.replacements())
        .containsExactly(
            "simplified KEEP " + folder.root().resolve("zh-Hant-TW"),
            "simplified REGION " + folder.root().resolve("b"),
            "simplified KEEP " + folder.root().resolve("own"));
    assertThat(editions)
        .extracting(Edition::hasSmartPunctuation)
        .containsExactly(true, true, false, true, false);
  }

  @Test
  void twoEditionsOfOneLanguageFromOneFolder() {
    Folder folder =
        folder()
            .with(
                "publication.yaml",
                """
                title: T
                editions:
                - language: en
                - {id: en-large, language: en, folder: EN, page-size: A4, body-size: 14pt, page-margins: 20mm, line-break: loose, type-area: 20 × 30}
                """);
    List<Edition> editions = folder.publication().orElseThrow().editions();
    assertThat(folder.problems()).isEmpty();
    assertThat(editions).extracting(Edition::id).containsExactly("en", "en-large");
    assertThat(editions)
        .extracting(edition -> edition.folder().getFileName().toString())
        .containsExactly("en", "en");
    assertThat(editions.get(0).layout()).isEqualTo(PageLayout.NONE);
    double twentyMillimetres = 20 * 72 / 25.4;
    assertThat(editions.get(1).layout())
        .isEqualTo(
            new PageLayout(
                Optional.of(new PageLayout.Size(210 * 72 / 25.4, 297 * 72 / 25.4)),
                Optional.of(
                    new PageStyle.Margins(
                        twentyMillimetres,
                        twentyMillimetres,
                        twentyMillimetres,
                        twentyMillimetres)),
                OptionalDouble.of(14),
                OptionalDouble.empty(),
                Optional.of(LineBreak.LOOSE),
                Optional.of(new PageLayout.Area(20, 30))));
  }

  @Test
  void idsOfEditions() {
    assertProblems(
        "title: T\neditions:\n- {language: en, id: en large}\n- {language: en, id: -a}\n- {language: en, id: ..}",
        "publication.yaml:3: \"en large\" cannot be the id of an edition; write up to 100 letters, digits, -, _ and . that begin with a letter or digit, such as en-large",
        "publication.yaml:4: \"-a\" cannot be the id of an edition; write up to 100 letters, digits, -, _ and . that begin with a letter or digit, such as en-large",
        "publication.yaml:5: \"..\" cannot be the id of an edition; write up to 100 letters, digits, -, _ and . that begin with a letter or digit, such as en-large");
    assertProblems(
        "title: T\neditions:\n- {language: en, id: a}\n- {language: en, id: a}\n- language: en\n  id: A\n- {language: en}\n- {language: en, id: EN}",
        "publication.yaml:4: two editions have the id a; give one of the two another id",
        "publication.yaml:6: the ids a and A differ only in case; give one of the two another id",
        "publication.yaml:8: the ids en and EN differ only in case; give one of the two another id");
  }

  @Test
  void foldersOfEditions() {
    assertProblems(
        "title: T\neditions:\n- {language: en, id: a, folder: eng}\n- language: en\n  folder: ../en\n- {language: ja, id: b}",
        "publication.yaml:3: the edition a has no folder eng; did you mean en?",
        "publication.yaml:5: the edition en has no folder ../en; add it beside publication.yaml, or use another one",
        "publication.yaml:6: the edition b has no folder; add a folder ja with its sections");
    Folder themed =
        folder()
            .with("theme/a.md", "")
            .with("publication.yaml", "title: T\neditions:\n- {language: en, folder: theme}");
    themed.publication();
    assertThat(themed.problems())
        .containsExactly(
            "publication.yaml:3: the edition en has no folder theme; add it beside publication.yaml, or use another one");
  }

  @Test
  void layoutsThatCannotBeRead() {
    assertProblems(
        "title: T\neditions:\n- language: en\n  page-size: A7x\n  page-margins: 1mm auto\n  body-size: 99pt\n  line-break: tight\n  type-area: 20",
        "publication.yaml:4: page-size: cannot read \"A7x\"; write it like A4, A5, A6, B5, B6, JIS-B5, JIS-B6, 四六判, 文庫, 新書, 菊判, 16K, 18K, 25K, 32K, 大32K, letter, or a width and a height: 152mm 229mm",
        "publication.yaml:5: page-margins: cannot read \"1mm auto\"; write it like 24mm 18mm 26mm 20mm",
        "publication.yaml:6: body-size: 99pt cannot be read; write a length from 4pt to 72pt",
        "publication.yaml:7: line-break: tight; write strict, normal or loose",
        "publication.yaml:8: type-area: cannot read \"20\"; write the characters per line and the lines per page, for example 43 × 17");
  }

  @Test
  void editionsOfOneLanguageHaveOneTitle() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "# One\n")
            .with("short/a.md", "# Two\n")
            .with(
                "publication.yaml",
                "date: 2026\neditions:\n- language: en\n- {language: en, id: s, folder: short}");
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:1: the editions en and s have different titles; give one to both with title: {en: …}");
  }

  /** The layout of another edition is no part of it, wherever it stands. */
  @Test
  void anEditionsDeclarationChangesWithWhatMayChangeIt() {
    String yaml =
        """
        title: T
        editions:
        - {language: en, page-size: A5}
        - language: en
          id: b
          folder: en
          page-size: A4
          body-size: 12pt # large
        """;
    assertThat(changedBy(yaml, yaml.replace("A4", "A5"))).containsExactly("b");
    assertThat(changedBy(yaml, yaml.replace("12pt", "13pt"))).containsExactly("b");
    assertThat(changedBy(yaml, yaml.replace("page-size: A5", "page-size: A6")))
        .containsExactly("en");
    assertThat(changedBy(yaml, yaml.replace("T", "U"))).containsExactly("en", "b");
    assertThat(changedBy(yaml, yaml.replace("body-size", "\n  body-size")))
        .containsExactly("en", "b");
    assertThat(changedBy(yaml, yaml)).isEmpty();
    String shared = yaml.replace("page-size: A5", "page-size: &s A5").replace("A4", "*s");
    assertThat(changedBy(shared, shared.replace("A5", "A6"))).containsExactly("en", "b");
  }

  private List<String> changedBy(String yaml, String other) {
    List<Edition> before = editions(yaml);
    List<Edition> after = editions(other);
    return IntStream.range(0, before.size())
        .filter(
            i -> !before.get(i).declaration().digest().equals(after.get(i).declaration().digest()))
        .mapToObj(i -> before.get(i).id())
        .toList();
  }

  @Test
  void aFolderThatIsNotListedIsTold() {
    Folder folder =
        folder()
            .with("ja/a.md", "# 一\n\n字\n")
            .with("ko/a.md", "# 일\n\n글\n")
            .with("notes/a.md", "x")
            .with(
                "publication.yaml",
                "title: T\neditions:\n- language: en\n- {id: k, language: ko, folder: ko}\n");
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "warning ja: the folder has text but is not an edition; add its language to editions, or begin its name with an underscore");
  }

  @Test
  void aMisspeltScriptIsNoLanguage() {
    Folder folder = new Folder(temp).with("zh-Hnas/a.md", "# 一\n\n字\n");
    folder.with("publication.yaml", "title: T\n").publication();
    assertThat(folder.problems())
        .contains("zh-Hnas: \"zh-Hnas\" is not a language tag; name the folder zh-Hans");
  }

  private List<Edition> editions(String yaml) {
    return folder().with("publication.yaml", yaml).publication().orElseThrow().editions();
  }

  private Folder folder() {
    return new Folder(temp).with("en/a.md", "");
  }

  private void assertProblems(String yaml, String... problems) {
    Folder folder = folder().with("publication.yaml", yaml);
    folder.publication();
    assertThat(folder.problems()).containsExactly(problems);
  }
}
