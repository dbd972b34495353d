package io.github.huozi.csl;

import static io.github.huozi.csl.StyleTrial.citation;
import static io.github.huozi.csl.StyleTrial.page;
import static io.github.huozi.csl.StyleTrial.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Cite.Form;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The styles of APA, Chicago and MLA: the forms that their manuals give for kinds of works. */
class WesternStylesTest {

  private static final String WORKS =
      """
      - {id: knuth, type: book, title: The TeXbook, title-short: TeXbook, edition: 2, publisher: Addison-Wesley,
         publisher-place: Reading, issued: 1986, language: en,
         author: [{family: Knuth, given: Donald E.}]}
      - {id: smith, type: book, title: 国富论, edition: 2, publisher: 商务印书馆,
         publisher-place: 北京, issued: 1972, author: [斯密],
         translator: [{family: 郭, given: 大力}, {family: 王, given: 亚南}]}
      - {id: letters, type: book, title: Collected letters, edition: rev. ed., publisher: Penguin,
         issued: 1999, author: [{family: Brown, given: Ann}],
         editor: [{family: White, given: Bob}], translator: [{family: Green, given: Cy}]}
      - {id: svendsen, type: book, title: Land animals of the north, publisher: Routledge,
         issued: 2010, volume: 3,
         editor: [{family: Svendsen, given: Sebastian}, {family: Løber, given: Lise}]}
      - {id: skills, type: book, title: Interpersonal skills, publisher: Sage, issued: 2019,
         edition: 3}
      - {id: weinstock, type: chapter, title: A quiet corner, container-title: Handbook of method,
         edition: 2, page: 36-52, publisher: Oxford University Press, issued: 2015,
         author: [{family: Weinstock, given: Rachel Ann}, {family: Day, given: Kim},
                  {family: de Ortiz, given: Miguel}],
         editor: [{family: Collins, given: Tom}, {family: Park, given: Hana}]}
      - {id: noll, type: chapter, title: On nothing, container-title: Book of nothing, page: 7,
         publisher: Void Press, issued: 2001, author: [{family: Noll, given: Nora}]}
      - {id: heidegger, type: chapter, title: On the essence of truth, page: 111-138,
         container-title: Basic writings, publisher: Harper Perennial, issued: 2008,
         original-date: 1961, author: [{family: Heidegger, given: Martin}],
         editor: [{family: Krell, given: David Farrell}],
         translator: [{family: Sallis, given: John}]}
      - {id: grady, type: article-journal, title: "Emotions in storybooks: A comparison",
         container-title: Psychology of Popular Media Culture, volume: 8, issue: 3,
         page: 207-217, DOI: 10.1037/ppm0000185, issued: 2019, title-short: Emotions in storybooks,
         author: [{family: Grady, given: Jessica S.}, {family: Her, given: Mai},
                  {family: Moreno, given: Gena}]}
      - {id: he, type: article-journal, title: 大数据下的机器学习算法综述, issued: 2014,
         container-title: 模式识别与人工智能, volume: 27, issue: 4, page: 327-336,
         author: [{family: 何, given: 清}, {family: 李, given: 宁}, {family: 罗, given: 文娟},
                  {family: 史, given: 忠植}]}
      - {id: carey, type: article-newspaper, title: Can we get better at forgetting?,
         container-title: The New York Times, issued: 2019-05-03, URL: "https://nyt.com/forget",
         author: [{family: Carey, given: Benedict}]}
      - {id: state, type: article-magazine, title: The state of things, container-title: Time,
         issued: 2019-11-05, page: 3-4}
      - {id: harris, type: thesis, title: Instructional leadership, genre: Doctoral dissertation,
         publisher: University of Virginia, issued: 2014, author: [{family: Harris, given: Lara}]}
      - {id: hollander, type: thesis, title: Resistance to authority, number: 10289373,
         genre: Doctoral dissertation, publisher: University of Wisconsin–Madison,
         archive: ProQuest Dissertations and Theses Global, issued: 2017,
         author: [{family: Hollander, given: Matthew M.}]}
      - {id: nci, type: report, title: Taking time, number: 18-2059, genre: NIH Publication,
         publisher: U.S. Department of Health, issued: 2018, URL: "https://cancer.gov/t.pdf",
         author: [{literal: National Cancer Institute}]}
      - {id: census, type: webpage, title: U.S. and world population clock,
         container-title: U.S. Department of Commerce, URL: "https://census.gov/popclock/",
         accessed: 2020-01-09, author: [{literal: U.S. Census Bureau}]}
      - {id: beta, type: article-journal, title: Beta things, container-title: Things,
         issued: 1980, volume: 2, page: 1-9, author: [{family: Doe, given: Jane}]}
      - {id: alpha, type: article-journal, title: Alpha things, container-title: Things,
         issued: 1980, volume: 1, page: 1-9, author: [{family: Doe, given: Jane}]}
      - {id: roe1, type: webpage, title: Undated, URL: "https://roe.org/1",
         author: [{family: Roe, given: Richard}]}
      - {id: roe2, type: webpage, title: Without a date, URL: "https://roe.org/2",
         author: [{family: Roe, given: Richard}]}
      - {id: abe, type: book, title: 花の本, publisher: 柏書房, issued: 2004,
         author: [{family: 阿部, given: 太郎}, {family: 井上, given: 花子}]}
      - {id: light1, type: book, title: Deflecting immigration, publisher: Russell Sage,
         issued: 2006, author: [{family: Light, given: Ivan}]}
      - {id: light2, type: book, title: A different book, publisher: Wiley, issued: 2008,
         author: [{family: Light, given: Matthew A.}]}
      - {id: mill, type: dataset, title: Survey of things, version: 2, publisher: Zenodo,
         DOI: 10.5281/zenodo.1, issued: 2020, author: [{family: Mill, given: John Stuart}]}
      - {id: baum, type: article, title: Doubly robust estimation, publisher: arXiv,
         issued: 2022-12-13, URL: "https://arxiv.org/abs/2212.1", author: [{family: Baum, given: D.}]}
      """;

  private static final StyleTrial APA = new StyleTrial("apa-7", "en-US", WORKS);
  private static final StyleTrial DATES = new StyleTrial("chicago-18-author-date", "en-US", WORKS);
  private static final StyleTrial MLA = new StyleTrial("mla-9", "en-US", WORKS);
  private static final StyleTrial NOTES = new StyleTrial("chicago-18-notes", "en-US", WORKS);

  @Test
  void apaListsBooks() {
    assertThat(APA.listed())
        .containsEntry("knuth", "Knuth, D. E. (1986). The TeXbook (2nd ed.). Addison-Wesley.")
        .containsEntry("smith", "斯密. (1972). 国富论 (郭大力 & 王亚南, Trans.; 2nd ed.). 商务印书馆.")
        .containsEntry(
            "letters",
            "Brown, A. (1999). Collected letters (B. White, Ed.; C. Green, Trans.; Rev. ed.)."
                + " Penguin.")
        .containsEntry(
            "svendsen",
            "Svendsen, S., & Løber, L. (Eds.). (2010). Land animals of the north (Vol. 3)."
                + " Routledge.")
        .containsEntry("skills", "Interpersonal skills (3rd ed.). (2019). Sage.")
        .containsEntry("abe", "阿部太郎, & 井上花子. (2004). 花の本. 柏書房.")
        .containsEntry(
            "harris",
            "Harris, L. (2014). Instructional leadership [Unpublished doctoral dissertation]."
                + " University of Virginia.")
        .containsEntry(
            "hollander",
            "Hollander, M. M. (2017). Resistance to authority (Publication No. 10289373)"
                + " [Doctoral dissertation, University of Wisconsin–Madison]. ProQuest"
                + " Dissertations and Theses Global.")
        .containsEntry(
            "nci",
            "National Cancer Institute. (2018). Taking time (NIH Publication No. 18-2059)."
                + " U.S. Department of Health. https://cancer.gov/t.pdf")
        .containsEntry(
            "mill",
            "Mill, J. S. (2020). Survey of things (Version 2) [Data set]. Zenodo."
                + " https://doi.org/10.5281/zenodo.1")
        .containsEntry(
            "baum",
            "Baum, D. (2022). Doubly robust estimation. arXiv. https://arxiv.org/abs/2212.1");
    assertThat(APA.html("knuth")).contains("<i>The TeXbook</i> (2nd ed.).");
  }

  @Test
  void apaListsPartsOfWorks() {
    assertThat(APA.listed())
        .containsEntry(
            "weinstock",
            "Weinstock, R. A., Day, K., & de Ortiz, M. (2015). A quiet corner. In T. Collins & H."
                + " Park (Eds.), Handbook of method (2nd ed., pp. 36–52). Oxford University"
                + " Press.")
        .containsEntry(
            "noll", "Noll, N. (2001). On nothing. In Book of nothing (p. 7). Void Press.")
        .containsEntry(
            "heidegger",
            "Heidegger, M. (2008). On the essence of truth (J. Sallis, Trans.). In D. F. Krell"
                + " (Ed.), Basic writings (pp. 111–138). Harper Perennial. (Original work"
                + " published 1961)")
        .containsEntry(
            "grady",
            "Grady, J. S., Her, M., & Moreno, G. (2019). Emotions in storybooks: A comparison."
                + " Psychology of Popular Media Culture, 8(3), 207–217."
                + " https://doi.org/10.1037/ppm0000185")
        .containsEntry(
            "he", "何清, 李宁, 罗文娟, & 史忠植. (2014). 大数据下的机器学习算法综述. 模式识别与人工智能, 27(4), 327–336.")
        .containsEntry(
            "carey",
            "Carey, B. (2019, May 3). Can we get better at forgetting? The New York Times."
                + " https://nyt.com/forget")
        .containsEntry("state", "The state of things. (2019, November 5). Time, 3–4.")
        .containsEntry(
            "census",
            "U.S. Census Bureau. (n.d.). U.S. and world population clock. U.S. Department of"
                + " Commerce. Retrieved January 9, 2020, from https://census.gov/popclock/")
        .containsEntry("alpha", "Doe, J. (1980a). Alpha things. Things, 1, 1–9.")
        .containsEntry("beta", "Doe, J. (1980b). Beta things. Things, 2, 1–9.")
        .containsEntry("roe2", "Roe, R. (n.d.-b). Without a date. https://roe.org/2")
        .containsEntry("light1", "Light, I. (2006). Deflecting immigration. Russell Sage.");
    assertThat(APA.html("grady"))
        .contains("comparison. <i>Psychology of Popular Media Culture</i>, <i>8</i>(3), 207–217");
  }

  @Test
  void listsAreSortedByNamesOrTitlesThenByYears() {
    for (StyleTrial style : List.of(APA, DATES, NOTES, MLA)) {
      assertThat(style.listed().keySet())
          .containsSubsequence(
              "baum",
              "letters",
              "carey",
              "alpha",
              "beta",
              "grady",
              "heidegger",
              "skills",
              "knuth",
              "light1",
              "light2",
              "nci",
              "roe1",
              "roe2",
              "state",
              "svendsen",
              "census",
              "weinstock");
    }
  }

  @Test
  void apaListsTwentyAuthors() {
    assertThat(new StyleTrial("apa-7", "en-US", authors(20)).listed().get("many"))
        .endsWith("So, S., & To, T. (2020). Many hands. Open Press.")
        .doesNotContain("…");
    assertThat(new StyleTrial("apa-7", "en-US", authors(22)).listed().get("many"))
        .endsWith("Ro, R., So, S., … Vo, V. (2020). Many hands. Open Press.");
  }

  /** A book of so many authors: Ao, A. and so on. */
  private static String authors(int count) {
    String names =
        IntStream.range(0, count)
            .mapToObj(i -> Character.toString('A' + i))
            .map(letter -> "{family: " + letter + "o, given: " + letter + "}")
            .collect(Collectors.joining(", "));
    return "- {id: many, type: book, title: Many hands, publisher: Open Press, issued: 2020,"
        + " author: ["
        + names
        + "]}\n";
  }

  @Test
  void apaCitesAuthorAndYear() {
    assertThat(
            APA.cited(
                page("knuth", "3", Form.WHOLE),
                page("knuth", "3", Form.WITHOUT_AUTHOR),
                page("knuth", "3", Form.IN_TEXT),
                citation("grady"),
                page("svendsen", "33-35", Form.WHOLE),
                page("svendsen", "", Form.IN_TEXT),
                page("svendsen", "", Form.AUTHOR_ONLY),
                place("weinstock", "chapter", "3", Form.WHOLE),
                place("heidegger", "paragraph", "2", Form.WHOLE),
                citation("smith", "knuth", "he")))
        .containsExactly(
            "(Knuth, 1986, p. 3)",
            "(1986, p. 3)",
            "Knuth (1986, p. 3)",
            "(Grady et al., 2019)",
            "(Svendsen & Løber, 2010, pp. 33–35)",
            "Svendsen and Løber (2010)",
            "Svendsen and Løber",
            "(Weinstock et al., 2015, Chapter 3)",
            "(Heidegger, 1961/2008, para. 2)",
            "(Knuth, 1986; 何 et al., 2014; 斯密, 1972)");
  }

  @Test
  void apaTellsCitesApart() {
    assertThat(
            APA.cited(
                citation("alpha", "beta"),
                citation("beta"),
                citation("roe1", "roe2"),
                citation("light1"),
                citation("light2"),
                citation("census"),
                citation("skills"),
                citation("state")))
        .containsExactly(
            "(Doe, 1980a, 1980b)",
            "(Doe, 1980b)",
            "(Roe, n.d.-a, n.d.-b)",
            "(I. Light, 2006)",
            "(M. A. Light, 2008)",
            "(U.S. Census Bureau, n.d.)",
            "(Interpersonal Skills, 2019)",
            "(“The State of Things,” 2019)");
  }

  @Test
  void chicagoNotesAreFullAndThenShort() {
    assertThat(
            NOTES.cited(
                page("knuth", "3", Form.WHOLE),
                page("knuth", "3", Form.WHOLE),
                citation("grady"),
                page("grady", "210-13", Form.WHOLE),
                page("svendsen", "7", Form.WHOLE),
                place("svendsen", "chapter", "2", Form.WHOLE),
                citation("alpha", "beta"),
                citation("state"),
                page("state", "4", Form.WHOLE)))
        .containsExactly(
            "Donald E. Knuth, The TeXbook, 2nd ed. (Addison-Wesley, 1986), 3.",
            "Knuth, TeXbook, 3.",
            "Jessica S. Grady et al., “Emotions in Storybooks: A Comparison,” Psychology of"
                + " Popular Media Culture 8, no. 3 (2019): 207–17,"
                + " https://doi.org/10.1037/ppm0000185.",
            "Grady et al., “Emotions in Storybooks,” 210–13.",
            "Sebastian Svendsen and Lise Løber, eds., Land Animals of the North, vol. 3"
                + " (Routledge, 2010), 7.",
            "Svendsen and Løber, Land Animals of the North, chap. 2.",
            "Jane Doe, “Alpha Things,” Things 1 (1980): 1–9; Jane Doe, “Beta Things,” Things 2"
                + " (1980): 1–9.",
            "“The State of Things,” Time, November 5, 2019.",
            "“The State of Things,” 4.");
  }

  @Test
  void chicagoNotesAreFullAgainInANewPart() {
    List<Cite> knuth = List.of(Cite.of("knuth"));
    assertThat(
            NOTES
                .set(
                    List.of(
                        new Citation(knuth, 1),
                        new Citation(knuth, 2),
                        new Citation(knuth, 3, true)))
                .citations())
        .extracting(Formatted::text)
        .containsExactly(
            "Donald E. Knuth, The TeXbook, 2nd ed. (Addison-Wesley, 1986).",
            "Knuth, TeXbook.",
            "Donald E. Knuth, The TeXbook, 2nd ed. (Addison-Wesley, 1986).");
  }

  @Test
  void chicagoNotesOfKindsOfWorks() {
    assertThat(
            NOTES.cited(
                page("smith", "33-35", Form.WHOLE),
                citation("letters"),
                page("weinstock", "40", Form.WHOLE),
                citation("heidegger"),
                page("he", "330", Form.WHOLE),
                citation("carey"),
                page("hollander", "5", Form.WHOLE),
                citation("nci"),
                citation("census"),
                citation("baum")))
        .containsExactly(
            "斯密, 国富论, trans. 郭大力 and 王亚南, 2nd ed. (商务印书馆, 1972), 33–35.",
            "Ann Brown, Collected Letters, ed. Bob White, trans. Cy Green, rev. ed. (Penguin,"
                + " 1999).",
            "Rachel Ann Weinstock et al., “A Quiet Corner,” in Handbook of Method, ed. Tom Collins"
                + " and Hana Park, 2nd ed. (Oxford University Press, 2015), 40.",
            "Martin Heidegger, “On the Essence of Truth,” trans. John Sallis, in Basic Writings,"
                + " ed. David Farrell Krell (Harper Perennial, 2008).",
            "何清 et al., “大数据下的机器学习算法综述,” 模式识别与人工智能 27, no. 4 (2014): 330.",
            "Benedict Carey, “Can We Get Better at Forgetting?,” The New York Times, May 3, 2019,"
                + " https://nyt.com/forget.",
            "Matthew M. Hollander, “Resistance to Authority” (Doctoral dissertation, University of"
                + " Wisconsin–Madison, 2017), 5, ProQuest Dissertations and Theses Global"
                + " (10289373).",
            "National Cancer Institute, Taking Time, NIH Publication no. 18-2059 (U.S. Department"
                + " of Health, 2018), https://cancer.gov/t.pdf.",
            "U.S. Census Bureau, “U.S. and World Population Clock,” U.S. Department of Commerce,"
                + " accessed January 9, 2020, https://census.gov/popclock/.",
            "D. Baum, “Doubly Robust Estimation,” preprint, arXiv, December 13, 2022,"
                + " https://arxiv.org/abs/2212.1.");
  }

  @Test
  void chicagoListsWorksThatNotesCite() {
    assertThat(NOTES.listed())
        .containsEntry("knuth", "Knuth, Donald E. The TeXbook. 2nd ed. Addison-Wesley, 1986.")
        .containsEntry("smith", "斯密. 国富论. Translated by 郭大力 and 王亚南. 2nd ed. 商务印书馆, 1972.")
        .containsEntry(
            "letters",
            "Brown, Ann. Collected Letters. Edited by Bob White. Translated by Cy Green. Rev. ed."
                + " Penguin, 1999.")
        .containsEntry(
            "svendsen",
            "Svendsen, Sebastian, and Lise Løber, eds. Land Animals of the North. Vol. 3."
                + " Routledge, 2010.")
        .containsEntry("skills", "Interpersonal Skills. 3rd ed. Sage, 2019.")
        .containsEntry(
            "weinstock",
            "Weinstock, Rachel Ann, Kim Day, and Miguel de Ortiz. “A Quiet Corner.” In Handbook of"
                + " Method, edited by Tom Collins and Hana Park. 2nd ed. Oxford University"
                + " Press, 2015.")
        .containsEntry(
            "heidegger",
            "Heidegger, Martin. “On the Essence of Truth.” Translated by John Sallis. In Basic"
                + " Writings, edited by David Farrell Krell. Harper Perennial, 2008.")
        .containsEntry(
            "grady",
            "Grady, Jessica S., Mai Her, and Gena Moreno. “Emotions in Storybooks: A Comparison.”"
                + " Psychology of Popular Media Culture 8, no. 3 (2019): 207–17."
                + " https://doi.org/10.1037/ppm0000185.")
        .containsEntry(
            "carey",
            "Carey, Benedict. “Can We Get Better at Forgetting?” The New York Times, May 3, 2019."
                + " https://nyt.com/forget.")
        .containsEntry(
            "hollander",
            "Hollander, Matthew M. “Resistance to Authority.” Doctoral dissertation, University of"
                + " Wisconsin–Madison, 2017. ProQuest Dissertations and Theses Global"
                + " (10289373).")
        .containsEntry(
            "nci",
            "National Cancer Institute. Taking Time. NIH Publication no. 18-2059. U.S. Department"
                + " of Health, 2018. https://cancer.gov/t.pdf.")
        .containsEntry(
            "census",
            "U.S. Census Bureau. “U.S. and World Population Clock.” U.S. Department of Commerce."
                + " Accessed January 9, 2020. https://census.gov/popclock/.")
        .containsEntry("alpha", "Doe, Jane. “Alpha Things.” Things 1 (1980): 1–9.")
        .containsEntry("beta", "Doe, Jane. “Beta Things.” Things 2 (1980): 1–9.")
        .containsEntry(
            "baum",
            "Baum, D. “Doubly Robust Estimation.” Preprint, arXiv, December 13, 2022."
                + " https://arxiv.org/abs/2212.1.");
    assertThat(new StyleTrial("chicago-18-notes", "en-US", authors(6)).listed().get("many"))
        .startsWith("Ao, A, B Bo, C Co, D Do, E Eo, and F Fo.");
    assertThat(new StyleTrial("chicago-18-notes", "en-US", authors(7)).listed().get("many"))
        .isEqualTo("Ao, A, B Bo, C Co, et al. Many Hands. Open Press, 2020.");
  }

  @Test
  void chicagoCitesAuthorAndYear() {
    assertThat(
            DATES.cited(
                page("knuth", "3", Form.WHOLE),
                page("knuth", "3", Form.WITHOUT_AUTHOR),
                page("knuth", "3", Form.IN_TEXT),
                page("svendsen", "33-35", Form.WHOLE),
                place("svendsen", "chapter", "2", Form.WHOLE),
                citation("grady"),
                page("grady", "", Form.IN_TEXT),
                page("heidegger", "112", Form.WHOLE),
                citation("alpha", "beta"),
                citation("smith", "knuth"),
                citation("light1"),
                citation("census"),
                citation("roe1", "roe2"),
                citation("skills"),
                citation("state")))
        .containsExactly(
            "(Knuth 1986, 3)",
            "(1986, 3)",
            "Knuth (1986, 3)",
            "(Svendsen and Løber 2010, 33–35)",
            "(Svendsen and Løber 2010, chap. 2)",
            "(Grady et al. 2019)",
            "Grady et al. (2019)",
            "(Heidegger [1961] 2008, 112)",
            "(Doe 1980a, 1980b)",
            "(斯密 1972; Knuth 1986)",
            "(I. Light 2006)",
            "(U.S. Census Bureau, n.d.)",
            "(Roe, n.d.-a, n.d.-b)",
            "(Interpersonal Skills 2019)",
            "(“The State of Things” 2019)");
  }

  @Test
  void chicagoListsWorksByAuthorAndYear() {
    assertThat(DATES.listed())
        .containsEntry("knuth", "Knuth, Donald E. 1986. The TeXbook. 2nd ed. Addison-Wesley.")
        .containsEntry("smith", "斯密. 1972. 国富论. Translated by 郭大力 and 王亚南. 2nd ed. 商务印书馆.")
        .containsEntry(
            "svendsen",
            "Svendsen, Sebastian, and Lise Løber, eds. 2010. Land Animals of the North. Vol. 3."
                + " Routledge.")
        .containsEntry(
            "weinstock",
            "Weinstock, Rachel Ann, Kim Day, and Miguel de Ortiz. 2015. “A Quiet Corner.” In"
                + " Handbook of Method, edited by Tom Collins and Hana Park. 2nd ed. Oxford"
                + " University Press.")
        .containsEntry(
            "heidegger",
            "Heidegger, Martin. (1961) 2008. “On the Essence of Truth.” Translated by John Sallis."
                + " In Basic Writings, edited by David Farrell Krell. Harper Perennial.")
        .containsEntry(
            "grady",
            "Grady, Jessica S., Mai Her, and Gena Moreno. 2019. “Emotions in Storybooks: A"
                + " Comparison.” Psychology of Popular Media Culture 8 (3): 207–17."
                + " https://doi.org/10.1037/ppm0000185.")
        .containsEntry(
            "carey",
            "Carey, Benedict. 2019. “Can We Get Better at Forgetting?” The New York Times, May 3."
                + " https://nyt.com/forget.")
        .containsEntry("state", "“The State of Things.” 2019. Time, November 5.")
        .containsEntry(
            "harris",
            "Harris, Lara. 2014. “Instructional Leadership.” Doctoral dissertation, University of"
                + " Virginia.")
        .containsEntry(
            "nci",
            "National Cancer Institute. 2018. Taking Time. NIH Publication no. 18-2059. U.S."
                + " Department of Health. https://cancer.gov/t.pdf.")
        .containsEntry(
            "census",
            "U.S. Census Bureau. n.d. “U.S. and World Population Clock.” U.S. Department of"
                + " Commerce. Accessed January 9, 2020. https://census.gov/popclock/.")
        .containsEntry("alpha", "Doe, Jane. 1980a. “Alpha Things.” Things 1: 1–9.")
        .containsEntry("beta", "Doe, Jane. 1980b. “Beta Things.” Things 2: 1–9.")
        .containsEntry(
            "baum",
            "Baum, D. 2022. “Doubly Robust Estimation.” Preprint, arXiv, December 13."
                + " https://arxiv.org/abs/2212.1.");
  }

  @Test
  void mlaCitesAuthorAndPage() {
    assertThat(
            MLA.cited(
                page("knuth", "3", Form.WHOLE),
                page("knuth", "3", Form.WITHOUT_AUTHOR),
                page("knuth", "3", Form.IN_TEXT),
                page("knuth", "", Form.IN_TEXT),
                page("svendsen", "33-35", Form.WHOLE),
                place("svendsen", "chapter", "2", Form.WHOLE),
                page("grady", "210", Form.WHOLE),
                page("alpha", "2", Form.WHOLE),
                page("alpha", "2", Form.IN_TEXT),
                page("light1", "5", Form.WHOLE),
                citation("knuth", "smith"),
                page("skills", "4", Form.WHOLE)))
        .containsExactly(
            "(Knuth 3)",
            "(3)",
            "Knuth (3)",
            "Knuth",
            "(Svendsen and Løber 33–35)",
            "(Svendsen and Løber, ch. 2)",
            "(Grady et al. 210)",
            "(Doe, “Alpha Things” 2)",
            "Doe (“Alpha Things” 2)",
            "(I. Light 5)",
            "(Knuth; 斯密)",
            "(Interpersonal Skills 4)");
  }

  @Test
  void mlaListsWorksInContainers() {
    assertThat(MLA.listed())
        .containsEntry("knuth", "Knuth, Donald E. The TeXbook. 2nd ed., Addison-Wesley, 1986.")
        .containsEntry("smith", "斯密. 国富论. Translated by 郭大力 and 王亚南, 2nd ed., 商务印书馆, 1972.")
        .containsEntry(
            "letters",
            "Brown, Ann. Collected Letters. Edited by Bob White, translated by Cy Green, rev. ed.,"
                + " Penguin, 1999.")
        .containsEntry(
            "svendsen",
            "Svendsen, Sebastian, and Lise Løber, editors. Land Animals of the North. Vol. 3,"
                + " Routledge, 2010.")
        .containsEntry("skills", "Interpersonal Skills. 3rd ed., Sage, 2019.")
        .containsEntry(
            "weinstock",
            "Weinstock, Rachel Ann, et al. “A Quiet Corner.” Handbook of Method, edited by Tom"
                + " Collins and Hana Park, 2nd ed., Oxford University Press, 2015, pp. 36–52.")
        .containsEntry(
            "heidegger",
            "Heidegger, Martin. “On the Essence of Truth.” 1961. Translated by John Sallis. Basic"
                + " Writings, edited by David Farrell Krell, Harper Perennial, 2008, pp."
                + " 111–38.")
        .containsEntry(
            "grady",
            "Grady, Jessica S., et al. “Emotions in Storybooks: A Comparison.” Psychology of"
                + " Popular Media Culture, vol. 8, no. 3, 2019, pp. 207–17,"
                + " https://doi.org/10.1037/ppm0000185.")
        .containsEntry(
            "carey",
            "Carey, Benedict. “Can We Get Better at Forgetting?” The New York Times, 3 May 2019,"
                + " https://nyt.com/forget.")
        .containsEntry("state", "“The State of Things.” Time, 5 Nov. 2019, pp. 3–4.")
        .containsEntry(
            "harris",
            "Harris, Lara. Instructional Leadership. 2014. University of Virginia, Doctoral"
                + " dissertation.")
        .containsEntry(
            "census",
            "U.S. Census Bureau. “U.S. and World Population Clock.” U.S. Department of Commerce,"
                + " https://census.gov/popclock/. Accessed 9 Jan. 2020.")
        .containsEntry("roe1", "Roe, Richard. “Undated.” https://roe.org/1.")
        .containsEntry("alpha", "Doe, Jane. “Alpha Things.” Things, vol. 1, 1980, pp. 1–9.")
        .containsEntry("beta", "---. “Beta Things.” Things, vol. 2, 1980, pp. 1–9.");
  }

  @Test
  void everyStyleListsEveryWork() {
    assertThat(CslStyle.builtIn())
        .isSorted()
        .allSatisfy(
            name ->
                assertThat(new StyleTrial(name, "en-US", WORKS).listed().values())
                    .hasSize(25)
                    .noneMatch(entry -> entry.matches(".*([.]{2}|,,|[(][)]| [.,;)]|[(][;,]).*")));
  }
}
