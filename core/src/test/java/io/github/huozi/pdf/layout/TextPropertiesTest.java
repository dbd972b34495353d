package io.github.huozi.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPropertiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { hyphens: none } #a { hyphens: auto } | auto",
        "p { hyphens: none !important } #a { hyphens: auto } | none",
        "#a { hyphens: auto !important } p { hyphens: none !important } | auto",
        "p { hyphens: none !important; hyphens: auto } | none",
        "p { hyphens: none; hyphens: auto } | auto",
        "p { hyphens: none ! IMPORTANT } p.b { hyphens: manual } | none",
      })
  void whatIsImportantHoldsBeforeWhatIsSpecific(String css, String hyphens) throws IOException {
    assertThat(marked(css).getElementById("a").attr("data-css-hyphens")).isEqualTo(hyphens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p:lang(zh) { hyphens: none } | a",
        "p:lang(zh-Hant) { hyphens: none } | a",
        "p:lang('ZH-hant-tw') { hyphens: none } | a",
        "p:lang(ja, zh) { hyphens: none } | a",
        "p:lang(zh-Hans) { hyphens: none } |",
        "p:lang(en) { hyphens: none } | c",
        ":lang(zh) > p.b { hyphens: none } | a",
        ":lang(en) > p { hyphens: none } | c",
        "p:not(:lang(zh)) { hyphens: none } | c",
        "p:lang() { hyphens: none } |",
      })
  void aSelectorMayAskForTheLanguage(String css, String id) throws IOException {
    Document document = marked(css);
    assertThat(document.select("p[data-css-hyphens=none]").eachAttr("id"))
        .isEqualTo(Optional.ofNullable(id).stream().toList());
    assertThat(document.outerHtml()).doesNotContain("data-in-language");
  }

  @Test
  void aLanguageIsAskedForTheFirstLetterToo() throws IOException {
    Document document = marked("p:lang(en)::first-letter { float: left }");
    assertThat(document.select("[data-first-letter]").eachText()).containsExactly("c");
  }

  private static Document marked(String css) throws IOException {
    Document document =
        Jsoup.parse(
            "<html lang=en><head><link rel=stylesheet href=a.css></head><body>"
                + "<div lang=zh-Hant-TW><p id=a class=b>a</p></div><p id=c>c</p></body></html>");
    TextProperties.mark(
        document,
        name -> Optional.of(new ByteArrayInputStream(css.getBytes(StandardCharsets.UTF_8))));
    return document;
  }
}
