package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Outlines as operators. */
class PathOperatorsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String written() {
    return out.toString(StandardCharsets.US_ASCII);
  }

  @Test
  void numbersHaveThreeDecimalsAtMost() {
    PathOperators.put(out, "x", 1, -1, .5, -.25, 12.3456, -0.0004, 100.05, 1.0996, 7.001);
    assertThat(written()).isEqualTo("1 -1 0.5 -0.25 12.346 0 100.05 1.1 7.001 x\n");
  }

  @Test
  void anAreaIsClosed() {
    PathOperators.write(new Rectangle2D.Double(1, 2, 3, 4), out);
    assertThat(written()).isEqualTo("1 2 m\n4 2 l\n4 6 l\n1 6 l\n1 2 l\nh\n");
  }

  /** PDF has no curves with one control point. */
  @Test
  void aQuadraticCurveBecomesACubicOne() {
    Path2D path = new Path2D.Double();
    path.moveTo(0, 0);
    path.quadTo(3, 6, 6, 0);
    path.curveTo(7, 1, 8, 2, 9, 0);
    path.quadTo(12, 0, 12, 3);
    PathOperators.write(path, out);
    assertThat(written()).isEqualTo("0 0 m\n2 4 4 4 6 0 c\n7 1 8 2 9 0 c\n11 0 12 1 12 3 c\n");
  }
}
