package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.work.Workers;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        Progress.NONE,
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
