package io.github.huozi.source.section;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.huozi.model.PublicationDate;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.Folder;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @TempDir Path temp;
  private final Problems problems = new Problems();

  private FrontMatter read(String text) {
    return FrontMatter.of(text, new Reporter(Path.of("/x/a.md"), problems));
  }

  private List<String> problems() {
    return problems.sorted().stream()
        .map((Problem problem) -> problem.format(Path.of("/x")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 活字\nauthor: 甲\nauthors: [乙, {name: 丙}]\ndate: 2024-05-01\ndraft: true\nweight: 2\n---\nx",
        "+++\ntitle = '活字'\nauthors = ['乙', {name = '丙'}]\ndate = 2024-05-01T08:00:00Z\ndraft = true\nweight = 2\n+++\nx",
        "{\n\"title\": \"活字\", \"authors\": [\"乙\", {\"name\": \"丙\"}],\n\"date\": \"2024-05-01\", \"draft\": true, \"weight\": 2}\nx",
        "---\ntitle: 活字\nauthors:\n  - 乙\n  - 丙\ndate: 2024/5/1 10:00\ndraft: True\norder: 2\n...\nx",
      })
  void theKeysAreRead(String text) {
    FrontMatter matter = read(text);
    assertThat(matter.title()).contains("活字");
    assertThat(matter.authors()).containsExactly("乙", "丙");
    assertThat(matter.date()).contains(new PublicationDate("2024-05-01"));
    assertThat(matter.isDraft()).isTrue();
    assertThat(matter.weight()).hasValue(2);
    assertThat(matter.text().lines().filter(line -> !line.isBlank())).containsExactly("x");
    assertThat(matter.text().lines()).hasSameSizeAs(text.lines().toList());
    assertThat(problems()).isEmpty();
  }

  @Test
  void brokenFrontMatterIsReadLineByLine() {
    FrontMatter matter = read("---\ntitle: Re: 活字: 简史\ntags: [a\nauthor: \"甲\"\n- b\n---\n\nx");
    assertThat(matter.title()).contains("Re: 活字: 简史");
    assertThat(matter.authors()).containsExactly("甲");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("a.md:2: the front matter is read line by line: ");
  }

  @Test
  void aTitleThatIsNoTextIsAnError() {
    read("---\ntitle: [a]\nsubtitle: {a: b}\n---\nx");
    assertThat(problems())
        .containsExactly(
            "a.md:2: \"title\" is a list; write one text after title:",
            "a.md:3: \"subtitle\" is a map; write one text after subtitle:");
  }

  @Test
  void keysThatAreGivenTwiceAreTold() {
    assertThat(read("+++\ntitle = 'a'\ntitle = 'b'\n+++\nx").title()).contains("a");
    assertThat(problems())
        .containsExactly(
            "a.md:3: the key \"title\" is given twice; the first is used; delete one of the two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\nA paragraph between rules.\n\n---\n",
        "---\n# A heading\n---\n",
        "+++\nno key\n+++\n",
        "{ \"no\" }\n",
        "{{#include a.md}}\n",
        "{% raw %}\n",
      })
  void textIsNoFrontMatter(String text) {
    assertThat(read(text).text()).isEqualTo(text);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01, 2024-05-01",
    "2014-1-5 12:00:00, 2014-01-05",
    "2024/05/01, 2024-05-01",
    "2024-05, 2024-05",
    "2024, 2024",
    "2024年5月1日, 2024-05-01",
    "2024-13-01,",
    "May 2024,",
    "20240501,",
  })
  void datesAreReadAsTheyAreWritten(String written, String iso) {
    assertThat(DatedNames.date(written).map(PublicationDate::iso).orElse(null)).isEqualTo(iso);
  }

  @Test
  void aDateThatDoesNotExistIsTold() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\ntype: book\n")
            .with("en/a.md", "---\ntitle: A\ndate: 2025/2/29 10:00\n---\nText.")
            .with("en/b.md", "---\ntitle: B\ndate: soon\n---\nText.");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:3: the date is ignored: 2025-02 has no day 29; write the day of"
                + " publication, such as 2026-11-24",
            "warning en/b.md:3: \"soon\" is not a date; write year, month and day as 2026-11-24,"
                + " 2026-11 or 2026");
  }

  @Test
  void whatAPostSaysStandsBelowItsTitle() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\ntype: book\nauthors: [{name: 甲}]\n")
            .with(
                "zh-Hans/2024-05-01-a.md",
                "---\ntitle: 活字\nsubtitle: 简史\nauthor: [甲, 乙, 丙]\nlang: en\n---\nText.")
            .with("zh-Hans/b.md", "# 二\n\n正文。");
    assertThat(folder.manuscript().sections().get(0).content())
        .isEqualTo(
            "<p class=\"section-subtitle\" data-line=\"3\">简史</p>"
                + "<p class=\"section-byline\" data-line=\"1\">"
                + "<span class=\"section-author\">乙、丙</span>\u2003"
                + "<time datetime=\"2024-05-01\">2024年5月1日</time></p>"
                + "<p data-line=\"7\" lang=\"en\">Text.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\na: [",
        "+++\n[[",
        "{\"a\":[",
        "---\n",
        "+++\na=\"",
        "---\n- - ",
        "---\na: &a [*a,"
      })
  void hostileFrontMatterEnds(String part) {
    assertTimeoutPreemptively(
        ofSeconds(60), () -> read(part.repeat(20_000) + "\n---\n+++\nx").title());
    assertTimeoutPreemptively(ofSeconds(60), () -> read(part + "x".repeat(200_000)).title());
  }

  @ParameterizedTest
  @CsvSource({
    "titel: x, 2: the key \"titel\" is ignored; write title:",
    "Title: x, 2: the key \"Title\" is ignored; write title:",
    "auther: x, 2: the key \"auther\" is ignored; write author:",
    "标题: x, 2: the key \"标题\" is ignored; write title:",
    "draft: ture, '2: \"ture\" is not a value of draft, and the file is published; write true or false'",
    "date: yesterday, '2: \"yesterday\" is not a date; write year, month and day as 2026-11-24, 2026-11 or 2026'",
    "title：x, '2: the colon after \"title\" is full-width; write a half-width colon and a space: title: …'",
    "title:x, '2: there is no space after the colon of \"title\"; write a half-width colon and a space: title: …'",
  })
  void whatIsNearlyRightIsTold(String line, String told) {
    read("---\n" + line + "\n---\nx");
    assertThat(problems()).containsExactly("a.md:" + told);
  }

  @Test
  void aFullWidthColonIsReadAsItIsMeant() {
    FrontMatter matter = read("---\ntitle：活字\nauthor： 甲\n---\nx");
    assertThat(matter.title()).contains("活字");
    assertThat(matter.authors()).containsExactly("甲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout: post",
        "data: x",
        "tag: x",
        "slug: title",
        "toc: true",
        "height: 2",
        "dates: x",
        "date: \"`r Sys.Date()`\"",
        "date: today",
        "titles: x\ntitle: y",
        "draft: yes",
      })
  void keysOfOtherToolsAreNotToldOf(String lines) {
    read("---\n" + lines + "\n---\nx");
    assertThat(problems()).isEmpty();
  }
}
