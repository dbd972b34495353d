package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.Severity;
import io.github.huozi.publish.PublicationFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small manuscripts in which two things meet: {@code verify} has no error in what {@code publish}
 * makes of them, nor have EPUBCheck and veraPDF. Each folder of {@code src/test/resources/cases} is
 * one; a folder that you add is tested.
 */
@Tag("long")
class CasesTest {

  @TempDir private Path temp;

  static Stream<Path> cases() throws IOException, URISyntaxException {
    Path all = Path.of(Objects.requireNonNull(CasesTest.class.getResource("/cases")).toURI());
    try (Stream<Path> folders = Files.list(all)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isSound(Path folder) throws Exception {
    PublicationFolder publication = new PublicationFolder(temp).onThemesPage().with(folder);
    publication.publish();
    List<Finding> findings =
        publication.verify(Set.of()).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    assertThat(findings).isEmpty();
  }
}
