package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.preview.RunningPreview;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a preview with vertical lines, in Chromium. */
@Tag("browser")
@Tag("long")
class VerticalPreviewTest {

  private static final int RESTING_MILLIS = 250;

  private static final String LOADED =
      "document.querySelector('iframe')?.contentDocument?.readyState === 'complete'";

  private static final Path PICTURES = Path.of("target/reader/preview");
  private static final String TEXT =
      "# 泥\n\n"
          + "畢昇は粘土で活字を作った。".repeat(12)
          + "\n\n鉄の板を一枚置く。\n\n"
          + "使はない時は紙に貼つて、韻ごとに分ける。".repeat(90)
          + "\n";

  @Test
  void linesHaveTheirSourcesAndPagesBeginAtTheRight(@TempDir Path root) throws Exception {
    Path program;
    try {
      program = Chromium.program();
    } catch (Unavailable e) {
      Assumptions.abort("No preview is opened in a browser: " + e.getMessage());
      return;
    }
    RunningPreview.write(
        root,
        "publication.yaml",
        "title: 活字\ncover: none\neditions: [{language: ja, writing-mode: vertical-rl}]\n");
    RunningPreview.write(root, "ja/1.md", TEXT);
    try (RunningPreview preview = new RunningPreview(root, List.of(), false);
        PreviewWindow window = new PreviewWindow(program, preview.address())) {
      window.awaitPdf(1);
      // The next book would break off what is still being loaded.
      window.await("huoziShown.book > 0 && " + LOADED);
      preview.save("ja/1.md", TEXT.replace("鉄の板を一枚", "鉄の板を二枚"));
      window.awaitPdf(2);
      window.await("huoziShown.book > 1 && " + LOADED);
      window.await("document.querySelectorAll('.sheet .bar').length === 1");
      Double[] line = besideBar(window);
      window.touch(line[0], line[1]);
      window.await("!document.getElementById('source').hidden");
      String place = "document.getElementById('source-place').textContent";
      assertThat(window.evaluate(place, String.class)).isEqualTo("ja/1.md:5");
      String outlined = "document.querySelector('.sheet .line').getBoundingClientRect().left";
      double before = window.evaluate(outlined, Double.class);
      window.press("Escape");

      window.evaluate("document.querySelector('.sheet').focus()", Void.class);
      window.press("ArrowLeft");
      assertThat(window.evaluate(outlined, Double.class)).isLessThan(before);
      window.press("Enter");
      window.await("!document.getElementById('source').hidden");
      assertThat(window.evaluate(place, String.class)).isEqualTo("ja/1.md:7");
      window.press("Escape");

      window.width(2600);
      window.await("document.querySelector('#sheets.spreads')");
      assertThat(
              window.evaluate(
                  "[...document.querySelectorAll('.sheet')].slice(0, 3).map((sheet) =>"
                      + " (sheet.offsetLeft < 400 ? 'left' : 'right') + ' '"
                      + " + Math.round(sheet.offsetTop / sheet.offsetHeight)).join(', ')",
                  String.class))
          .isEqualTo("left 0, right 1, left 1");
      window.picture(PICTURES.resolve("vertical.png"));
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** A place in the line that has changed, when the pages have come to rest. */
  private static Double[] besideBar(PreviewWindow window) throws Exception {
    Double[] before = {};
    while (true) {
      Double[] place =
          window.evaluate(
              "(() => { const box = document.querySelector('.sheet .bar').getBoundingClientRect();"
                  + " return [(box.left + box.right) / 2, box.bottom + 30]; })()",
              Double[].class);
      if (Arrays.equals(place, before)) {
        return place;
      }
      before = place;
      Thread.sleep(RESTING_MILLIS);
    }
  }
}
