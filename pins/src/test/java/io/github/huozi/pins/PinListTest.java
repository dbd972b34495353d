package io.github.huozi.pins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.input.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinListTest {

  @TempDir Path temp;

  private Path jar;

  @BeforeEach
  void aJar() throws IOException {
    jar = Files.writeString(temp.resolve("a.jar"), "a");
  }

  private String list(boolean isRelease, Path file, String... artifacts) throws IOException {
    PinList list = new PinList("org.own", isRelease);
    for (String artifact : artifacts) {
      Artifact resolved = new DefaultArtifact(artifact).setFile(file.toFile());
      list.add("asked", List.of(resolved));
    }
    return list.toString();
  }

  @Test
  void aReleaseKnowsTheDigestOfEachFile() throws IOException {
    String digest = Digest.of(jar);
    assertThat(list(true, jar, "org.own:a:1", "org.other:b:jar:data:2"))
        .isEqualTo(
            """
            asked
             org.own:a:jar:1 %s
            asked
             org.other:b:jar:data:2 %s
            """
                .formatted(digest, digest));
  }

  @Test
  void anotherBuildKnowsThatOfOthersOnly() throws IOException {
    assertThat(list(false, jar, "org.own:a:1", "org.other:b:2", "org.other:c:3-SNAPSHOT"))
        .contains(" org.own:a:jar:1\n", "b:jar:2 " + Digest.of(jar), "c:jar:3-SNAPSHOT\n");
  }

  @Test
  void aFolderOfClassesHasNone() throws IOException {
    assertThat(list(true, temp, "org.own:a:1")).isEqualTo("asked\n org.own:a:jar:1\n");
  }
}
