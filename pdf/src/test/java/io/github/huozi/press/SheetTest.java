package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Marks;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheet around a page. */
class SheetTest {

  private static final String TEXT = "0 g 20 20 10 10 re f";

  @TempDir private Path temp;

  private SmallPdf pressed(ProfileBuilder profile) throws IOException {
    SmallPdf pdf = new SmallPdf(temp).page(TEXT).page(TEXT).page(TEXT);
    pdf.press(profile.build());
    return pdf;
  }

  private static List<Float> box(PDRectangle box) {
    return List.of(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
  }

  @Test
  void thereIsBleedOnAllSides() throws IOException {
    PDPage page = pressed(new ProfileBuilder()).pressedPage(1);
    assertThat(box(page.getMediaBox())).containsExactly(0f, 0f, 120f, 220f);
    assertThat(box(page.getBleedBox())).containsExactly(0f, 0f, 120f, 220f);
    assertThat(box(page.getTrimBox())).containsExactly(10f, 10f, 110f, 210f);
  }

  @Test
  void thereIsNoneAtTheSpine() throws IOException {
    SmallPdf pdf = pressed(new ProfileBuilder().noSpineBleed());
    for (int page : new int[] {1, 3}) {
      assertThat(box(pdf.pressedPage(page).getMediaBox())).containsExactly(0f, 0f, 110f, 220f);
      assertThat(box(pdf.pressedPage(page).getTrimBox())).containsExactly(0f, 10f, 100f, 210f);
    }
    assertThat(box(pdf.pressedPage(2).getTrimBox())).containsExactly(10f, 10f, 110f, 210f);
    assertThat(box(pdf.pressedPage(2).getBleedBox())).containsExactly(0f, 0f, 110f, 220f);
  }

  @Test
  void theSpineOfAVolumeOfVerticalLinesIsAtTheRightOfTheFirstPage() throws IOException {
    SmallPdf pdf = new SmallPdf(temp).page(TEXT).page(TEXT).rightBound();
    pdf.press(new ProfileBuilder().noSpineBleed().build());
    assertThat(box(pdf.pressedPage(1).getTrimBox())).containsExactly(10f, 10f, 110f, 210f);
    assertThat(box(pdf.pressedPage(2).getTrimBox())).containsExactly(0f, 10f, 100f, 210f);
  }

  @Test
  void theContentMovesWithThePage() throws IOException {
    SmallPdf pdf = pressed(new ProfileBuilder().noSpineBleed());
    assertThat(pdf.operators(1)).contains("1 0 0 1 0 10 cm", "20 20 10 10 re");
    assertThat(pdf.operators(2)).contains("1 0 0 1 10 10 cm", "20 20 10 10 re");
  }

  @Test
  void nothingIsPaintedBeyondTheBleed() throws IOException {
    assertThat(pressed(new ProfileBuilder()).operators(1))
        .startsWith("q", "0 0 120 220 re", "W", "n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Marks.class,
      names = {"CROP", "TOMBO"})
  void marksAreOutsideTheBleed(Marks marks) throws IOException {
    PrintProfile profile = new ProfileBuilder().marks(marks).build();
    Sheet sheet = Sheet.of(100, 200, profile.sheet(), true);
    assertThat(sheet.media()).matches(media -> media.contains(sheet.bleed()));
    SmallPdf pdf = pressed(new ProfileBuilder().marks(marks));
    List<String> operators = pdf.operators(1);
    List<String> drawn = operators.subList(operators.indexOf("/Registration CS"), operators.size());
    assertThat(drawn).contains("1 SCN");
    List<double[]> points =
        drawn.stream()
            .filter(operator -> operator.endsWith(" m") || operator.endsWith(" l"))
            .map(operator -> operator.split(" "))
            .map(at -> new double[] {Double.parseDouble(at[0]), Double.parseDouble(at[1])})
            .toList();
    assertThat(points).hasSizeGreaterThanOrEqualTo(16);
    Rectangle2D bleed = sheet.bleed();
    assertThat(points)
        .allSatisfy(
            at -> {
              assertThat(sheet.media().contains(at[0], at[1])).as(at[0] + " " + at[1]).isTrue();
              // A double mark ends where the bleed does.
              assertThat(
                      at[0] > bleed.getMinX() + .01
                          && at[0] < bleed.getMaxX() - .01
                          && at[1] > bleed.getMinY() + .01
                          && at[1] < bleed.getMaxY() - .01)
                  .as(at[0] + " " + at[1])
                  .isFalse();
            });
    // A mark of each side leads to the cut.
    Rectangle2D trim = sheet.trim();
    assertThat(points).anyMatch(at -> Math.abs(at[0] - trim.getMinX()) < .01);
    assertThat(points).anyMatch(at -> Math.abs(at[0] - trim.getMaxX()) < .01);
    assertThat(points).anyMatch(at -> Math.abs(at[1] - trim.getMinY()) < .01);
    assertThat(points).anyMatch(at -> Math.abs(at[1] - trim.getMaxY()) < .01);
  }

  @Test
  void marksOfOneInkAreBlack() throws IOException {
    SmallPdf pdf = pressed(new ProfileBuilder().marks(Marks.CROP).colors(Colors.BLACK));
    assertThat(pdf.operators(1)).contains("0 G").doesNotContain("/Registration CS");
    assertThat(pdf.pressedPage(1).getResources().getColorSpaceNames()).isEmpty();
  }

  @Test
  void emptyPagesMakeTheNumberAMultiple() throws IOException {
    SmallPdf pdf = new SmallPdf(temp).page(TEXT).page(TEXT).page(TEXT);
    PressReport report = pdf.press(new ProfileBuilder().multiple(4).noSpineBleed().build());
    assertThat(report.pages()).isEqualTo(4);
    assertThat(pdf.pressed().getNumberOfPages()).isEqualTo(4);
    assertThat(pdf.operators(4)).isEmpty();
    assertThat(box(pdf.pressedPage(4).getTrimBox())).containsExactly(10f, 10f, 110f, 210f);
    assertThat(pdf.press(new ProfileBuilder().multiple(3).build()).pages()).isEqualTo(3);
  }

  @Test
  void everyPageHasAFolioAtTheSpine() throws IOException {
    SmallPdf pdf = new SmallPdf(temp).page(TEXT).page(TEXT);
    pdf.press(new ProfileBuilder().multiple(4).folios().build());
    double gap = 1.5 * 72 / 25.4;
    for (int page = 1; page <= 4; page++) {
      List<String> folio = pdf.operators(page);
      folio = folio.subList(folio.indexOf("/Artifact … BDC"), folio.size());
      // It is a square of 3 × 6 here.
      double x = page % 2 == 1 ? 10 + gap : 110 - gap - 3;
      assertThat(folio).contains("0 0 0 1 k").anyMatch(at -> at.endsWith(" m"));
      String start = folio.stream().filter(at -> at.endsWith(" m")).findFirst().orElseThrow();
      assertThat(Double.parseDouble(start.split(" ", -1)[0])).isBetween(x - .01, x + .01);
    }
  }

  @Test
  void anEmptyPageHasItsMarks() throws IOException {
    SmallPdf pdf = new SmallPdf(temp).page(TEXT);
    pdf.press(new ProfileBuilder().multiple(2).marks(Marks.CROP).build());
    assertThat(pdf.operators(2)).contains("/Registration CS", "S");
    assertThat(
            pdf.pressedPage(2)
                .getResources()
                .getColorSpace(COSName.getPDFName("Registration"))
                .getName())
        .isEqualTo("Separation");
  }
}
