package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.cover.KeptCovers;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.work.Workers;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that is published into memory, and where the lines of its PDF stand. */
class LiveEditionTest {

  private static final Instant DATE = Instant.parse("2026-11-24T00:00:00Z");
  private static final Workers WORKERS = new Workers(EngineThreads.pool());
  private static final String PARAGRAPH = "晨光照在窗上，他把信又读了一遍，然后慢慢地收进抽屉里。";

  @TempDir private Path root;

  private final KeptCovers kept = new KeptCovers();
  private final PaintedCovers covers = new PaintedCovers();

  /** Counts the covers that are painted. */
  private static final class PaintedCovers implements Progress {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Step begin(String what) {
      if (what.startsWith("drawing the cover theme")) {
        count.incrementAndGet();
      }
      return () -> {};
    }
  }

  private PublicationFolder folder() throws Exception {
    StringBuilder text = new StringBuilder("# 章\n");
    for (int i = 0; i < 60; i++) {
      text.append('\n').append(i).append(PARAGRAPH.repeat(2)).append('\n');
    }
    return new PublicationFolder(root)
        .with("publication.yaml", "title: 书\ntype: book\ncover: none\n")
        .with("zh-Hans/1.md", text.toString());
  }

  private LiveEdition read(Optional<PageLayout.Size> size) throws Exception {
    PublishRequest request =
        PublishRequest.of(root, root.resolve("target"))
            .records(root.resolve("kept"))
            .identity("org.example:book")
            .timestamp(DATE)
            .build();
    return LiveEdition.read(
        request,
        ClassPathFonts.SHARED,
        ClassPathFonts.CACHE,
        WORKERS,
        covers,
        kept,
        editions -> editions.get(0),
        size);
  }

  @Test
  void eachLineStandsWhereItSays() throws Exception {
    folder();
    for (String how : new String[] {"set now", "kept"}) {
      Map<String, StringBuilder> blocks = new LinkedHashMap<>();
      LiveEdition.Pdf made = read(Optional.empty()).pdf();
      try (PDDocument pdf = Loader.loadPDF(made.bytes())) {
        assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
        for (LineOnPage line : made.pages().lines()) {
          if (line.line() > 1) {
            blocks
                .computeIfAbsent(line.line() + "", unused -> new StringBuilder())
                .append(text(pdf.getPage(line.page()), line));
          }
        }
      }
      assertThat(blocks).as(how).hasSize(60);
      assertThat(blocks.get("3").toString()).isEqualTo("0" + PARAGRAPH.repeat(2));
      assertThat(blocks.get("121").toString()).isEqualTo("59" + PARAGRAPH.repeat(2));
      assertThat(blocks.values())
          .allSatisfy(text -> assertThat(text.toString()).endsWith(PARAGRAPH.repeat(2)));
    }
  }

  /** What is printed in the area of a line. */
  private static String text(PDPage page, LineOnPage line) throws Exception {
    PDFTextStripperByArea areas = new PDFTextStripperByArea();
    areas.addRegion(
        "line",
        new Rectangle2D.Double(
            line.left() - 1,
            page.getMediaBox().getHeight() - line.bottom() - line.height(),
            line.width() + 2,
            line.height()));
    areas.extractRegions(page);
    return areas.getTextForRegion("line").replaceAll("\\s", "");
  }

  @Test
  void thePdfIsThatOfABuild() throws Exception {
    PublicationFolder folder = folder().at(DATE);
    LiveEdition.Pdf live = read(Optional.empty()).pdf();
    PublishRequest request =
        PublishRequest.of(root, root.resolve("target"))
            .identity("org.example:book")
            .timestamp(DATE)
            .build();
    folder.publish(
        (unused, fonts, progress) ->
            new Publisher(request, fonts, ClassPathFonts.CACHE, WORKERS, progress).publish());
    assertThat(live.bytes())
        .isEqualTo(Files.readAllBytes(root.resolve("target/publication-zh-Hans.pdf")));
  }

  @Test
  void aPageOfAnotherSize() throws Exception {
    folder();
    LiveEdition.Pdf made = read(Optional.of(new PageLayout.Size(298, 420))).pdf();
    try (PDDocument pdf = Loader.loadPDF(made.bytes())) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(297.9f, 298.1f);
    }
  }

  @Test
  void theEpubComesFromTheSameReading() throws Exception {
    folder();
    LiveEdition live = read(Optional.empty());
    live.pdf();
    assertThat(live.epub()).startsWith('P', 'K');
    assertThat(root.resolve("target")).doesNotExist();
    assertThat(entry(live.epub(), "/section-01.xhtml"))
        .contains("data-line=\"3\"", "data-section=\"section-01\"");
  }

  /** They lead from a preview to the sources. */
  @Test
  void theEpubOfABuildHasNoLines() throws Exception {
    PublicationFolder folder = folder();
    folder.publish();
    assertThat(EpubFile.read(folder.file("zh-Hans", Format.EPUB)).source("section-01.xhtml"))
        .doesNotContain("data-line", "data-section");
  }

  /** What it shows is in its drawing and the fonts. */
  @Test
  void theCoverIsPaintedAgainIfItChangesOnly() throws Exception {
    PublicationFolder folder =
        folder().with("publication.yaml", "title: 书\ntype: book\n").with("zh-Hans/1.md", "# 章\n");
    byte[] first = cover(1);
    folder.with("zh-Hans/1.md", "# 新章\n\n文字。\n");
    assertThat(cover(1)).isEqualTo(first);
    folder.with("publication.yaml", "title: 新书\ntype: book\n");
    byte[] other = cover(2);
    assertThat(other).isNotEqualTo(first);
    folder.with("publication.yaml", "title: 书\ntype: book\n");
    assertThat(cover(2)).isEqualTo(first);
  }

  /** The cover, after a number of covers have been painted. */
  private byte[] cover(int painted) throws Exception {
    LiveEdition live = read(Optional.empty());
    live.pdf();
    byte[] epub = live.epub();
    assertThat(covers.count).hasValue(painted);
    return bytes(epub, ".png");
  }

  private static String entry(byte[] epub, String end) throws Exception {
    return new String(bytes(epub, end), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(byte[] epub, String end) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(end)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("the EPUB has no " + end);
  }

  @Test
  void aMistakeIsToldWithAllOthers() throws Exception {
    folder()
        .with("zh-Hans/2.md", "# 二\n\n![x](no.png)\n")
        .with("zh-Hans/3.md", "# 三\n\n![y](no.png)\n");
    LiveEdition live = read(Optional.empty());
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(live::pdf)
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
  }
}
