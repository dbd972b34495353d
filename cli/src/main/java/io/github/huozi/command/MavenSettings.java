package io.github.huozi.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Reads Maven's settings as Maven does: the user's file, and that of an installed Maven. */
final class MavenSettings {

  private static final Path HOME = Path.of(System.getProperty("user.home"), ".m2");

  private MavenSettings() {}

  /**
   * The settings, with passwords that can be read.
   *
   * @param named the file that the user names; null for the usual one
   * @throws IOException if they cannot be read, with the places
   */
  static Settings read(@Nullable Path named) throws IOException {
    if (named != null && !Files.isRegularFile(named)) {
      throw new ArgumentException("--settings: there is no file " + named);
    }
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile((named == null ? HOME.resolve("settings.xml") : named).toFile());
    String maven = System.getenv("MAVEN_HOME");
    if (maven != null) {
      request.setGlobalSettingsFile(new File(maven, "conf/settings.xml"));
    }
    request.setSystemProperties(properties(System.getenv()));
    try {
      Settings settings =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
      return decrypted(settings);
    } catch (SettingsBuildingException e) {
      throw new IOException(
          "Maven's settings cannot be read: "
              + e.getProblems().stream()
                  .map(problem -> problem.getMessage() + " @ " + problem.getLocation())
                  .collect(Collectors.joining("; ")),
          e);
    }
  }

  /** The properties that settings may refer to, as Maven names them. */
  private static Properties properties(Map<String, String> environment) {
    Properties properties = new Properties();
    environment.forEach((name, value) -> properties.setProperty("env." + name, value));
    properties.putAll(System.getProperties());
    return properties;
  }

  private static Settings decrypted(Settings settings) {
    DefaultSecDispatcher dispatcher =
        new DefaultSecDispatcher(
            new DefaultPlexusCipher(), Map.of(), HOME.resolve("settings-security.xml").toString());
    SettingsDecryptionResult result =
        new DefaultSettingsDecrypter(dispatcher)
            .decrypt(new DefaultSettingsDecryptionRequest(settings));
    settings.setServers(List.copyOf(result.getServers()));
    settings.setProxies(List.copyOf(result.getProxies()));
    return settings;
  }
}
