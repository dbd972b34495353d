package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets show the marks. */
class LatinEmphasisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<em>Nature</em> | <em>[Nature]</em>",
        "<i>Homo sapiens</i> | <i>[Homo sapiens]</i>",
        "<em>活字Type 2.0版</em> | <em>活字[Type 2.0]版</em>",
        "<em>在 Nature 上</em> | <em>在 [Nature] 上</em>",
        "<em>it’s – déjà vu</em> | <em>[it’s] – [déjà vu]</em>",
        "<em>“Nature”</em> | <em>“[Nature]”</em>",
        "<em>达·芬奇</em> | <em>达·芬奇</em>",
        "<em>列夫·Tolstoy</em> | <em>列夫·[Tolstoy]</em>",
        "<em>ＡＢＣ活字</em> | <em>ＡＢＣ活字</em>",
        "<em><b>The</b> end</em> | <em><b>[The]</b> [end]</em>",
        "<em><code>x</code>活</em> | <em><code>x</code>活</em>",
        "<b>Nature</b> text | <b>Nature</b> text",
      })
  void latinWordsInEmphasisAreMarked(String body, String marked) {
    assertThat(marked("zh-Hans", body)).isEqualTo(marked);
    assertThat(marked("ko", body)).isEqualTo(marked);
    assertThat(marked("en", body)).isEqualTo(body);
  }

  private static String marked(String language, String body) {
    Document document = Xhtml.parse("<html><body><p>" + body + "</p></body></html>");
    LatinEmphasis.mark(document, new Language(language));
    return document.body().child(0).html().replaceAll("<span class=\"latin\">(.*?)</span>", "[$1]");
  }
}
