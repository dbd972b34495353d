package io.github.huozi.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same for the same content, another for any other, however it comes. */
class DigestTest {

  @TempDir Path temp;

  @Test
  void theExamplesOfTheStandard() {
    // FIPS 180-4, the first example of SHA-256, and the digest of nothing.
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Digest.of("abc")).isEqualTo(abc);
    assertThat(Digest.name("abc")).isEqualTo("ba7816bf8f01cfea");
    assertThat(Digest.of(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void aFileAStreamAndATextAlike() throws Exception {
    String text = "活字 movable type\n".repeat(9000);
    Path file = Files.writeString(temp.resolve("file"), text);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(UTF_8);
    String soFar;
    String whole;
    try (DigestStream out = DigestStream.of(written)) {
      out.write(bytes[0]);
      soFar = out.digest();
      out.write(bytes, 1, 70_000);
      out.write(Arrays.copyOfRange(bytes, 70_001, bytes.length));
      whole = out.digest();
      assertThat(DigestStream.of(out)).isSameAs(out);
    }

    assertThat(Digest.of(file)).isEqualTo(Digest.of(text)).isEqualTo(whole);
    assertThat(soFar).isEqualTo(Digest.of(Arrays.copyOf(bytes, 1)));
    assertThat(written.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void anyOtherByte() {
    byte[] bytes = new byte[64];
    new Random(7).nextBytes(bytes);
    Set<String> digests = new HashSet<>();
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        bytes[i] ^= (byte) (1 << bit);
        digests.add(Digest.of(new String(bytes, ISO_8859_1)));
        bytes[i] ^= (byte) (1 << bit);
      }
    }
    assertThat(digests).hasSize(bytes.length * Byte.SIZE);
  }
}
