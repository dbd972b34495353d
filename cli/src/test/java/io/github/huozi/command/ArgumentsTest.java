package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong arguments are told in the command's own words, before anything is looked for. */
class ArgumentsTest {

  @TempDir Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return HuoziCommand.run(
        HuoziCommand.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)), arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publish | --formats mobi | --formats: mobi is not a format; write pdf or epub",
        "publish | --page-size big | --page-size: ",
        "publish | --leading wide | --leading: ",
        "publish | --line-break never | --line-break: ",
        "publish | --problems some | --problems: some; write brief or all",
        "publish | --annotations gitlab | --annotations: gitlab; write auto, github or none",
        "publish | --processor-minutes 0 | --processor-minutes: 0.0; write minutes",
        "publish | --name a/b | set the folder by --output",
        "publish | --output-timestamp now | --output-timestamp: now is not a date and time",
        "publish | --pages 3 | there is no option --pages; did you mean --page-size?",
        "verify  | --fail-on all | --fail-on: all; write error, warning or never",
        "verify  | --image-resolution 0 | --image-resolution: 0.0; write pixels per inch",
        "preview | --port 70000 | --port: 70000; write 0 to 65535",
        "preview | --editor ed | --editor: ed; write vscode",
        "convert-review | --examples 0 | --examples: ",
        "init    | --languages cn | languages: ",
        "init    | --type essay | type: essay; write article or book",
      })
  void aWrongOptionIsNamedAsItIsWritten(String command, String option, String message) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(option.split(" ", -1)));
    arguments.add(temp.toString());
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.ARGUMENTS);
    assertThat(err.toString())
        .startsWith("error: ")
        .contains(message)
        .contains("huozi " + command + " --help lists the options")
        .doesNotContainPattern("<\\w|-Dhuozi|\tat ");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThere() {
    assertThat(run("publish", temp.resolve("x").toString())).isEqualTo(ExitCode.ARGUMENTS);
    assertThat(err.toString()).contains("there is no such folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publihs | there is no command publihs; did you mean publish?",
        "foo | there is no command foo; the commands are init, publish",
        "publish a b | b is one argument too many; delete it",
      })
  void aWordTooMany(String words, String message) {
    assertThat(run(words.split(" ", -1))).isEqualTo(ExitCode.ARGUMENTS);
    assertThat(err.toString()).startsWith("error: " + message);
  }

  @Test
  void helpAndVersion() {
    assertThat(run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().strip()).matches("huozi \\d.*");
    for (String command : HuoziCommand.line().getSubcommands().keySet()) {
      assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
    }
    assertThat(out.toString()).contains("--page-size", "--fail-on", "--languages", "Exit codes");
    assertThat(run()).isEqualTo(ExitCode.ARGUMENTS);
  }
}
