package io.github.huozi.command;

import io.github.huozi.artifact.ArtifactFonts;
import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.goal.Parameters;
import io.github.huozi.goal.ProblemList;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options for how the engine works, and how it tells of problems. */
final class EngineOptions {

  @Option(
      names = "--problems",
      paramLabel = "brief|all",
      defaultValue = "brief",
      description =
          "A line for all problems of a kind that are corrected in the same way, or for each")
  private String problems;

  @Option(
      names = "--processor-minutes",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "The processor time that may be used, of all threads together (default 60)")
  private double processorMinutes;

  @Option(
      names = "--no-fork",
      negatable = false,
      description = "Works in this process, and starts no other")
  private boolean alone;

  private final CommandJar jar = new CommandJar();

  /** Lists problems, with paths relative to a folder. */
  ProblemList problemList(Path shown, Wording wording) {
    return ArgumentException.read(() -> ProblemList.of(problems, shown, wording));
  }

  /** The engine, which ends with this process. */
  EngineHost host(ArtifactSource artifacts) {
    return new EngineHost(jar, artifacts.cache(), !alone);
  }

  /** The engine of a preview. */
  EngineHost previewHost(ArtifactSource artifacts) {
    return EngineHost.forPreview(jar, artifacts.cache(), !alone);
  }

  /** Calls the engine. */
  <T> T call(EngineHost host, EngineHost.Call<T> call) throws PublishingException, IOException {
    return host.call(call, processorTime(), true);
  }

  /** Reads the option, so that it is known to be wrong before anything is done. */
  Duration processorTime() {
    return ArgumentException.read(() -> Parameters.processorTime(processorMinutes));
  }

  /** Fonts on the class path first, then those of the repositories. */
  FontSource fonts(ArtifactSource artifacts) {
    return new ArtifactFonts(artifacts, EngineOptions.class.getClassLoader(), jar.paths())
        .unpackedInto(artifacts.cache().resolve("fonts"));
  }

  /** An identification of what makes the files. */
  String producer() throws IOException {
    return jar.producer();
  }
}
