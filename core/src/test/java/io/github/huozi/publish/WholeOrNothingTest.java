package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a build that was killed, no incomplete file has a final name, and the next build works. */
@Tag("long")
class WholeOrNothingTest {

  @TempDir Path temp;
  private PublicationFolder folder;
  private Map<String, byte[]> old;
  private Map<String, byte[]> fresh;

  @BeforeEach
  void twoStatesOfAPublication() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: Type\ncover: none\n")
            .with("en/1.md", "# One\n\n" + "A word or two of fresh text. ".repeat(400));
    folder.publish();
    fresh = files();
    folder.with("en/1.md", "# One\n\nOld text.\n").publish();
    old = files();
    folder.with("en/1.md", "# One\n\n" + "A word or two of fresh text. ".repeat(400));
  }

  @InParts(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".book-en.pdf.",
        "book-en.pdf",
        ".book-en.epub.",
        "book-en.epub",
        "../records/book/.edition-en."
      })
  void aBuildThatIsKilledWhenAFileIsTouched(String file) throws Exception {
    Path path = folder.output().resolve(file);
    long before = stamp(path);
    try (BuildProcess build = BuildProcess.start(temp)) {
      build.killWhen(() -> stamp(path) != before);
    }
    eachIsOldOrFresh();
    theNextBuildIsRight();
  }

  @InParts(3)
  @ParameterizedTest
  @ValueSource(ints = {300, 900, 1500})
  void aBuildThatIsKilledAtSomeTime(int milliseconds) throws Exception {
    long end = System.nanoTime() + milliseconds * 1_000_000L;
    try (BuildProcess build = BuildProcess.start(temp)) {
      build.killWhen(() -> System.nanoTime() > end);
    }
    eachIsOldOrFresh();
    theNextBuildIsRight();
  }

  @Test
  void aDiskThatIsFull() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell");
    try (BuildProcess build = BuildProcess.startOnSmallDisk(temp, 4)) {
      assertThat(build.output()).contains("book-en.pdf: cannot be written: ");
      assertThat(build.exitValue()).isNotZero();
    }
    assertThat(files()).usingRecursiveComparison().isEqualTo(old);
    noneIsUnfinished();
    theNextBuildIsRight();
  }

  @Test
  void aFolderThatMayNotBeWrittenTo() throws Exception {
    Path output = folder.output();
    assumeTrue(Files.getFileStore(output).supportsFileAttributeView("posix"), "no permissions");
    Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(output), "this user may write everywhere");
      assertThatIOException()
          .isThrownBy(folder::publish)
          .withMessageContaining("is write-protected; give the build permission");
    } finally {
      Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertThat(files()).usingRecursiveComparison().isEqualTo(old);
    theNextBuildIsRight();
  }

  private void eachIsOldOrFresh() throws IOException {
    files()
        .forEach(
            (name, bytes) ->
                assertThat(List.of(old.get(name), fresh.get(name)))
                    .as(name)
                    .anyMatch(whole -> Arrays.equals(whole, bytes)));
  }

  private void theNextBuildIsRight() throws Exception {
    folder.publish();
    assertThat(files()).usingRecursiveComparison().isEqualTo(fresh);
    noneIsUnfinished();
    folder.publish();
    assertThat(folder.remade()).isEmpty();
  }

  private void noneIsUnfinished() throws IOException {
    assertThat(below(path -> path.toString().endsWith(".unfinished"))).isEmpty();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (Path file : below(path -> path.getFileName().toString().startsWith("book-en."))) {
      files.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return files;
  }

  private List<Path> below(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(Files::isRegularFile).filter(wanted).toList();
    }
  }

  /** The time of the last change of a file, or of a file whose name begins with its name. */
  private static long stamp(Path path) {
    String name = path.getFileName().toString();
    long last = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path.getParent())) {
      for (Path file : files) {
        if (file.getFileName().toString().startsWith(name)) {
          last = Math.max(last, file.toFile().lastModified());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return last;
  }
}
