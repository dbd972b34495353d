package io.github.huozi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * The first Java program of a document, compiled against the class path of the test.
 *
 * @param name of its class
 * @param text the program
 * @param classes where it was compiled to
 */
public record DocumentedProgram(String name, String text, Path classes) {

  private static final Pattern PROGRAM =
      Pattern.compile("(?s)```java\n(.*?public class (\\w+) .*?)```");

  /** What a run of the program left: its status, and the lines that it wrote. */
  public record Run(int status, List<String> lines) {}

  /**
   * Compiles the program without a warning.
   *
   * @param folder an existing folder for source and classes
   */
  public static DocumentedProgram of(Path document, Path folder) throws Exception {
    Matcher program = PROGRAM.matcher(Files.readString(document));
    assertThat(program.find()).as("a program in " + document).isTrue();
    Path source = Files.writeString(folder.resolve(program.group(2) + ".java"), program.group(1));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all,-path",
                "-Werror",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(compiled).isZero();
    return new DocumentedProgram(program.group(2), program.group(1), folder);
  }

  /** Runs the program in a process of its own. */
  public Run run(Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-cp");
    command.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(name);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path log = classes.resolve("log.txt");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    return new Run(status, Files.readAllLines(log));
  }
}
