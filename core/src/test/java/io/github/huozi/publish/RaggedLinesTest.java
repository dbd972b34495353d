package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warning of full lines that stay shorter than the measure. */
class RaggedLinesTest {

  @TempDir private Path temp;

  @Test
  void theFirstOfASectionIsToldWithTheNumberOfTheOthers() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp);
    StringBuilder text = new StringBuilder("天地玄黄，宇宙洪荒。\n\n");
    for (int han = 12; han < 30; han++) {
      text.append("日".repeat(han)).append("XXXXXXXXXXXXXXX寒来暑往。\n\n");
    }
    folder.publishChapter("zh-Hans", "千字文", text.toString());
    assertThat(folder.problems()).hasSize(1);
    assertThat(folder.problems().get(0))
        .containsPattern("text\\.md:\\d+: the line \".+\" is left \\d+ pt short of the measure")
        .containsPattern(", and so are \\d+ other lines of the section");
  }

  @Test
  void nothingIsToldWhereAWordCanBeDivided() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp);
    StringBuilder text = new StringBuilder();
    for (int han = 12; han < 30; han++) {
      text.append("日".repeat(han)).append("documentation寒来暑往。\n\n");
    }
    folder.publishChapter("zh-Hans", "千字文", text.toString());
    assertThat(folder.problems()).isEmpty();
  }
}
