package io.github.huozi.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugin asks for the fonts that are in the repository, at their versions. */
final class ArtifactFontsTest {

  @ParameterizedTest
  @EnumSource
  void theFontsOfAScriptHaveTheVersionOfTheirPom(Script script) throws IOException {
    Artifact artifact = new DefaultArtifact(ArtifactFonts.coordinates(script));
    String folder = artifact.getArtifactId().replace("huozi-fonts-", "");
    assertThat(Path.of("../fonts", folder, "pom.xml"))
        .content()
        .contains(
            """
              <artifactId>%s</artifactId>
              <version>%s</version>
            """
                .formatted(artifact.getArtifactId(), artifact.getVersion()));
    assertThat(Path.of("../fonts/README.md"))
        .content()
        .contains("| `%s` | %s |".formatted(artifact.getArtifactId(), artifact.getVersion()));
  }

  @ParameterizedTest
  @EnumSource
  void anExampleInTheDocumentsHasThatVersion(Script script) throws IOException {
    Artifact artifact = new DefaultArtifact(ArtifactFonts.coordinates(script));
    String id = "<artifactId>" + artifact.getArtifactId() + "</artifactId>";
    String version = "<version>" + artifact.getVersion() + "</version>";
    String text = Files.readString(Path.of("../docs/embedding.md"));
    assertThat(text.split(id, -1)).hasSameSizeAs(text.split(id + "\\s*" + version, -1));
  }
}
