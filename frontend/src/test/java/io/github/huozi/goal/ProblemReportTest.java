package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.annotation.AnnotationLimit;
import io.github.huozi.annotation.Annotations;
import io.github.huozi.console.Console;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishResult;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of problems, and where. */
class ProblemReportTest {

  @TempDir Path temp;
  private final List<String> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private boolean quiet;

  @Test
  void problemsOfAFailedBuildAreInTheFile() throws Exception {
    Problem problem = Problem.error(place(), "the title is missing", "add title: …");
    String failure = report(file()).failure(new PublishingException(List.of(problem)));
    assertThat(failure)
        .isEqualTo(
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
          report(file(), Optional.of(id.replace("/", "-")))
              .failure(new PublishingException(List.of(problem)));
    }
    Path folder = file().getParent();
    assertThat(Files.readString(folder.resolve("publish-print.sarif")))
        .contains("print is wrong", "\"id\": \"huozi/publish/print/\"");
    assertThat(Files.readString(folder.resolve("publish-for-screens.sarif")))
        .contains("for/screens is wrong", "\"id\": \"huozi/publish/for-screens/\"");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aBuildWithoutProblemsWritesAFileWithoutResults() throws Exception {
    report(file()).show(new PublishResult(List.of(), List.of(), Losses.NONE, List.of()), false);
    assertThat(Files.readString(file())).contains("\"results\": []");
    assertThat(lines).isEmpty();
  }

  @Test
  void aQuietBuildTellsWhatADraftHasLost() {
    quiet = true;
    Losses losses = new Losses(List.of(new Losses.Loss(ProblemKind.REMOTE_IMAGE, 12)));
    report(file()).show(new PublishResult(List.of(), List.of(), losses, List.of()), false);
    assertThat(errors).isEmpty();
    report(file()).show(new PublishResult(List.of(), List.of(), losses, List.of()), true);
    assertThat(errors).containsExactly("lost: 12 images (remote-image)");
    quiet = false;
    report(file()).show(new PublishResult(List.of(), List.of(), losses, List.of()), true);
    assertThat(warnings).endsWith("lost: 12 images (remote-image)");
    assertThat(errors).hasSize(1);
  }

  @Test
  void allMeansAll() {
    List<Problem> notes =
        List.of(
            Problem.warning(place(), "the note [^1] is not defined", "add [^1]"),
            Problem.warning(place(), "the note [^2] is not defined", "add [^2]"));
    assertThat(ProblemList.of("all", temp, Wording.ENGLISH).of(notes).lines()).hasSize(3);
    assertThat(ProblemList.of("brief", temp, Wording.ENGLISH).of(notes).lines())
        .endsWith(
            "(warning) books/publication.yaml:2: the note [^1] is not defined (and 1 more"
                + " like it in the file); add [^1]",
            "2 problems; -Dhuozi.problems=all lists each");
  }

  @Test
  void whyNothingWasPublishedIsInTheFile() throws Exception {
    String failure = report(file()).failure(new IOException("no fonts"));
    assertThat(failure).isEqualTo("Cannot publish: no fonts");
    assertThat(Files.readString(file()))
        .contains("\"executionSuccessful\": false", "\"text\": \"Cannot publish: no fonts\"");
  }

  @Test
  void aFileThatCannotBeWrittenFailsNothing() throws Exception {
    Path folder = Files.createDirectories(file());
    Problem problem = Problem.error(place(), "wrong", "mend it");
    String failure = report(folder).failure(new PublishingException(List.of(problem)));
    assertThat(failure).contains("wrong; mend it");
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
        ProblemList.of("brief", temp, Wording.ENGLISH),
        Annotations.of(
            "github", Map.of(), temp, new AnnotationLimit(), Wording.ENGLISH, lines::add),
        file.getParent(),
        execution,
        temp,
        temp,
        "1.0",
        new Console() {
          @Override
          public void info(String line) {
            throw new AssertionError(line);
          }

          @Override
          public void warn(String line) {
            warnings.add(line);
          }

          @Override
          public void error(String line) {
            errors.add(line);
          }

          @Override
          public void debug(String line) {
            throw new AssertionError(line);
          }

          @Override
          public boolean showsWarnings() {
            return !quiet;
          }
        });
  }
}
