package io.github.huozi.makeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.makeup.MarginPlaces.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a page of 100, with 5 between blocks. */
class MarginPlacesTest {

  private static MarginPlaces place(Block... blocks) {
    return MarginPlaces.of(List.of(blocks), 100, 5);
  }

  private static Block caption(double wanted, double height) {
    return new Block(wanted, height, false);
  }

  private static Block head(double wanted, double height) {
    return new Block(wanted, height, true);
  }

  @Test
  void blocksWithRoomStandWhereTheyShould() {
    assertThat(place(caption(0, 20), head(40, 10), caption(60, 30)).tops())
        .containsExactly(0.0, 40.0, 60.0);
  }

  @Test
  void aCaptionMovesBelowTheBlockBeforeIt() {
    assertThat(place(caption(10, 30), caption(20, 10)).tops()).containsExactly(10.0, 45.0);
    assertThat(place(head(10, 30), caption(20, 10)).tops()).containsExactly(10.0, 45.0);
  }

  @Test
  void aCaptionMovesUpFromTheFoot() {
    assertThat(place(caption(90, 30)).tops()).containsExactly(70.0);
    assertThat(place(caption(50, 20), caption(80, 30)).tops()).containsExactly(45.0, 70.0);
  }

  @Test
  void aCaptionMovesUpFromASideHead() {
    assertThat(place(caption(40, 20), head(50, 10)).tops()).containsExactly(25.0, 50.0);
  }

  @Test
  void aSideHeadStaysOnItsLine() {
    MarginPlaces places = place(caption(0, 60), head(50, 10));
    assertThat(places.tops().get(1)).isEqualTo(50);
    assertThat(places.crowded()).containsExactly(0);
  }

  @Test
  void aSideHeadMovesBelowAnother() {
    assertThat(place(head(10, 20), head(20, 10)).tops()).containsExactly(10.0, 35.0);
  }

  @Test
  void aSideHeadKeepsAboveTheFoot() {
    assertThat(place(head(90, 30)).tops()).containsExactly(75.0);
  }

  @Test
  void theHighestCaptionsAreCrowdedOut() {
    MarginPlaces places = place(caption(0, 40), caption(30, 70), caption(60, 30));
    assertThat(places.crowded()).containsExactly(1);
    assertThat(places.tops().get(0)).isEqualTo(0);
    assertThat(places.tops().get(2)).isEqualTo(60);
  }

  @Test
  void aPageWithoutBlocksHasNone() {
    assertThat(place().tops()).isEmpty();
  }
}
