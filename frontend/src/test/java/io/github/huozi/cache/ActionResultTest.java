package io.github.huozi.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.cache.ActionResult.OutputEntry;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The messages of a cache, as protobuf writes them. */
class ActionResultTest {

  private static final ActionResult RESULT =
      new ActionResult(
          List.of(
              new OutputEntry("files/clay-1.0-en.pdf", "a".repeat(64), 300),
              new OutputEntry("records/版", "b".repeat(64), 5_000_000_000L)),
          "scripts WESTERN");

  /** {@code output_files {path: "a" digest {hash: "b" size_bytes: 300}}}, as protoc writes it. */
  @Test
  void theBytesAreThoseOfProtobuf() {
    ActionResult one = new ActionResult(List.of(new OutputEntry("a", "b", 300)), "c");
    assertThat(HexFormat.of().formatHex(one.encoded()))
        .isEqualTo("120b0a01611206" + "0a016210ac02" + "2a0163");
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(ActionResult.decoded(RESULT.encoded())).contains(RESULT);
    ActionResult empty = new ActionResult(List.of(), "");
    assertThat(ActionResult.decoded(new byte[0])).contains(empty);
  }

  /**
   * A server may add who made it: {@code execution_metadata {worker: "w"}}, an exit code and more.
   */
  @Test
  void otherFieldsAreSkipped() {
    byte[] more =
        HexFormat.of()
            .parseHex("4a030a0177" + "2000" + "f90101020304050607" + "08" + "fd0101020304");
    byte[] known = RESULT.encoded();
    byte[] both = Arrays.copyOf(known, known.length + more.length);
    System.arraycopy(more, 0, both, known.length, more.length);
    assertThat(ActionResult.decoded(both)).contains(RESULT);
  }

  @Test
  void damagedBytesAreNoMessageOrAnother() {
    byte[] bytes = RESULT.encoded();
    int cutOff = 0;
    for (int length = 1; length < bytes.length; length++) {
      if (ActionResult.decoded(Arrays.copyOf(bytes, length)).isEmpty()) {
        cutOff++;
      }
    }
    assertThat(cutOff).isGreaterThan(bytes.length - 5);
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = bytes.clone();
      for (int j = 0; j < 1 + i % 4; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(ActionResult.decoded(damaged)).isNotEqualTo(null);
    }
    // A length beyond the end, a number without end, a field without number, a group.
    for (String hex :
        List.of("12ffffffff0f", "ffffffffffffffffffffff", "0200", "13", "1280", "10" + "05")) {
      assertThat(ActionResult.decoded(HexFormat.of().parseHex(hex))).as(hex).isEmpty();
    }
  }
}
