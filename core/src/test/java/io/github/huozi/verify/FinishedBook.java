package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.report.Report;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.validator.ClassPathValidators;
import io.github.huozi.wording.Wording;
import io.github.huozi.work.Workers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A small published book whose files the tests damage: two sections in two languages with notes,
 * links and an image.
 */
final class FinishedBook {

  /**
   * Skips the validators, which are slow, and the record of digests, which finds every change but
   * does not say what is wrong.
   */
  static final Set<String> WITHOUT_TOOLS = Set.of("epubcheck", "verapdf", "record");

  /** Skips the record of digests. */
  static final Set<String> WITHOUT_RECORD = Set.of("record");

  private static final Workers WORKERS = new Workers(EngineThreads.pool());

  private final Path root;
  private final PublicationFolder folder;
  private final Map<Path, byte[]> whole = new TreeMap<>();

  FinishedBook(Path root) {
    this.root = root;
    this.folder = new PublicationFolder(root);
  }

  static FinishedBook publish(Path root) throws Exception {
    FinishedBook book = new FinishedBook(root);
    book.folder
        .with("publication.yaml", "title: {en: Type, zh-Hans: 活字}\ncover: cover.png\n")
        .with("cover.png", disc(600, 900, Color.RED))
        .with("images/sort.png", disc(1600, 1200, Color.BLUE))
        .with(
            "en/clay.md",
            """
            # Clay

            Bi Sheng cut type.[^1] See [wood](wood.md#turning) and [the web](https://example.org/a).

            ![A sort](../images/sort.png)

            [^1]: Shen Kuo tells of it.
            """)
        .with("en/wood.md", "# Wood\n\nWang Zhen.\n\n## Turning\n\nA table.\n")
        .with(
            "zh-Hans/clay.md",
            """
            # 泥

            毕昇刻字。[^1]见[木](wood.md#转)与[网](https://example.org/a)。

            ![活字](../images/sort.png)

            [^1]: 沈括记之。
            """)
        .with("zh-Hans/wood.md", "# 木\n\n王祯。\n\n## 转\n\n轮盘。\n");
    return book.finish();
  }

  /**
   * A book in two languages with all kinds of content: notes, figures, tables, lists, code, verse,
   * ruby, links, repeated sentences, and enough pages for running heads.
   */
  static FinishedBook specimen(Path root) throws Exception {
    FinishedBook book = new FinishedBook(root);
    book.folder
        .with("publication.yaml", text("publication.yaml"))
        .with("theme/parts.ftlh", text("parts.ftlh"))
        // High pictures and openings would leave pages short, which verify reports.
        .with(
            "theme/css/theme.css",
            "figure img { max-height: 68mm } .western figure img { max-height: 50mm }"
                + " html.book .section > .section-title { padding-top: 2rem; min-height: 5rem }")
        .with("cover.png", disc(600, 900, Color.RED))
        .with("images/sort.png", TestPictures.png(TestPictures.scene(1600, 1200, Color.BLUE)))
        .with("images/case.png", TestPictures.png(TestPictures.scene(1600, 1200, Color.ORANGE)))
        .with("images/sheet.jpg", TestPictures.jpeg(TestPictures.scene(1600, 1200, Color.GRAY), 1))
        .with("images/plate.svg", text("images/plate.svg"));
    for (String language : List.of("en", "zh-Hans")) {
      for (String section : List.of("clay.md", "wood.md", "metal.md")) {
        book.folder.with(language + "/" + section, text(language + "/" + section));
      }
    }
    return book.finish();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = FinishedBook.class.getResourceAsStream("/verify/specimen/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  FinishedBook finish() throws Exception {
    folder.publish();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        whole.put(file, Files.readAllBytes(file));
      }
    }
    return this;
  }

  /** Restores every file as it was published. */
  void mend() throws IOException {
    for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  PublicationFolder folder() {
    return folder;
  }

  Path pdf(String language) {
    return folder.file(language, Format.PDF);
  }

  Path epub(String language) {
    return folder.file(language, Format.EPUB);
  }

  /** Verifies the published files of a folder. */
  static Report verify(Path root, Set<String> skipped) throws Exception {
    return new FinishedBook(root).verify(skipped);
  }

  /**
   * Verifies the published files of a folder.
   *
   * @param progress is informed of each check
   */
  static Report verify(Path root, Set<String> skipped, Progress progress) throws Exception {
    FinishedBook book = new FinishedBook(root);
    return book.verifier(skipped, 300, book::path, progress).verify();
  }

  Report verify() throws Exception {
    return verify(WITHOUT_TOOLS);
  }

  Report verify(Set<String> skipped) throws Exception {
    return verifier(skipped, 300).verify();
  }

  /** Verifies one file alone. */
  Report verify(Set<String> skipped, Path file) throws Exception {
    return verifier(
            skipped,
            300,
            (edition, format) -> path(edition, format).filter(file::equals),
            Progress.NONE)
        .verify();
  }

  Verifier verifier(Set<String> skipped, double imageResolution) {
    return verifier(skipped, imageResolution, this::path, Progress.NONE);
  }

  private Verifier verifier(
      Set<String> skipped, double imageResolution, Verifier.EditionFiles files, Progress progress) {
    return new Verifier(
        folder.verification().skippedChecks(skipped).imageResolution(imageResolution).build(),
        files,
        ClassPathValidators.SHARED,
        ClassPathValidators.CACHE,
        WORKERS,
        progress);
  }

  private Optional<Path> path(String edition, Format format) {
    return Optional.of(folder.file(edition, format));
  }

  /** The findings that {@code before} does not have, each as rule, file, source and message. */
  List<String> newSince(Report before, Report now) {
    List<Finding> findings = new ArrayList<>(now.findings());
    findings.removeAll(before.findings());
    return findings.stream().map(this::text).toList();
  }

  /** The rules of the findings that {@code before} does not have. */
  static Set<String> newRules(Report before, Report now) {
    Set<String> rules = new TreeSet<>();
    now.findings().stream()
        .filter(finding -> !before.findings().contains(finding))
        .forEach(finding -> rules.add(finding.rule()));
    return rules;
  }

  private String text(Finding finding) {
    String source = finding.source().map(location -> location.format(root) + " ").orElse("");
    return finding.rule()
        + " "
        + finding.file().getFileName()
        + " "
        + source
        + finding.sentence(Wording.ENGLISH);
  }

  /** A PNG of a disc on white. */
  static byte[] disc(int width, int height, Color color) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(color);
    graphics.fillOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
