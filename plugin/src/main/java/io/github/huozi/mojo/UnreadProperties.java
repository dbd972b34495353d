package io.github.huozi.mojo;

import io.github.huozi.console.Console;
import io.github.huozi.problem.Nearest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Finds properties of the command line and of poms that begin as those of huozi and that no goal of
 * it reads: Maven ignores a property that is misspelt.
 */
final class UnreadProperties {

  private static final String PREFIX = "huozi.";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w.]+)}");

  /** The characters that a name has in other spellings, such as {@code page-size}. */
  private static final Pattern JOINTS = Pattern.compile("[-_.]");

  private UnreadProperties() {}

  /** Warns of each property, once in a build. */
  static void report(
      MavenSession session, MavenProject project, PluginDescriptor plugin, Console console) {
    Set<String> names = new TreeSet<>(session.getUserProperties().stringPropertyNames());
    names.addAll(project.getProperties().stringPropertyNames());
    for (String warning : warnings(names, read(plugin), name -> isUsed(name, session, project))) {
      session
          .getRepositorySession()
          .getData()
          .computeIfAbsent(
              UnreadProperties.class.getName() + warning,
              () -> {
                console.warn(warning);
                return true;
              });
    }
  }

  /**
   * The warnings of the properties that nothing reads.
   *
   * @param names of all properties
   * @param read the property of each parameter of a goal
   * @param isUsed whether a pom refers to the property by its name
   */
  static List<String> warnings(
      Set<String> names, Map<String, String> read, Predicate<String> isUsed) {
    List<String> warnings = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(PREFIX) && !read.containsValue(name) && !isUsed.test(name)) {
        String advice =
            meant(name, read)
                .map(meant -> "did you mean " + meant + "?")
                .orElse("mvn huozi:help -Ddetail lists the properties that are read");
        warnings.add("The property " + name + " is read by no goal of huozi; " + advice);
      }
    }
    return warnings;
  }

  private static Optional<String> meant(String name, Map<String, String> read) {
    Map<String, String> plain = new LinkedHashMap<>();
    read.forEach((parameter, property) -> plain.put(plain(parameter), property));
    read.values().forEach(property -> plain.put(plain(property), property));
    return Nearest.to(plain(name), plain.keySet()).map(plain::get);
  }

  private static String plain(String name) {
    String own = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return JOINTS.matcher(own).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /**
   * The properties of the goals' parameters by the parameters' names, those of {@code init} without
   * prefix included.
   */
  private static Map<String, String> read(PluginDescriptor plugin) {
    Map<String, String> read = new TreeMap<>();
    for (MojoDescriptor goal : plugin.getMojos()) {
      for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
        Matcher reference = REFERENCE.matcher(String.valueOf(parameter.getValue()));
        if (reference.matches()
            && (reference.group(1).startsWith(PREFIX) || goal.getGoal().equals("init"))) {
          read.put(parameter.getName(), reference.group(1));
        }
      }
    }
    return read;
  }

  /**
   * Tells whether a pom of the build refers to a property, such as that of the plugin's version.
   */
  private static boolean isUsed(String name, MavenSession session, MavenProject project) {
    List<MavenProject> projects = new ArrayList<>(session.getProjects());
    for (MavenProject at = project; at != null; at = at.getParent()) {
      projects.add(at);
    }
    return projects.stream()
        .map(MavenProject::getFile)
        .anyMatch(pom -> pom != null && refersTo(pom, "${" + name + "}"));
  }

  private static boolean refersTo(File pom, String reference) {
    try {
      // Each byte is a character, in any encoding that a pom may have.
      return Files.readString(pom.toPath(), StandardCharsets.ISO_8859_1).contains(reference);
    } catch (IOException e) {
      return false;
    }
  }
}
