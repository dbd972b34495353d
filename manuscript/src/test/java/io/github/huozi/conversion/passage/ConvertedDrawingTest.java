package io.github.huozi.conversion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Manuscript;
import io.github.huozi.publication.Folder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lettering of drawings in a converted edition. */
class ConvertedDrawingTest {

  @TempDir Path temp;

  private Folder folder() {
    return new Folder(temp)
        .with(
            "publication.yaml",
            """
            title: 头发
            editions:
            - language: zh-Hans
            - {language: zh-Hant-TW, convert-from: zh-Hans}
            """);
  }

  private static Manuscript converted(Folder folder) {
    return folder.editions().get(1);
  }

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<text>头<tspan>发</tspan></text> | <text>頭<tspan>髮</tspan></text>",
        "<title>头发</title><desc>头发</desc> | <title>頭髮</title><desc>頭髮</desc>",
        "<text><title>头发</title>头发</text> | <text><title>頭髮</title>頭髮</text>",
        "<text>“头发” &amp; &#x5934;</text> | <text>「頭髮」 &amp; 頭</text>",
        "<text><![CDATA[<头发>]]></text> | <text>&lt;頭髮&gt;</text>",
        "<style>.发{fill:red}</style><text class=\"发\" id='发'>发展</text> |"
            + " <style>.发{fill:red}</style><text class=\"发\" id='发'>發展</text>",
        "<g lang=\"ja\"><text>头发</text></g><text>发展</text> | <g"
            + " lang=\"ja\"><text>头发</text></g><text>發展</text>",
        "<text class=\"no-convert\">头发</text><text>发展</text> | <text"
            + " class=\"no-convert\">头发</text><text>發展</text>",
        "<!-- 头发 --><text~ x='1'>发展</text> | <!-- 头发 --><text~ x='1'>發展</text>",
      })
  void drawings(String before, String after) {
    Folder folder =
        folder()
            .with("zh-Hans/1.md", "# 一\n\n![图](a.svg)\n")
            .with("zh-Hans/a.svg", svg(before.replace('~', '\n')));
    assertThat(converted(folder).drawings().values())
        .containsExactly(svg(after.replace('~', '\n')));
  }

  @Test
  void aDrawingInAnotherEncoding() {
    String xml = "<?xml version='1.0' encoding='GB18030'?>\n" + svg("<text>头发</text>");
    Folder folder =
        folder()
            .with("zh-Hans/1.md", "# 一\n\n![图](a.svg)\n")
            .with("zh-Hans/a.svg", xml.getBytes(Charset.forName("GB18030")));
    assertThat(converted(folder).drawings().values())
        .containsExactly("<?xml version='1.0' encoding='UTF-8'?>\n" + svg("<text>頭髮</text>"));
  }
}
