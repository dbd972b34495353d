package io.github.huozi.artifact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.jspecify.annotations.Nullable;

/**
 * The list of what huozi fetches at run time, which its build has written: for each artifact that
 * it asks for, the files that make it up, and the digest that each must have.
 */
final class Pins {

  private static final String LIST = "pins.txt";

  private final Map<String, List<Pin>> pins;

  private Pins(Map<String, List<Pin>> pins) {
    this.pins = pins;
  }

  /** Those of this huozi. */
  static Pins ofThisHuozi() throws IOException {
    return of(Pins.class.getResourceAsStream(LIST));
  }

  /**
   * Those of a list: a line for each artifact that is asked for, and below it an indented line for
   * each file.
   *
   * @param list null if there is none
   */
  static Pins of(@Nullable InputStream list) throws IOException {
    Map<String, List<Pin>> pins = new LinkedHashMap<>();
    if (list == null) {
      // An IDE has compiled the classes, and not Maven.
      return new Pins(pins);
    }
    List<Pin> files = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(" ")) {
          files.add(Pin.parse(line.strip()));
        } else {
          files = new ArrayList<>();
          pins.put(line, files);
        }
      }
    }
    return new Pins(pins);
  }

  /**
   * The files of an artifact, its own first.
   *
   * @param coordinates {@code groupId:artifactId:version}
   * @return empty if this huozi does not ask for it: its user has chosen it
   */
  Optional<List<Pin>> find(String coordinates) {
    return Optional.ofNullable(pins.get(coordinates));
  }

  /**
   * A file.
   *
   * @param digest its SHA-256; empty for what is built anew between two releases
   */
  record Pin(Artifact artifact, Optional<String> digest) {

    private static Pin parse(String line) {
      String[] fields = line.split(" ", 2);
      return new Pin(
          new DefaultArtifact(fields[0]),
          fields.length > 1 ? Optional.of(fields[1]) : Optional.empty());
    }
  }
}
