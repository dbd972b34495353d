package io.github.huozi.command;

import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.archive.Shard;
import io.github.huozi.goal.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for which publications of an archive a command works on. */
final class ArchiveOptions {

  @Option(
      names = "--publications",
      split = ",",
      paramLabel = "NAME",
      description = "Of an archive, these publications, for example clay or 2026/*; by default all")
  private @Nullable List<String> publications;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "Of an archive, the part of this machine, for example 3/16; by default all")
  private @Nullable String shard;

  @Option(
      names = "--no-fail-at-end",
      negatable = false,
      description = "Of an archive, stops at the first publication that fails")
  private boolean failsAtOnce;

  /** The chosen publications. */
  PublicationChoice choice() {
    return ArgumentException.read(
        () -> new PublicationChoice(Parameters.names(publications), Shard.of(shard)));
  }

  /** Tells whether the others are done after one has failed. */
  boolean failsAtEnd() {
    return !failsAtOnce;
  }

  /**
   * Requires that nothing is chosen: a single publication is made as a whole.
   *
   * @throws ArgumentException if something is
   */
  void requireNone() {
    if (publications != null || shard != null) {
      throw new ArgumentException(
          (shard == null ? "--publications" : "--shard")
              + " is for an archive, and this is one publication; delete it");
    }
  }
}
