package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar shows the places. */
class LongTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "see https://example.org/a-long/path?x=1&amp;y=2#part. ¦ see"
            + " https://|example|.org|/a|-long|/path|?x|=1|&amp;y|=2|#part.",
        "<a href=\"#\">www.example.org/documentation/index.html</a> ¦ <a"
            + " href=\"#\">www|.example|.org|/documentation|/index|.html</a>",
        "two https://example.org/one-two and https://example.org/one-two ¦ two"
            + " https://|example|.org|/one|-two and https://|example|.org|/one|-two",
        "ftp://example.org/one-two/three_four ¦ ftp://|example|.org|/one|-two|/three|_four",
        "https://zh.example.org/wiki/%E6%B4%BB ¦ https://|zh|.example|.org|/wiki|/%E6|%B4|%BB",
        "見https://example.org/a-long/path?xy=1。次 ¦ 見https://|example|.org|/a|-long|/path|?xy|=1。次",
        "and/or well-made, made-to-measure words ¦ and/or well-made, made-to-measure words",
        "the controlPlaneEndpoint in src/main/java ¦ the control|Plane|Endpoint in src|/main|/java",
        "<code>short_code</code> ¦ <code>short_code</code>",
        "<code>read_unaligned</code> ¦ <code>read|_unaligned</code>",
        "<code>uninitialized</code> ¦ <code>uninitialized</code>",
      })
  void longTokensMayBreakBeforeTheirMarks(String body, String marked) {
    assertThat(marked(body)).isEqualTo(marked);
  }

  /** A hash has no marks. Lines that are not filled are not spaced out. */
  @Test
  void longPartsMayBreakAnywhereWhereLinesAreFilled() {
    assertThat(marked("<code>sha:9f86d081884c7d659a</code>"))
        .isEqualTo("<code>sha|:9f|86|d|081884|c|7|d|659a</code>");
    assertThat(marked("<table><tr><td><code>9f86d081884c7d659a</code></td></tr></table>"))
        .contains("<code>9f86d081884c7d659a</code>");
  }

  @Test
  void listingsAndFormulasStay() {
    assertThat(marked("<pre>https://example.org/a/b</pre>"))
        .isEqualTo("<pre>https://example.org/a/b</pre>");
    assertThat(marked("<math><mtext>https://example.org/a/b</mtext></math>")).doesNotContain("|");
  }

  /** Browsers would end a line after each hyphen. */
  @ParameterizedTest
  @CsvSource({
    "<code>run --rm -v a</code>, <code>run [--rm] [-v] a</code>",
    "<code>a -&gt; b</code>, <code>a [-&gt;] b</code>",
    "<code>a-b</code>, <code>a-b</code>",
    "run --rm, run --rm",
  })
  void theHyphensOfAnOptionStayWithIt(String body, String marked) {
    assertThat(marked(body).replaceAll("<span class=\"kept\">(.*?)</span>", "[$1]"))
        .isEqualTo(marked);
  }

  private static String marked(String body) {
    Document document = Xhtml.parse("<html><body><div>" + body + "</div></body></html>");
    String text = document.body().wholeText();
    LongTokens.mark(document);
    assertThat(document.body().wholeText()).isEqualTo(text);
    return document.body().child(0).html().replaceAll("<wbr ?/?>(</wbr>)?", "|");
  }
}
