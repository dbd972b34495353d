package io.github.huozi.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings about text that becomes another block than its author means. */
class UnmeantBlocksTest {

  @TempDir Path temp;

  private Folder folder(String markdown) {
    Folder folder = new Folder(temp).with("zh-Hans/a.md", "# 甲\n\n" + markdown.replace("|", "\n"));
    folder.manuscript();
    return folder;
  }

  @ParameterizedTest
  @CsvSource({
    "'    毕昇用胶泥刻字，薄如钱唇。||    又一段。', 3: the indented paragraph is set as code",
    "'    Bi Sheng cut each sort of clay.', 3: the indented paragraph is set as code",
    "'最后一句。|---||下文', 3: the text directly above --- is read as a heading",
    "'一行|两行|---', 3: the text directly above --- is read as a heading",
    "'文||<!-- 没有完||文', '5: the comment that begins here has no end, and hides what follows'",
    "'床前明月光，|疑是地上霜。|举头望明月，|低头思故乡。', 3: the lines of this verse are set as one",
  })
  void textIsNotTheBlockThatItBecomes(String markdown, String told) {
    assertThat(folder(markdown).problems())
        .singleElement()
        .asString()
        .startsWith("warning zh-Hans/a.md:" + told + ";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    let s = '字符串字符串字符串。';",
        "    $ echo 你好你好你好你好你好。",
        "    # 这是一个注释，说明下面的代码。",
        "    It fails.",
        "标题|---||下文。",
        "最后一句。||---||下文",
        "<!-- 完 -->||文",
        "床前明月光，\\|疑是地上霜。\\|举头望明月，\\|低头思故乡。",
        "一句话说完了。|另一句长一些的话也说完了。|三。|四。",
      })
  void otherTextIsNotToldOf(String markdown) {
    assertThat(folder(markdown).problems()).isEmpty();
  }
}
