package io.github.huozi.mojo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class path is used again only if each of its jars is there as it was. */
class ResolvedJarsTest {

  @TempDir Path temp;

  private ResolvedJars resolved;
  private Path jar;
  private List<ResolvedJars.Jar> jars;

  @BeforeEach
  void aClassPathThatWasResolved() throws IOException {
    resolved = new ResolvedJars(temp.resolve("cache"));
    jar = jar("a");
    jars = List.of(ResolvedJars.Jar.of("org.example", "a", jar));
    resolved.write("key", jars);
  }

  @Test
  void nothingHasChanged() {
    assertThat(resolved.read("key")).contains(jars);
    assertThat(jars.get(0).name()).isEqualTo("org.example:a");
  }

  @Test
  void aFolderOfClassesIsNotKept() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("classes"));
    resolved.write("folder", List.of(ResolvedJars.Jar.of("org.example", "b", folder)));
    assertThat(resolved.read("folder")).isEmpty();
  }

  @Test
  void anotherKey() {
    assertThat(resolved.read("other")).isEmpty();
  }

  @Test
  void aJarHasOtherContent() throws IOException {
    long size = Files.size(jar);
    jar("b");
    assertThat(Files.size(jar)).isEqualTo(size);
    assertThat(resolved.read("key")).isEmpty();
  }

  @Test
  void aJarIsGone() throws IOException {
    Files.delete(jar);
    assertThat(resolved.read("key")).isEmpty();
  }

  @Test
  void theFileIsDamaged() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      Files.writeString(file, text.substring(0, text.length() / 2));
    }
    assertThat(resolved.read("key")).isEmpty();
  }

  @Test
  void oldFilesAreDeleted() throws IOException {
    Path old = files().get(0);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));

    resolved.write("other", jars);

    assertThat(files()).hasSize(1).doesNotContain(old);
    assertThat(resolved.read("other")).contains(jars);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
      return files.toList();
    }
  }

  /** A jar with one entry of one character. */
  private Path jar(String content) throws IOException {
    Path file = temp.resolve("a.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("entry"));
      out.write(content.getBytes(US_ASCII));
    }
    return file;
  }
}
