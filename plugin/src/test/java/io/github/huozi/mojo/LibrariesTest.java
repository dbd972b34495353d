package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;

/** The list of what the press loads is that of what the build of this plugin has. */
class LibrariesTest {

  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Path::of)
          .toList();

  /** What jdeps says of a class that it does not find. */
  private static final Pattern MISSING = Pattern.compile("-> (\\S+) +not found");

  /**
   * Maven is where the goals are, a judge where its witness is, annotations nowhere, and FreeMarker
   * does without what it can work with.
   */
  private static final List<String> ELSEWHERE =
      List.of(
          "org.apache.maven.",
          "org.eclipse.aether.",
          "javax.inject.",
          "com.adobe.epubcheck.",
          "org.verapdf.",
          "com.google.errorprone.annotations.",
          "org.jetbrains.annotations.",
          "org.jspecify.annotations.",
          "org.mozilla.javascript.");

  @Test
  void eachHasTheVersionThatTheTestsRunWith() throws Exception {
    for (String library : MavenJars.libraries()) {
      assertThat(CLASS_PATH).as(library).anyMatch(jar -> isOf(library, jar));
    }
  }

  @Test
  void noneIsMissing() throws Exception {
    List<Path> jars = new ArrayList<>();
    for (String library : MavenJars.libraries()) {
      CLASS_PATH.stream().filter(jar -> isOf(library, jar)).findFirst().ifPresent(jars::add);
    }
    Set<String> missing = new TreeSet<>();
    MISSING
        .matcher(missingDependencies(jars))
        .results()
        .map(match -> match.group(1))
        .filter(name -> ELSEWHERE.stream().noneMatch(name::startsWith))
        .filter(LibrariesTest::isThere)
        .forEach(missing::add);

    assertThat(missing).as("what listed libraries refer to and the tests have").isEmpty();
  }

  private static String missingDependencies(List<Path> jars) {
    List<String> arguments = new ArrayList<>(List.of("--multi-release", "17", "--missing-deps"));
    arguments.add("--class-path");
    arguments.add(
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.add("target/classes");
    jars.forEach(jar -> arguments.add(jar.toString()));
    StringWriter told = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(new PrintWriter(told), new PrintWriter(told), arguments.toArray(String[]::new));
    assertThat(told.toString()).contains("org.apache.maven.plugin.AbstractMojo");
    return told.toString();
  }

  private static boolean isOf(String library, Path jar) {
    DefaultArtifact artifact = new DefaultArtifact(library);
    return jar.endsWith(
        artifact.getArtifactId() + "-" + artifact.getVersion() + "." + artifact.getExtension());
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, LibrariesTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
