package io.github.huozi.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems as SARIF. */
class ProblemLogTest {

  private static final Path ROOT = Path.of("/work").toAbsolutePath();

  @TempDir Path temp;

  @Test
  void eachProblemIsAResultWithTheRuleOfItsKind() throws Exception {
    Problem image =
        Problem.of(ProblemKind.REMOTE_IMAGE, place("src/活 字.md", 3), "it is far", "fetch it");
    Problem mistake = Problem.error(place("a:b.md", 0), "wrong", "mend it");
    JsonNode run = run(image.in(12), mistake, image);

    assertThat(run.at("/tool/driver/name").asText()).isEqualTo("huozi");
    assertThat(run.at("/tool/driver/version").asText()).isEqualTo("1.2");
    assertThat(run.at("/automationDetails/id").asText()).isEqualTo("huozi/publish/");
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("mistake", "remote-image");
    JsonNode rule = run.at("/tool/driver/rules/1");
    assertThat(rule.at("/shortDescription/text").asText())
        .isEqualTo("An image is on the network, which publishing does not read.");
    assertThat(rule.at("/fullDescription/text").asText())
        .isEqualTo(ProblemKind.REMOTE_IMAGE.description());
    assertThat(rule.at("/help/text").asText())
        .endsWith(
            "publication.yaml sets its level: problems: {remote-image: error}, warning or"
                + " ignore.");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");

    JsonNode first = run.at("/results/0");
    assertThat(first.at("/ruleId").asText()).isEqualTo("remote-image");
    assertThat(first.at("/ruleIndex").asInt()).isEqualTo(1);
    assertThat(first.at("/level").asText()).isEqualTo("error");
    assertThat(first.at("/message/text").asText()).isEqualTo("it is far; fetch it");
    assertThat(first.at("/occurrenceCount").asInt()).isEqualTo(12);
    JsonNode at = first.at("/locations/0/physicalLocation");
    assertThat(at.at("/artifactLocation/uri").asText()).isEqualTo("src/%E6%B4%BB%20%E5%AD%97.md");
    assertThat(at.at("/artifactLocation/uriBaseId").asText()).isEqualTo("SRCROOT");
    assertThat(at.at("/region/startLine").asInt()).isEqualTo(3);

    JsonNode second = run.at("/results/1/locations/0/physicalLocation");
    assertThat(second.at("/artifactLocation/uri").asText()).isEqualTo("./a:b.md");
    assertThat(second.has("region")).isFalse();
    assertThat(run.at("/results/2").has("occurrenceCount")).isFalse();
  }

  @Test
  void aFileOutsideTheRootHasItsWholeAddress() throws Exception {
    Problem problem = Problem.warning(SourceLocation.of(temp.resolve("a.md")), "weak", "mend it");
    JsonNode at = run(problem).at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(at.at("/uri").asText()).startsWith("file:///").endsWith("/a.md");
    assertThat(at.has("uriBaseId")).isFalse();
  }

  @Test
  void withoutProblemsThereAreNoResults() throws Exception {
    JsonNode run = run();
    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results")).isEmpty();
    assertThat(run.has("invocations")).isFalse();
  }

  @Test
  void aRunThatCameToNoEndSaysWhy() throws Exception {
    JsonNode invocation = read(log(Optional.of("no fonts"))).at("/runs/0/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean(true)).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("no fonts");
  }

  @Test
  void jsonKeepsEveryCharacter() throws Exception {
    String text = "\"\\\u0001\n\t/𠀀\u2028" + (char) 0xD800;
    JsonNode run = run(Problem.error(place("a.md", 1), text, "mend it"));
    assertThat(run.at("/results/0/message/text").asText()).isEqualTo(text + "; mend it");
  }

  @Test
  void everyKindIsDescribed() {
    assertThat(ProblemKind.values())
        .extracting(ProblemKind::description)
        .doesNotHaveDuplicates()
        .allMatch(text -> text.endsWith("."));
  }

  @Test
  void theFileHasTheLog() throws Exception {
    Path file = temp.resolve("target/publish.sarif");
    log(Optional.empty()).write(file);
    assertThat(Files.readString(file)).isEqualTo(log(Optional.empty()).json());
  }

  private static SourceLocation place(String path, int line) {
    return new SourceLocation(ROOT.resolve(path), line);
  }

  private static SarifLog log(Optional<String> failure, Problem... problems) {
    return ProblemLog.of(List.of(problems), ROOT, "1.2", failure);
  }

  private static JsonNode run(Problem... problems) throws IOException {
    JsonNode log = read(log(Optional.empty(), problems));
    assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
    return log.at("/runs/0");
  }

  private static JsonNode read(SarifLog log) throws IOException {
    return new ObjectMapper().readTree(log.json());
  }
}
