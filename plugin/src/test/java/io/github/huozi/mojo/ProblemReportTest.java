package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.annotation.AnnotationLimit;
import io.github.huozi.annotation.Annotations;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of problems, and where. */
class ProblemReportTest {

  @TempDir Path temp;
  private final List<String> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  @Test
  void problemsOfAFailedBuildAreInTheFile() throws Exception {
    Problem problem = Problem.error(place(), "the title is missing", "add title: …");
    MojoFailureException failure =
        report(file()).failure(new PublishingException(List.of(problem)));
    assertThat(failure)
        .hasMessage(
            "The publication has problems:"
                + System.lineSeparator()
                + "books/publication.yaml:2: the title is missing; add title: …");
    assertThat(Files.readString(file()))
        .contains(
            "\"ruleId\": \"mistake\"",
            "\"level\": \"error\"",
            "\"text\": \"the title is missing; add title: …\"",
            "\"uri\": \"books/publication.yaml\"",
            "\"startLine\": 2");
    assertThat(lines)
        .containsExactly(
            "::error file=books/publication.yaml,line=2,title=mistake::the title is missing; add"
                + " title: …");
  }

  @Test
  void eachOfSeveralExecutionsHasAFile() throws Exception {
    List<String> ids = List.of("print", "for/screens");
    for (String id : ids) {
      Problem problem = Problem.error(place(), id + " is wrong", "mend it");
      var unused =
          report(file(), ExecutionId.of(id, ids))
              .failure(new PublishingException(List.of(problem)));
    }
    Path folder = file().getParent();
    assertThat(Files.readString(folder.resolve("publish-print.sarif")))
        .contains("print is wrong", "\"id\": \"huozi/publish/print/\"");
    assertThat(Files.readString(folder.resolve("publish-for-screens.sarif")))
        .contains("for/screens is wrong", "\"id\": \"huozi/publish/for-screens/\"");
    assertThat(file()).doesNotExist();
    assertThat(ExecutionId.of("default-cli", ids)).isEmpty();
    assertThat(ExecutionId.of("print", List.of("print"))).isEmpty();
  }

  @Test
  void aBuildWithoutProblemsWritesAFileWithoutResults() throws Exception {
    report(file()).tell(new PublishResult(List.of(), List.of(), Losses.NONE));
    assertThat(Files.readString(file())).contains("\"results\": []");
    assertThat(lines).isEmpty();
  }

  @Test
  void whyNothingWasPublishedIsInTheFile() throws Exception {
    MojoExecutionException failure = report(file()).failure(new IOException("no fonts"));
    assertThat(failure).hasMessage("Cannot publish: no fonts");
    assertThat(Files.readString(file()))
        .contains("\"executionSuccessful\": false", "\"text\": \"Cannot publish: no fonts\"");
  }

  @Test
  void aFileThatCannotBeWrittenFailsNothing() throws Exception {
    Path folder = Files.createDirectories(file());
    Problem problem = Problem.error(place(), "wrong", "mend it");
    MojoFailureException failure =
        report(folder).failure(new PublishingException(List.of(problem)));
    assertThat(failure).hasMessageContaining("wrong; mend it");
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("publish.sarif: cannot be written: there is a folder of that name");
  }

  private Path file() {
    return temp.resolve("target/publication/publish.sarif");
  }

  private SourceLocation place() {
    return new SourceLocation(temp.resolve("books/publication.yaml"), 2);
  }

  private ProblemReport report(Path file) {
    return report(file, Optional.empty());
  }

  private ProblemReport report(Path file, Optional<String> execution) {
    return new ProblemReport(
        ProblemList.of("brief", temp),
        Annotations.of("github", Map.of(), temp, new AnnotationLimit(), lines::add),
        file.getParent(),
        execution,
        temp,
        temp,
        "1.0",
        new SystemStreamLog() {
          @Override
          public void warn(CharSequence line) {
            warnings.add(line.toString());
          }
        });
  }
}
