package io.github.huozi.mojo;

import io.github.huozi.output.OutputFile;
import io.github.huozi.starter.PomText;
import io.github.huozi.starter.StarterPom;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * The pom that a project has already.
 *
 * @param base the project's folder
 */
record ProjectPom(Path base, MavenProject project, PluginDescriptor plugin) {

  private static final Pattern NAMED =
      Pattern.compile("<publicationDirectory[^>/]*>([^<$]+)</publicationDirectory>");

  /** The outcome for the pom. */
  enum Result {
    /** The pom has the plugin already. */
    HAS_PLUGIN,
    /** The plugin was added. All else is as it was. */
    ADDED,
    /** The pom is as it was, and lacks the plugin. */
    LEFT,
    /** The pom is as it was, since all its modules would inherit the plugin. */
    HAS_MODULES
  }

  /** The folder that the plugin publishes, if the pom has the plugin and names one. */
  Optional<Path> publicationDirectory() {
    Plugin known = project.getPlugin(plugin.getPluginLookupKey());
    // A text of XML in both Maven 3 and 4, which have different classes for it.
    Matcher named = NAMED.matcher(known == null ? "" : String.valueOf(known.getConfiguration()));
    return named.find()
        ? Optional.of(base.resolve(named.group(1).strip()).normalize())
        : Optional.empty();
  }

  /**
   * Adds the plugin to the pom.
   *
   * @throws IOException if it cannot be read or written
   */
  Result add(StarterPom starter) throws IOException {
    if (project.getPlugin(plugin.getPluginLookupKey()) != null) {
      return Result.HAS_PLUGIN;
    }
    Path file = base.resolve(StarterPom.FILE);
    Optional<String> text = decode(Files.readAllBytes(file));
    if (text.isEmpty()) {
      return Result.LEFT;
    }
    PomText pom = new PomText(text.get());
    if (pom.hasModules()) {
      return Result.HAS_MODULES;
    }
    Optional<String> changed = pom.with(starter.pluginElement());
    if (changed.isEmpty()) {
      return Result.LEFT;
    }
    byte[] bytes = changed.get().getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
    return Result.ADDED;
  }

  /** The text of a pom in UTF-8; empty if it is in another encoding. */
  private static Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text)
          .filter(
              pom ->
                  !pom.matches(
                      "(?is)\\uFEFF?<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8|us-ascii).*"));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
