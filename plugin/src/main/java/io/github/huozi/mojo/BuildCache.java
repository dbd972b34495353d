package io.github.huozi.mojo;

import io.github.huozi.artifact.ServerSettings;
import io.github.huozi.cache.CacheAccess;
import io.github.huozi.cache.CacheAddress;
import io.github.huozi.cache.FinishedCache;
import io.github.huozi.console.Console;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** The cache of finished files that the modules of a build have in common. */
final class BuildCache {

  private BuildCache() {}

  /**
   * The cache of the parameters.
   *
   * @param address empty or null for none
   * @throws IllegalArgumentException if it is no address, with what to write
   */
  static FinishedCache of(
      MavenSession session, @Nullable String address, boolean readOnly, Console console) {
    if (address == null || address.isBlank()) {
      return FinishedCache.none(console);
    }
    CacheAddress place = CacheAddress.of(address, root(session));
    return (FinishedCache)
        session
            .getRepositorySession()
            .getData()
            .computeIfAbsent(
                new Key(place, readOnly),
                () -> FinishedCache.of(place, access(session, place), readOnly, console));
  }

  private static CacheAccess access(MavenSession session, CacheAddress place) {
    return place instanceof CacheAddress.Server server
        ? ServerSettings.of(
            session.getRepositorySession(), FinishedCache.SERVER, server.uri().toString())
        : CacheAccess.PLAIN;
  }

  private static Path root(MavenSession session) {
    File root = session.getRequest().getMultiModuleProjectDirectory();
    return (root == null ? new File(session.getExecutionRootDirectory()) : root)
        .toPath()
        .toAbsolutePath();
  }

  private record Key(CacheAddress place, boolean readOnly) {}
}
