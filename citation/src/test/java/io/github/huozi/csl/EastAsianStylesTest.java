package io.github.huozi.csl;

import static io.github.huozi.csl.StyleTrial.citation;
import static io.github.huozi.csl.StyleTrial.page;
import static io.github.huozi.csl.StyleTrial.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.citation.Cite.Form;
import java.util.List;
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

  private static final String JAPANESE_WORKS =
      """
      - {id: matsubara, type: article-journal, issued: 2008, container-title: 情報管理,
         title: 英文作成支援ツールとしての用例文検索システムESCORT,
         volume: 51, issue: 4, page: 251-259,
         author: [{family: 松原, given: 茂樹}, {family: 加藤, given: 芳秀},
                  {family: 江川, given: 誠二}]}
      - {id: pedregosa, type: article-journal, title: "Scikit-learn: machine learning in Python",
         container-title: Journal of Machine Learning Research, issued: 2011, volume: 12,
         page: 2825-2830,
         author: [{family: Pedregosa, given: Fabian}, {family: Varoquaux, given: Gaël},
                  {family: Gramfort, given: Alexandre}, {family: Michel, given: Vincent}]}
      - {id: web, type: webpage, title: 参照文献の書き方,
         container-title: SIST 科学技術情報流通技術基準, issued: 2007-03,
         URL: "http://sist-jst.jp/", accessed: 2008-07-01, author: [科学技術振興機構]}
      - {id: example, type: webpage, title: About us, container-title: Example,
         URL: "http://example.org/", accessed: 2008-07-01, author: [Example Group]}
      - {id: doi, type: article-journal, title: 電子の論文, container-title: 情報管理,
         issued: 2006, volume: 49, issue: 2, page: 63-68, DOI: 10.1241/johokanri.49.63,
         author: [{family: 松原, given: 茂樹}]}
      - {id: blum, type: book, title: A field guide for science writers, edition: 2,
         publisher: Oxford University Press, issued: 2005, number-of-pages: 321,
         author: [{family: Blum, given: Deborah}, {family: Knudson, given: Mary}]}
      - {id: ogasawara, type: book, title: 大学生のためのレポート・論文術, edition: 新版,
         publisher: 講談社, issued: 2009, number-of-pages: 221, collection-title: 講談社現代新書,
         collection-number: 2021, author: [{family: 小笠原, given: 喜康}]}
      - {id: atkins, type: book, title: 物理化学要論, edition: 5, publisher: 東京化学同人,
         issued: 2012, author: [アトキンス],
         translator: [{family: 千原, given: 秀昭}, {family: 稲葉, given: 章}]}
      - {id: muranushi, type: chapter, title: 医学分野における動向,
         container-title: 電子メディアは研究を変えるのか, publisher: 勁草書房, issued: 2000,
         page: 59-97, author: [{family: 村主, given: 朋英}],
         editor: [{family: 倉田, given: 敬子}]}
      - {id: abe, type: book, title: 花の本, publisher: 柏書房, issued: 2004,
         author: [阿部, 井上, 上田, 江川]}
      - {id: imai, type: thesis, title: 日本占領期におけるアメリカ学校図書館の導入, issued: 2013,
         publisher: 東京大学, genre: 博士論文, author: [{family: 今井, given: 福司}]}
      - {id: smith, type: book, title: 国富论, language: zh-CN, edition: 2, publisher: 商务印书馆,
         issued: 1972, author: [斯密],
         translator: [{family: 郭, given: 大力}, {family: 王, given: 亚南}]}
      """;

  private static final StyleTrial JAPAN = new StyleTrial("sist02", "ja", JAPANESE_WORKS);

  @Test
  void japanListsWorksInTheWordsOfTheirLanguages() {
    assertThat(JAPAN.listed().values())
        .containsExactly(
            "1) 松原茂樹, 加藤芳秀, 江川誠二. 英文作成支援ツールとしての用例文検索システムESCORT. 情報管理."
                + " 2008, vol. 51, no. 4, p. 251-259.",
            "2) Pedregosa, Fabian et al. Scikit-learn: machine learning in Python. Journal of"
                + " Machine Learning Research. 2011, vol. 12, p. 2825-2830.",
            "3) 科学技術振興機構. “参照文献の書き方”. SIST 科学技術情報流通技術基準. 2007-03."
                + " http://sist-jst.jp/, (参照 2008-07-01).",
            "4) Example Group. “About us”. Example. http://example.org/, (accessed 2008-07-01).",
            "5) 松原茂樹. 電子の論文. 情報管理. 2006, vol. 49, no. 2, p. 63-68. doi: 10.1241/johokanri.49.63.",
            "6) Blum, Deborah; Knudson, Mary. A field guide for science writers. 2nd ed., Oxford"
                + " University Press, 2005, 321p.",
            "7) 小笠原喜康. 大学生のためのレポート・論文術. 新版, 講談社, 2009, 221p., (講談社現代新書, 2021).",
            "8) アトキンス. 物理化学要論. 千原秀昭, 稲葉章訳. 第5版, 東京化学同人, 2012.",
            "9) 村主朋英. “医学分野における動向”. 電子メディアは研究を変えるのか. 倉田敬子編. 勁草書房, 2000, p. 59-97.",
            "10) 阿部ほか. 花の本. 柏書房, 2004.",
            "11) 今井福司. 日本占領期におけるアメリカ学校図書館の導入. 東京大学, 2013, 博士論文.",
            "12) 斯密. 国富论. 郭大力, 王亚南译. 第2版, 商务印书馆, 1972.");
  }

  @Test
  void japanCitesByNumbers() {
    assertThat(
            JAPAN.cited(
                citation("matsubara"),
                page("pedregosa", "2826", Form.WHOLE),
                citation("matsubara", "pedregosa", "web"),
                citation("matsubara", "web")))
        .containsExactly("1)", "2, p. 2826)", "1-3)", "1,3)");
    assertThat(JAPAN.set(List.of(citation("matsubara"))).citations().get(0).html())
        .isEqualTo("<sup>1)</sup>");
  }
}
