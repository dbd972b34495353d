package io.github.huozi.starter;

import java.util.List;
import java.util.Optional;

/**
 * The pom of a new project, and the plugin's element in it.
 *
 * @param publicationDirectory where the publication is, as the pom writes it; empty for {@code
 *     src/main/publication}
 */
public record StarterPom(Coordinates coordinates, Optional<String> publicationDirectory) {

  /** The file's name. */
  public static final String FILE = "pom.xml";

  private static final String INDENT = "      ";

  /** The whole pom. */
  public String text() {
    String template =
        Resource.text("pom.xml")
            .replace("${groupId}", coordinates.groupId())
            .replace("${artifactId}", coordinates.artifactId())
            .replace("${version}", coordinates.version());
    String version = "        <version>${huoziVersion}</version>\n";
    return template.replace(
        version,
        version.replace("${huoziVersion}", coordinates.huoziVersion())
            + publicationDirectory.map(StarterPom::configuration).orElse(""));
  }

  private static String configuration(String directory) {
    return "        <configuration>\n          <publicationDirectory>"
        + directory.replace("&", "&amp;").replace("<", "&lt;")
        + "</publicationDirectory>\n        </configuration>\n";
  }

  /** The lines of the plugin's element, indented by two spaces a level from none. */
  public List<String> pluginElement() {
    String text = text();
    String end = INDENT + "</plugin>\n";
    return text.substring(text.indexOf(INDENT + "<plugin>"), text.indexOf(end) + end.length())
        .lines()
        .map(line -> line.substring(INDENT.length()))
        .toList();
  }
}
