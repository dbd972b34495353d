package io.github.huozi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A preview, which is open for a day, keeps nothing of what it has shown, however often the author
 * saves. {@code -Dpreview.saves} makes more saves.
 */
@Tag("long")
class PreviewMemoryTest {

  /** A version of the publication takes about 100 KB: one that stays at each save shows. */
  private static final long MOST_MORE = 3_000_000;

  private static final int SAVES = Integer.getInteger("preview.saves", 64);

  private static final long SECONDS = 60;

  @TempDir Path temp;

  @Test
  void savesAndPagesThatAreClosedLeaveNothing() throws Exception {
    RunningPreview.write(temp, "publication.yaml", "title: T\n");
    RunningPreview.write(temp, "en/1.md", "# A\n\nText.\n");
    try (RunningPreview preview = new RunningPreview(temp, List.of(), false)) {
      String events = preview.address() + "events";
      awaitMore(preview, 0);
      save(preview, events, 0, SAVES / 4);
      long before = used();
      save(preview, events, SAVES / 4, SAVES);
      assertThat(used() - before).as("bytes more than before").isLessThan(MOST_MORE);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("huozi preview"))
          .hasSizeLessThan(20);
    }
  }

  /** Saves a text, a picture, a style sheet or a mistake; pages come and go. */
  private void save(RunningPreview preview, String events, int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      int told = preview.reports().size();
      String text = "Text " + i + " " + Character.toString(0x4E00 + i % 5000) + ".";
      switch (i % 8) {
        case 0 -> preview.save("theme/css/theme.css", "p { color: #" + (100_000 + i) + " }\n");
        case 1 ->
            preview.save(
                "en/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='9'/>".formatted(9 + i));
        case 2 -> preview.save("en/1.md", "# A\n\n![](none" + i + ".png)\n");
        default -> preview.save("en/1.md", "# A\n\n" + text.repeat(20) + "\n\n![x](a.svg)\n");
      }
      if (i % 4 == 0) {
        try (InputStream in = URI.create(events).toURL().openStream()) {
          assertThat(in.read()).isEqualTo('d');
        }
      }
      awaitMore(preview, told);
    }
  }

  private static void awaitMore(RunningPreview preview, int told) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (preview.reports().size() <= told) {
      assertThat(System.nanoTime()).as("the preview goes on").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static long used() throws InterruptedException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
