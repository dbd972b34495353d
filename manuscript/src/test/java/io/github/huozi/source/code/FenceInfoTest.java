package io.github.huozi.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.ProcessorTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first lines of code fences, as many tools write them. */
class FenceInfoTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          js                                        | js     | ^^      | ^^       | 0
          rust,ignore,edition2021                   | rust   | ^^      | ^^       | 0
          js:src/app.js                             | js     | src/app.js | ^^    | 0
          js title="应用.js"                        | js     | 应用.js | ^^       | 0
          js {title='a b.js' .numberLines}          | js     | a b.js  | ^^       | 1
          js{1,3-5}                                 | js     | ^^      | 1,3-5    | 0
          js {4} title="a"                          | js     | a       | 4        | 0
          {.python .numberLines startFrom="10"}     | python | ^^      | ^^       | 10
          {#lst-a .js lst-cap="Listing"}            | js     | Listing | ^^       | 0
          {r, echo=FALSE}                           | r      | ^^      | ^^       | 0
          go {linenos=table,hl_lines=[8,"15-17"],linenostart=199} | go | ^^ | 8,15-17 | 199
          python linenos hl_lines="2 4"             | python | ^^      | 2,4      | 1
          js:line-numbers=2                         | js     | ^^      | ^^       | 2
          ruby linenos=false                        | ruby   | ^^      | ^^       | 0
          c++                                       | c++    | ^^      | ^^       | 0
          c#                                        | c#     | ^^      | ^^       | 0
          ^^                                        | ^^     | ^^      | ^^       | 0
          """)
  void areRead(String info, String language, String title, String marked, int firstNumber) {
    FenceInfo read = FenceInfo.parse(info);
    assertThat(read.language()).isEqualTo(language);
    assertThat(read.title()).isEqualTo(title);
    assertThat(read.marked()).isEqualTo(marked);
    assertThat(read.isNumbered() ? read.firstLine() : 0).isEqualTo(firstNumber);
  }

  @Test
  void longOnesTakeLinearTime() {
    for (String bait : new String[] {"{", "a=\"", "a=[", "[", "{a=", ".", "{{", "a= "}) {
      assertThat(ProcessorTime.of(() -> FenceInfo.parse("js " + bait.repeat(500_000))))
          .as(bait)
          .isLessThan(2);
    }
  }
}
