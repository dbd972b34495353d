package io.github.huozi.pdf.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.pdf.style.PrintedColor;
import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;

/** The operators of a page of 100 pt, of which a point has 10 dots. */
class ContentWriterTest {

  private static final Shape SQUARE = new Rectangle(100, 200, 50, 30);
  private static final String SQUARE_PATH = "10 77 5 3 re\n";

  private final COSDictionary resources = new COSDictionary();
  private final ContentWriter out = new ContentWriter(resources, 10, 100);

  private String written() {
    return new String(out.content(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aLengthIsInPointsFromTheFootOfThePage() {
    out.translate(1, -2.5);
    out.fill(new Line2D.Double(0, 0, 333.337, -0.004));
    assertThat(written()).isEqualTo(".1 100.25 m\n33.434 100.25 l\nf\n");
  }

  @Test
  void aNeutralColourIsGrey() {
    out.setInk(PrintedColor.of(0x66, 0x66, 0x66));
    out.fill(SQUARE);
    out.fill(SQUARE);
    out.setInk(PrintedColor.of(0xFF, 0, 0x66));
    out.draw(SQUARE);
    out.setInk(new PrintedColor(List.of(0f, 0.5f, 0f, 1f), 1));
    out.fill(new Area(SQUARE));
    assertThat(written())
        .isEqualTo(
            ".4 g\n"
                + SQUARE_PATH
                + "f\n"
                + SQUARE_PATH
                + "f\n"
                + ".1 w\n2 J\n1 0 .4 RG\n"
                + SQUARE_PATH
                + "S\n"
                + "0 .5 0 1 k\n"
                + SQUARE_PATH
                + "f\n");
  }

  @Test
  void aPenIsSetWhereItDiffers() {
    float[] dash = {20, 10};
    out.setStroke(new BasicStroke(10, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    out.draw(SQUARE);
    out.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL, 10, dash, 0));
    out.draw(SQUARE);
    out.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL));
    out.draw(SQUARE);
    assertThat(written())
        .isEqualTo(
            SQUARE_PATH
                + "S\n.5 w\n1 J\n2 j\n[2 1 ] 0 d\n"
                + SQUARE_PATH
                + "S\n[] 0 d\n"
                + SQUARE_PATH
                + "S\n");
    assertThat(dash).containsExactly(20, 10);
  }

  @Test
  void aCurveOfTwoPointsBecomesOneOfThree() {
    Path2D curve = new Path2D.Double();
    curve.moveTo(0, 1000);
    curve.quadTo(300, 400, 600, 1000);
    curve.closePath();
    out.fill(curve);
    assertThat(written()).isEqualTo("0 0 m\n20 40 40 40 60 0 c\nh\nf\n");
  }

  @Test
  void markedContentIsAroundWhatIsPainted() {
    List<Integer> ids = new ArrayList<>();
    out.mark("Span", ids::add);
    out.artifact(ContentWriter.LAYOUT);
    out.fill(SQUARE);
    out.unmark();
    out.artifact(ContentWriter.LAYOUT);
    out.fill(SQUARE);
    out.mark("Figure", ids::add);
    out.fill(SQUARE);
    out.unmark();
    out.fill(SQUARE);
    String fill = SQUARE_PATH + "f\n";
    assertThat(written())
        .isEqualTo(
            "/Artifact <</Type /Layout>> BDC\n"
                + fill
                + fill
                + "EMC\n/Figure <</MCID 0>> BDC\n"
                + fill
                + "EMC\n"
                + fill);
    assertThat(ids).containsExactly(0);
  }

  @Test
  void markedContentDoesNotCrossASavedState() {
    List<Integer> ids = new ArrayList<>();
    out.mark("Span", ids::add);
    out.save();
    out.clip(SQUARE);
    out.fill(SQUARE);
    out.restore();
    out.fill(SQUARE);
    out.unmark();
    out.save();
    out.restore();
    assertThat(written())
        .isEqualTo(
            "q\n"
                + SQUARE_PATH
                + "W n\n/Span <</MCID 0>> BDC\n"
                + SQUARE_PATH
                + "f\nEMC\nQ\n/Span <</MCID 1>> BDC\n"
                + SQUARE_PATH
                + "f\nEMC\nq\nQ\n");
    assertThat(ids).containsExactly(0, 1);
  }

  @Test
  void anEmptyClipHidesEverything() {
    out.clip(new Path2D.Double());
    assertThat(written()).isEqualTo("0 0 0 0 re\nW n\n");
  }

  @Test
  void aPictureIsOpaqueAfterATranslucentGround() {
    COSStream image = new COSStream();
    out.setInk(new PrintedColor(PrintedColor.BLACK.parts(), 0.25f));
    out.fill(SQUARE);
    out.image(image, 100, 200, 50, 30);
    out.image(image, 0, 0, 50, 30);
    out.fill(SQUARE);
    assertThat(written())
        .isEqualTo(
            "/fill250 gs\n"
                + SQUARE_PATH
                + "f\n/fill1000 gs\nq\n5 0 0 3 10 77 cm\n/X0 Do\nQ\n"
                + "q\n5 0 0 3 0 97 cm\n/X0 Do\nQ\n/fill250 gs\n"
                + SQUARE_PATH
                + "f\n");
    COSDictionary states = resources.getCOSDictionary(COSName.EXT_G_STATE);
    assertThat(states.getCOSDictionary(COSName.getPDFName("fill250")).getFloat(COSName.CA_NS))
        .isEqualTo(0.25f);
  }

  @Test
  void aStateIsRestored() {
    out.save();
    out.transform(AffineTransform.getQuadrantRotateInstance(1));
    out.setInk(PrintedColor.of(0xFF, 0xFF, 0xFF));
    out.fill(SQUARE);
    out.restore();
    out.fill(SQUARE);
    String white = "1 g\n" + SQUARE_PATH + "f\n";
    assertThat(written()).isEqualTo("q\n0 1 -1 0 0 0 cm\n" + white + "Q\n" + white);
  }
}
