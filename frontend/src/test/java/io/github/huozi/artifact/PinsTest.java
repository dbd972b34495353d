package io.github.huozi.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.artifact.Pins.Pin;
import io.github.huozi.input.Digest;
import io.github.huozi.language.Script;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list that the build has written, compared with the files that this test runs with. */
class PinsTest {

  private static List<Pin> pins(String coordinates) throws IOException {
    return Pins.ofThisHuozi().find(coordinates).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void theFontsOfAScriptAreListed(Script script) throws IOException {
    assertThat(pins(ArtifactFonts.coordinates(script))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"epubcheck", "verapdf"})
  void aValidatorIsListedWithItsLibrariesEachWithADigest(String validator) throws IOException {
    String coordinates = property("/io/github/huozi/validator/validators.properties", validator);
    assertThat(pins(coordinates))
        .hasSizeGreaterThan(10)
        .allSatisfy(pin -> assertThat(pin.digest()).isPresent())
        .first()
        .extracting(pin -> pin.artifact().toString().replace(":jar:", ":"))
        .isEqualTo(coordinates);
  }

  @Test
  void pdfJsIsListedAlone() throws IOException {
    assertThat(pins(property("/io/github/huozi/preview/pdfjs.properties", "coordinates")))
        .hasSize(1);
  }

  private static String property(String resource, String key) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Pins.class.getResourceAsStream(resource)) {
      properties.load(in);
    }
    return properties.getProperty(key);
  }

  @Test
  void theEngineIsListedWithAllItsModules() throws IOException {
    String version = version();
    List<Pin> engine = pins("io.github.huozi:huozi-core:" + version);
    assertThat(engine)
        .extracting(pin -> pin.artifact().getArtifactId())
        .contains(
            "huozi-api",
            "huozi-composer",
            "huozi-math",
            "huozi-manuscript",
            "huozi-pdf",
            "huozi-check",
            "huozi-core",
            "icu4j",
            "slf4j-nop");
    assertThat(engine)
        .allSatisfy(
            pin ->
                assertThat(pin.digest().isPresent())
                    .as(pin.artifact().toString())
                    .isEqualTo(!version.endsWith("-SNAPSHOT") || !isOwn(pin.artifact())));
  }

  /** An artifact of huozi has no digest between two releases; each other one has its file's. */
  @Test
  void theDigestsAreThoseOfTheFiles() throws IOException {
    Map<String, Path> files = classPath();
    List<String> compared = new ArrayList<>();
    try (InputStream in = Pins.class.getResourceAsStream("pins.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] fields = line.strip().split("[: ]", -1);
        Path file = line.startsWith(" ") ? files.get(fields[1] + "-" + fields[3] + ".jar") : null;
        if (file != null && fields.length == 5) {
          assertThat(Digest.of(file)).as(line).isEqualTo(fields[4]);
          compared.add(fields[1]);
        }
      }
    }
    assertThat(compared).contains("epubcheck", "pdfjs-dist", "jsoup", "pdfbox", "icu4j");
  }

  private static Map<String, Path> classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .collect(
            Collectors.toMap(
                path -> path.getFileName().toString(),
                path -> path,
                (first, second) -> first,
                TreeMap::new));
  }

  private static boolean isOwn(Artifact artifact) {
    return artifact.getGroupId().equals("io.github.huozi");
  }

  private static String version() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
  }
}
