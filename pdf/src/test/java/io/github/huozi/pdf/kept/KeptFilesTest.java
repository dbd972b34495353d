package io.github.huozi.pdf.kept;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.input.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of kept chapters. */
class KeptFilesTest {

  private static final byte[] TEXT = "a chapter".getBytes(UTF_8);

  @TempDir private Path all;

  private KeptFiles files(String edition, long most) {
    return new KeptFiles(all, edition, "huozi", most);
  }

  private Path file(String edition, String key) {
    return all.resolve(edition).resolve(key + ".chapter");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    KeptFiles files = files("en", 1000);
    assertThat(files.read("key")).isEmpty();
    files.write("key", TEXT);
    assertThat(files.read("key")).contains(TEXT);
    assertThat(files.read("other")).isEmpty();
    files.write("key", new byte[0]);
    assertThat(files.read("key")).contains(new byte[0]);
  }

  @Test
  void aFileThatIsCutOffAnywhereIsDeleted() throws Exception {
    KeptFiles files = files("en", 1000);
    files.write("key", TEXT);
    byte[] whole = Files.readAllBytes(file("en", "key"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(file("en", "key"), Arrays.copyOf(whole, length));
      assertThat(files.read("key")).as("%d bytes", length).isEmpty();
      assertThat(file("en", "key")).doesNotExist();
    }
  }

  @Test
  void aFileWithAnyOtherByteIsDeleted() throws Exception {
    KeptFiles files = files("en", 1000);
    files.write("key", TEXT);
    byte[] whole = Files.readAllBytes(file("en", "key"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file("en", "key"), damaged);
      assertThat(files.read("key")).as("byte %d", i).isEmpty();
      assertThat(file("en", "key")).doesNotExist();
    }
  }

  /** The text of another chapter, whole as it is, must not be printed. */
  @Test
  void aFileInAnothersPlaceIsDeleted() throws Exception {
    KeptFiles files = files("en", 1000);
    files.write("key", TEXT);
    files.write("yek", "another".getBytes(UTF_8));
    Files.copy(file("en", "yek"), file("en", "key"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(files.read("key")).isEmpty();
    assertThat(file("en", "key")).doesNotExist();
    assertThat(files.read("yek")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "huozi chapter 0 ", "no chapter"})
  void aFileOfAnotherFormatIsDeleted(String head) throws Exception {
    Files.createDirectories(all.resolve("en"));
    String foreign = head + "key " + Digest.of(TEXT) + "\n" + new String(TEXT, US_ASCII);
    Files.writeString(file("en", "key"), foreign);
    assertThat(files("en", 1000).read("key")).isEmpty();
    assertThat(file("en", "key")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsNotKept() throws Exception {
    Files.writeString(all.resolve("en"), "no folder");
    KeptFiles files = files("en", 1000);
    files.write("key", TEXT);
    assertThat(files.read("key")).isEmpty();
    files.sweep(Set.of());
    assertThat(all.resolve("en")).hasContent("no folder");
  }

  @Test
  void onlyWhatTheLastBuildOfAnEditionUsedStays() throws Exception {
    files("de", 1000).write("a", TEXT);
    KeptFiles files = files("en", 1000);
    files.write("a", TEXT);
    files.write("b", TEXT);
    files.sweep(Set.of("b", "c"));
    assertThat(kept()).containsExactly("de/a.chapter", "en/b.chapter");
  }

  @Test
  void whatHasNotBeenUsedForTheLongestTimeGoesFirst() throws Exception {
    KeptFiles de = files("de", 1000);
    KeptFiles en = files("en", 1000);
    en.write("a", new byte[320]);
    en.write("b", new byte[320]);
    de.write("a", new byte[320]);
    de.write("b", new byte[320]);
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (String file : List.of("en/b", "en/a", "de/a", "de/b")) {
      start = start.plusSeconds(60);
      Files.setLastModifiedTime(all.resolve(file + ".chapter"), FileTime.from(start));
    }
    en.sweep(Set.of("a", "b"));
    // With their heads, three take more than 1000 bytes.
    assertThat(kept()).containsExactly("en/a.chapter", "en/b.chapter");
    files("en", 400).sweep(Set.of("a", "b"));
    assertThat(kept()).containsExactly("en/b.chapter");
    files("en", 10).sweep(Set.of("a", "b"));
    assertThat(kept()).isEmpty();
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.walk(all)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> all.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
