package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.cover.Covers;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import io.github.huozi.publish.Publisher;
import io.github.huozi.publish.Stages;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.validator.ClassPathValidators;
import io.github.huozi.work.Workers;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A small book in four editions, one of them converted and one with vertical lines, that is
 * published with seeded faults.
 */
final class SeededBook {

  private static final PageStyle SMALL =
      new PageStyle(320, 490, new PageStyle.Margins(54, 36, 48, 36), 10, LineBreak.STRICT);

  private static final List<String> TEXTS =
      List.of(
          "publication.yaml",
          "images/plate.svg",
          "en/01-clay.md",
          "en/02-wood.md",
          "en/03-metal.md",
          "zh-Hans/01-clay.md",
          "zh-Hans/02-wood.md");

  private static final Workers WORKERS = new Workers(EngineThreads.pool());

  private final Path root;
  private final Path output;

  SeededBook(Path root) throws IOException {
    this.root = root;
    this.output = root.resolve("target");
    for (String text : TEXTS) {
      try (InputStream in = SeededBook.class.getResourceAsStream("/verify/seeded/" + text)) {
        write(text, in.readAllBytes());
      }
    }
    write("cover.png", FinishedBook.disc(600, 900, Color.RED));
    write("images/sort.png", TestPictures.png(TestPictures.scene(1200, 480, Color.BLUE)));
    write("images/case.png", TestPictures.png(TestPictures.scene(1200, 480, Color.ORANGE)));
    write("images/sheet.jpg", TestPictures.jpeg(TestPictures.scene(1200, 480, Color.GRAY), 1));
  }

  private void write(String path, byte[] content) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.write(root.resolve(path), content);
  }

  Path file(String edition, Format format) {
    return output.resolve("book-" + edition + "." + format.extension());
  }

  void publish(String edition, Set<Format> formats, Stages stages)
      throws PublishingException, IOException {
    PublishRequest request =
        PublishRequest.of(root, output)
            .baseName("book")
            .formats(formats)
            .editions(List.of(edition))
            .page(PageLayout.of(SMALL))
            .timestamp(Instant.parse("2026-11-24T00:00:00Z"))
            .build();
    new Publisher(
            request,
            ClassPathFonts.SHARED,
            ClassPathFonts.CACHE,
            WORKERS,
            Progress.NONE,
            new Covers(),
            stages)
        .publish();
  }

  List<Finding> verify(String edition, Set<Format> formats, Set<String> skipped) throws Exception {
    VerifyRequest request =
        VerifyRequest.of(root, output)
            .baseName("book")
            .formats(formats)
            .editions(List.of(edition))
            .base(root)
            .skippedChecks(skipped)
            .build();
    return new Verifier(
            request, ClassPathValidators.SHARED, ClassPathValidators.CACHE, WORKERS, Steps.NONE)
        .verify()
        .findings();
  }
}
