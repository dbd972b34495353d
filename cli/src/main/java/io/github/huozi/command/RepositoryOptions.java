package io.github.huozi.command;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for where fonts, validators and pdf.js come from. */
final class RepositoryOptions {

  @Option(
      names = "--repository",
      paramLabel = "FOLDER",
      description =
          "The local Maven repository, which keeps what is fetched; by default that of"
              + " settings.xml, or ~/.m2/repository")
  private @Nullable Path repository;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Maven's settings.xml, with mirrors, proxies and passwords; by default"
              + " ~/.m2/settings.xml, if there is one")
  private @Nullable Path settings;

  @Option(names = "--offline", description = "Fetches nothing")
  private boolean offline;

  /**
   * The repositories.
   *
   * @throws IOException if the settings cannot be read
   */
  ArtifactSource open(Console console) throws IOException {
    return new MavenRepositories(MavenSettings.read(settings), offline).open(repository, console);
  }
}
