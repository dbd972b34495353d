package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** The page lists every option, and the command has an option for each parameter of a goal. */
class DocumentedOptionsTest {

  private static final Path MOJOS = Path.of("../plugin/src/main/java/io/github/huozi/mojo");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "@Parameter\\([^;]*?property = \"[^\"]+\"[^;]*?\\)\\s+(?:private|protected) [^;=]*?(\\w+)(?: =[^;]*)?;");

  /** The options, and the argument, that have other names than their parameters. */
  private static final Map<String, String> NAMES =
      Map.of(
          "outputDirectory", "--output",
          "finalName", "--name",
          "publicationDirectory", "FOLDER",
          "fork", "--no-fork",
          "failAtEnd", "--no-fail-at-end",
          "oldFile", "OLD",
          "newFile", "NEW");

  /**
   * What only a build needs: it skips a goal in its lifecycle, attaches files, and a new pom has
   * coordinates.
   */
  private static final Set<String> OF_MAVEN =
      Set.of("skip", "skipVerify", "attach", "groupId", "artifactId", "version");

  /** The options of each command. */
  private static Map<String, Set<String>> options() {
    Map<String, Set<String>> options = new TreeMap<>();
    HuoziCommand.line()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              Set<String> names = new TreeSet<>();
              for (OptionSpec option : command.getCommandSpec().options()) {
                names.add(option.longestName());
              }
              command
                  .getCommandSpec()
                  .positionalParameters()
                  .forEach(p -> names.add(p.paramLabel()));
              options.put(name, names);
            });
    return options;
  }

  @Test
  void everyOptionIsInThePage() throws IOException {
    String page = Files.readString(Path.of("../docs/cli.md"));
    options()
        .forEach(
            (command, names) -> {
              assertThat(page).contains("huozi " + command);
              for (String name : names) {
                assertThat(page).as(command).containsPattern("`(?:-\\w`, `)?" + name + "[` ]");
              }
            });
  }

  @Test
  void everyParameterOfAGoalHasAnOption() throws IOException {
    Map<String, List<String>> goals =
        Map.of(
            "init", List.of("InitMojo"),
            "publish", List.of("PublishMojo", "FinishedFilesMojo", "EngineMojo", "PublicationMojo"),
            "verify", List.of("VerifyMojo", "FinishedFilesMojo", "EngineMojo", "PublicationMojo"),
            "preview", List.of("PreviewMojo", "PublicationMojo"),
            "compare", List.of("CompareMojo", "EngineMojo"),
            "convert-review", List.of("ConvertReviewMojo", "EngineMojo", "PublicationMojo"));
    Map<String, Set<String>> options = options();
    for (Map.Entry<String, List<String>> goal : goals.entrySet()) {
      Set<String> wanted = new TreeSet<>();
      for (String mojo : goal.getValue()) {
        Matcher parameter = PARAMETER.matcher(Files.readString(MOJOS.resolve(mojo + ".java")));
        while (parameter.find()) {
          if (!OF_MAVEN.contains(parameter.group(1))) {
            wanted.add(option(parameter.group(1)));
          }
        }
      }
      assertThat(wanted).as(goal.getKey()).hasSizeGreaterThan(3);
      assertThat(options.get(goal.getKey())).as(goal.getKey()).containsAll(wanted);
    }
  }

  private static String option(String parameter) {
    String usual = "--" + parameter.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    return NAMES.getOrDefault(parameter, usual);
  }
}
