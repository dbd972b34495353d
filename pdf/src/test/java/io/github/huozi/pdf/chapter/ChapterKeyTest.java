package io.github.huozi.pdf.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which style sheets see more of an element's siblings than the one before it. */
class ChapterKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p {} section:nth-child(2) {}",
        "p:First-Of-Type {}",
        "p:last-of-type {}",
        "p:only-of-type {}",
        "h2 ~ p {}",
        "div:has(p) {}",
        "btd:has(p) {}",
      })
  void someDo(String sheet) {
    assertThat(ChapterKey.countSiblings(List.of("p {}", sheet))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p + p {} p:first-child {} p::first-letter {} a[rel~=x] {}",
        "p {} li:nth-child(2) {} ol > li:nth-last-child(-n+5) {}",
        "table td:has(p) {} table>th:has(p) {}",
        ".section-title:has(em) {} .section-subtitle:has(em) {}",
        "a { color: red }",
      })
  void othersDoNot(String sheet) {
    assertThat(ChapterKey.countSiblings(List.of(sheet))).isFalse();
  }
}
