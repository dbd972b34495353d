package io.github.huozi.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folder paths in annotations and in SARIF are relative to. */
class WorkspaceRootTest {

  @TempDir Path temp;
  private Path project;

  @BeforeEach
  void project() throws Exception {
    temp = temp.toAbsolutePath().normalize();
    project = Files.createDirectories(temp.resolve("repository/books/one"));
  }

  @Test
  void gitHubsWorkspaceComesFirst() throws Exception {
    Files.createDirectory(temp.resolve("repository/.git"));
    assertThat(WorkspaceRoot.of(project, null, Map.of("GITHUB_WORKSPACE", temp.toString())))
        .isEqualTo(temp);
  }

  @Test
  void aWorkspaceElsewhereCountsForNothing() throws Exception {
    Files.createDirectory(temp.resolve("repository/.git"));
    String elsewhere = temp.resolve("other").toString();
    assertThat(WorkspaceRoot.of(project, null, Map.of("GITHUB_WORKSPACE", elsewhere)))
        .isEqualTo(temp.resolve("repository"));
  }

  @Test
  void theRepositoryComesBeforeMavensRoot() throws Exception {
    Files.writeString(temp.resolve("repository/.git"), "gitdir: elsewhere\n");
    assertThat(WorkspaceRoot.of(project, temp.resolve("repository/books"), Map.of()))
        .isEqualTo(temp.resolve("repository"));
  }
}
