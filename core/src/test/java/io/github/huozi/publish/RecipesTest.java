package io.github.huozi.publish;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Each recipe of docs/recipes.md is published as it stands there, and has its effect. */
@Tag("long")
class RecipesTest {

  /** A millimetre in points. */
  private static final double MM = 72 / 25.4;

  /** To a point, in pictures of pages. */
  private static final int DOTS = 4;

  private static final String HEADS = "Chapter heads";

  /** What a recipe does, by its title. */
  private final Map<String, Effect> effects = new TreeMap<>();

  @TempDir private Path temp;

  @FunctionalInterface
  private interface Effect {
    void check(PublicationFolder folder, PdfFile pdf) throws Exception;
  }

  @TestFactory
  List<DynamicTest> aRecipeHasItsEffect() throws IOException {
    effects();
    Map<String, Map<String, String>> recipes = Recipes.read();
    assertThat(effects.keySet()).isEqualTo(new TreeSet<>(recipes.keySet()));
    List<DynamicTest> tests = new ArrayList<>();
    recipes.forEach(
        (title, files) -> tests.add(DynamicTest.dynamicTest(title, () -> publish(title, files))));
    return tests;
  }

  private void publish(String title, Map<String, String> files) throws Exception {
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith("pom.xml")) {
        assertIsXml(file.getValue());
      } else if (file.getKey().endsWith(".yml")) {
        assertIsWorkflow(file.getValue());
      }
    }
    PublicationFolder folder = Recipes.in(temp.resolve(title.replace(' ', '-')), files);
    if (title.equals(HEADS)) {
      // The numbers of the drop cap are made for the leading of the theme.
      folder.onThemesPage();
    }
    folder.publish();
    assertThat(folder.problems()).as(title).isEmpty();
    assertThat(folder.epub("en").complaints()).allMatch(message -> message.contains("CSS-028"));
    effects.get(title).check(folder, folder.pdf("en"));
  }

  private void effects() {
    effects.put(
        "Own font in five lines",
        (folder, pdf) -> {
          assertThat(pdf.fonts()).contains("RecipeSerif");
          assertThat(folder.epub("en").names()).contains("EPUB/fonts/theme-RecipeSerif.ttf");
        });
    effects.put(
        "Hide the contents",
        (folder, pdf) -> {
          assertThat(pdf.words()).doesNotContain("Contents");
          assertThat(pdf.pages().get(4)).contains("The Hall");
          assertThat(pdf.outline()).contains("The Hall");
        });
    effects.put(
        "Logo on the title page",
        (folder, pdf) -> {
          assertFrontMatter(pdf, "The Bell\nA story\nLi Lei Han Meimei\nMovable Type Press");
          assertThat(alternativeTexts(folder)).contains("Movable Type Press");
          assertThat(blues(folder, 3)).containsExactly(new Blue(20 * MM * 1.5, 20 * MM));
          assertThat(folder.epub("en").source("title-page.xhtml")).contains("logo.svg");
          article(folder);
          assertThat(blues(folder, 1)).contains(new Blue(20 * MM * 1.5, 20 * MM));
          assertThat(folder.pdf("en").pages().get(0))
              .startsWith("The Bell\nA story\nLi Lei  Han Meimei\nThe Hall\n");
        });
    effects.put(
        "A title page of your own",
        (folder, pdf) -> {
          assertFrontMatter(pdf, "The Bell\nA story\nLi Lei, Han Meimei\nMovable Type Press");
          assertThat(folder.epub("en").source("title-page.xhtml")).contains("title-block mine");
          article(folder);
          assertThat(folder.pdf("en").pages().get(0))
              .startsWith("The Bell\nA story\nLi Lei, Han Meimei\nThe Hall\n");
        });
    effects.put(
        "Watermark",
        (folder, pdf) ->
            assertThat(pdf.pages())
                .allMatch(page -> page.isBlank() || letters(page).contains("CONFIDENTIAL"))
                .filteredOn(page -> !page.isBlank())
                .hasSizeGreaterThan(4));
    effects.put(
        HEADS,
        (folder, pdf) -> {
          assertThat(pdf.words()).contains("A bell rings");
          List<List<Glyph>> lines = lines(folder, 7);
          assertThat(lines.get(0).get(0).y()).as("the title").isGreaterThan(30 * MM + 60);
          Glyph letter =
              lines.stream().flatMap(List::stream).max(comparing(Glyph::size)).orElseThrow();
          assertThat(letter.text()).isEqualTo("A");
          List<List<Glyph>> beside =
              lines.stream()
                  .filter(line -> line.get(0).x() > letter.x() + 10 && line.size() > 9)
                  .toList();
          assertThat(beside).hasSize(3);
          assertThat(letter.y()).isCloseTo(beside.get(2).get(0).y(), within(0.5));
          // The height of a capital is 0.658 em.
          Glyph first = beside.get(0).get(0);
          assertThat(letter.y() - 0.658 * letter.size())
              .isCloseTo(first.y() - 0.658 * first.size(), within(0.5));
        });
    effects.put(
        "Running heads",
        (folder, pdf) -> {
          assertThat(pdf.pages().get(7)).startsWith("Bells of the North\n8\n");
          assertThat(pdf.pages().get(8)).doesNotContain("North");
          List<List<Glyph>> left = lines(folder, 8);
          List<List<Glyph>> right = lines(folder, 9);
          assertThat(left.get(0).get(0).size()).isEqualTo(right.get(0).get(0).size());
          for (List<List<Glyph>> page : List.of(left, right)) {
            Glyph number = page.get(page.size() - 1).get(0);
            List<Glyph> line = page.get(2);
            double middle = (line.get(0).x() + line.get(line.size() - 1).end()) / 2;
            assertThat((number.x() + number.end()) / 2).isCloseTo(middle, within(2.0));
          }
        });
    effects.put(
        "Landscape table",
        (folder, pdf) -> {
          try (PDDocument document = open(folder)) {
            List<Boolean> wide = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
              PDRectangle box = document.getPage(i).getMediaBox();
              wide.add(box.getWidth() > box.getHeight());
            }
            assertThat(wide).containsOnlyOnce(true);
            assertThat(pdf.pages().get(wide.indexOf(true))).contains("Year Printer", "pear wood");
          }
        });
    effects.put(
        "Figures side by side",
        (folder, pdf) -> {
          int page = pageWith(pdf, "A sort from two sides");
          assertThat(pdf.pages().get(page - 1).lines())
              .anyMatch(line -> line.matches("Face\\s+Foot"));
          List<Blue> blues = blues(folder, page);
          assertThat(blues).hasSize(2);
          assertThat(blues.get(0)).isEqualTo(blues.get(1));
        });
    effects.put(
        "Sizes of images",
        (folder, pdf) -> {
          assertThat(folder.epub("en").source(section(folder)))
              .contains("width: 113.386px", "width: 100%");
          assertThat(blues(folder, pageWith(pdf, "\nRecipe")))
              .containsExactly(new Blue(30 * MM, 20 * MM), new Blue(90 * MM, 60 * MM));
        });
    effects.put(
        "Two columns",
        (folder, pdf) -> {
          double measure = 419.53 - 48 - 54;
          assertThat(longestLine(folder)).isBetween(0.3 * measure, 0.55 * measure);
          int page = pageWith(pdf, "The face");
          assertThat(pdf.pages().get(page - 1))
              .contains("\nRecipe\n", "to see what it is that rings.");
          assertThat(blues(folder, page))
              .allMatch(blue -> blue.width() < 0.55 * measure)
              .hasSize(1);
        });
    effects.put(
        "Print and e-reader apart",
        (folder, pdf) -> {
          assertThat(folder.epub("en").source("css/theme.css")).contains("@media screen");
          assertThat(blueRows(folder, 7)).isNotEmpty();
          assertThat(blueRows(folder, 8)).isEmpty();
        });
    effects.put(
        "Printed links",
        (folder, pdf) -> {
          assertThat(pdf.words()).contains("https://example.org/bells");
          assertThat(folder.epub("en").words(section(folder))).doesNotContain("example.org");
        });
    effects.put(
        "Large print",
        (folder, pdf) -> {
          assertThat(folder.pdf("en-large").words()).contains("A bell rings");
          int page = pageWith(folder.pdf("en-large"), "A bell rings");
          assertThat(lines(folder.file("en-large", Format.PDF), page))
              .anyMatch(line -> line.get(0).size() == 16);
          assertThat(folder.file("en-large", Format.EPUB)).exists();
        });
    for (String elsewhere :
        List.of("Files from another project", "A release on GitHub", "A Maven site")) {
      effects.put(elsewhere, (folder, pdf) -> assertThat(pdf.pages()).isNotEmpty());
    }
  }

  /** The first example of docs/templates.md colours titles, in both forms, and no other heading. */
  @Test
  void theFirstStyleSheetColoursTitles() throws Exception {
    String page = Files.readString(Recipes.PAGE.resolveSibling("templates.md"));
    String style = page.substring(page.indexOf("```css\n") + 7, page.indexOf("\n```\n"));
    PublicationFolder folder = Recipes.in(temp).with("theme/css/theme.css", style);
    folder.publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(blueRows(folder, 3)).as("the title").isNotEmpty();
    double title = lines(folder, 7).get(0).get(0).y();
    assertThat(blueRows(folder, 7)).as("the chapter's").isNotEmpty().allMatch(y -> y < title + 10);
    assertThat(folder.pdf("en").pages().get(6)).startsWith("– 7 –\n");
    // There a chapter's title is an h1, and the headings below it are h2.
    assertThat(folder.epub("en").source("css/theme.css"))
        .contains(".section-title { color")
        .doesNotContain("h2");
  }

  /** A job without the permission fails; a second workflow would make the same release again. */
  @Test
  void workflowsMayDoWhatTheyDo() throws IOException {
    String allowed = "(?s).*permissions:\\s+(contents: read\\s+)?%s: write.*";
    for (String page : List.of("recipes.md", "builds.md", "verify.md")) {
      String text = Files.readString(Recipes.PAGE.resolveSibling(page));
      for (String block : text.split("```", -1)) {
        if (block.contains("upload-sarif")) {
          assertThat(block).as(page).matches(allowed.formatted("security-events"));
        }
        if (block.contains("gh release create")) {
          assertThat(block).as(page).matches(allowed.formatted("contents"));
        }
      }
    }
    String own = ".github/workflows/publish.yml";
    assertThat(Recipes.read().get("A release on GitHub")).containsOnlyKeys(own);
    assertThat(Path.of("../frontend/src/main/java/io/github/huozi/starter/Starter.java"))
        .content()
        .contains('"' + own + '"');
  }

  /** The contents of the page lead to all recipes. */
  @Test
  void thePageBeginsWithItsRecipes() throws IOException {
    String page = Files.readString(Recipes.PAGE);
    for (String title : Recipes.read().keySet()) {
      String anchor = title.toLowerCase(Locale.ROOT).replace(' ', '-');
      assertThat(page).contains("](#" + anchor + ")");
    }
  }

  /** The capital letters of a text in their order: those of a turned line stand apart. */
  private static String letters(String text) {
    return text.replaceAll("[^A-Z]", "");
  }

  private static String section(PublicationFolder folder) throws IOException {
    return folder.epub("en").names().stream()
        .filter(name -> name.endsWith("recipe.xhtml"))
        .findFirst()
        .orElseThrow()
        .substring("EPUB/".length());
  }

  /** Half title, title page, imprint and contents, each on a page of its own, before the text. */
  private static void assertFrontMatter(PdfFile pdf, String titlePage) {
    assertThat(pdf.pages().get(0).strip()).isEqualTo("The Bell");
    assertThat(pdf.pages().get(1)).isBlank();
    assertThat(pdf.pages().get(2).strip()).isEqualTo(titlePage);
    assertThat(pdf.pages().get(3).strip())
        .isEqualTo("The Bell\nLi Lei\nHan Meimei\nMovable Type Press");
    assertThat(pdf.pages().get(4)).startsWith("5\nContents\nThe Hall 7\n");
    assertThat(pdf.pages().get(5)).isBlank();
    assertThat(pdf.pages().get(6)).startsWith("7\nThe Hall\n");
  }

  /** Publishes the same as an article. */
  private static void article(PublicationFolder folder) throws Exception {
    folder.with("publication.yaml", Recipes.PUBLICATION.replace("book", "article")).publish();
    assertThat(folder.problems()).isEmpty();
  }

  /** The number of the last page with some words. */
  private static int pageWith(PdfFile pdf, String words) {
    for (int page = pdf.pages().size(); page > 0; page--) {
      if (pdf.pages().get(page - 1).contains(words)) {
        return page;
      }
    }
    throw new AssertionError("no page has " + words);
  }

  /** What is drawn of a glyph, in points from the page's left and upper edges. */
  private record Glyph(String text, double x, double end, double y, double size) {}

  private static List<List<Glyph>> lines(PublicationFolder folder, int page) throws IOException {
    return lines(folder.file("en", Format.PDF), page);
  }

  /** The glyphs of a page, line by line from above. */
  private static List<List<Glyph>> lines(Path file, int page) throws IOException {
    List<List<Glyph>> lines = new ArrayList<>();
    for (TextPosition text : PdfFile.glyphs(file).get(page - 1)) {
      Glyph glyph =
          new Glyph(
              text.getUnicode(),
              text.getXDirAdj(),
              text.getXDirAdj() + text.getWidthDirAdj(),
              text.getYDirAdj(),
              text.getFontSizeInPt());
      if (lines.isEmpty() || Math.abs(lines.get(lines.size() - 1).get(0).y() - glyph.y()) > 2) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(glyph);
    }
    lines.sort(comparing(line -> line.get(0).y()));
    return lines;
  }

  /** The size of a blue rectangle in points; equal if it differs by less than a point. */
  private record Blue(double width, double height) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Blue blue
          && Math.abs(width - blue.width) < 1
          && Math.abs(height - blue.height) < 1;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** The rectangles on a page in the blue of the drawing, in reading order. */
  private static List<Blue> blues(PublicationFolder folder, int page) throws IOException {
    BufferedImage image = painted(folder, page);
    List<Blue> blues = new ArrayList<>();
    boolean[][] seen = new boolean[image.getHeight()][image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (!seen[y][x] && isBlue(image, x, y)) {
          int right = x;
          while (right < image.getWidth() && isBlue(image, right, y)) {
            right++;
          }
          int bottom = y;
          while (bottom < image.getHeight() && isBlue(image, x, bottom)) {
            Arrays.fill(seen[bottom], x, right, true);
            bottom++;
          }
          blues.add(new Blue((right - x) / (double) DOTS, (bottom - y) / (double) DOTS));
        }
      }
    }
    return blues;
  }

  /** Where a page is blue, in points from its upper edge. */
  private static List<Double> blueRows(PublicationFolder folder, int page) throws IOException {
    BufferedImage image = painted(folder, page);
    List<Double> rows = new ArrayList<>();
    for (int y = 0; y < image.getHeight(); y++) {
      int row = y;
      if (IntStream.range(0, image.getWidth()).anyMatch(x -> isBlue(image, x, row))) {
        rows.add(y / (double) DOTS);
      }
    }
    return rows;
  }

  private static BufferedImage painted(PublicationFolder folder, int page) throws IOException {
    return PdfFile.picture(folder.file("en", Format.PDF), page, DOTS);
  }

  private static boolean isBlue(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFFFFFF) == 0x1d4f7c;
  }

  private static PDDocument open(PublicationFolder folder) throws IOException {
    return Loader.loadPDF(folder.file("en", Format.PDF).toFile());
  }

  private static List<String> alternativeTexts(PublicationFolder folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (PDDocument pdf = open(folder)) {
      for (var key : pdf.getDocument().getXrefTable().keySet()) {
        COSObject object = pdf.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSDictionary dictionary
            && dictionary.getString(COSName.ALT) != null) {
          texts.add(dictionary.getString(COSName.ALT));
        }
      }
    }
    return texts;
  }

  /** The width of the longest line that a text extractor finds, in points. */
  private static double longestLine(PublicationFolder folder) throws IOException {
    List<Double> widths = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            TextPosition last = positions.get(positions.size() - 1);
            double end = last.getXDirAdj() + last.getWidthDirAdj();
            widths.add(end - positions.get(0).getXDirAdj());
          }
        };
    stripper.setSortByPosition(false);
    try (PDDocument pdf = open(folder)) {
      stripper.setStartPage(4);
      stripper.getText(pdf);
    }
    return widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static void assertIsXml(String content) throws Exception {
    String whole = "<plugins>" + content + "</plugins>";
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertIsWorkflow(String content) {
    Object workflow = new Load(LoadSettings.builder().build()).loadFromString(content);
    assertThat(workflow)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKeys("name", "on", "jobs");
  }
}
