package io.github.huozi.font.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Kerning of fonts that are made for it; huozi's own fonts are in {@link LatinGlyphsTest}. */
class PairKerningTest {

  /** A table kern with a subtable of one pair: the glyphs 3 and 7, closer by 50 units. */
  private static final short[] OLD = {0, 1, 0, 20, 1, 1, 6, 0, 0, 3, 7, -50};

  @Test
  void aFontWithoutGposIsKernedByItsOldTable() throws Exception {
    PairKerning kerning = PairKerning.read(null, table(OLD));
    assertThat(kerning.between(3, 7)).isEqualTo(-50);
    assertThat(kerning.between(3, 7)).isEqualTo(-50);
    assertThat(kerning.between(7, 3)).isZero();
  }

  @Test
  void theOldTableDoesNotCountBesideGpos() throws Exception {
    // A layout table without scripts, features and lookups.
    PairKerning kerning =
        PairKerning.read(table((short) 1, (short) 0, (short) 0, (short) 0, (short) 0), table(OLD));
    assertThat(kerning.between(3, 7)).isZero();
  }

  @Test
  void aFontWithoutBothIsNotKerned() throws Exception {
    assertThat(PairKerning.read(null, null).between(3, 7)).isZero();
  }

  @Test
  void aTableThatIsCutOffIsDamaged() {
    short[] cut = {0, 1, 0, 20, 1, 2, 6, 0, 0, 3, 7, -50};
    assertThatThrownBy(() -> PairKerning.read(null, table(cut)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("its table kern is damaged");
  }

  private static ByteBuffer table(short... numbers) {
    ByteBuffer table = ByteBuffer.allocate(2 * numbers.length);
    for (short number : numbers) {
      table.putShort(number);
    }
    return table.flip();
  }
}
