package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.model.imprint.ImprintLine;
import io.github.huozi.model.imprint.ImprintPage;
import io.github.huozi.publication.key.PublicationKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code imprint} says, and what becomes of it in the words of a language. */
class ImprintReaderTest {

  @TempDir Path temp;

  private Folder folder(String language, String yaml) {
    return new Folder(temp).with(language + "/a.md", "# A\n\na").with("publication.yaml", yaml);
  }

  /** The lines of an edition: {@code label|text}. */
  private static List<String> lines(Folder folder, String language) {
    Publication publication = folder.publication().orElseThrow();
    Edition edition =
        publication.editions().stream()
            .filter(one -> one.language().equals(new Language(language)))
            .findFirst()
            .orElseThrow();
    return ImprintPage.of(publication, edition).orElseThrow().lines().stream()
        .map(ImprintReaderTest::shown)
        .toList();
  }

  private static String shown(ImprintLine line) {
    return (line.starts() ? "/" : "")
        + line.label().map(label -> label + "|").orElse("")
        + String.join("~", line.lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "zh-Hans; edition: 1, printing: 1; 版次|2026年11月第1版　印次 2026年11月第1次印刷",
        "zh-Hans; edition: 1, printing: {number: 2, date: 2027-03-05}; 版次|2026年11月第1版　印次 2027年3月第2次印刷",
        "zh-Hans; edition: 第1版修订; 版次|第1版修订",
        "zh-Hant; edition: 1, printing: 1; 版次|初版一刷　2026年11月",
        "zh-Hant; edition: 2, printing: 12; 版次|二版一刷　2026年11月~版次|二版十二刷",
        "ja; edition: 1, printing: 1; 2026年11月24日　初版第1刷発行",
        "ja; edition: 1, printing: {number: 3, date: 2027-02-01}; 2026年11月24日　初版第1刷発行~2027年2月1日　初版第3刷発行",
        "ja; edition: 1; 2026年11月24日　初版発行",
        "ja; printing: 4; 第4刷発行",
        "ko; edition: 1, printing: 1; 초판 1쇄 발행 2026년 11월 24일",
        "en; edition: 1, printing: 1; First edition, November 2026",
        "en; edition: 12; Twelfth edition, November 2026",
        "en; edition: {number: 2, date: 2026}, printing: {number: 3, date: 2027-01}; Second edition, 2026~Third printing, January 2027",
        "de; edition: 2; 2. Auflage, November 2026",
        "fr; edition: 2, printing: 3; 2e édition, novembre 2026~3e tirage",
        "es; edition: 1; 1.ª edición, noviembre de 2026",
        "ja; ; 2026年11月24日　発行",
        "en; ; Published November 2026",
      })
  void theEditionIsSaidInTheWordsOfTheLanguage(String language, String keys, String expected) {
    Folder folder =
        folder(
            language,
            "title: T\ndate: 2026-11-24\nimprint: {place: end"
                + (keys == null ? "" : ", " + keys)
                + "}\n");
    List<String> lines =
        lines(folder, language).stream()
            .map(line -> line.replaceFirst("^/", ""))
            .filter(line -> !line.endsWith("T"))
            .toList();
    assertThat(folder.problems()).isEmpty();
    assertThat(String.join("~", lines)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "zh-Hans; price: 58.00; 定价|58.00元",
        "zh-Hans; price: 58.00元（含光盘）; 定价|58.00元（含光盘）",
        "zh-Hans; words: 210400; 字数|210千字",
        "zh-Hans; print-run: 5000; 印数|5000册",
        "zh-Hans; sheets: 8.5, words: 210千字; 印张|8.5　字数 210千字",
        "zh-Hans; 'responsible-editor: [王芳, 刘洋]'; 责任编辑|王芳、刘洋",
        "zh-Hans; 'responsible-editor: {zh-Hans: [王芳, 刘洋], en: [A]}'; 责任编辑|王芳、刘洋",
        "zh-Hant-TW; price: 450; 定價|新台幣450元",
        "zh-Hant-HK; price: 450; 定價|450",
        "ja; price: 2200; 定価|2,200円",
        "ja; postcode: 101-0051, address: 東京都; 〒101-0051　東京都",
        "ko; postcode: 04030, address: 서울; 주소|(04030) 서울",
        "ko; price: 18000; 값|18,000원",
        "en; price: 20; Price: 20",
        "en; 'lines: {Typeset in: Source Serif, 纸: {zh: 纸}}'; Typeset in|Source Serif",
        "en; 'isbns: [978-7-100-00000-0, {isbn: ISBN 7-101-00000-2, form: epub}]'; ISBN 978-7-100-00000-0~ISBN 978-7-101-00000-9 (EPUB)",
        "en; 'notice: [''It''''s one.'', Two.]'; It’s one.~Two.",
      })
  void aKeyIsSaidInTheWordsOfTheLanguage(String language, String keys, String expected) {
    String unquoted =
        keys.startsWith("'") ? keys.substring(1, keys.length() - 1).replace("''", "'") : keys;
    Folder folder = folder(language, "title: T\nimprint: {" + unquoted + "}\n");
    List<String> lines =
        lines(folder, language).stream()
            .map(line -> line.replaceFirst("^/", ""))
            .filter(line -> !line.endsWith("T"))
            .toList();
    assertThat(folder.problems())
        .allMatch(problem -> problem.startsWith("warning publication.yaml:2: no edition is in "));
    assertThat(String.join("~", lines)).isEqualTo(expected);
  }

  /** No key is dropped in any language, also where it is not usual. */
  @ParameterizedTest
  @CsvSource({"zh-Hans", "zh-Hant", "ja", "ko", "en", "de", "fr", "es", "la"})
  void everyKeyIsPrintedInEveryLanguage(String language) {
    StringBuilder yaml = new StringBuilder("title: T\npublisher: House\nrights: Mine\nimprint:\n");
    List<String> keys = new ArrayList<>(PublicationKeys.of("imprint").keySet());
    keys.removeAll(List.of("place", "isbns", "lines"));
    for (String key : keys) {
      yaml.append("  ").append(key).append(": <").append(key).append(">\n");
    }
    Folder folder = folder(language, yaml.toString());
    String all = String.join("\n", lines(folder, language));
    assertThat(folder.problems()).isEmpty();
    for (String key : keys) {
      assertThat(all).containsOnlyOnce("<" + key + ">");
    }
    assertThat(all).containsOnlyOnce("House").containsOnlyOnce("Mine");
  }

  @Test
  void thePersonsAreNamedByTheirRoles() {
    String yaml =
        "title: T\nauthors: [{name: A}, {name: B}, {name: C, role: trl}, {name: D, role: cov}, {name: E, role: ill}]\nimprint: {}\n";
    assertThat(lines(folder("zh-Hans", yaml), "zh-Hans"))
        .containsExactly("书名|T", "著者|A、B", "译者|C", "封面设计|D", "插图|E");
    assertThat(lines(folder("en", yaml), "en"))
        .containsExactly("Translated by C", "Cover design by D", "Illustrated by E");
  }

  @Test
  void theLinesOfALibraryStay() {
    Folder folder =
        folder("en", "title: T\nimprint:\n  cip: |\n    CIP data\n\n      One -- two\n    Three\n");
    assertThat(lines(folder, "en")).containsExactly("CIP data~~\u00A0\u00A0One -- two~Three");
  }

  @Test
  void aConvertedEditionHasNeitherPriceNorNumbersOfItsSource() {
    Folder folder =
        folder(
            "zh-Hans",
            """
                title: 活字
                imprint:
                  address: 北京东城区
                  price: {zh-Hans: 58.00}
                  print-run: 5000
                  isbns: [{isbn: {zh-Hans: 978-7-100-00000-0}}]
                  lines: {丛书: 印刷史}
                editions:
                  - language: zh-Hans
                  - {language: zh-Hant, convert-from: zh-Hans}
                """);
    assertThat(lines(folder, "zh-Hant"))
        .containsExactly("書名|活字", "/地址|北京東城區", "/印量|5,000冊", "叢書|印刷史");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "imprint: text | 2: \"imprint\" is a text; write its keys below it, such as address: …",
        "imprint: {adress: A} | 2: unknown key \"adress\"; did you mean \"address\"?",
        "imprint: {place: back} | 2: \"back\" is not a value of place; write title-back or end",
        "imprint: {edition: {date: 2026}} | 2: the edition has no number; add number: 1",
        "imprint: {edition: {number: 1, date: soon}} | 2: \"soon\" is not a date; write year, month and day as 2026-11-24, 2026-11 or 2026",
        "imprint: {edition: {number: 1, day: 2026}} | 2: unknown key \"day\"; the keys here are number, date",
        "imprint: {isbns: 978-7-100-00000-0} | 2: \"isbns\" is a text; write a list: [{isbn: …, form: hardback}, …]",
        "imprint: {isbns: [978-7-100-00000-1]} | 2: the check digit of the ISBN 978-7-100-00000-1 is wrong; compare all digits with the number that you were given",
        "imprint: {isbns: [{form: epub}]} | 2: a form has no isbn; add isbn: …",
        "imprint: {lines: [a]} | 2: \"lines\" is a list; write a label and its text: {Typeset in: Source Serif}",
        "imprint: {address: {english: A}} | 2: \"english\" is not a language tag; write en",
      })
  void aMistakeIsToldWithItsLine(String yaml, String expected) {
    Folder folder = folder("en", "title: T\n" + yaml + "\n");
    folder.publication();
    assertThat(folder.problems()).containsExactly("publication.yaml:" + expected);
  }
}
