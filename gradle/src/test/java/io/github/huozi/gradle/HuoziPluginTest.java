package io.github.huozi.gradle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradle.api.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of Gradle with the plugin, the configuration cache and the build cache. */
@Tag("long")
class HuoziPluginTest {

  private static final Pattern FONTS = Pattern.compile("(huozi-fonts-latin)-([\\d.]+)\\.jar");

  @TempDir Path temp;
  private Path project;
  private GradleInstallation gradle;

  @BeforeEach
  void aProject() throws IOException {
    Path command = command();
    // Without the phase "package" there is no jar.
    assumeThat(command).isRegularFile();
    gradle =
        GradleInstallation.of(jarOf(Project.class), Path.of("target", "gradle").toAbsolutePath());
    project = Files.createDirectories(temp.resolve("clay"));
    Path publication = Files.createDirectories(project.resolve("src/main/publication"));
    Files.writeString(publication.resolve("publication.yaml"), "title: Clay\nlanguage: en\n");
    text("Bi Sheng cut each sort of clay.");
    Files.writeString(
        project.resolve("settings.gradle"),
        "rootProject.name = 'clay'\nbuildCache { local { directory = '"
            + temp.resolve("cache")
            + "' } }\n");
    Files.writeString(
        project.resolve("build.gradle"),
        """
        plugins { id 'io.github.huozi' }
        version = '1.0'
        dependencies { huozi files('%s') }
        huozi {
          publishOptions = ['--repository', '%s', '--offline']
          verifyOptions = [*publishOptions.get(), '--skip-checks', 'epubcheck,verapdf']
        }
        """
            .formatted(command, repository()));
  }

  private void text(String text) throws IOException {
    Path en = Files.createDirectories(project.resolve("src/main/publication/en"));
    Files.writeString(en.resolve("01.md"), "# Clay\n\n" + text + "\n");
  }

  private static Path jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** The jar of the command. */
  private static Path command() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../cli/target"))) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("huozi-cli-[\\d.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElse(Path.of("none"))
          .toAbsolutePath()
          .normalize();
    }
  }

  /** A local repository that has the Latin fonts. */
  private Path repository() throws IOException {
    Path repository = temp.resolve("repository");
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      Matcher fonts = FONTS.matcher(String.valueOf(jar.getFileName()));
      if (fonts.matches()) {
        Path folder =
            repository.resolve("io/github/huozi").resolve(fonts.group(1)).resolve(fonts.group(2));
        Files.createDirectories(folder);
        Files.copy(jar, folder.resolve(jar.getFileName()));
      }
    }
    return repository;
  }

  private String run(String... builds) throws Exception {
    return gradle.run(project, temp.resolve("home"), builds);
  }

  @Test
  void aPublicationIsMadeOnceAndComesFromTheCache() throws Exception {
    Path pdf = project.resolve("build/publication/clay-1.0-en.pdf");
    assertThat(run("assemble", "assemble,check"))
        .contains("clay-1.0-en.pdf, ", "Configuration cache entry stored.", "1 up-to-date")
        .doesNotContain("problems were found", "FAILED");
    assertThat(project.resolve("build/reports/publication/verify.html")).isNotEmptyFile();
    byte[] made = Files.readAllBytes(pdf);

    text("Bi Sheng cut each sort of wood.");
    assertThat(run("assemble")).contains("Reusing configuration cache.", "1 executed");
    assertThat(pdf).binaryContent().isNotEqualTo(made);

    text("Bi Sheng cut each sort of clay.");
    assertThat(run("assemble")).contains("Reusing configuration cache.", "1 from cache");
    assertThat(pdf).hasBinaryContent(made);
  }

  @Test
  void problemsFailTheBuild() throws Exception {
    text("![](missing.png)");
    assertThat(run("assemble"))
        .contains("01.md:3: ", "missing.png", "publishPublication", "BUILD FAILED");
  }
}
