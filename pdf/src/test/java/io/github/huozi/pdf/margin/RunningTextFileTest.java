package io.github.huozi.pdf.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.margin.RunningText.Align;
import io.github.huozi.pdf.style.Capitals;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.typography.TextSetting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Running texts are read as they were written. */
class RunningTextFileTest {

  @Test
  void aTextIsReadAsItWasWritten() throws Exception {
    PrintedColor red = new PrintedColor(List.of(0f, 1f, 1f, 0.5f), 1);
    TextFormat format =
        new TextFormat(
            List.of("serif", "Noto Sans"),
            new TypeFeatures(true, false, 5),
            "bold",
            true,
            212.5f,
            red,
            3.5,
            -7,
            Capitals.UPPER);
    RunningText text =
        new RunningText(
            "zh-Hans",
            TextSetting.DEFAULT,
            new Edges(
                new Sides(1, 2, 3, 4),
                new Sides(5, 6, 7, 8),
                new Sides(9, 10, 11, 12),
                Optional.empty(),
                Optional.of(red),
                Optional.empty(),
                Optional.of(PrintedColor.BLACK),
                Optional.empty()),
            333,
            Optional.of(Align.CENTER),
            true,
            List.of(new TextRun("活字\n𠮷", format), new TextRun("b", format)),
            List.of(new TextRun("b", format)));
    assertThat(again(text)).isEqualTo(text);
    RunningText plain = RunningElementsTest.text("");
    assertThat(again(plain)).isEqualTo(plain);
  }

  private static RunningText again(RunningText text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunningTextFile.write(text, new DataOutputStream(out));
    return RunningTextFile.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
  }
}
