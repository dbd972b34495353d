package io.github.huozi.source.markdown.inline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ruby in Markdown, and braces that are none. */
class RubyWordsTest {

  @TempDir Path temp;

  private Folder folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "この{漢字|かんじ}で; この<ruby>漢字<rt>かんじ</rt></ruby>で",
        "{東京|とう|きょう}の; <ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>の",
        "{取り扱い|と||あつか|}; <ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い<rt></rt></ruby>",
        "{重庆|chóng|qìng}、{活字|huó zì}; <ruby>重<rt>chóng</rt>庆<rt>qìng</rt></ruby>、<ruby>活字<rt>huó zì</rt></ruby>",
        "{西安|xī'ān}; <ruby>西安<rt>xī'ān</rt></ruby>",
        "{輪盤|ㄌㄨㄣˊ|ㄆㄢˊ}; <ruby>輪<rt>ㄌㄨㄣˊ</rt>盤<rt>ㄆㄢˊ</rt></ruby>",
        "{漢字|한자}를; <ruby>漢字<rt>한자</rt></ruby>를",
        "{서울|Seoul}; <ruby>서울<rt>Seoul</rt></ruby>",
        "{それ|・|・}; <ruby>そ<rt>・</rt>れ<rt>・</rt></ruby>",
        "{𠮷野|よし|の}; <ruby>𠮷<rt>よし</rt>野<rt>の</rt></ruby>",
        "{葛\uDB40\uDD00城|かつら|ぎ}; <ruby>葛\uDB40\uDD00<rt>かつら</rt>城<rt>ぎ</rt></ruby>",
        "{東京タワー|TOKYO タワー}; <ruby>東京タワー<rt>TOKYO タワー</rt></ruby>",
        "{DNA|ディーエヌエー}、{Web|ウェブ サイト}; <ruby>DNA<rt>ディーエヌエー</rt></ruby>、<ruby>Web<rt>ウェブ サイト</rt></ruby>",
        "{**漢**字|かんじ}; <ruby><strong>漢</strong>字<rt>かんじ</rt></ruby>",
        "{**漢**字|かん|じ}; <ruby><strong>漢</strong><rt>かん</rt>字<rt>じ</rt></ruby>",
        "{**漢字**|かん|じ}; <strong><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></strong>",
        "{***漢字***|かん|じ}; <em><strong><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></strong></em>",
        "は**{漢字|かんじ}**です; は<strong><ruby>漢字<rt>かんじ</rt></ruby></strong>です",
        "*{漢|かん}*と~~{字|じ}~~; <em><ruby>漢<rt>かん</rt></ruby></em>と<del><ruby>字<rt>じ</rt></ruby></del>",
        "[{漢字|かんじ}](https://x.org/a|b); <a href=\"https://x.org/a%7Cb\"><ruby>漢字<rt>かんじ</rt></ruby></a>",
        "{[漢字](https://x.org/)|かんじ}; <ruby><a href=\"https://x.org/\">漢字</a><rt>かんじ</rt></ruby>",
        "[{漢字|かんじ}]{.dots}; <span class=\"dots\"><ruby>漢字<rt>かんじ</rt></ruby></span>",
        "{漢字|かんじ}{.key}; <ruby class=\"key\">漢字<rt>かんじ</rt></ruby>",
        "==漢{字|じ}==; <mark>漢<ruby>字<rt>じ</rt></ruby></mark>",
        "{一{漢字|かんじ}|に}; {一<ruby>漢字<rt>かんじ</rt></ruby>|に}",
      })
  void aRubyIsRead(String markdown, String content) {
    assertThat(content(markdown)).isEqualTo("<p>" + content + "</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "{a|b}; {a|b}",
        "{ 漢 | x }; { 漢 | x }",
        "{是|否}、{開|关|off}; {是|否}、{開|关|off}",
        "{x | x 是偶数}; {x | x 是偶数}",
        "{a|あb}、{a|ab}、{a|・}、{1|いち}、{x|한글}; {a|あb}、{a|ab}、{a|・}、{1|いち}、{x|한글}",
        "{漢字|}; {漢字|}",
        "{漢字||}; {漢字||}",
        "{|かんじ}; {|かんじ}",
        "{漢字|123}; {漢字|123}",
        "{漢字|か\"き}; {漢字|か\"き}",
        "{漢字|a=b}; {漢字|a=b}",
        "{漢字|か; {漢字|か",
        "\\{漢字|かんじ}; {漢字|かんじ}",
        "{漢字\\|かんじ}; {漢字|かんじ}",
        "{{漢字|かんじ}}; {{漢字|かんじ}}",
        "${漢字|かんじ}; ${漢字|かんじ}",
        "{% 漢字|かんじ %}; {% 漢字|かんじ %}",
        "`{漢字|かんじ}`; <code>{漢字|かんじ}</code>",
        "甲{漢*字|か*}; 甲{漢<em>字|か</em>}",
      })
  void otherBracesAreText(String markdown, String content) {
    assertThat(content(markdown)).isEqualTo("<p>" + content + "</p>");
  }

  @Test
  void formulasHaveNone() {
    assertThat(content("$\\{漢|a\\}$ $`{漢|a}`$")).doesNotContain("ruby");
  }

  @Test
  void aBaseAndItsReadingStandInOneLine() {
    assertThat(content("{漢\n字|かんじ}")).isEqualTo("<p>{漢\n字|かんじ}</p>");
    assertThat(content("{漢字|かん\nじ}")).isEqualTo("<p>{漢字|かん\nじ}</p>");
  }

  @Test
  void inATableABarHasABackslash() {
    assertThat(content("|甲{漢字\\|かん\\|じ}|\n|-|\n"))
        .contains("甲<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></th>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aRubyIsNotToldAsUnread() {
    content("この{漢字|かんじ}と{東京|とう|きょう}を{**引**く|ひく}。");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void anotherNumberOfReadingsIsOneReadingAndTold() {
    assertThat(content("{東京都|とう|きょう}")).isEqualTo("<p><ruby>東京都<rt>とうきょう</rt></ruby></p>");
    assertThat(folder.problems())
        .containsExactly(
            "warning ja/s.md:1: the base 東京都 has several readings, which are set as one; write one reading for it, or one for each of its characters");
    assertThat(content("{重庆|chóng|qìng|shì}"))
        .isEqualTo("<p><ruby>重庆<rt>chóng qìng shì</rt></ruby></p>");
  }

  @Test
  void headingsAndAlternativeTextsHaveTheBaseAlone() {
    assertThat(content("# {題|だい}\n\n## {漢字|かんじ}の話\n\n[x](#漢字の話)"))
        .isEqualTo(
            "<h2 id=\"s--漢字の話\"><ruby>漢字<rt>かんじ</rt></ruby>の話</h2><p><a href=\"#s--漢字の話\">x</a></p>");
    assertThat(folder.section().title()).isEqualTo("題");
    assertThat(folder.section().headings().get(0).text()).isEqualTo("漢字の話");
    assertThat(folder.section().headings().get(0).html()).isEqualTo("漢字の話");
    assertThat(content("![{漢字|かんじ}](a.png)")).contains("［画像：漢字 — a.png］");
  }

  @Test
  void marksOfTheFieldAreClasses() {
    assertThat(
            content(
                "[強調]{.dots}[魯迅]{.name}[狂人日記]{.title}[12]{.tcy}<u class=\"name\">魯迅</u><cite>狂人日記</cite>"))
        .isEqualTo(
            "<p><span class=\"dots\">強調</span><span class=\"name\">魯迅</span><span class=\"title\">狂人日記</span>"
                + "<span class=\"tcy\">12</span><u class=\"name\">魯迅</u><cite>狂人日記</cite></p>");
    assertThat(folder.problems()).isEmpty();
  }

  @Tag("long")
  @InParts(6)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{漢字|かんじ}",
        "{漢",
        "{漢|",
        "{漢|か",
        "{漢|か|",
        "{漢|か}",
        "|か}",
        "{*漢|か}",
        "{漢*|か}",
        "[{漢|か}](",
        "{漢|かか}}",
        "|{|}|",
      })
  void hostileBracesTakeLinearTime(String piece) {
    content(piece.repeat(100)); // what is compiled takes less
    ProcessorTime.requireLinear(
        piece, () -> content(piece.repeat(5_000)), () -> content(piece.repeat(20_000)));
  }

  private String content(String markdown) {
    folder = new Folder(temp).with("ja/s.md", markdown);
    return folder.section().content().replaceAll(" data-line=\"\\d+\"", "");
  }
}
