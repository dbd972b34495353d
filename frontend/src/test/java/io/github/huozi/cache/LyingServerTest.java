package io.github.huozi.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.cache.ActionResult.OutputEntry;
import io.github.huozi.input.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that gives something else than what was stored. */
@Timeout(60)
class LyingServerTest extends TwoMachines {

  /** What a server may answer instead of what it has. */
  static Stream<Lie> lies() {
    String outside = "files/../../../outside.pdf";
    return Stream.of(
        new Lie("other bytes", "cas", b -> flipped(b), "other bytes than"),
        new Lie("cut off", "cas", b -> Arrays.copyOf(b, b.length / 2), "other bytes than"),
        new Lie("nothing", "cas", b -> new byte[0], "other bytes than"),
        new Lie("more", "cas", b -> Arrays.copyOf(b, b.length + 1), "more bytes than"),
        new Lie("garbage", "ac", b -> "<html>".getBytes(UTF_8), "not a result"),
        new Lie("empty results", "ac", b -> new byte[0], "without scripts"),
        new Lie("huge results", "ac", b -> new byte[2_000_000], "more bytes than"),
        new Lie("scripts", "ac", b -> text("scripts KLINGON"), "a script that does not exist"),
        new Lie("a path", "ac", b -> renamed(b, outside), "a file of a name"),
        new Lie("a record's path", "ac", b -> renamed(b, "records/../x"), "a file of a name"),
        new Lie("dots", "ac", b -> renamed(b, "records/.."), "a file of a name"),
        new Lie("no kind", "ac", b -> renamed(b, "/etc/passwd"), "a file of a name"),
        new Lie("Windows", "ac", b -> renamed(b, "records/..\\x"), "a file of a name"),
        new Lie("a program", "ac", b -> renamed(b, "files/clay-1.0-en.sh"), "a file of a name"),
        new Lie("no file", "ac", b -> resized(b, 7_000_000_000L), "a file that no publication has"),
        new Lie("a size below 0", "ac", b -> resized(b, -1), "a file that no publication has"),
        new Lie("another size", "ac", b -> resized(b, 3), "more bytes than"));
  }

  /**
   * A lie.
   *
   * @param kind the kind of the entries that are changed
   * @param told what is told of it
   */
  record Lie(String name, String kind, UnaryOperator<byte[]> change, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[flipped.length / 2] ^= 1;
    return flipped;
  }

  private static byte[] text(String output) {
    return new ActionResult(List.of(), output).encoded();
  }

  private static byte[] renamed(byte[] bytes, String path) {
    return changed(bytes, file -> new OutputEntry(path, file.digest(), file.size()));
  }

  private static byte[] resized(byte[] bytes, long size) {
    return changed(bytes, file -> new OutputEntry(file.path(), file.digest(), size));
  }

  private static byte[] changed(byte[] bytes, UnaryOperator<OutputEntry> change) {
    ActionResult result = ActionResult.decoded(bytes).orElseThrow();
    return new ActionResult(result.files().stream().map(change).toList(), result.output())
        .encoded();
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("lies")
  void aLyingServer(Lie lie) throws Exception {
    one.publish(server.address());
    server.replace(lie.kind, lie.change);

    assertThat(other.publish(server.address()).files()).hasSize(4);

    assertThat(other.made).isEqualTo(1);
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings)
        .hasSize(1)
        .allMatch(line -> line.startsWith(server.address() + "/: "))
        .allMatch(line -> line.contains(lie.told));
    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .doesNotContain("outside.pdf", "x", "passwd", "clay-1.0-en.sh");
    }
    // What was made has replaced it.
    Machine third = new Machine(temp.resolve("third"));
    third.publish(server.address());
    assertThat(third.made).isZero();
  }

  /** Records as huozi writes them, of editions that there cannot be. */
  @ParameterizedTest
  @ValueSource(strings = {"../../x", "e\0n", "/etc/x", "..", "\uD800"})
  void anEntryWithRecordsOfOtherEditions(String id) throws Exception {
    one.publish(server.address());
    server.replace("ac", bytes -> changed(bytes, file -> withEdition(id, file)));
    other.publish(other.cache(server.address(), true));
    assertThat(other.made).isEqualTo(1);
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("the cache gave "));
  }

  private OutputEntry withEdition(String id, OutputEntry file) {
    if (!file.path().equals("records/publication")) {
      return file;
    }
    String record = new String(server.entries.get("cas/" + file.digest()), UTF_8);
    String body =
        record
            .substring(0, record.lastIndexOf("end "))
            .replace("edition\ten\t", "edition\t" + id + "\t");
    byte[] changed = (body + "end " + Digest.of(body) + "\n").getBytes(UTF_8);
    server.entries.put("cas/" + Digest.of(changed), changed);
    return new OutputEntry(file.path(), Digest.of(changed), changed.length);
  }

  /** Files and records of other inputs, under the key of these. */
  @Test
  void anEntryOfSomethingElse() throws Exception {
    other.write("publication/en/1.md", "# Mud\n");
    other.publish(server.address());
    List<byte[]> ofOther = new ArrayList<>();
    server.replace(
        "ac",
        bytes -> {
          ofOther.add(bytes);
          return bytes;
        });
    byte[] files =
        ofOther.stream()
            .filter(bytes -> !ActionResult.decoded(bytes).orElseThrow().files().isEmpty())
            .findFirst()
            .orElseThrow();
    one.publish(server.address());
    server.replace(
        "ac", bytes -> ActionResult.decoded(bytes).orElseThrow().files().isEmpty() ? bytes : files);
    Machine third = new Machine(temp.resolve("third"));

    third.publish(server.address());

    assertThat(third.made).isEqualTo(1);
    assertThat(third.files()).isEqualTo(one.files());
    assertThat(third.warnings).hasSize(1).allMatch(line -> line.contains("something else"));
  }
}
