package io.github.huozi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.InParts.Chosen;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPartsTest {

  @TempDir Path temp;

  /** A project in a folder of a repository that only holds it, as that of a distribution. */
  private Path root = Path.of("");

  @BeforeEach
  void project() throws Exception {
    root = temp.resolve("held/project");
    Files.createDirectories(root.resolve(".mvn"));
    Files.createDirectories(root.resolve("core/target"));
    commit(temp.resolve("held"), "the project is taken in");
  }

  @Test
  void thePartIsThatOfTheCommit() throws Exception {
    String first = commit(root, "one");
    assertThat(Chosen.ofCommit(root)).isEqualTo(Long.parseLong(first, 16));
    assertThat(Chosen.ofCommit(root.resolve("core/target"))).isEqualTo(Long.parseLong(first, 16));
    String second = commit(root, "two");
    assertThat(second).isNotEqualTo(first);
    assertThat(Chosen.ofCommit(root)).isEqualTo(Long.parseLong(second, 16));
  }

  @Test
  void whatHasNoCommitHasThePartZero() throws Exception {
    assertThat(Chosen.ofCommit(root)).isZero();
    git(root, "init", "--quiet");
    assertThat(Chosen.ofCommit(root)).isZero();
    assertThat(Chosen.ofCommit(temp)).isZero();
  }

  /** Makes a commit, and tells the beginning of its id. */
  private static String commit(Path folder, String message) throws Exception {
    git(folder, "init", "--quiet");
    git(
        folder,
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        message);
    return git(folder, "rev-parse", "HEAD").substring(0, 5);
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(Redirect.INHERIT)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(String.join(" ", command)).isZero();
      return said;
    } catch (IOException e) {
      return Assumptions.abort("there is no git: " + e.getMessage());
    }
  }
}
