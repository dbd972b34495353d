package io.github.huozi.check.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.check.HidingStyles;
import io.github.huozi.check.LetterMark;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The look of text by the style sheets of an EPUB. */
class ElementLookTest {

  private static ElementLook look(String css, String element, ElementLook around) {
    Element styled = new Element(element);
    return around.in(styled, new HidingStyles(css, false).declared(styled));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "font-size: 1px ¦ 0.0625",
        "font-size: 12pt ¦ 1",
        "font-size: 70% ¦ 1.4",
        "font-size: .5em ¦ 1",
        "font-size: 0.5rem ¦ 0.5",
        "font-size: x-small ¦ 0.625",
        "font-size: xxx-large ¦ 3",
        "font-size: larger ¦ 2.4",
        "font-size: 50% !important; font-size: 2em ¦ 1",
        "font-size: calc(1em + 1px) ¦ 2",
        "font-size: inherit ¦ 2",
        "font: italic bold 1px/1.5 serif ¦ 0.0625",
        "color: red ¦ 2",
      })
  void hasASize(String declarations, double size) {
    ElementLook around = new ElementLook(2, false, Set.of());
    assertThat(look("p { " + declarations + " }", "p", around).size())
        .isCloseTo(size, within(0.001));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "del ¦ ¦ STRUCK",
        "del ¦ text-decoration: none ¦",
        "del ¦ text-decoration-line: underline ¦ LINED",
        "ins ¦ ¦ LINED",
        "p ¦ text-decoration: line-through red ¦ STRUCK",
        "em ¦ text-emphasis: filled dot ¦ DOTTED",
        "em ¦ -epub-text-emphasis-style: filled sesame ¦ DOTTED",
        "em ¦ -epub-text-emphasis-style: filled dot; text-emphasis-style: none ¦",
      })
  void hasMarks(String element, String declarations, String mark) {
    String css = element + " { " + (declarations == null ? "" : declarations) + " }";
    assertThat(look(css, element, ElementLook.INITIAL).marks())
        .isEqualTo(
            mark == null ? EnumSet.noneOf(LetterMark.class) : EnumSet.of(LetterMark.valueOf(mark)));
  }

  @Test
  void linesGoThroughWhatIsInside() {
    ElementLook struck = look("", "del", ElementLook.INITIAL);
    assertThat(look("b { text-decoration: none }", "b", struck).marks())
        .containsExactly(LetterMark.STRUCK);
  }

  @Test
  void aDirectionIsInherited() {
    ElementLook vertical =
        look("p { -webkit-writing-mode: vertical-rl }", "p", ElementLook.INITIAL);
    assertThat(look("", "b", vertical).vertical()).isTrue();
    assertThat(look("b { writing-mode: horizontal-tb }", "b", vertical).vertical()).isFalse();
  }
}
