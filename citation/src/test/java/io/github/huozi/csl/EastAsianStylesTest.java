package io.github.huozi.csl;

import static io.github.huozi.csl.StyleTrial.citation;
import static io.github.huozi.csl.StyleTrial.page;
import static io.github.huozi.csl.StyleTrial.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.citation.Cite.Form;
import org.junit.jupiter.api.Test;

/** Styles of Taiwan and Japan, which set works in Chinese, Japanese and English side by side. */
class EastAsianStylesTest {

  private static final String TAIWAN_WORKS =
      """
      - {id: smith, type: book, title: 國富論, edition: 2, publisher: 商務印書館,
         publisher-place: 北京, issued: 1972, author: [斯密],
         translator: [{family: 郭, given: 大力}, {family: 王, given: 亞南}]}
      - {id: mill, type: book, title: 論自由, publisher: 商務印書館, issued: 1974, author: [穆勒],
         original-date: 1859, translator: [{family: 程, given: 崇華}]}
      - {id: he, type: article-journal, title: 大數據下的機器學習算法綜述, issued: 2014,
         container-title: 模式識別與人工智能, volume: 27, issue: 4, page: 327-336,
         DOI: 10.1000/he,
         author: [{family: 何, given: 清}, {family: 李, given: 寧}, {family: 羅, given: 文娟},
                  {family: 史, given: 忠植}]}
      - {id: lin, type: chapter, title: 教育的意義, container-title: 教育社會學, edition: 2,
         page: 67-101, publisher: 師大書苑, issued: 1991,
         author: [{family: 丁, given: 一}, {family: 林, given: 二}],
         editor: [{family: 陳, given: 奎憙}]}
      - {id: wu, type: book, title: 教育新論, publisher: 五南, issued: 2008,
         editor: [{family: 吳, given: 清山}, {family: 林, given: 天祐}]}
      - {id: news, type: article-newspaper, title: 大學入學新制, container-title: 聯合報,
         page: A1, issued: 2019-05-03, author: [{family: 王, given: 小明}]}
      - {id: master, type: thesis, genre: 碩士論文, title: 學校行政之研究, issued: 2020,
         publisher: 國立臺灣大學, author: [{family: 王, given: 小明}]}
      - {id: doctor, type: thesis, genre: 博士論文, title: 課程之研究, issued: 2021,
         publisher: 國立臺灣師範大學, archive: 臺灣博碩士論文知識加值系統,
         URL: "https://hdl.handle.net/11296/abc", author: [{family: 王, given: 小明}]}
      - {id: web, type: webpage, title: 統計資料, container-title: 教育部統計處,
         URL: "https://depart.moe.edu.tw/", accessed: 2020-01-09, author: [教育部]}
      - {id: page, type: webpage, title: 無名的網頁, URL: "https://x.tw/", issued: 2019-01-02}
      - {id: ding1, type: book, title: 乙書, publisher: 甲社, issued: 2001,
         author: [{family: 丁, given: 三}]}
      - {id: ding2, type: book, title: 書, publisher: 甲社, issued: 2001,
         author: [{family: 丁, given: 三}]}
      - {id: mainland, type: book, title: 论语, language: zh-CN, publisher: 中华书局, issued: 2006,
         author: [{family: 杨, given: 伯峻}], edition: 3,
         translator: [{family: 杨, given: 伯峻}]}
      - {id: knuth, type: book, title: The TeXbook, edition: 2, publisher: Addison-Wesley,
         issued: 1986, author: [{family: Knuth, given: Donald E.}]}
      - {id: abe, type: book, title: 花の本, publisher: 柏書房, issued: 2004,
         author: [{family: 阿部, given: 太郎}, {family: 井上, given: 花子}]}
      - {id: doe1, type: article-journal, title: Alpha things, container-title: Things,
         issued: 1980, volume: 1, page: 1-9,
         author: [{family: Doe, given: Jane}, {family: Roe, given: Richard}]}
      - {id: doe2, type: article-journal, title: Beta things, container-title: Things,
         issued: 1980, volume: 2, page: 1-9,
         author: [{family: Doe, given: Jane}, {family: Roe, given: Richard}]}
      - {id: skills, type: book, title: Interpersonal skills, publisher: Sage, issued: 2019}
      """;

  private static final StyleTrial TAIWAN = new StyleTrial("apa-7-zh", "zh-Hant", TAIWAN_WORKS);

  @Test
  void taiwanListsWorksInTheMarksOfTheirLanguages() {
    assertThat(TAIWAN.listed())
        .containsEntry("smith", "斯密（1972）。國富論（郭大力、王亞南譯，第2版）。商務印書館。")
        .containsEntry("mill", "穆勒（1974）。論自由（程崇華譯）。商務印書館。（原著出版年：1859）")
        .containsEntry(
            "he",
            "何清、李寧、羅文娟、史忠植（2014）。大數據下的機器學習算法綜述。模式識別與人工智能，27（4），327-336。"
                + "https://doi.org/10.1000/he")
        .containsEntry("lin", "丁一、林二（1991）。教育的意義。載於陳奎憙（主編），教育社會學（第2版，頁67-101）。師大書苑。")
        .containsEntry("wu", "吳清山、林天祐（主編）（2008）。教育新論。五南。")
        .containsEntry("news", "王小明（2019年5月3日）。大學入學新制。聯合報，A1。")
        .containsEntry("master", "王小明（2020）。學校行政之研究〔未出版之碩士論文〕。國立臺灣大學。")
        .containsEntry(
            "doctor",
            "王小明（2021）。課程之研究〔博士論文，國立臺灣師範大學〕。臺灣博碩士論文知識加值系統。https://hdl.handle.net/11296/abc")
        .containsEntry("web", "教育部（無日期）。統計資料。教育部統計處。2020年1月9日，取自https://depart.moe.edu.tw/")
        .containsEntry("page", "無名的網頁（2019年1月2日）。https://x.tw/")
        .containsEntry("mainland", "杨伯峻（2006）。论语（杨伯峻译，第3版）。中华书局。")
        .containsEntry("abe", "阿部太郎、井上花子（2004）。花の本。柏書房。")
        .containsEntry("knuth", "Knuth, D. E. (1986). The TeXbook (2nd ed.). Addison-Wesley.")
        .containsEntry("doe1", "Doe, J., & Roe, R. (1980a). Alpha things. Things, 1, 1–9.");
    assertThat(TAIWAN.html("he")).contains("<b>模式識別與人工智能</b>，<b>27</b>（4）");
    assertThat(TAIWAN.html("knuth")).contains("<i>The TeXbook</i>");
  }

  @Test
  void taiwanListsChineseByStrokesThenJapaneseAndOthers() {
    assertThat(TAIWAN.listed().keySet())
        .containsExactly(
            "lin",
            "ding1",
            "ding2",
            "news",
            "master",
            "doctor",
            "he",
            "wu",
            "mainland",
            "web",
            "smith",
            "page",
            "mill",
            "abe",
            "doe1",
            "doe2",
            "skills",
            "knuth");
  }

  @Test
  void taiwanCitesInTheMarksOfLanguages() {
    assertThat(
            TAIWAN.cited(
                citation("smith"),
                page("smith", "3-5", Form.WHOLE),
                page("smith", "3", Form.WITHOUT_AUTHOR),
                page("smith", "3", Form.IN_TEXT),
                place("smith", "chapter", "3", Form.WHOLE),
                citation("mill"),
                citation("he"),
                page("he", "", Form.IN_TEXT),
                citation("wu"),
                citation("web"),
                citation("page"),
                citation("abe")))
        .containsExactly(
            "（斯密，1972）",
            "（斯密，1972，頁3-5）",
            "（1972，頁3）",
            "斯密（1972，頁3）",
            "（斯密，1972，第3章）",
            "（穆勒，1859/1974）",
            "（何清等人，2014）",
            "何清等人（2014）",
            "（吳清山、林天祐，2008）",
            "（教育部，無日期）",
            "（〈無名的網頁〉，2019）",
            "（阿部太郎、井上花子，2004）");
    assertThat(
            TAIWAN.cited(
                page("knuth", "3", Form.WHOLE),
                page("doe1", "", Form.IN_TEXT),
                citation("doe1", "doe2"),
                citation("skills"),
                citation("ding2", "ding1"),
                citation("knuth", "smith", "ding1", "ding2")))
        .containsExactly(
            "(Knuth, 1986, p. 3)",
            "Doe and Roe (1980a)",
            "(Doe & Roe, 1980a, 1980b)",
            "(Interpersonal Skills, 2019)",
            "（丁三，2001a，2001b）",
            "（丁三，2001a，2001b；斯密，1972；Knuth, 1986）");
  }
}
