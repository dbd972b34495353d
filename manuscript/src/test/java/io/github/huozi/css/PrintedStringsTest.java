package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strings that a style sheet prints. */
class PrintedStringsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "p::before { content: 'a' counter(x) 'b' } ¦ ab",
        "p { quotes: '「' '」'; color: red } ¦ 「」",
        "ul { LIST-STYLE: '→' inside } ¦ →",
        "@page { @top-left { content: 'a' } @top-right { content: leader('.') } } ¦ a.",
        "@media print { p::after { content: '\\2014' } } ¦ —",
        "@media screen { p::after { content: 'no' } } p { content: 'yes' } ¦ yes",
        "@media not screen { p::after { content: 'yes' } } @media not print { p { content: 'no' } } ¦ yes",
        "@font-face { font-family: 'no' } p { font-family: 'no' } ¦ ``",
        "p { content: counters(x, 'no') attr(no) 'yes' } ¦ yes",
        "p::before { content: 'unfinished ¦ unfinished",
      })
  void areTheseStrings(String css, String printed) {
    assertThat(
            PrintedStrings.in(css).stream()
                .map(PrintedStrings.Printed::text)
                .collect(Collectors.joining()))
        .isEqualTo(printed);
  }
}
