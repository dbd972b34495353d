package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.preview.RunningPreview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long it takes from a file that is saved to its page on the screen. The times are added to
 * {@code target/reader/preview-times.txt}. Nothing else should run on the machine.
 */
@Tag("slow")
class PreviewTimesTest {

  private static final int WARM_UP = 20;
  private static final int EDITS = 30;
  private static final Path TIMES = Path.of("target/reader/preview-times.txt");

  private static final String SENTENCES =
      "晨光照在窗上，他把信又读了一遍，然后慢慢地收进抽屉里。街上已经有人走动，卖豆浆的车子停在巷口，白汽一阵一阵地冒上来。";

  @ParameterizedTest
  @CsvSource({
    "an article of 3 pages, article, 1, 12, 0.3",
    "a chapter of 20 pages, article, 1, 90, 0.3",
    "a book of 300 pages, book, 20, 60, 1"
  })
  void aSavedFileShowsSoon(
      String name, String type, int chapters, int paragraphs, double limit, @TempDir Path root)
      throws Exception {
    RunningPreview.write(root, "publication.yaml", "title: 书\ntype: " + type + "\n");
    for (int i = 0; i < chapters; i++) {
      RunningPreview.write(root, "zh-Hans/%02d.md".formatted(i), text(i, paragraphs, 0));
    }
    int edited = chapters / 2;
    List<Double> times = new ArrayList<>();
    try (RunningPreview preview = new RunningPreview(root, List.of(), false);
        PreviewWindow window = new PreviewWindow(program(), preview.address())) {
      window.awaitPdf(1);
      window.await("huoziShown.book > 0");
      window.evaluate(
          "document.querySelectorAll('#section-list .level-1 button')[%d].click()"
              .formatted(edited),
          Void.class);
      for (int i = 1; i <= WARM_UP + EDITS; i++) {
        int pdf = window.pdf();
        int book = window.evaluate("huoziShown.book", Integer.class);
        double saved = System.currentTimeMillis();
        preview.save("zh-Hans/%02d.md".formatted(edited), text(edited, paragraphs, i));
        window.awaitPdf(pdf + 1);
        if (i > WARM_UP) {
          times.add((window.shownAt() - saved) / 1000);
        }
        window.await("huoziShown.book > " + book);
        Thread.sleep(200);
      }
      times.sort(null);
      String line =
          String.format(
              Locale.ROOT,
              "%s: %.2f s, the slowest of %d %.2f s; of that, publishing: %s%n",
              name,
              times.get(EDITS / 2),
              EDITS,
              times.get(EDITS - 1),
              preview.reports().get(preview.reports().size() - 1));
      System.out.print(line);
      Files.createDirectories(TIMES.getParent());
      Files.writeString(TIMES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    assertThat(times.get(EDITS / 2)).isLessThan(limit);
  }

  private static Path program() {
    try {
      return Chromium.program();
    } catch (Unavailable e) {
      return Assumptions.abort("No preview is opened: " + e.getMessage());
    }
  }

  private static String text(int chapter, int paragraphs, int edit) {
    StringBuilder text = new StringBuilder("# 第" + (chapter + 1) + "章\n\n");
    for (int i = 0; i < paragraphs; i++) {
      if (i % 12 == 5) {
        text.append("## 节 ").append(i).append("\n\n");
      }
      text.append(i == 2 ? "第" + edit + "次改动。" : "")
          .append(SENTENCES.repeat(1 + (i * 7 + chapter) % 4))
          .append("\n\n");
    }
    return text.toString();
  }
}
