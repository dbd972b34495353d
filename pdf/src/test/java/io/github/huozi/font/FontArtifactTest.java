package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontArtifactTest {

  private static final String INDEX =
      """
      languages: [ja, ain]
      faces:
        - {file: fonts/A.ttf, family: A Mincho, generic: serif, weight: 400, style: normal}
        - {file: fonts/B.ttf, family: A Gothic, generic: sans-serif, weight: 700, style: italic}
      """;

  @TempDir Path temp;

  @Test
  void aFolderHasItsLanguagesAndFaces() throws IOException {
    FontArtifact artifact = FontArtifact.read(folder(INDEX), Optional.empty());
    assertThat(artifact.languages()).containsExactly("ja", "ain");
    assertThat(artifact.faces())
        .extracting(FontFace::description)
        .containsExactly(
            new FontFace.Description("A Mincho", GenericFamily.SERIF, 400, FontFace.Style.NORMAL),
            new FontFace.Description(
                "A Gothic", GenericFamily.SANS_SERIF, 700, FontFace.Style.ITALIC));
  }

  @Test
  void theFacesOfAFamilyComeFirst() throws IOException {
    FontArtifact artifact = FontArtifact.read(folder(INDEX), Optional.empty());
    assertThat(artifact.first("A Gothic").faces())
        .containsExactly(artifact.faces().get(1), artifact.faces().get(0));
    assertThat(artifact.first("None")).isEqualTo(artifact);
  }

  @Test
  void aJarHasItsLanguages() throws IOException {
    Path jar = temp.resolve("活字 fonts.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(FontIndex.PATH));
      zip.write(INDEX.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(FontArtifact.read(jar, Optional.empty()).languages()).containsExactly("ja", "ain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just words",
        "languages: [ja]",
        "languages: ja\nfaces: []",
        "languages: [ja]\nfaces: [A.ttf]",
        "languages: [1]\nfaces: []",
        "languages: [",
        "languages: [ja]\nfaces:\n- {file: A.ttf, family: A, generic: cursive, weight: 400, style: normal}",
        "languages: [ja]\nfaces:\n- {file: A.ttf, family: A, generic: serif, weight: 4000, style: normal}",
        "languages: [ja]\nfaces:\n- {file: A.ttf, family: A, generic: serif, weight: bold, style: normal}",
        "languages: [ja]\nfaces:\n- {file: A.ttf, family: A, generic: serif, weight: 400, style: slanted}",
        "languages: [ja]\nfaces:\n- {file: A.ttf, generic: serif, weight: 400, style: normal}",
        "languages: [ja]\nfaces:\n- {family: A, generic: serif, weight: 400, style: normal}",
        "languages: [jp_JP]\nfaces: []",
        "languages: [ja]\nfaces:\n- {file: 'https://example.org/A.ttf', family: A, generic: serif, weight: 400, style: normal}",
        "languages: [ja]\nfaces:\n- {file: /etc/A.ttf, family: A, generic: serif, weight: 400, style: normal}",
        "languages: [ja]\nfaces:\n- {file: ../../../A.ttf, family: A, generic: serif, weight: 400, style: normal}",
      })
  void anInvalidIndexIsReported(String index) throws IOException {
    Path folder = folder(index);
    assertThatIOException()
        .isThrownBy(() -> FontArtifact.read(folder, Optional.empty()))
        .withMessageContaining(FontIndex.PATH + " is not an index of fonts");
  }

  @Test
  void anIndexThatIsNestedTooDeepIsReported() throws IOException {
    Path folder = folder("faces: " + "[".repeat(100_000));
    assertThatIOException()
        .isThrownBy(() -> FontArtifact.read(folder, Optional.empty()))
        .withMessageContaining("nested too deep");
  }

  @Test
  void aFolderWithoutIndexIsNoFontArtifact() {
    assertThatIOException()
        .isThrownBy(() -> FontArtifact.read(temp, Optional.empty()))
        .withMessageContaining(FontIndex.PATH);
  }

  @Test
  void huozisArtifactsHaveTheFilesThatTheyList() throws IOException {
    for (Script script : Script.values()) {
      List<FontArtifact> artifacts = ClassPathFonts.SHARED.of(script);
      assertThat(artifacts).as(script.toString()).hasSize(1);
      for (FontFace face : artifacts.get(0).faces()) {
        assertThat(face.covers(script == Script.SYMBOLS ? ' ' : 'A')).as(face.toString()).isTrue();
      }
    }
  }

  private Path folder(String index) throws IOException {
    Path file = temp.resolve(FontIndex.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, index);
    return temp;
  }
}
