package io.github.huozi.engine;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A host that lets an engine do what a build asks for. The engine starts with the first call. A
 * worker process ends with the build, or when it has had nothing to do for some seconds. Several
 * threads may call at once; they share the engine.
 */
public final class EngineHost {

  private final ClassPathSource jars;
  private final Path archives;
  private final boolean forked;
  private final boolean lasting;
  private final Map<String, String> environment;
  private @Nullable WorkerSession session;
  private @Nullable LocalEngine local;

  /**
   * @param archives a folder for what makes later processes start faster; it need not exist
   * @param forked whether the engine has a process of its own, which is faster
   */
  public EngineHost(ClassPathSource jars, Path archives, boolean forked) {
    this(jars, archives, forked, false, System.getenv());
  }

  /**
   * An engine for a preview, which does the same again and again, for hours.
   *
   * @param archives a folder for what makes later processes start faster; it need not exist
   * @param forked whether the engine has a process of its own, which is faster
   */
  public static EngineHost forPreview(ClassPathSource jars, Path archives, boolean forked) {
    return new EngineHost(jars, archives, forked, true, System.getenv());
  }

  /**
   * @param environment the variables that the process has
   */
  EngineHost(ClassPathSource jars, Path archives, boolean forked, Map<String, String> environment) {
    this(jars, archives, forked, false, environment);
  }

  private EngineHost(
      ClassPathSource jars,
      Path archives,
      boolean forked,
      boolean lasting,
      Map<String, String> environment) {
    this.jars = jars;
    this.archives = archives;
    this.forked = forked;
    this.lasting = lasting;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Calls the engine.
   *
   * @param processorTime how much of it the call may use
   * @param last whether no other call is expected
   * @throws PublishingException what the engine throws
   * @throws IOException what the engine throws; or if the engine's jars cannot be had, the
   *     processor time is used up, or the process ends
   */
  public <T> T call(Call<T> call, Duration processorTime, boolean last)
      throws PublishingException, IOException {
    if (!forked) {
      return local().call(call, processorTime);
    }
    while (true) {
      try (WorkerSession.Job job = begin(last, processorTime)) {
        return call.on(new WorkerEngine(job));
      } catch (WorkerSession.OtherJobException e) {
        // The worker was stopped because of another job, which fails for good: so this comes to an
        // end.
      }
    }
  }

  /** A call of an engine. */
  @FunctionalInterface
  public interface Call<T> {
    T on(Engine engine) throws PublishingException, IOException;
  }

  /** Finds the engine's jars. */
  @FunctionalInterface
  public interface ClassPathSource {

    /**
     * The jars, or folders with the same classes.
     *
     * @throws IOException if one of the jars cannot be had, with how to put that right
     */
    EngineClassPath find() throws IOException;
  }

  private synchronized LocalEngine local() throws IOException {
    if (local == null) {
      local = new LocalEngine(jars.find().engine());
    }
    return local;
  }

  /** Begins a job. The worker does not end while one is open. */
  private synchronized WorkerSession.Job begin(boolean last, Duration processorTime)
      throws IOException {
    WorkerSession.Job job = session == null ? null : session.begin(last, processorTime);
    if (job == null) {
      WorkerSession started = start(jars.find().all());
      session = started;
      job = started.begin(last, processorTime);
    }
    if (job == null) {
      throw new IOException("huozi's process ended as soon as it began");
    }
    return job;
  }

  private WorkerSession start(List<Path> classPath) throws IOException {
    WorkerCommand command = new WorkerCommand(classPath, archives, lasting, environment);
    WorkerProcess process = command.start();
    // The archive is read while the process starts, which takes longer.
    if (command.hasDamagedArchive()) {
      process.kill();
      command.dropArchive();
      process = command.start();
    }
    while (true) {
      try {
        return WorkerSession.open(process);
      } catch (IOException e) {
        if (!command.doWithLess()) {
          throw e;
        }
        process = command.start();
      }
    }
  }
}
