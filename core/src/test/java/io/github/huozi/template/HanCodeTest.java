package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets show the mark. */
class HanCodeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<code>“红”</code> | <code[]>“红”</code>",
        "<code>(甲戌侧批：妙！)</code> | <code[]>(甲戌侧批：妙！)</code>",
        "<code>虚拟环境</code> | <code[]>虚拟环境</code>",
        "<kbd>変換</kbd> | <kbd[]>変換</kbd>",
        "<samp>オブジェクト</samp> | <samp[]>オブジェクト</samp>",
        "<code>변경 가능(mut)</code> | <code[]>변경 가능(mut)</code>",
        "<code>MD 文档名称</code> | <code[]>MD 文档名称</code>",
        "<code>镜<em>像</em>名</code> | <code[]>镜<em>像</em>名</code>",
        "<code>docker pull 镜像名</code> | <code>docker pull 镜像名</code>",
        "<code>{\"黄队\": 50}</code> | <code>{\"黄队\": 50}</code>",
        "<code>${变量}</code> | <code>${变量}</code>",
        "<code>“x”</code> | <code>“x”</code>",
        "<code>！</code> | <code>！</code>",
      })
  void codeThatIsMostlyHanIsMarked(String body, String marked) {
    assertThat(marked("zh-Hans", body)).isEqualTo(marked);
    assertThat(marked("ja", body)).isEqualTo(marked);
    assertThat(marked("en", body)).isEqualTo(body);
  }

  private static String marked(String language, String body) {
    Document document = Xhtml.parse("<html><body><p>" + body + "</p></body></html>");
    HanCode.mark(document, new Language(language));
    return document.body().child(0).html().replace(" class=\"han\"", "[]");
  }
}
