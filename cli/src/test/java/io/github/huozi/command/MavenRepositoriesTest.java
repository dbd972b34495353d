package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenRepositoriesTest {

  private static final String ARTIFACT = "org.example:type:1";

  @TempDir Path temp;
  private final StringWriter said = new StringWriter();

  private ArtifactSource open(String settings, boolean offline) throws IOException {
    Path file = Files.writeString(temp.resolve("settings.xml"), settings);
    PrintWriter out = new PrintWriter(said, true);
    return new MavenRepositories(MavenSettings.read(file), offline)
        .open(null, new TerminalConsole(out, out, false, false, false, Wording.ENGLISH));
  }

  private String settings(String more) {
    return "<settings><localRepository>"
        + temp.resolve("local")
        + "</localRepository>"
        + more
        + "</settings>";
  }

  private String mirror() {
    return "<mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>"
        + temp.resolve("remote").toUri()
        + "</url></mirror></mirrors>";
  }

  @BeforeEach
  void makeRepository() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("remote/org/example/type/1"));
    Files.write(folder.resolve("type-1.jar"), new byte[1_200_000]);
  }

  @Test
  void anArtifactComesFromTheMirrorIntoTheLocalRepository() throws Exception {
    ArtifactSource source = open(settings(mirror()), false);
    assertThat(source.previewJar(ARTIFACT))
        .isEqualTo(temp.resolve("local/org/example/type/1/type-1.jar"));
    assertThat(said.toString().strip()).isEqualTo("fetching type-1.jar, 1 MB");

    ArtifactSource offline = open(settings(mirror()), true);
    assertThat(offline.previewJar(ARTIFACT)).isNotEmptyFile();
    assertThat(offline.cache()).isEqualTo(temp.resolve("local/.cache/huozi"));
  }

  @Test
  void nothingIsFetchedOffline() throws Exception {
    for (ArtifactSource source :
        List.of(
            open(settings(mirror()), true),
            open(settings("<offline>true</offline>" + mirror()), false))) {
      assertThatIOException()
          .isThrownBy(() -> source.previewJar(ARTIFACT))
          .withMessageStartingWith(
              "the library org.example:type:jar:1 of pdf.js cannot be fetched offline; ");
    }
  }

  @Test
  void withoutSettingsThereIsMavenCentral() throws Exception {
    assertThat(open(settings(""), false).remotes())
        .extracting(RemoteRepository::getId)
        .containsExactly("central");
  }

  @Test
  void repositoriesOfActiveProfilesHavePasswordsAndProxies() throws Exception {
    ArtifactSource source =
        open(
            settings(
                """
                <servers><server><id>inside</id><username>bi</username><password>sheng</password></server></servers>
                <proxies><proxy><host>gate.example.org</host><port>3128</port></proxy></proxies>
                <profiles>
                  <profile><id>p</id><repositories><repository><id>inside</id><url>https://example.org/m</url>
                    <snapshots><enabled>false</enabled></snapshots></repository></repositories></profile>
                  <profile><id>q</id><repositories><repository><id>other</id><url>https://example.org/q</url>
                    </repository></repositories></profile>
                </profiles>
                <activeProfiles><activeProfile>p</activeProfile></activeProfiles>
                """),
            false);
    assertThat(source.remotes())
        .extracting(RemoteRepository::getId)
        .containsExactly("inside", "central");
    RemoteRepository inside = source.remotes().get(0);
    assertThat(inside.getAuthentication()).isNotNull();
    assertThat(inside.getProxy().getHost()).isEqualTo("gate.example.org");
    assertThat(inside.getPolicy(true).isEnabled()).isFalse();
  }

  @Test
  void settingsThatCannotBeReadAreToldWithTheirPlace() {
    assertThatIOException()
        .isThrownBy(() -> open("<settings><mirrors></settings>", false))
        .withMessageContaining("Maven's settings cannot be read")
        .withMessageContaining("settings.xml");
    assertThatExceptionOfType(ArgumentException.class)
        .isThrownBy(() -> MavenSettings.read(temp.resolve("none.xml")))
        .withMessageContaining("--settings");
  }
}
