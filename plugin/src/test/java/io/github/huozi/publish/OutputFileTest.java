package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .withMessage("disk full");
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
