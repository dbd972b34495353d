package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterMapsTest {

  private static final int CMAP = 28;

  @Test
  void variationSequencesAreTakenOffTheList() {
    byte[] font = font(4, 14, 12);
    CharacterMaps.keepReadable(font);
    ByteBuffer cmap = ByteBuffer.wrap(font);
    assertThat(cmap.getShort(CMAP + 2)).isEqualTo((short) 2);
    assertThat(format(cmap, 0)).isEqualTo(4);
    assertThat(format(cmap, 1)).isEqualTo(12);
  }

  @Test
  void otherMapsStay() {
    byte[] font = font(4, 12);
    CharacterMaps.keepReadable(font);
    assertThat(font).isEqualTo(font(4, 12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 20, 28, 30, 33, 45, 52, 53})
  void aTruncatedFileIsLeftToTheParserToJudge(int length) {
    byte[] font = Arrays.copyOf(font(14, 14, 14), length);
    assertThatCode(() -> CharacterMaps.keepReadable(font)).doesNotThrowAnyException();
  }

  private static int format(ByteBuffer font, int map) {
    return font.getShort(CMAP + font.getInt(CMAP + 4 + 8 * map + 4));
  }

  /** A file of one table, a cmap with maps of these formats. */
  private static byte[] font(int... formats) {
    ByteBuffer font = ByteBuffer.allocate(CMAP + 4 + 10 * formats.length);
    font.putInt(0x00010000).putShort((short) 1).position(12);
    font.put("cmap".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(CMAP);
    font.putInt(4 + 10 * formats.length);
    font.putShort((short) 0).putShort((short) formats.length);
    for (int i = 0; i < formats.length; i++) {
      font.putShort((short) 0).putShort((short) i).putInt(4 + 8 * formats.length + 2 * i);
    }
    for (int format : formats) {
      font.putShort((short) format);
    }
    return font.array();
  }
}
