package io.github.huozi.press;

import io.github.huozi.font.FontFinder;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where publications are made and verified: apart from the build, with libraries that the build
 * does not load. It starts with the first job and ends with the build, or when there has been
 * nothing to do for some seconds. Several threads may ask for something at once; they share it.
 */
public final class Press {

  private final PressJars jars;
  private final Path archives;
  private final boolean forked;
  private final Map<String, String> environment;
  private @Nullable PressSession session;

  /**
   * @param archives a folder for what makes later processes start faster; it need not exist
   * @param forked whether it is a process of its own, which is faster, or threads of this one
   */
  public Press(PressJars jars, Path archives, boolean forked) {
    this(jars, archives, forked, System.getenv());
  }

  /**
   * @param environment the variables that its process has
   */
  Press(PressJars jars, Path archives, boolean forked, Map<String, String> environment) {
    this.jars = jars;
    this.archives = archives;
    this.forked = forked;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Publishes as {@link io.github.huozi.publish.Publisher} does.
   *
   * @param fonts where the press finds the fonts; those of the request stay here
   * @param problems takes the warnings of a publication that succeeds
   * @param processorTime how much it may use
   * @param last whether nothing else is expected to be asked for
   * @return the finished files, edition by edition
   * @throws PublishingException if the author's files cannot be published; nothing is written then
   * @throws IOException if a file cannot be written, a font or a library cannot be had, the
   *     processor time is used up, or the press ends
   */
  public List<PublishedFile> publish(
      PublishRequest request,
      FontFinder fonts,
      Progress progress,
      Problems problems,
      Duration processorTime,
      boolean last)
      throws PublishingException, IOException {
    return done(
        job ->
            new PublishErrand(job, fonts, progress, problems)
                .run(Message.Kind.PUBLISH, out -> Wire.write(out, request)),
        processorTime,
        last);
  }

  /**
   * Verifies as {@link io.github.huozi.verify.Verifier} does, and writes the report.
   *
   * @param judges where EPUBCheck and veraPDF come from
   * @param processorTime how much it may use
   * @param last whether nothing else is expected to be asked for
   * @throws IllegalArgumentException if there is no check of a name, with the names that there are
   * @throws PublishingException if the author's files cannot be read
   * @throws IOException if a file cannot be read or written, a judge or a library cannot be had,
   *     the processor time is used up, or the press ends
   */
  public Verdict verify(VerifyOrder order, ValidatorSource judges, Duration processorTime, boolean last)
      throws PublishingException, IOException {
    return done(
        job ->
            new VerifyErrand(job, judges).run(Message.Kind.VERIFY, out -> Wire.write(out, order)),
        processorTime,
        last);
  }

  /** Does a job, and does it again if the press was ended because of another one. */
  private <T> T done(Work<T> work, Duration processorTime, boolean last)
      throws PublishingException, IOException {
    while (true) {
      try (PressSession.Job job = begin(last, processorTime)) {
        return work.run(job);
      } catch (OtherJobException e) {
        // Each time another job fails for good, so there is an end to it.
      }
    }
  }

  /** What is done with a job. */
  @FunctionalInterface
  private interface Work<T> {
    T run(PressSession.Job job) throws PublishingException, IOException;
  }

  /** The press does not end while a job is open. */
  private synchronized PressSession.Job begin(boolean last, Duration processorTime)
      throws IOException {
    PressSession.Job job = session == null ? null : session.begin(last, processorTime);
    if (job == null) {
      PressSession started = start(jars.find());
      session = started;
      job = started.begin(last, processorTime);
    }
    if (job == null) {
      throw new IOException("huozi's process ended as soon as it began");
    }
    return job;
  }

  private PressSession start(List<Path> classPath) throws IOException {
    if (!forked) {
      return PressSession.open(ThreadHost.start(classPath));
    }
    PressCommand command = new PressCommand(classPath, archives, environment);
    PressHost host = command.start();
    // Looked at while the process starts, which takes longer.
    if (command.hasDamagedArchive()) {
      host.kill();
      command.dropArchive();
      host = command.start();
    }
    while (true) {
      try {
        return PressSession.open(host);
      } catch (IOException e) {
        if (!command.doWithLess()) {
          throw e;
        }
        host = command.start();
      }
    }
  }
}
