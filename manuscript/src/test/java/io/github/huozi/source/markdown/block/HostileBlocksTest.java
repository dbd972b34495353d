package io.github.huozi.source.markdown.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to take long, or to nest without end. */
class HostileBlocksTest {

  @TempDir Path temp;

  @ParameterizedTest
  @InParts(4)
  @ValueSource(
      strings = {
        "::: a\n",
        "> [!NOTE]\n",
        "> ",
        ": ",
        "a\n: ",
        "{% tab %}\n",
        "{% hint %}\n",
        "!!! note\n",
        "=== \"a\"\n",
        "| a\n",
        "|\n",
        "::: verse\n",
        "```verse\n",
        "```{note}\n",
        "a\n\n: b\n\n\n",
        "> a\n> — b\n\n",
        ":::",
        "{",
        "::: {a=\"",
        "::: [",
        "\\newpage\n",
        "<div style='a:b'>",
        "<!-- toc -->\n",
        "- a\n{: toc}\n\n",
        "![a](b.svg \"*\")\n",
        "—— a\n",
        "> — ",
        "<details><summary>a",
        "a\nb\nc\n: d\n",
        "::: a\n> ",
        "> ::: a\n",
        "- ::: a\n"
      })
  void aRepeatedOpeningTakesLittleTime(String opening) {
    read(opening.repeat(1_250), opening.repeat(5_000));
  }

  /** Every line that could end a block is compared with the blocks around it. */
  @Test
  void endsInCodeInNestedBlocksTakeLittleTime() {
    String blocks = "::: a\n".repeat(60) + "```\n";
    read(blocks + ":::\n".repeat(3_750), blocks + ":::\n".repeat(15_000));
    String tabs = "{% tabs %}\n{% tab %}\n".repeat(30);
    read(tabs + "{% endtab %}\n".repeat(3_750), tabs + "{% endtab %}\n".repeat(15_000));
  }

  @Test
  void blocksThatNestTooDeepAreTold() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n" + "::: a\n".repeat(2_000) + "末\n");
    folder.editions();
    assertThat(folder.problems())
        .contains("en/a.md:103: the text is nested more than 100 levels deep; reduce the nesting");
  }

  private void read(String text, String fourfold) {
    Folder one = new Folder(temp.resolve("one")).with("en/a.md", "# A\n\n" + text);
    Folder four = new Folder(temp.resolve("four")).with("en/a.md", "# A\n\n" + fourfold);
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(10),
        () -> ProcessorTime.requireLinear("a text", one::editions, four::editions));
  }
}
