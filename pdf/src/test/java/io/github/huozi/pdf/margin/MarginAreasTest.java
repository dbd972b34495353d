package io.github.huozi.pdf.margin;

import static io.github.huozi.pdf.style.MarginPlace.BOTTOM_RIGHT_CORNER;
import static io.github.huozi.pdf.style.MarginPlace.LEFT_BOTTOM;
import static io.github.huozi.pdf.style.MarginPlace.TOP_CENTER;
import static io.github.huozi.pdf.style.MarginPlace.TOP_LEFT;
import static io.github.huozi.pdf.style.MarginPlace.TOP_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.pdf.margin.Edges.Area;
import io.github.huozi.pdf.style.MarginPlace;
import io.github.huozi.pdf.style.Sides;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The areas of margin boxes (CSS Paged Media 3 §5.3). */
class MarginAreasTest {

  /** A page of 100 by 200 with margins of 10, 20, 30 and 40. */
  private static final MarginAreas PAGE = new MarginAreas(100, 200, new Sides(10, 20, 30, 40));

  @Test
  void aBoxAloneHasTheWholeEdge() {
    assertThat(PAGE.of(Map.of(TOP_RIGHT, 5.0))).isEqualTo(one(TOP_RIGHT, 40, 0, 40, 10));
    assertThat(PAGE.of(Map.of(TOP_CENTER, 5.0))).isEqualTo(one(TOP_CENTER, 40, 0, 40, 10));
    assertThat(PAGE.of(Map.of(LEFT_BOTTOM, 5.0))).isEqualTo(one(LEFT_BOTTOM, 0, 10, 40, 160));
  }

  @Test
  void aMiddleBoxIsCentred() {
    assertThat(PAGE.of(Map.of(TOP_LEFT, 30.0, TOP_CENTER, 10.0)))
        .containsEntry(TOP_LEFT, new Area(40, 0, 15, 10))
        .containsEntry(TOP_CENTER, new Area(55, 0, 10, 10));
  }

  @Test
  void twoBoxesShareAsTheirContentsNeed() {
    assertThat(PAGE.of(Map.of(TOP_LEFT, 10.0, TOP_RIGHT, 10.0)).get(TOP_LEFT))
        .isEqualTo(new Area(40, 0, 20, 10));
    assertThat(PAGE.of(Map.of(TOP_LEFT, 10.0, TOP_RIGHT, 30.0)).get(TOP_RIGHT))
        .isEqualTo(new Area(50, 0, 30, 10));
  }

  @Test
  void aShortTextKeepsItsWidthBesideALongOne() {
    assertThat(PAGE.of(Map.of(TOP_LEFT, 5.0, TOP_RIGHT, 500.0)).get(TOP_LEFT).width()).isEqualTo(5);
    assertThat(PAGE.of(Map.of(TOP_LEFT, 500.0, TOP_RIGHT, 5.0)).get(TOP_LEFT).width())
        .isEqualTo(35);
    assertThat(PAGE.of(Map.of(TOP_LEFT, 500.0, TOP_RIGHT, 300.0)).get(TOP_LEFT).width())
        .isEqualTo(20);
  }

  @Test
  void cornersHaveTheMargins() {
    assertThat(PAGE.of(Map.of(BOTTOM_RIGHT_CORNER, 5.0)))
        .isEqualTo(one(BOTTOM_RIGHT_CORNER, 80, 170, 20, 30));
  }

  private static Map<MarginPlace, Area> one(
      MarginPlace name, double x, double y, double width, double height) {
    return Map.of(name, new Area(x, y, width, height));
  }
}
