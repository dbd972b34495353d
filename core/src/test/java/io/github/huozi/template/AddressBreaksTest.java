package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar shows the places. */
class AddressBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "see https://example.org/a-long/path?x=1&amp;y=2#part. ¦ see"
            + " https://example|.org|/a|-long|/path|?x|=1|&amp;y|=2|#part.",
        "<a href=\"#\">www.example.org/documentation/index.html</a> ¦ <a"
            + " href=\"#\">www|.example|.org|/documentation|/index|.html</a>",
        "two https://example.org/one-two-three and https://example.org/one-two-three ¦ two"
            + " https://example|.org|/one|-two|-three and https://example|.org|/one|-two|-three",
        "https://example.org/short-path ¦ https://example|.org|/short|-path",
        "https://example.org/shortests. ¦ https://example.org/shortests.",
        "ftp://example.org/one-two/three_four ¦ ftp://example|.org|/one|-two|/three|_four",
        "https://zh.example.org/wiki/%E6%B4%BB ¦ https://zh|.example|.org|/wiki|/%E6|%B4|%BB",
        "and/or well-made words.like.these-and-those ¦ and/or well-made words.like.these-and-those",
        "<code>https://example.org/a-long/path?x=1</code> ¦"
            + " <code>https://example.org/a-long/path?x=1</code>",
        "見https://example.org/a-long/path?xy=1。次 ¦ 見https://example|.org|/a|-long|/path|?xy|=1。次",
      })
  void longAddressesMayBreakBeforeTheirMarks(String body, String marked) {
    Document document = Xhtml.parse("<html><body><p>" + body + "</p></body></html>");
    AddressBreaks.mark(document);
    assertThat(document.body().child(0).html().replaceAll("<wbr ?/?>(</wbr>)?", "|"))
        .isEqualTo(marked);
    assertThat(document.body().text()).doesNotContain("|");
  }
}
