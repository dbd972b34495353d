package io.github.huozi.command;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.artifact.ServerSettings;
import io.github.huozi.cache.CacheAccess;
import io.github.huozi.cache.CacheAddress;
import io.github.huozi.cache.FinishedCache;
import io.github.huozi.console.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The cache of finished files that machines share. */
final class CacheOptions {

  @Option(
      names = "--cache",
      paramLabel = "ADDRESS",
      description =
          "A cache of finished files: the address of a server for Bazel's HTTP cache protocol, or a folder")
  private @Nullable String cache;

  @Option(
      names = "--cache-read-only",
      description = "Reads files from the cache, and writes none to it")
  private boolean readOnly;

  /** The cache; one that has nothing if none is named. */
  FinishedCache open(ArtifactSource artifacts, Console console) {
    if (cache == null || cache.isBlank()) {
      return FinishedCache.none(console);
    }
    String text = cache;
    CacheAddress address =
        ArgumentException.read(() -> CacheAddress.of(text, Path.of("").toAbsolutePath()));
    CacheAccess access =
        address instanceof CacheAddress.Server server
            ? ServerSettings.of(artifacts.session(), FinishedCache.SERVER, server.uri().toString())
            : CacheAccess.PLAIN;
    return FinishedCache.of(address, access, readOnly, console);
  }
}
