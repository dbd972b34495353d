package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What touches the edge of the page goes on into the bleed. */
class BleedEdgesTest {

  @TempDir private Path temp;

  private List<String> pressed(String operators, ProfileBuilder profile) throws IOException {
    PDResources resources = new PDResources();
    SmallPdf pdf = new SmallPdf(temp);
    resources.put(
        COSName.getPDFName("X"),
        LosslessFactory.createFromImage(
            pdf.pdf, new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY)));
    pdf.page(operators, resources);
    pdf.press(profile.build());
    List<String> all = pdf.operators(1);
    // Without the clipping and the move of the page.
    return all.subList(5, all.size() - 1).stream()
        .filter(operator -> !operator.matches(".* (k|K|gs)"))
        .toList();
  }

  private List<String> pressed(String operators) throws IOException {
    return pressed(operators, new ProfileBuilder());
  }

  @Test
  void aGroundGoesOnOnAllSides() throws IOException {
    assertThat(pressed("0 0 100 200 re f")).containsExactly("-10 -10 120 220 re", "f");
    assertThat(pressed("0 150 100 50 re f")).containsExactly("-10 150 120 60 re", "f");
    assertThat(pressed("0 0 m 100 0 l 100 20 l 0 30 l h f"))
        .containsExactly("-10 -10 m", "110 -10 l", "110 20 l", "-10 30 l", "h", "f");
  }

  @Test
  void aHairIsNoDistance() throws IOException {
    assertThat(pressed("0.5 100 20 10 re f")).containsExactly("-10 100 30.5 10 re", "f");
  }

  @Test
  void whatIsInsideStays() throws IOException {
    assertThat(pressed("1 10 98 180 re f")).containsExactly("1 10 98 180 re", "f");
    assertThat(pressed("q 20 0 0 20 5 5 cm /X Do Q"))
        .containsExactly("q", "20 0 0 20 5 5 cm", "/X Do", "Q");
  }

  @Test
  void whatReachesFurtherStays() throws IOException {
    assertThat(pressed("-30 -30 200 300 re f")).containsExactly("-30 -30 200 300 re", "f");
  }

  @Test
  void theEdgeAtTheSpineStaysIfNothingBleedsThere() throws IOException {
    assertThat(pressed("0 0 100 200 re f", new ProfileBuilder().noSpineBleed()))
        .containsExactly("0 -10 110 220 re", "f");
    assertThat(pressed("0 0 100 200 re f", new ProfileBuilder().bleed(0)))
        .containsExactly("0 0 100 200 re", "f");
  }

  @Test
  void aThinRuleAlongTheEdgeKeepsItsInnerSide() throws IOException {
    assertThat(pressed("0 0 .5 200 re f")).containsExactly("-10 -10 10.5 220 re", "f");
    assertThat(pressed("99.5 0 .5 200 re f")).containsExactly("99.5 -10 10.5 220 re", "f");
    assertThat(pressed("0 .2 m 100 .2 l S")).containsExactly("-10 0.2 m", "110 0.2 l", "S");
  }

  @Test
  void aPathIsMovedOnThePage() throws IOException {
    // Upside down, twice as large.
    assertThat(pressed("q 2 0 0 -2 0 200 cm 0 0 50 10 re f Q"))
        .containsExactly("q", "2 0 0 -2 0 200 cm", "-5 -5 60 15 re", "f", "Q");
    // Turned to the left.
    assertThat(pressed("q 0 1 -1 0 100 0 cm 0 0 200 20 re f Q"))
        .containsExactly("q", "0 1 -1 0 100 0 cm", "-10 -10 220 30 re", "f", "Q");
  }

  @Test
  void whatIsAslantStays() throws IOException {
    assertThat(pressed("q .8 .6 -.6 .8 0 0 cm 0 0 50 10 re f Q"))
        .containsExactly("q", "0.8 0.6 -0.6 0.8 0 0 cm", "0 0 50 10 re", "f", "Q");
  }

  @Test
  void aClipGoesOn() throws IOException {
    assertThat(pressed("q 0 0 100 200 re W n 0 0 100 200 re f Q"))
        .containsExactly("q", "-10 -10 120 220 re", "W", "n", "-10 -10 120 220 re", "f", "Q");
  }

  @Test
  void aPictureIsStretched() throws IOException {
    assertThat(pressed("q 100 0 0 50 0 150 cm /X Do Q"))
        .containsExactly(
            "q", "100 0 0 50 0 150 cm", "q", "1.2 0 0 1.2 -0.1 0 cm", "/X Do", "Q", "Q");
  }
}
