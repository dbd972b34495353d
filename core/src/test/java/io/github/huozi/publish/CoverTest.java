package io.github.huozi.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.cover.CoverLettering;
import io.github.huozi.cover.Covers;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.template.Lettering;
import io.github.huozi.work.Workers;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The EPUB's cover: from the title, from a drawing, from a picture, or none. */
final class CoverTest {

  @TempDir private Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void anArticle() throws IOException {
    folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with("publication.yaml", "title: {en: Movable Type, ja: 活字}\nsubtitle: S\n")
            .with("en/a.md", "# A");
  }

  @Test
  void aCoverIsMadeOfTheSizeThatShopsRecommend() throws Exception {
    folder.with("ja/a.md", "# A").publish();
    BufferedImage english = cover("en");
    assertThat(english.getWidth()).isEqualTo(1600);
    assertThat(english.getHeight()).isEqualTo(2560);
    // The colours of ground, rules and letters, and mixtures at the letters' edges.
    assertThat(colours(english)).contains(0xF7F4EE, 0x8C2F24, 0x1F1D1A).hasSizeGreaterThan(10);
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.source("package.opf"))
        .contains(
            "href=\"images/cover.png\" media-type=\"image/png\" properties=\"cover-image\"",
            "<meta name=\"cover\" content=\"images.cover.png\"/>",
            "<itemref idref=\"cover.xhtml\"/>");
    assertThat(epub.source("cover.xhtml"))
        .contains("role=\"doc-cover\" src=\"images/cover.png\" alt=\"Cover: Movable Type\"");
    assertThat(EpubFile.read(folder.file("ja", Format.EPUB)).source("cover.xhtml"))
        .contains("alt=\"表紙：活字\"");
    assertThat(epub.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":root { --huozi-accent: #1d4f7c }|1D4F7C",
        ":root { --blue: rgb(29, 79, 124); --huozi-accent: var(--blue) }|1D4F7C",
        ":root { --huozi-accent: cmyk(0, 0.7, 0.7, 0.5) }|8E3F2A",
      })
  void aMadeCoverHasTheAccentOfTheTheme(String css, String field) throws Exception {
    folder.with("theme/css/theme.css", css).publish();
    assertThat(folder.problems()).noneMatch(problem -> problem.contains("cover.ftlx"));
    // The bar above the words.
    assertThat(cover("en").getRGB(200, 156) & 0xFFFFFF).isEqualTo(Integer.parseInt(field, 16));
  }

  /** The title stands at the right, its characters one below the other. */
  @Test
  void theTitleOfAVerticalEditionIsVertical() throws Exception {
    folder
        .with(
            "publication.yaml",
            "title: 活字活字\neditions: [{language: ja, writing-mode: vertical-rl}]\n")
        .with("ja/a.md", "# A")
        .publish();
    BufferedImage cover = cover("ja");
    Rectangle title = new Rectangle(-1, -1);
    for (int y = 100; y < 1700; y++) {
      for (int x = 0; x < 1600; x++) {
        if ((cover.getRGB(x, y) & 0xFFFFFF) == 0x1F1D1A) {
          title.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    assertThat(title.getMinX()).isGreaterThan(900);
    assertThat(title.getHeight()).isGreaterThan(3.5 * title.getWidth());
  }

  @Test
  void theSameTitleGivesTheSameBytes() throws Exception {
    folder.publish();
    byte[] first = Files.readAllBytes(folder.file("en", Format.EPUB));
    folder.publish();
    assertThat(Files.readAllBytes(folder.file("en", Format.EPUB))).isEqualTo(first);
  }

  @Test
  void whereNoneIsWantedThereIsNone() throws Exception {
    folder.with("publication.yaml", "title: T\ncover: none").publish();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.names()).noneMatch(name -> name.contains("cover"));
    assertThat(epub.source("package.opf")).doesNotContain("cover");
  }

  @Test
  void aPictureIsTakenAsItIs() throws Exception {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(50, 80, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    folder
        .with("publication.yaml", "title: T\ncover: front.jpg")
        .with("front.jpg", jpeg.toByteArray())
        .publish();
    assertThat(bytes("en", "EPUB/images/front.jpg")).isEqualTo(jpeg.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({"0 0 50 80, 1600, 2560", "0 0 200 100, 2560, 1280"})
  void aDrawingBecomesAPicture(String viewBox, int width, int height) throws Exception {
    folder
        .with("publication.yaml", "title: T\ncover: front.svg")
        .with(
            "front.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s'><rect width='999' height='999' fill='#00f'/><text y='40' font-size='40' fill='#fff'>活</text></svg>"
                .formatted(viewBox))
        .publish();
    BufferedImage cover = cover("en");
    assertThat(cover.getWidth()).isEqualTo(width);
    assertThat(cover.getHeight()).isEqualTo(height);
    assertThat(colours(cover)).contains(0x0000FF, 0xFFFFFF);
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).complaints()).isEmpty();
  }

  @Test
  void aThemeDrawsItsOwn() throws Exception {
    folder
        .with(
            "theme/cover.ftlx",
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 160"><rect width="100" height="160" fill="#123456"/>
            <#list lines(publication.title, 90, width(publication.title, 1, "serif", 400)?floor, "serif", 400) as line>
            <text y="20" dx="${line.dx}">${line.text}</text></#list></svg>
            """)
        .publish();
    assertThat(colours(cover("en"))).contains(0x123456);
  }

  /** Covers of themes that were written before there were compositions. */
  @Test
  void aThemesCoverMayHaveTheWordsOfAFieldAndAFoot() throws Exception {
    folder
        .with(
            "theme/cover.ftlx",
            """
            <#import "cover-parts.ftlx" as parts>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2560"><rect width="1600" height="1700" fill="#123456"/>
            <@parts.front height=2560 accent="#123456" pale="#cccccc" paper="#dddddd" dark="#000000" dim="#333333"/></svg>
            """)
        .publish();
    assertThat(colours(cover("en"))).contains(0x123456, 0xFFFFFF, 0xCCCCCC, 0xDDDDDD);
  }

  @Test
  void whatIsWrongWithAThemesCoverIsTold() throws Exception {
    folder.with("theme/cover.ftlx", "<svg xmlns='http://www.w3.org/2000/svg'>\n${lines(1)}</svg>");
    assertProblems(
        "theme/cover.ftlx:2: column 1: it is called as lines(text, measure, size, family,"
            + " weight);");
    folder.with("theme/cover.ftlx", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>");
    assertProblems("theme/cover.ftlx:1:");
  }

  @Test
  void aCharacterThatNoFontHasIsTold() throws Exception {
    folder.with("publication.yaml", "title: A \uD808\uDC00");
    assertProblems("publication.yaml:1: no font has the character \uD808\uDC00 (U+12000)");
  }

  @Test
  void aCharacterThatThePdfLacksTooIsToldOnce() throws Exception {
    folder.with("publication.yaml", "title: A \uD808\uDC00");
    PublicationFolder both = new PublicationFolder(temp);
    assertThatThrownBy(both::publish).isInstanceOf(PublishingException.class);
    assertThat(both.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Political Economy of Chips | 7 | The Political/Economy/of Chips",
        "ko | 동아시아 반도체 공급망 | 5 | 동아시아/반도체/공급망",
        "zh-Hans | 中国共产党的合法性叙事 | 7 | 中国共产党的/合法性叙事",
        "zh-Hant | 從「文化大革命」到今天 | 9 | 從「文化大革命」/到今天",
        "en | Public Data in the Digital Economy: Who Pays and Who Decides | 18 | Public Data in the Digital Economy:/Who Pays and Who Decides",
        "en | A History of the Book in the West | 10 | A History of the Book/in the West",
        "zh-Hans | 数据与治理：谁来付费，谁来决定 | 12 | 数据与治理：/谁来付费，谁来决定",
        "de | Auf\u00ADgabe und Auf\u00ADgaben | 20 | Aufgabe und Aufgaben",
      })
  void linesEndBetweenWords(String language, String text, double measure, String lines) {
    Lettering lettering = lettering(language);
    List<Lettering.Line> broken =
        lettering.lines(text, new Lettering.Type(1, "serif", 400), measure);
    assertThat(broken.stream().map(Lettering.Line::text).collect(Collectors.joining("/")))
        .isEqualTo(lines);
    assertThat(broken)
        .allMatch(
            line -> line.shifts().size() == line.text().codePointCount(0, line.text().length()));
  }

  @Test
  void hanAndLatinKeepAGap() {
    Lettering.Line line =
        lettering("zh-Hans").lines("用A", new Lettering.Type(100, "serif", 400), 1000).get(0);
    assertThat(line.shifts().get(0)).isZero();
    assertThat(line.shifts().get(1)).isBetween(10.0, 26.0);
  }

  private static Lettering lettering(String language) {
    Language tag = new Language(language);
    try {
      FontSet fonts = new FontSet(ClassPathFonts.SHARED.of(tag.script()));
      return new CoverLettering(fonts.plus(ClassPathFonts.SHARED.of(Script.WESTERN)), tag);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For two editions in both formats. PDFs are made first, but none is left. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 100000'><path d='M0 0h1'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><use id='a' href='#a'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>\uD80C\uDC00</text></svg>",
        "no drawing",
        "",
        "GIF89a",
        "\u0089PNG\r\n\u001A\n",
      })
  void aCoverThatCannotBeDrawnIsToldBeforeAnythingIsWritten(String cover) throws Exception {
    String name = cover.startsWith("\u0089") ? "cover.png" : "cover.svg";
    Charset charset = cover.startsWith("\u0089") ? ISO_8859_1 : UTF_8;
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\ncover: " + name + "\n")
            .with(name, cover.getBytes(charset))
            .with("en/a.md", "# A")
            .with("ja/a.md", "# A");
    assertThatThrownBy(folder::publish).isInstanceOf(PublishingException.class);
    assertThat(folder.problems()).isNotEmpty().allMatch(problem -> problem.contains("cover"));
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void aCoverThatCannotBePaintedLeavesNoFile() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", "# A")
            .with("ja/a.md", "# A");
    Problem problem = Problem.error(SourceLocation.of(temp.resolve("cover.svg")), "wrong", "mend");
    assertThatThrownBy(
            () ->
                folder.publish(
                    (request, fonts, progress) -> {
                      Covers covers = new Covers();
                      covers.add(
                          () -> {
                            throw new Covers.UnpaintedException(
                                new PublishingException(List.of(problem)));
                          });
                      return new Publisher(
                              request,
                              fonts,
                              ClassPathFonts.CACHE,
                              new Workers(EngineThreads.pool()),
                              progress,
                              covers,
                              Stages.UNCHANGED)
                          .publish();
                    }))
        .isInstanceOf(PublishingException.class);
    assertThat(folder.problems()).containsExactly("cover.svg: wrong; mend");
    try (Stream<Path> files = Files.list(folder.output())) {
      assertThat(files).isEmpty();
    }
  }

  private void assertProblems(String start) {
    PublicationFolder fresh = new PublicationFolder(temp).as(Format.EPUB);
    assertThatThrownBy(fresh::publish).isInstanceOf(PublishingException.class);
    assertThat(fresh.problems()).last().asString().startsWith(start);
  }

  private BufferedImage cover(String language) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes(language, "EPUB/images/cover.png")));
  }

  private byte[] bytes(String language, String name) throws IOException {
    try (ZipFile zip = new ZipFile(folder.file(language, Format.EPUB).toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y) & 0xFFFFFF);
      }
    }
    return colours;
  }
}
