package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.cover.Covers;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.PublishingException;
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
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A book that is published with seeded faults. */
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

  private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "ja", "ko");

  private static final List<String> NUMBERED =
      List.of(
          "SUMMARY",
          "00-dedication",
          "00-epigraph",
          "01-foreword",
          "01-preface",
          "02-clay",
          "03-wood",
          "04-bronze",
          "after",
          "05-lead",
          "06-sources",
          "07-notes",
          "07-afterword");

  private static final Pattern WORD = Pattern.compile("%([a-z]+)%");

  private static final Workers WORKERS = new Workers(EngineThreads.pool());

  private final Path root;
  private final Path output;
  private final Optional<PageStyle> page;

  private SeededBook(Path root, Optional<PageStyle> page) {
    this.root = root;
    this.output = root.resolve("target");
    this.page = page;
  }

  /** A small book in four editions, one of them converted and one with vertical lines. */
  static SeededBook small(Path root) throws IOException {
    SeededBook book = new SeededBook(root, Optional.of(SMALL));
    for (String text : TEXTS) {
      book.write(text, read("seeded/" + text));
    }
    book.write("cover.png", FinishedBook.disc(600, 900, Color.RED));
    book.write("images/sort.png", TestPictures.png(TestPictures.scene(1200, 480, Color.BLUE)));
    book.write("images/case.png", TestPictures.png(TestPictures.scene(1200, 480, Color.ORANGE)));
    book.write("images/sheet.jpg", TestPictures.jpeg(TestPictures.scene(1200, 480, Color.GRAY), 1));
    return book;
  }

  /**
   * A book with all that has a number or refers to one, in five languages. Its editions have the
   * same text, with other words for {@code %word%}.
   */
  static SeededBook numbered(Path root) throws IOException {
    SeededBook book = new SeededBook(root, Optional.empty());
    book.write("publication.yaml", read("numbered/publication.yaml"));
    for (String language : LANGUAGES) {
      Properties words = new Properties();
      words.load(new StringReader(text("numbered/words/" + language + ".properties")));
      book.write(language + "/images/sort.svg", read("numbered/images/sort.svg"));
      for (String name : NUMBERED) {
        String text =
            WORD.matcher(text("numbered/text/" + name + ".md"))
                .replaceAll(word -> Matcher.quoteReplacement(words.getProperty(word.group(1))));
        book.write(language + "/" + name + ".md", text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return book;
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = SeededBook.class.getResourceAsStream("/verify/" + name)) {
      return in.readAllBytes();
    }
  }

  private static String text(String name) throws IOException {
    return new String(read(name), StandardCharsets.UTF_8);
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
    PublishRequest.Builder request =
        PublishRequest.of(root, output)
            .baseName("book")
            .formats(formats)
            .editions(List.of(edition))
            .timestamp(Instant.parse("2026-11-24T00:00:00Z"));
    page.map(PageLayout::of).ifPresent(request::page);
    new Publisher(
            request.build(),
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
            request, ClassPathValidators.SHARED, ClassPathValidators.CACHE, WORKERS, Progress.NONE)
        .verify()
        .findings();
  }
}
