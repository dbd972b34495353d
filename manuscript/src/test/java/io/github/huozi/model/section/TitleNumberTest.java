package io.github.huozi.model.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of chapters in their titles. */
class TitleNumberTest {

  @ParameterizedTest
  @CsvSource({
    "第二十回　王熙鳳正言彈妒意, 第二十回, 王熙鳳正言彈妒意",
    "第1章　膠泥, 第1章, 膠泥",
    "【第一回】 甄士隐梦幻识通灵, 【第一回】, 甄士隐梦幻识通灵",
    "【第一回】甄士隐梦幻识通灵, 【第一回】, 甄士隐梦幻识通灵",
    "第 3 章：木活字, 第 3 章：, 木活字",
    "제2장 흙, 제2장, 흙",
    "Chapter 1: Clay and <em>fire</em>, Chapter 1:, Clay and <em>fire</em>",
    "PART II Wood, PART II, Wood",
    "Part One: Clay, Part One:, Clay",
    "Kapitel 2 – Holz, Kapitel 2 –, Holz",
    "附錄 D - 開發工具, 附錄 D -, 開發工具",
    "Appendix A: Sources, Appendix A:, Sources",
    "附录一 大事年表, 附录一, 大事年表",
    "부록 1. 연표, 부록 1., 연표",
  })
  void standInAnElement(String title, String number, String words) {
    assertThat(TitleNumber.marked(title))
        .isEqualTo("<span class=\"title-number\">" + number + "</span> " + words);
  }

  /** Below a chapter a number stands in its title's line. */
  @ParameterizedTest
  @CsvSource({"0, Part I Clay", "1, Part I Clay", "2, Part I: Clay"})
  void aNumberAboveATitleHasNoMark(int depth, String words) {
    Section section =
        new Section(
            "clay",
            Path.of("clay.md"),
            LinePlaces.of(Path.of("clay.md")),
            1,
            "Part I: Clay",
            Optional.empty(),
            XhtmlTree.parse("Part I: <em>Clay</em>"),
            true,
            true,
            Optional.empty(),
            XhtmlTree.EMPTY,
            List.of(),
            new Section.Place(depth, 1));
    Section apart = TitleNumber.withoutMark(section);
    assertThat(apart.titleHtml()).isEqualTo(words.replace("Clay", "<em>Clay</em>"));
    assertThat(apart.title()).isEqualTo("Part I: Clay");
  }

  @ParameterizedTest
  @CsvSource({
    "第二十回　王熙凤正言弹妒意　林黛玉俏语谑娇音, 王熙凤正言弹妒意, 林黛玉俏语谑娇音",
    "第二回 贾夫人仙逝扬州城 冷子兴演说荣国府, 贾夫人仙逝扬州城, 冷子兴演说荣国府",
  })
  void aCoupletHasTwoLines(String title, String first, String second) {
    assertThat(TitleNumber.marked(title))
        .contains("</span> <span class=\"title-line\">" + first + "</span>")
        .endsWith("<span class=\"title-line\">" + second + "</span>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"沈括與夢溪筆談　活版", "活字　印刷", "王熙凤正言弹妒意　林黛玉 俏语谑娇音", "王熙凤正言弹妒意，林黛玉俏语谑娇音", "Movable Types"})
  void otherTitlesHaveOneLine(String title) {
    assertThat(TitleNumber.marked(title)).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一章",
        "第一",
        "第一章膠泥",
        "【第一回】",
        "【第一】回",
        "第三者の章 一",
        "Chapter One",
        "Chapters 1 and 2",
        "Chapter 1",
        "<em>Chapter 1</em>: Clay",
        "1 Clay",
        "",
      })
  void otherTitlesStay(String title) {
    assertThat(TitleNumber.marked(title)).isEqualTo(title);
  }
}
