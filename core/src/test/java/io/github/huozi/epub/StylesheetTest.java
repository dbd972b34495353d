package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StylesheetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "a { b: url(../fonts/宋.woff2) } | a { b: url(\"../fonts/file.woff2\") }",
        "a { b: url('#\");}p{c:url(https://e.org/x)}a{b:\"') } | a { b: url('#\");}p{c:url(https://e.org/x)}a{b:\"') }",
        "a{content:\\\"}b{c:url(../fonts/宋.woff2)} | a{content:\\\"}b{c:url(\"../fonts/file.woff2\")}",
        "a { b: url( '../fonts/宋.woff2' ) } | a { b: url( \"../fonts/file.woff2\" ) }",
        "a { b: URL(\"../fonts/%E5%AE%8B.woff2#x\") } | a { b: URL(\"../fonts/file.woff2#x\") }",
        "@import 'more.css'; | @import \"../css/more.css\";",
        "@import url(./more.css) screen; | @import url(\"../css/more.css\") screen;",
        "a::before { content: \"url(x.png)\" } | a::before { content: \"url(x.png)\" }",
        "/* url(x.png) \" */ a {} | /* url(x.png) \" */ a {}",
        "a { b: url(data:image/png;base64,AA) url(#x) } | a { b: url(data:image/png;base64,AA) url(#x) }",
      })
  void urlsLeadToThePackage(String css, String expected) {
    assertThat(rewrite(css)).isEqualTo(expected);
  }

  @Test
  void aUrlOfNoResourceIsRefused() {
    assertThatThrownBy(() -> rewrite("a { b: url(x.png) }"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("css/epub.css: no resource: \"css/x.png\"");
  }

  @Test
  void longStringsDoNotOverflowTheStack() {
    String css = "a { content: \"" + "\\a x".repeat(200_000) + "\" }";
    assertThat(rewrite(css)).isEqualTo(css);
  }

  private static String rewrite(String css) {
    PackagedPaths paths =
        PackagedPaths.of(
            SampleBooks.minimal(
                "",
                List.of(
                    SampleBooks.text("css/more.css", ""), SampleBooks.text("fonts/宋.woff2", ""))));
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return new String(
        References.rewriteStyleSheet(bytes, "css/epub.css", paths), StandardCharsets.UTF_8);
  }
}
