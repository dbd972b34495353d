package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeAreaTest {

  @Test
  void takesAsManyWholeCharactersAndLinesAsFit() {
    assertThat(TypeArea.within(318, 459, 10, 17)).isEqualTo(new TypeArea(310, 459, 31, 27));
  }

  @Test
  void aRoundingErrorCostsNoCharacter() {
    double em = 0.1 + 0.2; // a little more than 0.3
    assertThat(TypeArea.within(3, 3, em, em).characters()).isEqualTo(10);
  }

  @Test
  void thereIsAlwaysRoomForOneCharacter() {
    assertThat(TypeArea.within(5, 5, 10, 17)).isEqualTo(new TypeArea(10, 17, 1, 1));
  }
}
