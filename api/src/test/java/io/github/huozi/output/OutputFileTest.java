package io.github.huozi.output;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.huozi.testing.OtherSystems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

  @TempDir Path temp;

  @Test
  void aFileIsWrittenIntoAFolderThatIsMade() throws IOException {
    Path file = temp.resolve("a/b/book.pdf");
    OutputFile.write(file, out -> out.write('1'));
    assertThat(file).hasContent("1");
    assertThat(file.getParent()).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void whatIsInTheWayOfTheFolderIsNamed() throws IOException {
    Path inTheWay = Files.createFile(temp.resolve("target"));
    Path file = inTheWay.resolve("book.pdf");
    assertThatIOException()
        .isThrownBy(() -> OutputFile.write(file, out -> out.write('1')))
        .withMessage(
            file
                + ": cannot be written: "
                + inTheWay
                + " is not a folder; move it away, or set another outputDirectory");
  }

  @Test
  void whatIsInTheWayIsNamedBeforeAnythingIsWritten() throws IOException {
    Path inTheWay = Files.createFile(temp.resolve("target"));
    Path file = inTheWay.resolve("a/b/book.pdf");
    String told =
        file
            + ": cannot be written: "
            + inTheWay
            + " is not a folder; move it away, or set another outputDirectory";
    assertThatIOException()
        .isThrownBy(() -> OutputFile.write(file, out -> out.write('1')))
        .withMessage(told);
    assertThatIOException().isThrownBy(() -> OutputFile.requirePlace(file)).withMessage(told);
    OutputFile.requirePlace(temp.resolve("a/b/book.pdf"));
    OutputFile.requirePlace(inTheWay);
    assertThat(temp.resolve("a")).doesNotExist();
  }

  @Test
  void aLinkThatLeadsNowhereIsNamed() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("target"), temp.resolve("gone"));
    Path file = link.resolve("book.pdf");
    assertThatIOException()
        .isThrownBy(() -> OutputFile.requirePlace(file))
        .withMessage(
            file
                + ": cannot be written: "
                + link
                + " is a broken symbolic link; move it away, or set another outputDirectory");
  }

  @Test
  void aFullDiskIsNamed() {
    Path file = temp.resolve("book.pdf");
    assertThatIOException()
        .isThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      throw new IOException("No space left on device");
                    }))
        .withMessage(file + ": cannot be written: the disk is full; make room and build again");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aFolderInTheWayIsNamed() throws IOException {
    Path file = Files.createDirectories(temp.resolve("book.pdf/chapter")).getParent();
    assertThatIOException()
        .isThrownBy(() -> OutputFile.write(file, out -> out.write('1')))
        .withMessage(file + ": cannot be written: there is a folder of that name; move it away");
  }

  /** Whichever is ready last has the file, and none has the other's bytes in it. */
  @Test
  void twoWhoWriteTheSameFile() throws IOException {
    Path file = temp.resolve("book.pdf");
    OutputFile.write(
        file,
        out -> {
          out.write("one".getBytes(US_ASCII));
          out.flush();
          OutputFile.write(file, other -> other.write("another".getBytes(US_ASCII)));
          assertThat(file).hasContent("another");
        });
    assertThat(file).hasContent("one");
  }

  @Test
  void whatIsSweptAway() throws IOException {
    long dead = 1;
    while (ProcessHandle.of(dead).isPresent()) {
      dead++;
    }
    Path mine =
        Path.of(
            ".a.pdf." + OutputFile.SYSTEM + "-" + ProcessHandle.current().pid() + "-1.unfinished");
    for (Path name :
        List.of(
            mine,
            Path.of(".a.pdf." + OutputFile.SYSTEM + "-" + dead + "-1.unfinished"),
            Path.of(".somebody-elses.unfinished"))) {
      Files.createFile(temp.resolve(name));
    }
    OutputFile.sweep(temp);
    OutputFile.sweep(temp.resolve("not-there"));
    assertThat(temp.toFile().list())
        .containsExactlyInAnyOrder(mine.toString(), ".somebody-elses.unfinished");
  }

  @Test
  void aNameThatIsTooLongIsTold() {
    Path file = temp.resolve("b".repeat(300) + ".pdf");
    String told =
        file + ": cannot be written: the name is too long for this system; set a shorter finalName";
    assertThatIOException()
        .isThrownBy(() -> OutputFile.write(file, out -> out.write('1')))
        .withMessage(told);
  }

  /** Windows tells so in the language of its user, and names the unfinished file. */
  @Test
  void aFileThatAnotherProgramHasOpenIsNamed() throws IOException {
    Path file = Files.createFile(temp.resolve("book.pdf"));
    String unfinished = temp.resolve(".book.pdf.unfinished").toString();
    for (IOException thrown :
        List.of(
            new AccessDeniedException(unfinished, file.toString(), null),
            new FileSystemException(unfinished, file.toString(), "另一个程序正在使用此文件，进程无法访问。"))) {
      assertThat(OutputFile.unwritten(file, thrown))
          .hasMessage(
              file
                  + ": cannot be written: another program has the file open, or it is"
                  + " write-protected; close it there, or allow writing to it, and build again");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unix", "macos", "windows"})
  void itIsWrittenOnEverySystem(String system) throws IOException {
    try (FileSystem files = OtherSystems.of(system)) {
      Path file = files.getPath("书").toAbsolutePath().resolve("book.pdf");
      OutputFile.write(file, out -> out.write('1'));
      assertThatIOException()
          .isThrownBy(
              () ->
                  OutputFile.write(
                      file,
                      out -> {
                        throw new IOException("damaged");
                      }))
          .withMessage(file + ": cannot be written: damaged");
      assertThat(Files.readString(file)).isEqualTo("1");
      try (Stream<Path> left = Files.list(file.getParent())) {
        assertThat(left).containsExactly(file);
      }
    }
  }

  @Test
  void anOlderFileIsReplaced() throws IOException {
    Path file = temp.resolve("book.pdf");
    OutputFile.write(file, out -> out.write('1'));
    OutputFile.write(file, out -> out.write('2'));
    assertThat(file).hasContent("2");
  }

  @Test
  void aFailureLeavesThePreviousFileAndNothingElse() throws IOException {
    Path file = temp.resolve("book.pdf");
    OutputFile.write(file, out -> out.write('1'));
    assertThatIOException()
        .isThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      out.write('2');
                      throw new IOException("disk full");
                    }))
        .withMessage(file + ": cannot be written: disk full");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException();
                    }));
    assertThat(file).hasContent("1");
    assertThat(temp).isDirectoryNotContaining(path -> !path.equals(file));
  }
}
