package io.github.huozi.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.VerifyResult.FindingLine;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines that GitHub Actions reads. */
class AnnotationsTest {

  private static final Path ROOT = Path.of("/work").toAbsolutePath();

  private final List<String> lines = new ArrayList<>();

  @Test
  void aProblemAtItsLine() {
    shown().addProblems(List.of(problem("src/en/clay.md", 3, "wrong")), "publish.sarif");
    assertThat(lines)
        .containsExactly("::error file=src/en/clay.md,line=3,title=missing-alt::wrong; mend it");
  }

  @Test
  void aProblemOfAFileHasNoLine() {
    Problem problem =
        Problem.warning(SourceLocation.of(ROOT.resolve("en")), "empty", "write something");
    shown().addProblems(List.of(problem), "publish.sarif");
    assertThat(lines).containsExactly("::warning file=en,title=weakness::empty; write something");
  }

  @Test
  void severalPlacesAreCounted() {
    shown().addProblems(List.of(problem("a.md", 3, "wrong").in(12)), "publish.sarif");
    assertThat(lines)
        .containsExactly(
            "::error file=a.md,line=3,title=missing-alt::wrong (and 11 more like it in the file); mend it");
  }

  /** A command must not end early, nor another one begin. */
  @Test
  void whatACommandMayNotHaveIsEscaped() {
    shown().addProblems(List.of(problem("a,b:100%.md", 1, "50%\n::set-env::x\r,")), "");
    assertThat(lines)
        .containsExactly(
            "::error file=a%2Cb%3A100%25.md,line=1,title=missing-alt"
                + "::50%25\\u000A::set-env::x\\u000D,; mend it");
    assertThat(lines.get(0)).doesNotContain("\n", "\r");
  }

  @Test
  void tenOfEachSeverityAreShownAndTheRestCounted() {
    List<Problem> problems = new ArrayList<>();
    IntStream.rangeClosed(1, 13).forEach(line -> problems.add(problem("a.md", line, "wrong")));
    problems.add(Problem.warning(new SourceLocation(ROOT.resolve("a.md"), 1), "weak", "mend"));
    AnnotationLimit limit = new AnnotationLimit();
    annotations("github", Map.of(), limit).addProblems(problems, "target/publish.sarif");
    assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
    assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(1);
    assertThat(lines)
        .last()
        .isEqualTo(
            "::notice title=huozi::3 more problems; the log and target/publish.sarif have all of"
                + " them");

    lines.clear();
    annotations("github", Map.of(), limit)
        .addProblems(List.of(problem("b.md", 1, "wrong")), "b.sarif");
    assertThat(lines)
        .containsExactly(
            "::notice title=huozi::1 more problem; the log and b.sarif have all of them");
  }

  @Test
  void aFindingAtItsLine() {
    FindingLine finding =
        new FindingLine(
            Severity.ERROR,
            "en/clay.md:3: wrong (book-en.pdf, page 1, links/broken)",
            "links/broken",
            new SourceLocation(ROOT.resolve("en/clay.md"), 3),
            "wrong");
    shown().addFindings(List.of(finding), "verify.html");
    assertThat(lines).containsExactly("::error file=en/clay.md,line=3,title=links/broken::wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "auto, true, 1",
    "auto, false, 0",
    "auto, '', 0",
    "none, true, 0",
    "github, '', 1",
  })
  void theParameterDecides(String parameter, String variable, int count) {
    Map<String, String> environment =
        variable.isEmpty() ? Map.of("CI", "true") : Map.of("GITHUB_ACTIONS", variable);
    annotations(parameter, environment, new AnnotationLimit())
        .addProblems(List.of(problem("a.md", 1, "wrong")), "publish.sarif");
    assertThat(lines).hasSize(count);
  }

  @Test
  void anotherValueIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> annotations("gitlab", Map.of(), new AnnotationLimit()))
        .withMessage("<annotations>: gitlab; write auto, github or none");
  }

  private Annotations shown() {
    return annotations("github", Map.of(), new AnnotationLimit());
  }

  private Annotations annotations(
      String parameter, Map<String, String> environment, AnnotationLimit limit) {
    return Annotations.of(parameter, environment, ROOT, limit, Wording.ENGLISH, lines::add);
  }

  private static Problem problem(String path, int line, String message) {
    return Problem.of(
        ProblemKind.MISSING_ALT, new SourceLocation(ROOT.resolve(path), line), message, "mend it");
  }
}
