package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jars that become one. */
class CommandJarTest {

  /** In one jar there would be one class of two, whichever came first. */
  @Test
  void noTwoLibrariesHaveAClassOfOneName() throws IOException {
    Map<String, Path> first = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Path jar : classPath()) {
      try (ZipFile file = new ZipFile(jar.toFile())) {
        file.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
            .forEach(
                name -> {
                  Path other = first.put(name, jar);
                  if (other != null) {
                    twice.add(name + " of " + other.getFileName() + " and " + jar.getFileName());
                  }
                });
      }
    }
    assertThat(first).containsKey("picocli/CommandLine.class");
    assertThat(twice).isEmpty();
  }

  @Test
  void theEngineIsInTheJarOfTheCommand() throws IOException {
    String path = "a.jar" + File.pathSeparator + "b.jar";
    assertThat(new CommandJar(path).find().engine())
        .containsExactly(Path.of("a.jar").toAbsolutePath(), Path.of("b.jar").toAbsolutePath());
  }

  private static List<Path> classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .toList();
  }
}
