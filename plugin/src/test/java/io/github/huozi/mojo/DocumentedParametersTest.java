package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages list every parameter of the goals. */
class DocumentedParametersTest {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "@Parameter\\(([^;]*?)\\)\\s+(?:private|protected) ([^;=]*?)(\\w+)(?: =[^;]*)?;");

  private static final Pattern EXTENDED = Pattern.compile(" extends (?!AbstractMojo)(\\w+Mojo) ");

  private static final Pattern PROPERTY = Pattern.compile("property = \"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"PublishMojo", "VerifyMojo"})
  void everyParameterIsInTheReference(String mojo) throws IOException {
    String reference = Files.readString(Path.of("../docs/reference.md"));
    for (Parameter parameter : parameters(mojo)) {
      assertThat(reference).contains("| `" + parameter.name + "` | `" + parameter.property + "` |");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PublishMojo", "VerifyMojo"})
  void everyParameterIsInTheReadme(String mojo) throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    for (Parameter parameter : parameters(mojo)) {
      assertThat(readme).contains("| `" + parameter.name + "` |");
    }
  }

  @Test
  void theSourcesAreRead() throws IOException {
    assertThat(parameters("PublishMojo"))
        .extracting(Parameter::name)
        .contains("pageSize", "draft", "fork");
    assertThat(parameters("VerifyMojo")).extracting(Parameter::name).contains("failOn", "formats");
  }

  /**
   * A goal inherits parameters from one class only, so that preview declares again what it shares
   * with publish.
   */
  @Test
  void aParameterIsTheSameForEveryGoal() throws IOException {
    Map<String, Parameter> declared = new HashMap<>();
    Set<String> shared = new TreeSet<>();
    for (String mojo :
        List.of("PublishMojo", "VerifyMojo", "CompareMojo", "PreviewMojo", "ConvertReviewMojo")) {
      for (Parameter parameter : parameters(mojo)) {
        Parameter other = declared.putIfAbsent(parameter.name, parameter);
        if (other != null) {
          assertThat(parameter).as(mojo).isEqualTo(other);
          shared.add(parameter.name);
        }
      }
    }
    assertThat(shared)
        .contains("outputDirectory", "pageSize", "pageMargins", "bodySize", "leading", "lineBreak");
  }

  /**
   * A parameter of a goal.
   *
   * @param type its type in Java
   * @param annotation its property and its default, without white space
   */
  private record Parameter(String name, String property, String type, String annotation) {}

  /**
   * The parameters that a user may write, those of the classes that a goal extends included; those
   * that Maven sets have no property.
   */
  private static List<Parameter> parameters(String mojo) throws IOException {
    Path file = Path.of("src/main/java/io/github/huozi/mojo", mojo + ".java");
    String source = Files.readString(file);
    Matcher extended = EXTENDED.matcher(source);
    List<Parameter> parameters =
        extended.find() ? parameters(extended.group(1)) : new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(source);
    while (matcher.find()) {
      Matcher property = PROPERTY.matcher(matcher.group(1));
      if (property.find()) {
        parameters.add(
            new Parameter(
                matcher.group(3),
                property.group(1),
                matcher.group(2).strip(),
                matcher.group(1).replaceAll("\\s", "")));
      }
    }
    return parameters;
  }
}
