package io.github.huozi.citing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitingTest {

  private static final String WORKS =
      """
      @article{he2014, author = {何清 and 李宁 and 罗文娟 and 史忠植}, title = {大数据下的机器学习算法综述},
        journal = {模式识别与人工智能}, year = 2014, volume = 27, number = 4, pages = {327--336}}
      @book{smith1972, author = {斯密}, title = {国富论}, translator = {郭大力 and 王亚南},
        edition = 2, address = {北京}, publisher = {商务印书馆}, year = 1972}
      @book{knuth1986, author = {Donald E. Knuth}, title = {The {TeX}book}, edition = 2,
        address = {Reading}, publisher = {Addison-Wesley}, year = 1986}
      @book{张三2020, author = {张三}, title = {张学}, publisher = {张社}, year = 2020}
      """;

  private static final String HOUSE =
      """
      <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
        <citation><layout prefix="&lt;" suffix="&gt;"><text variable="title"/></layout></citation>
      </style>
      """;

  @TempDir Path temp;

  private Folder folder;

  private Manuscript read(String keys, String language, String... files) {
    folder =
        new Folder(temp)
            .with("works.bib", WORKS)
            .with(
                "publication.yaml",
                "title: T\nbibliography: works.bib\n" + keys + "\neditions: [" + language + "]\n");
    String tag = language.replaceAll("\\{language: ([\\w-]+).*", "$1");
    for (int i = 0; i < files.length; i++) {
      folder.with(tag + "/" + (i + 1) + "-s.md", files[i]);
    }
    return folder.manuscript();
  }

  private static Document text(Manuscript manuscript, int section) {
    return Jsoup.parse(manuscript.sections().get(section).content());
  }

  /** The first paragraph of a Chinese text in numbers. */
  private String numbered(String markdown) {
    return text(read("", "{language: zh-Hans}", "# S\n\n" + markdown), 0).select("p").text();
  }

  /** The same of an English text by author and year. */
  private String named(String markdown) {
    return text(read("", "{language: en}", "# S\n\n" + markdown), 0).select("p").text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "综述很多 [@he2014; @smith1972]。|综述很多[1-2]。",
        "综述很多[@he2014，@smith1972，@knuth1986]。|综述很多[1-3]。",
        "如@knuth1986所说|如 Knuth[1]所说",
        "见 {cite:p}`he2014,smith1972` 。|见[1-2]。",
        "据 \\cite{knuth1986}。|据[1]。",
        "据 :cite:`he2014`。|据[1]。",
        "[@张三2020]和@张三2020的书|[1]和张三[1]的书",
      })
  void numbersStandWhereWorksAreCited(String markdown, String text) {
    assertThat(numbered(markdown).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "As said [@knuth1986, p. 3].|As said (Knuth, 1986, p. 3).",
        "As @knuth1986 [p. 3] says|As Knuth (1986, p. 3) says",
        "As Knuth says [-@knuth1986, p. 3].|As Knuth says (1986, p. 3).",
        "Said [see @knuth1986, pp. 3-5, and *often*].|Said (see Knuth, 1986, pp. 3–5, and often).",
        "By \\citep[see][p.~3]{knuth1986}|By (see Knuth, 1986, p. 3)",
        "By \\citet{knuth1986}|By Knuth (1986)",
        "By {cite:t}`knuth1986`|By Knuth (1986)",
        "By {cite}`knuth1986`|By (Knuth, 1986)",
      })
  void namesStandWhereWorksAreCited(String markdown, String text) {
    assertThat(named(markdown)).isEqualTo(text);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void whatIsNoCitationStaysText() {
    assertThat(named("Mail a@b.com, \\@knuth1986, `@media`, @小明, @unknownkey, [x](@y)."))
        .startsWith("Mail a@b.com, @knuth1986, @media, @小明, @unknownkey,");
    assertThat(folder.problems())
        .contains(
            "warning en/1-s.md:3: @unknownkey is not a key in the list of works, and stays text;"
                + " correct the key, or write a backslash before a symbol that is text: \\@")
        .noneMatch(problem -> problem.contains("小明") || problem.contains("media"));
  }

  @Test
  void aMissingKeyIsToldWithTheNearest() {
    assertThat(named("One.\n\nTwo [@knuth1968; @he2014] and \\cite{he2015}."))
        .isEqualTo("One. Two [@knuth1968; @he2014] and \\cite{he2015}.");
    assertThat(folder.problems())
        .containsExactly(
            "en/1-s.md:5: there is no work \"he2015\" to cite; did you mean he2014?",
            "en/1-s.md:5: there is no work \"knuth1968\" to cite; did you mean knuth1986?");
  }

  @Test
  void citesLeadToTheListAndTheListBack() {
    Manuscript manuscript =
        read("", "{language: zh-Hans}", "# 一\n\n见 [@knuth1986]、[@knuth1986]。", "# 二\n\n[@he2014]");

    assertThat(manuscript.sections()).extracting(Section::title).containsExactly("一", "二", "参考文献");
    Document list = text(manuscript, 2);
    assertThat(list.select("ul.works > li").eachAttr("id"))
        .containsExactly("references--ref-knuth1986", "references--ref-he2014");
    assertThat(list.select("a.work-number").eachAttr("href"))
        .containsExactly("#s--cite-knuth1986", "#s-2--cite-he2014");
    Element first = text(manuscript, 0).expectFirst("span.cited");
    assertThat(first.id()).isEqualTo("s--cite-knuth1986");
    assertThat(first.select("a").eachAttr("href")).containsExactly("#references--ref-knuth1986");
    assertThat(list.select("li").eachAttr("lang")).containsExactly("en");
    assertThat(list.toString()).doesNotContain("data-cites");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[@he2014]\\n\\n::: {#refs}\\n:::\\n\\n## Thanks|refs",
        "[@he2014]\\n\\n## References\\n\\nThese:\\n\\n## Thanks|references",
      })
  void theListStandsWhereTheAuthorHasAPlace(String markdown, String place) {
    Manuscript manuscript =
        read("", "{language: en}", "# S\n\n" + markdown.replace("\\n", "\n"), "# Last\n\nText.");

    assertThat(manuscript.sections()).extracting(Section::title).containsExactly("S", "Last");
    Document text = text(manuscript, 0);
    assertThat(text.select("ul.works > li")).hasSize(1);
    assertThat(text.select("#s--" + place + " ~ ul.works, #s--" + place + " > ul.works"))
        .hasSize(1);
    assertThat(text.text()).containsSubsequence("机器学习", "Thanks");
  }

  @Test
  void aStyleOfNotesMakesNotes() {
    Manuscript manuscript =
        read(
            "csl: chicago-18-notes",
            "{language: en}",
            "# S\n\nFirst [@knuth1986, 3]. Own.[^1] As @knuth1986 says.\n\n[^1]: See [@knuth1986].");

    Document text = text(manuscript, 0);
    assertThat(text.select("body > p").text()).isEqualTo("First.1 Own.2 As Knuth3 says.");
    assertThat(text.select(".note").eachText())
        .satisfiesExactly(
            note ->
                assertThat(note).contains("Donald E. Knuth").contains("The TeXbook").contains("3"),
            note -> assertThat(note).startsWith("See Knuth"),
            note -> assertThat(note).startsWith("Knuth").doesNotContain("Addison"));
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void notesInTheTextStayBesideThoseOfCitations() {
    String text =
        "# S\n\nA^[First.] b [@knuth1986] c^[Second [@he2014].] d [@smith1972] e^[Third.]";

    assertThat(notes("csl: gb-t-7714-2025-note", text))
        .satisfiesExactly(
            note -> assertThat(note).isEqualTo("First."),
            note -> assertThat(note).startsWith("Knuth"),
            note -> assertThat(note).startsWith("Second").contains("何清"),
            note -> assertThat(note).startsWith("斯密"),
            note -> assertThat(note).isEqualTo("Third."));
  }

  @Test
  void uncitedWorksAreListed() {
    Manuscript manuscript =
        read("nocite: '*'\ncsl: apa-7", "{language: en}", "# S\n\n[@knuth1986]");

    assertThat(text(manuscript, 1).select("ul.works > li")).hasSize(4);
  }

  @Test
  void aConvertedEditionHasTheWorksInItsScript() {
    Manuscript manuscript =
        read(
            "csl: gb-t-7714-2025-numeric",
            "{language: zh-Hans}, {language: zh-Hant, convert-from: zh-Hans}",
            "# S\n\n综述[@smith1972]，@张三2020说");
    Manuscript converted = folder.editions().get(1);

    assertThat(text(converted, 1).select("li").eachText())
        .containsExactly(
            "[1] 斯密. 國富論[M]. 郭大力，王亞南，譯. 2 版. 北京：商務印書館，1972.", "[2] 張三. 張學[M]. 張社，2020.");
    assertThat(text(converted, 0).select("p").text()).isEqualTo("綜述[1]，張三[2]說");
    assertThat(text(manuscript, 1).select("li").eachText().get(0)).contains("国富论");
  }

  @Test
  void citationsInTitlesAreNoPartOfTheContents() {
    Manuscript manuscript =
        read("", "{language: en}", "# S [@knuth1986]\n\nText.\n\n## H [@knuth1986]\n\nText.");

    Section section = manuscript.sections().get(0);
    assertThat(section.title()).isEqualTo("S");
    assertThat(Jsoup.parse(section.titleHtml()).text()).isEqualTo("S (Knuth, 1986)");
    assertThat(section.headings().get(0).text()).isEqualTo("H");
  }

  @Test
  void faultsOfTheListAreTold() {
    folder =
        new Folder(temp)
            .with("en/s.md", "# S\n\n[@a]")
            .with("works.bib", "@book{a, title = {A}}\n@book{b, title = {B\n")
            .with("more.ris", "TY  - BOOK\nID  - a\nTI  - B\nER  - \n")
            .with(
                "publication.yaml",
                "title: T\nbibliography: [works.bib, more.ris]\ncsl: apa-6\nnocite: c\n");
    folder.manuscript();

    assertThat(folder.problems())
        .satisfiesExactlyInAnyOrder(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "publication.yaml:3: there is no style \"apa-6\"; did you mean apa-7?"),
            problem -> assertThat(problem).startsWith("publication.yaml:4: there is no work \"c\""),
            problem ->
                assertThat(problem)
                    .startsWith("warning works.bib:2: the value has no closing brace"),
            problem ->
                assertThat(problem)
                    .startsWith("warning more.ris:1: the work \"a\" is also in works.bib:1"));
  }

  @Test
  void theSettingsOfQuartoNameAListAndAStyle() {
    folder =
        new Folder(temp)
            .with("works.bib", WORKS)
            .with("house.csl", HOUSE)
            .with(
                "_quarto.yml",
                "project: {type: book}\nlang: en\nbook:\n  title: T\n  chapters: [index.qmd]\n"
                    + "bibliography: [works.bib, gone.bib]\ncsl: house.csl\n")
            .with("index.qmd", "# S\n\nAs [@knuth1986].\n");

    assertThat(text(folder.read().get(0), 0).select("p").text()).isEqualTo("As <The TeXbook>.");
    assertThat(folder.problems())
        .containsExactly(
            "warning _quarto.yml: the list of works gone.bib does not exist; add it, or write"
                + " bibliography: and csl: into publication.yaml");
  }

  @Test
  void frontMatterOfTheOnlyFileNamesAList() {
    folder =
        new Folder(temp)
            .with("works.bib", WORKS)
            .with(
                "paper.md",
                "---\ntitle: T\nlang: en\nbibliography: works.bib\ncsl: mla-9\n---\n\n"
                    + "As [@knuth1986, p. 3].\n");

    Document text = text(folder.read().get(0), 0);
    assertThat(text.select("p").text()).isEqualTo("As (Knuth 3).");
    assertThat(text.select("h2").text()).isEqualTo("References");
    assertThat(text.select("ul.works > li")).hasSize(1);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void notesOfPagesHaveNoNumbersThatOthersCouldName() {
    String text = "# S\n\nA [@knuth1986].\n\nB [@he2014].\n\nC [@knuth1986].\n";
    String style = "csl: gb-t-7714-2025-note\n";

    assertThat(notes(style, text)).last().asString().startsWith("同1");
    assertThat(notes(style + "notes: {numbers: page}\n", text))
        .last()
        .asString()
        .startsWith("Knuth D E. The TeXbook");
  }

  private List<String> notes(String keys, String text) {
    return text(read(keys, "{language: zh-Hans}", text), 0).select(".note").eachText();
  }

  @Test
  void eachSectionOfABookHasTheFullFormFirst() {
    Manuscript manuscript =
        read(
            "type: book\ncsl: gb-t-7714-2025-note",
            "{language: zh-Hans}",
            "# 一\n\n甲 [@he2014]。乙 [@knuth1986]。",
            "# 二\n\n丙 [@knuth1986]。丁 [@he2014]。戊 [@knuth1986]。");

    assertThat(text(manuscript, 1).select(".note").eachText())
        .satisfiesExactly(
            note -> assertThat(note).startsWith("Knuth D E. The TeXbook"),
            note -> assertThat(note).startsWith("何清"),
            note -> assertThat(note).startsWith("同1"));
  }

  @Test
  void thePlaceOfAListInDiveIntoDeepLearningIsRead() {
    Manuscript manuscript =
        read(
            "", "{language: zh-Hans}", "# 一\n\n:cite:`he2014`", "# 书目\n\n:bibliography:`../w.bib`");

    assertThat(manuscript.sections()).hasSize(2);
    assertThat(text(manuscript, 1).select("ul.works > li")).hasSize(1);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void withoutAListCitationsAreUnread() {
    folder = new Folder(temp).with("en/s.md", "# S\n\n[@knuth1986]");
    List<Section> sections = folder.manuscript().sections();

    assertThat(sections.get(0).content()).contains("[@knuth1986]");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/s.md:3: the citation [@knuth1986] is not read and is printed as typed;"
                + " give the list of works in publication.yaml, bibliography: works.bib, or write"
                + " a note: [^1]");
  }
}
