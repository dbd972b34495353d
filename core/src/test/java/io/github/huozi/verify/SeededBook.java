package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.publish.Stages;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageStyle;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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

  private final PublicationFolder folder;

  private SeededBook(PublicationFolder folder) {
    this.folder = folder.withoutRecords();
  }

  /** A small book in four editions, one of them converted and one with vertical lines. */
  static SeededBook small(Path root) throws IOException {
    SeededBook book = new SeededBook(new PublicationFolder(root).on(SMALL));
    for (String text : TEXTS) {
      book.folder.with(text, read("seeded/" + text));
    }
    book.folder.with("cover.png", FinishedBook.disc(600, 900, Color.RED));
    book.folder.with(
        "images/sort.png", TestPictures.png(TestPictures.scene(1200, 480, Color.BLUE)));
    book.folder.with(
        "images/case.png", TestPictures.png(TestPictures.scene(1200, 480, Color.ORANGE)));
    book.folder.with(
        "images/sheet.jpg", TestPictures.jpeg(TestPictures.scene(1200, 480, Color.GRAY), 1));
    return book;
  }

  /**
   * A book with all that has a number or refers to one, in five languages. Its editions have the
   * same text, with other words for {@code %word%}.
   */
  static SeededBook numbered(Path root) throws IOException {
    SeededBook book = new SeededBook(new PublicationFolder(root).onThemesPage());
    book.folder.with("publication.yaml", read("numbered/publication.yaml"));
    for (String language : LANGUAGES) {
      Properties words = new Properties();
      words.load(new StringReader(text("numbered/words/" + language + ".properties")));
      book.folder.with(language + "/images/sort.svg", read("numbered/images/sort.svg"));
      for (String name : NUMBERED) {
        String text =
            WORD.matcher(text("numbered/text/" + name + ".md"))
                .replaceAll(word -> Matcher.quoteReplacement(words.getProperty(word.group(1))));
        book.folder.with(language + "/" + name + ".md", text);
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

  Path file(String edition, Format format) {
    return folder.file(edition, format);
  }

  void publish(String edition, Set<Format> formats, Stages stages)
      throws PublishingException, IOException {
    var unused = folder.only(edition).as(formats.toArray(Format[]::new)).publish(stages);
  }

  List<Finding> verify(String edition, Set<Format> formats, Set<String> skipped) throws Exception {
    return PublicationFolder.verify(
            folder
                .verification()
                .formats(formats)
                .editions(List.of(edition))
                .skippedChecks(skipped))
        .findings();
  }
}
