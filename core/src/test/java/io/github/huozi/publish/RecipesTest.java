package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.file.MadeFont;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final String PUBLICATION =
      """
      title: The Bell
      subtitle: A story
      authors: [{name: Li Lei}, {name: Han Meimei}]
      publisher: Movable Type Press
      type: book
      """;

  private static final String TEXT =
      "A bell rings in the great hall, and all who hear it come to see what it is that rings. ";

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'>"
          + "<rect width='60' height='40' fill='#1d4f7c'/></svg>";

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
    PublicationFolder folder = folder(title);
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      String content = file.getValue();
      if (path.endsWith("pom.xml")) {
        assertIsXml(content);
      } else if (path.endsWith(".yml")) {
        assertIsWorkflow(content);
      } else if (!path.startsWith("src/site/")) {
        folder.with(path, path.startsWith("en/") ? "# Recipe\n\n" + content : content);
      }
    }
    folder.publish();
    assertThat(folder.problems()).as(title).isEmpty();
    assertThat(folder.epub("en").complaints()).allMatch(message -> message.contains("CSS-028"));
    effects.get(title).check(folder, folder.pdf("en"));
  }

  private PublicationFolder folder(String title) throws Exception {
    return new PublicationFolder(temp.resolve(title.replace(' ', '-')))
        .with("publication.yaml", PUBLICATION)
        .with(
            "en/01-hall.md",
            "# The Hall\n\n" + TEXT.repeat(12) + "\n\n## Of bells\n\n" + TEXT.repeat(30) + "\n")
        .with("en/02-recipe.md", "# Recipe\n\n" + TEXT.repeat(4) + "\n")
        .with("en/03-preface.md", "# Preface {-}\n\n" + TEXT + "\n")
        .with("en/face.svg", DRAWING)
        .with("en/foot.svg", DRAWING)
        .with("theme/logo.svg", DRAWING)
        .with("theme/fonts/RecipeSerif.ttf", MadeFont.latin().named("Recipe Serif").bytes());
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
          assertThat(alternativeTexts(folder)).containsExactly("Movable Type Press");
          assertThat(pdf.pages().get(0)).startsWith("The Bell").contains("A story");
          assertThat(folder.epub("en").source("title-page.xhtml")).contains("logo.svg");
        });
    effects.put(
        "A title page of your own",
        (folder, pdf) -> {
          assertThat(pdf.pages().get(0)).contains("Li Lei, Han Meimei", "Movable Type Press");
          assertThat(folder.epub("en").source("title-page.xhtml")).contains("title-block mine");
        });
    effects.put(
        "Watermark",
        (folder, pdf) ->
            assertThat(pdf.pages())
                .allMatch(page -> page.isBlank() || letters(page).contains("CONFIDENTIAL"))
                .filteredOn(page -> !page.isBlank())
                .hasSizeGreaterThan(4));
    effects.put(
        "Numbered headings",
        (folder, pdf) ->
            assertThat(pdf.words())
                .contains("1 The Hall A bell", "1.1 Of bells", "2 Recipe", " Preface A bell")
                .doesNotContain("3 Preface"));
    effects.put(
        "Chapter heads",
        (folder, pdf) -> {
          assertThat(letters(folder).get("A")).isGreaterThan(30);
          assertThat(pdf.words()).contains("A bell rings");
        });
    effects.put(
        "Running heads",
        (folder, pdf) -> {
          assertThat(pdf.pages().get(7)).startsWith("The Bell\n8\n");
          assertThat(pdf.pages().get(8)).doesNotContain("The Bell");
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
          }
        });
    effects.put(
        "Figures side by side",
        (folder, pdf) ->
            assertThat(pdf.pages().stream().flatMap(String::lines))
                .anyMatch(line -> line.matches("Face\\s+Foot")));
    effects.put(
        "Sizes of images",
        (folder, pdf) ->
            assertThat(folder.epub("en").source(section(folder)))
                .contains("width: 113.386px", "width: 100%"));
    effects.put(
        "Two columns",
        (folder, pdf) -> {
          double measure = 419.53 - 48 - 54;
          assertThat(longestLine(folder)).isBetween(0.3 * measure, 0.55 * measure);
        });
    effects.put(
        "Print and e-reader apart",
        (folder, pdf) ->
            assertThat(folder.epub("en").source("css/theme.css")).contains("@media screen"));
    effects.put(
        "Large print",
        (folder, pdf) -> {
          assertThat(folder.pdf("en-large").words()).contains("A bell rings");
          assertThat(folder.file("en-large", Format.EPUB)).exists();
        });
    for (String elsewhere :
        List.of("Files from another project", "A release on GitHub", "A Maven site")) {
      effects.put(elsewhere, (folder, pdf) -> assertThat(pdf.pages()).isNotEmpty());
    }
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

  /** The largest size of each letter of the first chapter's first page, in points. */
  private static Map<String, Double> letters(PublicationFolder folder) throws IOException {
    Map<String, Double> sizes = new TreeMap<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            sizes.merge(text.getUnicode(), (double) text.getFontSizeInPt(), Math::max);
          }
        };
    stripper.setStartPage(7);
    stripper.setEndPage(7);
    try (PDDocument pdf = open(folder)) {
      stripper.getText(pdf);
    }
    return sizes;
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
