package io.github.huozi.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate.Day;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibliographyTest {

  private final List<String> faults = new ArrayList<>();

  private List<Work> read(String file, String text) {
    return Bibliography.read(file, text, (line, fault) -> faults.add(line + ": " + fault)).stream()
        .map(Listed::work)
        .toList();
  }

  private Work bib(String text) {
    List<Work> works = read("works.bib", text);
    assertThat(faults).isEmpty();
    return works.get(0);
  }

  @Test
  void anArticleOfBibtex() {
    Work work =
        bib(
            """
            @article{he2014, author = {何清 and 李宁 and Pedregosa, Fabian and others},
              title = {The {TeX}book of {\\'e}tudes: R\\&D}, journal = "J. of X",
              year = 2014, month = oct, volume = {27}, number = 4, pages = {327--336},
              doi = {https://doi.org/10.1/a_b}, url = {https://a.org/x\\_y\\%20z}}
            """);

    assertThat(work.type()).isEqualTo("article-journal");
    assertThat(work.names("author"))
        .containsExactly(
            PersonName.literal("何清"),
            PersonName.literal("李宁"),
            PersonName.of("Pedregosa", "Fabian"),
            PersonName.literal("others"));
    assertThat(work.text("title"))
        .isEqualTo("The <span class=\"nocase\">TeX</span>book of études: R&D");
    assertThat(work.date("issued").days()).containsExactly(new Day(2014, 10, 0));
    assertThat(work.texts())
        .containsEntry("container-title", "J. of X")
        .containsEntry("issue", "4")
        .containsEntry("page", "327-336")
        .containsEntry("DOI", "10.1/a_b")
        .containsEntry("URL", "https://a.org/x_y%20z");
  }

  @Test
  void aPartTakesFieldsFromItsBookAndFromSharedData() {
    List<Work> works =
        read(
            "w.bib",
            """
            @string{acm = "ACM"}
            @inproceedings{a, author = {{W3C}}, title = {One}, crossref = {p}, xdata = {x}}
            @proceedings{p, title = {Proceedings}, subtitle = {of a meeting}, year = {2001},
              editor = {van der Veen, P. H. and Charles Louis de la Vallée Poussin},
              publisher = acm # { Press}}
            @xdata{x, location = {New York and London}, langid = {british}}
            @inbook{b, title = {Chapter}, crossref = {book}}
            @book{book, author = {Doe, Jr., Jane}, title = {Book}, date = {1999-02/1999-03}}
            """);

    assertThat(faults).isEmpty();
    assertThat(works).extracting(Work::id).containsExactly("a", "p", "b", "book");
    Work a = works.get(0);
    assertThat(a.names("author")).containsExactly(PersonName.literal("W3C"));
    assertThat(a.names("editor"))
        .containsExactly(
            new PersonName("Veen", "P. H.", "", "van der", "", false, "", false),
            new PersonName("Vallée Poussin", "Charles Louis", "", "de la", "", false, "", false));
    assertThat(a.texts())
        .containsEntry("title", "One")
        .containsEntry("container-title", "Proceedings: of a meeting")
        .containsEntry("publisher", "ACM Press")
        .containsEntry("publisher-place", "New York; London")
        .containsEntry("language", "en-GB");
    Work b = works.get(2);
    assertThat(b.text("container-title")).isEqualTo("Book");
    assertThat(b.names("container-author"))
        .containsExactly(new PersonName("Doe", "Jane", "", "", "Jr.", true, "", false));
    assertThat(b.date("issued").days()).containsExactly(new Day(1999, 2, 0), new Day(1999, 3, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ludwig van Beethoven|Beethoven|Ludwig|van",
        "Knuth, Donald E.|Knuth|Donald E.|",
        "{\\'E}mile Zola|Zola|Émile|",
        "{van Gogh} Foundation|Foundation|van Gogh|",
        "松原 茂樹|松原|茂樹|",
        "欧阳, 修|欧阳|修|",
        "family=Gogh, given=Vincent, prefix=van|Gogh|Vincent|van"
      })
  void namesHaveParts(String written, String family, String given, String particle) {
    PersonName name = BibNames.read(written).get(0);

    assertThat(name.family()).isEqualTo(family);
    assertThat(name.given()).isEqualTo(given);
    assertThat(name.nonDroppingParticle()).isEqualTo(particle == null ? "" : particle);
  }

  @Test
  void namesWithoutPartsAreWhole() {
    assertThat(BibNames.read("何清；李宁、史忠植 and {World Health Organization} and Plato"))
        .extracting(PersonName::literal)
        .containsExactly("何清", "李宁", "史忠植", "World Health Organization", "Plato");
  }

  @ParameterizedTest
  @CsvSource({"language = {中文;}", "langid = {chinese}", "language = {zh}", "note = {}"})
  void chineseIsFoundByWordsOrScript(String field) {
    Work work = bib("@book{a, title = {国富论}, " + field + "}");

    assertThat(WorkLanguage.of(work, "zh-Hans")).isEqualTo("zh-Hans");
  }

  @Test
  void faultsAreToldAndTheRestIsRead() {
    List<Work> works =
        read(
            "w.bib",
            """
            @book{a, title = {One}, crossref = {gone}}
            @book{b, title = {Two
            @book{a, title = {Again}}
            @strange{c, title = {Three}}
            """);

    assertThat(works).extracting(Work::id).containsExactly("a", "c");
    assertThat(faults)
        .containsExactly(
            "2: the value has no closing brace",
            "1: crossref names \"gone\", and no entry has this key",
            "4: the type @strange is unknown; the work is set as a document",
            "3: the work \"a\" is also in line 1");
  }

  @Test
  void otherTypesOfBibtex() {
    List<Work> works =
        read(
            "w.bib",
            """
            @phdthesis{t, title = {T}, school = {MIT}, year = {1999}}
            @misc{m, title = {M}, howpublished = {\\url{https://a.org/~x}}, urldate = {2024-09-30}}
            @misc{e, title = {E}, eprint = {2101.00001}, archiveprefix = {arXiv}, year = {2021}}
            @book{o, title = {国史旧闻}, subtitle = {第一编}, edition = {第2版}, year = {约1900}}
            @standard{s, title = {S}, number = {GB/T 1}, month = {10月}, year = {2020}}
            """);

    assertThat(faults).isEmpty();
    assertThat(works)
        .extracting(Work::type)
        .containsExactly("thesis", "webpage", "article", "book", "standard");
    assertThat(works.get(0).texts())
        .containsEntry("genre", "Doctoral dissertation")
        .containsEntry("publisher", "MIT");
    assertThat(works.get(1).text("URL")).isEqualTo("https://a.org/~x");
    assertThat(works.get(1).date("accessed").days()).containsExactly(new Day(2024, 9, 30));
    assertThat(works.get(2).texts())
        .containsEntry("number", "arXiv:2101.00001")
        .containsEntry("URL", "https://arxiv.org/abs/2101.00001");
    assertThat(works.get(3).texts())
        .containsEntry("title", "国史旧闻：第一编")
        .containsEntry("edition", "2");
    assertThat(works.get(3).date("issued").words()).isEqualTo("约1900");
    assertThat(works.get(4).date("issued").days()).containsExactly(new Day(2020, 10, 0));
  }

  @Test
  void risOfADatabase() {
    List<Work> works =
        read(
            "w.ris",
            """
            TY  - JOUR
            AU  - 何清
            AU  - Pedregosa, Fabian
            TI  - 大数据下的机器学习
                  算法综述
            JO  - 模式识别
            PY  - 2014/04//
            VL  - 27
            IS  - 4
            SP  - 327
            EP  - 336
            SN  - 1003-6059
            ER  -
            TY  - BOOK
            ID  - smith
            T2  - Series
            PY  - 1972
            """);

    Work article = works.get(0);
    assertThat(article.id()).isEqualTo("何清2014");
    assertThat(article.names("author"))
        .containsExactly(PersonName.literal("何清"), PersonName.of("Pedregosa", "Fabian"));
    assertThat(article.texts())
        .containsEntry("title", "大数据下的机器学习算法综述")
        .containsEntry("container-title", "模式识别")
        .containsEntry("page", "327-336")
        .containsEntry("ISSN", "1003-6059");
    assertThat(article.date("issued").days()).containsExactly(new Day(2014, 4, 0));
    assertThat(works.get(1).text("collection-title")).isEqualTo("Series");
    assertThat(faults).containsExactly("14: the work has no line ER, which ends it");
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    assertThat(read("works.docx", "")).isEmpty();
    assertThat(faults)
        .containsExactly("1: a list of works is a file .bib, .json, .yaml, .yml or .ris");
  }
}
