package io.github.huozi.csl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.bibliography.Bibliography;
import io.github.huozi.bibliography.Listed;
import io.github.huozi.bibliography.WorkLanguage;
import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** GB/T 7714: its own examples and the same kinds of works in other languages. */
class ChineseStylesTest {

  private static final String WORKS =
      """
      - {id: zh1, type: article-journal, title: 大数据下的机器学习算法综述,
         container-title: 模式识别与人工智能, issued: 2014, volume: 27, issue: 4, page: 327-336,
         author: [{family: 何, given: 清}, {family: 李, given: 宁}, {family: 罗, given: 文娟},
                  {family: 史, given: 忠植}]}
      - {id: en1, type: article-journal, title: "Scikit-learn: machine learning in Python",
         container-title: Journal of Machine Learning Research, issued: 2011, volume: 12,
         page: 2825-2830,
         author: [{family: Pedregosa, given: Fabian}, {family: Varoquaux, given: Gaël},
                  {family: Gramfort, given: Alexandre}, {family: Michel, given: Vincent}]}
      - {id: zh2, type: book, title: 递归宏观经济理论, edition: 2, publisher-place: 北京,
         publisher: 中国人民大学出版社, issued: 2010, page: 798,
         author: [扬奎斯特, 萨金特], translator: [杨斌, 王忠玉, 陈彦斌, 陈彦]}
      - {id: en2, type: book, title: Kaplan & Sadock’s comprehensive textbook of psychiatry,
         volume: 1, edition: 9, publisher-place: Philadelphia, publisher: Lippincott, issued: 2009,
         author: [{family: Sadock, given: Benjamin J.}, {family: Sadock, given: Virginia A.},
                  {family: Ruiz, given: P.}, {family: Kaplan, given: H.}]}
      - {id: zh3, type: book, title: 国史旧闻, volume: 1, publisher-place: 北京, publisher: 中华书局,
         issued: 2000, page: 29, author: [{family: 陈, given: 登原}]}
      - {id: en3, type: chapter, title: Drinking water standards, container-title: Water quality,
         edition: 6, publisher-place: New York, publisher: McGraw-Hill, issued: 2011,
         page: 1.1-1.36, editor: [American Water Works Association],
         author: [{family: van der Veen, given: P. H.}]}
      - {id: zh4, type: article, title: 数据要素的统计测算方法探究, publisher: PSSXiv,
         issued: 2024-07-02, accessed: 2024-09-30, URL: "https://zsyyb.cn/abs/202408.01096",
         note: "CSTR: 32012.36.PSSXiv.202408.01096",
         author: [{family: 肖, given: 玲}, {family: 张, given: 雪}, {family: 王, given: 永}]}
      - {id: zh5, type: standard, title: 信息与文献 资源描述, number: GB/T 3792—2021, issued: 2021,
         publisher-place: 北京, publisher: 中国标准出版社, author: [全国信息与文献标准化技术委员会]}
      - {id: ja1, type: book, title: 花の本, publisher-place: 東京, publisher: 柏書房, issued: 2004,
         author: [阿部, 井上, 上田, 江川]}
      """;

  /** Works of which some read alike, or have no author. */
  private static final String OTHER_WORKS =
      """
      - {id: zhang, type: book, title: 甲, language: "中文;", edition: 2, issued: 2001,
         author: [张三, 李四]}
      - {id: smith1, type: book, title: First, issued: 1972, publisher: Press,
         author: [{family: Smith, given: John}]}
      - {id: ru, type: book, title: Книга, issued: 1990, author: [{family: Иванов, given: Иван}]}
      - {id: smith2, type: book, title: Second, issued: 1972, publisher: Press,
         author: [{family: Smith, given: John}]}
      - {id: ja, type: book, title: 花の本, issued: 2004, author: [{family: 阿部, given: 花子}]}
      - {id: ko, type: book, title: 한글, issued: 2005, author: [{family: 김, given: 철수}]}
      - {id: cheng, type: article-journal, title: 乙, container-title: 文献, issued: 2013, issue: 1,
         page: 56-75, author: [阿城]}
      - {id: nobody, type: webpage, title: 西黄丸, issued: 2023-10-07, accessed: 2025-08-26,
         URL: "https://example.org/1"}
      - {id: site, type: webpage, title: Library, accessed: 2020-06-12,
         URL: "https://example.org/2"}
      """;

  private static final String ONLINE_WORKS =
      """
      - {id: park, type: article-journal, title: Metadata quality control,
         container-title: Cataloging, issued: 2010, volume: 48, issue: 8, page: 696-715,
         accessed: 2013-09-05, URL: "https://example.org/1",
         author: [{family: Park, given: Jung-Ran}, {family: Tosaka, given: Yuji}]}
      - {id: zhao, type: book, title: 当代美国外交, publisher-place: 北京,
         publisher: 社会科学文献出版社, issued: 2001, accessed: 2014-06-11,
         URL: "https://example.org/2", author: [赵学功]}
      - {id: museum, type: webpage, title: 志愿服务章程, issued: 2021-04-21, accessed: 2023-05-02,
         URL: "https://example.org/3", author: [北京鲁迅博物馆]}
      - {id: roberson, type: chapter, title: Drinking water standards, edition: 6,
         container-title: Water quality, editor: [American Water Works Association],
         publisher-place: New York, publisher: McGraw-Hill, issued: 2011, page: 1.1-1.36,
         accessed: 2012-12-10, URL: "https://example.org/4",
         author: [{family: Roberson, given: J. A.}, {family: Burneson, given: E. G.}]}
      """;

  private static Citations.Result set(List<Citation> citations) {
    return set("gb-t-7714-2025-numeric", WORKS, citations);
  }

  private static Citations.Result set(String style, String yaml, List<Citation> citations) {
    List<String> faults = new ArrayList<>();
    List<Work> works =
        Bibliography.read("works.yaml", yaml, (line, fault) -> faults.add(line + ": " + fault))
            .stream()
            .map(Listed::work)
            .toList();
    assertThat(faults).isEmpty();
    return new Citations(
            CslStyle.builtIn(style).orElseThrow(),
            CslLocales.builtIn(),
            "zh-Hans",
            work -> WorkLanguage.of(work, "zh-Hans"),
            works)
        .set(citations, works.stream().map(Work::id).toList());
  }

  private static Stream<String> entries(Citations.Result result) {
    return result.entries().stream().map(entry -> entry.content().text());
  }

  private static Stream<String> texts(Citations.Result result) {
    return result.citations().stream().map(Formatted::text);
  }

  private static Citation citation(String... keys) {
    return new Citation(Stream.of(keys).map(Cite::of).toList(), 0);
  }

  private static Citation citation(Cite cite) {
    return new Citation(List.of(cite), 0);
  }

  private static Cite page(String key, String page) {
    return new Cite(key, "", "", "page", page, Cite.Form.WHOLE);
  }

  @Test
  void eachWorkIsSetInItsLanguage() {
    assertThat(entries(set(List.of())))
        .containsExactly(
            "[1]何清，李宁，罗文娟，等. 大数据下的机器学习算法综述[J]. 模式识别与人工智能，2014，27（4）：327-336.",
            "[2]Pedregosa F，Varoquaux G，Gramfort A，et al. Scikit-learn: machine learning in"
                + " Python[J]. Journal of Machine Learning Research，2011，12：2825-2830.",
            "[3]扬奎斯特，萨金特. 递归宏观经济理论[M]. 杨斌，王忠玉，陈彦斌，等，译. 2 版. 北京：中国人民大学出版社，2010：798.",
            "[4]Sadock B J，Sadock V A，Ruiz P，et al. Kaplan & Sadock’s comprehensive textbook of"
                + " psychiatry：v.1[M]. 9th ed. Philadelphia：Lippincott，2009.",
            "[5]陈登原. 国史旧闻：第1卷[M]. 北京：中华书局，2000：29.",
            "[6]Veen P H van der. Drinking water standards[M]//American Water Works Association."
                + " Water quality. 6th ed. New York：McGraw-Hill，2011：1.1-1.36.",
            "[7]肖玲，张雪，王永. 数据要素的统计测算方法探究[PP/OL]. PSSXiv（2024-07-02）[2024-09-30]."
                + " https://zsyyb.cn/abs/202408.01096. CSTR:32012.36.PSSXiv.202408.01096.",
            "[8]GB/T 3792—2021\u2003信息与文献 资源描述[S].",
            "[9]阿部，井上，上田，ほか. 花の本[M]. 東京：柏書房，2004.");
  }

  @Test
  void runningNumbersAreARange() {
    Citations.Result result =
        set(
            List.of(
                citation("zh1", "en1", "zh2"),
                citation("en2"),
                citation("zh1", "en1", "en2"),
                citation("zh2", "en1", "zh1")));

    assertThat(texts(result)).containsExactly("[1-3]", "[4]", "[1-2,4]", "[1-3]");
    assertThat(result.citations().get(0).html()).contains("<sup>");
  }

  @Test
  void pagesStandRaisedBehindTheBracketOfTheNumber() {
    Citation pages = citation(page("zh1", "33-35"));

    assertThat(set(List.of(pages)).citations().get(0).html()).isEqualTo("<sup>[1]33-35</sup>");
    assertThat(
            set(List.of(citation(new Cite("zh1", "", "", "chapter", "3", Cite.Form.WHOLE))))
                .citations()
                .get(0)
                .text())
        .isEqualTo("[1]第3章");
  }

  @Test
  void yearsStandBehindTheAuthors() {
    assertThat(entries(set("gb-t-7714-2025-author-date", WORKS, List.of())))
        .containsExactly(
            "陈登原，2000. 国史旧闻：第1卷[M]. 北京：中华书局：29.",
            "何清，李宁，罗文娟，等，2014. 大数据下的机器学习算法综述[J]. 模式识别与人工智能，27（4）：327-336.",
            "全国信息与文献标准化技术委员会，2021. GB/T 3792—2021\u2003信息与文献 资源描述[S].",
            "肖玲，张雪，王永，2024. 数据要素的统计测算方法探究[PP/OL]. PSSXiv（2024-07-02）[2024-09-30]."
                + " https://zsyyb.cn/abs/202408.01096. CSTR:32012.36.PSSXiv.202408.01096.",
            "扬奎斯特，萨金特，2010. 递归宏观经济理论[M]. 杨斌，王忠玉，陈彦斌，等，译. 2 版. 北京：中国人民大学出版社：798.",
            "阿部，井上，上田，ほか，2004. 花の本[M]. 東京：柏書房.",
            "Pedregosa F，Varoquaux G，Gramfort A，et al.，2011. Scikit-learn: machine learning in"
                + " Python[J]. Journal of Machine Learning Research，12：2825-2830.",
            "Sadock B J，Sadock V A，Ruiz P，et al.，2009. Kaplan & Sadock’s comprehensive textbook of"
                + " psychiatry：v.1[M]. 9th ed. Philadelphia：Lippincott.",
            "Veen P H van der，2011. Drinking water standards[M]//American Water Works Association."
                + " Water quality. 6th ed. New York：McGraw-Hill：1.1-1.36.");
  }

  @Test
  void chineseWorksComeBeforeJapaneseWesternRussianAndOtherOnes() {
    assertThat(entries(set("gb-t-7714-2025-author-date", OTHER_WORKS, List.of())))
        .containsExactly(
            "阿城，2013. 乙[J]. 文献（1）：56-75.",
            "佚名，2023. 西黄丸[EB/OL]. （2023-10-07）[2025-08-26]. https://example.org/1.",
            "张三，李四，2001. 甲[M]. 2 版.",
            "阿部花子，2004. 花の本[M].",
            "Anon，[2020]. Library[EB/OL]. [2020-06-12]. https://example.org/2.",
            "Smith J，1972a. First[M]. Press.",
            "Smith J，1972b. Second[M]. Press.",
            "Иванов И，1990. Книга[M].",
            "김철수，2005. 한글[M].");
  }

  @Test
  void authorsAreNamedInTheLanguageOfTheirWork() {
    assertThat(
            texts(
                set(
                    "gb-t-7714-2025-author-date",
                    WORKS,
                    List.of(citation("zh1", "en1"), citation("zh2"), citation("zh3")))))
        .containsExactly("（何清等，2014；Pedregosa et al.，2011）", "（扬奎斯特等，2010）", "（陈登原，2000）");
    assertThat(
            texts(
                set(
                    "gb-t-7714-2025-author-date",
                    OTHER_WORKS,
                    List.of(
                        citation("smith1"), citation("smith1", "smith2"), citation("ja", "ko")))))
        .containsExactly("（Smith，1972a）", "（Smith，1972a，1972b）", "（阿部花子，2004；김철수，2005）");
  }

  @Test
  void pagesStandRaisedBehindTheYear() {
    Cite named = new Cite("zh1", "", "", "page", "330", Cite.Form.IN_TEXT);
    Citations.Result result =
        set(
            "gb-t-7714-2025-author-date",
            WORKS,
            List.of(citation(page("zh3", "33-35")), citation(named)));

    assertThat(result.citations().stream().map(Formatted::html))
        .containsExactly("（陈登原，2000）<sup>33-35</sup>", "何清等（2014）<sup>330</sup>");
  }

  @Test
  void theEditionOf2015HasNarrowMarksAndFamilyNamesInCapitals() {
    assertThat(entries(set("gb-t-7714-2015-numeric", WORKS, List.of())))
        .contains(
            "[1]何清, 李宁, 罗文娟, 等. 大数据下的机器学习算法综述[J]. 模式识别与人工智能, 2014, 27(4): 327-336.",
            "[2]PEDREGOSA F, VAROQUAUX G, GRAMFORT A, et al. Scikit-learn: machine learning in"
                + " Python[J]. Journal of Machine Learning Research, 2011, 12: 2825-2830.",
            "[4]SADOCK B J, SADOCK V A, RUIZ P, et al. Kaplan & Sadock’s comprehensive textbook of"
                + " psychiatry: Vol. 1[M]. 9th ed. Philadelphia: Lippincott, 2009.",
            "[5]陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.",
            "[8]全国信息与文献标准化技术委员会. 信息与文献 资源描述: GB/T 3792—2021[S]. 北京: 中国标准出版社, 2021.");
  }

  @Test
  void theEditionOf2015TellsWhenOnlineWorksWereSeen() {
    assertThat(entries(set("gb-t-7714-2015-numeric", ONLINE_WORKS, List.of())))
        .containsExactly(
            "[1]PARK J R, TOSAKA Y. Metadata quality control[J/OL]. Cataloging, 2010, 48(8):"
                + " 696-715[2013-09-05]. https://example.org/1.",
            "[2]赵学功. 当代美国外交[M/OL]. 北京: 社会科学文献出版社, 2001[2014-06-11]. https://example.org/2.",
            "[3]北京鲁迅博物馆. 志愿服务章程[EB/OL]. (2021-04-21)[2023-05-02]. https://example.org/3.",
            "[4]ROBERSON J A, BURNESON E G. Drinking water standards[M/OL]//American Water Works"
                + " Association. Water quality. 6th ed. New York: McGraw-Hill, 2011:"
                + " 1.1-1.36[2012-12-10]. https://example.org/4.");
  }

  @Test
  void theEditionOf2015RaisesPagesToo() {
    assertThat(
            set("gb-t-7714-2015-numeric", WORKS, List.of(citation(page("zh1", "33"))))
                .citations()
                .get(0)
                .html())
        .isEqualTo("<sup>[1]33</sup>");
  }

  /** Notes that cite two works again and again. */
  private static Stream<String> notes(String style) {
    List<Citation> notes = new ArrayList<>();
    for (Cite cite :
        List.of(
            page("zh3", "903"),
            Cite.of("en1"),
            page("zh3", "330"),
            page("zh3", "330"),
            page("zh3", "331"),
            Cite.of("en1"))) {
      notes.add(new Citation(List.of(cite), notes.size() + 1));
    }
    return texts(set(style, WORKS, notes));
  }

  @Test
  void notesHaveTheWholeEntryOnce() {
    assertThat(notes("gb-t-7714-2025-note"))
        .containsExactly(
            "陈登原. 国史旧闻：第1卷[M]. 北京：中华书局，2000：903.",
            "Pedregosa F，Varoquaux G，Gramfort A，et al. Scikit-learn: machine learning in Python[J]."
                + " Journal of Machine Learning Research，2011，12：2825-2830.",
            "同1：330.",
            "同1：330.",
            "同1：331.",
            "同2.");
  }

  @Test
  void theEditionOf2015HasYearsBehindAuthorsToo() {
    Citations.Result result =
        set(
            "gb-t-7714-2015-author-date",
            WORKS,
            List.of(citation("zh1", "en1"), citation(page("zh3", "33-35"))));

    assertThat(result.citations().stream().map(Formatted::html))
        .containsExactly("(何清 等, 2014; Pedregosa et al., 2011)", "(陈登原, 2000)<sup>33-35</sup>");
    assertThat(entries(result))
        .contains(
            "何清, 李宁, 罗文娟, 等, 2014. 大数据下的机器学习算法综述[J]. 模式识别与人工智能, 27(4): 327-336.",
            "全国信息与文献标准化技术委员会, 2021. 信息与文献 资源描述: GB/T 3792—2021[S]. 北京: 中国标准出版社.",
            "PEDREGOSA F, VAROQUAUX G, GRAMFORT A, et al., 2011. Scikit-learn: machine learning in"
                + " Python[J]. Journal of Machine Learning Research, 12: 2825-2830.");
  }

  @Test
  void notesOf2015SayInWhichNoteTheEntryIs() {
    assertThat(notes("gb-t-7714-2015-note"))
        .containsExactly(
            "陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 903.",
            "PEDREGOSA F, VAROQUAUX G, GRAMFORT A, et al. Scikit-learn: machine learning in Python[J]."
                + " Journal of Machine Learning Research, 2011, 12: 2825-2830.",
            "同1: 330.",
            "同1: 330.",
            "同1: 331.",
            "同2.");
  }
}
