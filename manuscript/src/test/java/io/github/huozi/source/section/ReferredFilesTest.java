package io.github.huozi.source.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferredFilesTest {

  @TempDir Path temp;

  @Test
  void aNameNeedsAnEncodingOfTheLocale() {
    assertThat(ReferredFiles.canEncode("活字.md", "UTF-8")).isTrue();
    assertThat(ReferredFiles.canEncode("活字.md", "ANSI_X3.4-1968")).isFalse();
    assertThat(ReferredFiles.canEncode("type.md", "ANSI_X3.4-1968")).isTrue();
    assertThat(ReferredFiles.canEncode("type.md", "no encoding")).isTrue();
    assertThat(ReferredFiles.canBeNamed("\uFFFD.md")).isFalse();
  }

  /** For a file whose name is not UTF-8, Java returns a name that does not exist. */
  @Test
  void aNameThatCannotBeDecodedIsReported() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n![b](\uFFFD.png)");
    folder.section();
    assertThat(folder.problems())
        .containsExactly(
            "en/a.md:3: the image �.png does not exist; name files in UTF-8, and build with a"
                + " UTF-8 locale, such as LC_ALL=C.UTF-8");
  }
}
