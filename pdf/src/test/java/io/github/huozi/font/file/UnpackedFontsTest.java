package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.FontJar;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts of compressed jars are unpacked once, and come from the jar again if they are damaged. */
final class UnpackedFontsTest {

  private static final byte[] FONT = font('A');

  @TempDir private Path temp;
  private Path jar;
  private Path cache;

  @BeforeEach
  void writeJar() throws IOException {
    jar = temp.resolve("fonts.jar");
    cache = temp.resolve("below/cache");
    FontJar.write(jar, FONT, true);
  }

  @Test
  void aFontIsUnpackedOnce() throws IOException {
    assertThat(font().bytes()).isEqualTo(FONT);
    Path file = unpacked().get(0);
    assertThat(Files.readAllBytes(file)).isEqualTo(FONT);
    damageContentOfJar();
    assertThat(font().bytes()).isEqualTo(FONT);
    assertThat(unpacked()).containsExactly(file);
  }

  @Test
  void anotherFontOfTheSameNameHasItsOwnFile() throws IOException {
    font().bytes();
    byte[] other = font('B');
    FontJar.write(jar, other, true);
    assertThat(font().bytes()).isEqualTo(other);
    assertThat(unpacked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a byte", "the end", "all", "file"})
  void whatIsDamagedIsUnpackedAgain(String damage) throws IOException {
    font().bytes();
    Path file = unpacked().get(0);
    byte[] damaged = FONT.clone();
    damaged[FONT.length / 2] ^= 1;
    switch (damage) {
      case "a byte" -> Files.write(file, damaged);
      case "the end" -> Files.write(file, List.of("more"), StandardOpenOption.APPEND);
      case "all" -> Files.write(file, new byte[0]);
      default -> Files.delete(file);
    }
    assertThat(font().bytes()).isEqualTo(FONT);
    assertThat(Files.readAllBytes(file)).isEqualTo(FONT);
  }

  @Test
  void aFolderThatIsDeletedMeanwhileIsFilledAgain() throws IOException {
    FontFile font = font();
    font.bytes();
    Files.delete(unpacked().get(0));
    Files.delete(cache);
    assertThat(font.bytes()).isEqualTo(FONT);
    assertThat(unpacked()).hasSize(1);
  }

  @Test
  void whereNothingCanBeWrittenTheFontIsUnpackedInMemory() throws IOException {
    Files.createFile(temp.resolve("below"));
    FontFile font = font();
    assertThat(font.bytes()).isEqualTo(FONT);
    assertThat(font.bytes()).isEqualTo(FONT);
  }

  @Test
  void aDamagedJarIsReportedAndNotUnpacked() throws IOException {
    damageContentOfJar();
    FontFile font = font();
    assertThatIOException().isThrownBy(font::bytes);
    assertThatIOException()
        .isThrownBy(
            () -> {
              throw font.cause(new IOException("a table is damaged"));
            })
        .withMessageContaining("the jar is damaged (");
    assertThat(cache).doesNotExist();
  }

  @Test
  void filesThatNoBuildHasUsedForThirtyDaysAreDeleted() throws IOException {
    font().bytes();
    Path old = unpacked().get(0);
    age(old, Duration.ofDays(31));
    // Using it keeps it.
    font().bytes();
    byte[] second = font('B');
    FontJar.write(jar, second, true);
    font().bytes();
    assertThat(unpacked()).hasSize(2).contains(old);
    age(old, Duration.ofDays(31));
    Path abandoned = Files.createFile(cache.resolve("12345678-10-A.ttf-123"));
    age(abandoned, Duration.ofDays(31));
    FontJar.write(jar, font('C'), true);
    font().bytes();
    assertThat(unpacked()).hasSize(2).doesNotContain(old, abandoned);
  }

  private static byte[] font(char sign) {
    return ("a font " + sign + " ").repeat(1000).getBytes(StandardCharsets.UTF_8);
  }

  private void damageContentOfJar() throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(jar, bytes);
  }

  private static void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private FontFile font() throws IOException {
    return new FontFile(
        new URL("jar:" + jar.toUri() + "!/META-INF/huozi/fonts/Small.ttf"), Optional.of(cache));
  }

  private List<Path> unpacked() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }
}
