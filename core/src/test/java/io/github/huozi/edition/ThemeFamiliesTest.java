package io.github.huozi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemeFamiliesTest {

  private static final Pattern FAMILY = Pattern.compile("family: ([^,]+),");

  @Test
  void theFamiliesOfHuozisArtifactsAreKnown() throws IOException {
    Set<String> families = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("../fonts"))) {
      for (Path file : files.filter(path -> path.endsWith("fonts.yaml")).toList()) {
        Matcher family = FAMILY.matcher(Files.readString(file));
        while (family.find()) {
          families.add(family.group(1));
        }
      }
    }
    assertThat(ThemeFamilies.OF_HUOZI).containsExactlyElementsOf(families);
  }
}
