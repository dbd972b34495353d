package io.github.huozi.engine;

import io.github.huozi.message.EngineFailure;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import io.github.huozi.request.Engine;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An engine in this process. Its class loader has the JDK, huozi-api of the plugin's class loader,
 * and the engine's own jars; it sees nothing of the build's.
 */
final class LocalEngine {

  private static final String ENGINE = "io.github.huozi.Huozi";

  /** How often it is looked how much processor time a call has used. */
  private static final long LOOK_MILLIS = 500;

  private final URLClassLoader loader;

  LocalEngine(List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    this.loader = new URLClassLoader("huozi-engine", urls.toArray(URL[]::new), new SharedClasses());
  }

  /**
   * Calls the engine in a thread group of the call's own.
   *
   * @throws IOException if the processor time is used up; work that heeds no interruption goes on
   *     until this process ends
   */
  <T> T call(EngineHost.Call<T> call, Duration processorTime)
      throws PublishingException, IOException {
    ThreadGroup group = new ThreadGroup("huozi");
    ProcessorBudget budget = new ProcessorBudget(processorTime);
    ExecutorService threads = EngineThreads.pool(group);
    FutureTask<T> task = new FutureTask<>(() -> call.on(new Watched(engine(threads), budget)));
    Thread thread = new Thread(group, task, "huozi engine");
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    thread.start();
    ThreadTime time = new ThreadTime(group);
    Duration used = Duration.ZERO;
    try {
      while (true) {
        try {
          return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          Optional<Duration> now = time.look();
          budget.use(now.orElse(used).minus(used));
          used = now.orElse(used);
          if (budget.isUsedUp()) {
            throw new IOException(budget.message());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNull(e.getCause()));
    } finally {
      threads.shutdownNow();
      group.interrupt();
    }
  }

  private Engine engine(ExecutorService threads) {
    try {
      return (Engine)
          loader.loadClass(ENGINE).getConstructor(ExecutorService.class).newInstance(threads);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("huozi-core is not as it was built", e);
    }
  }

  private static IOException failure(Throwable thrown) throws PublishingException {
    if (thrown instanceof PublishingException e) {
      throw e;
    } else if (thrown instanceof IllegalArgumentException e
        && e.getClass().getName().startsWith("io.github.huozi.request.")) {
      throw e;
    }
    IOException failure = EngineFailure.of(thrown).exception();
    return failure;
  }

  /** What the engine shares with the plugin: the JDK, and the classes of huozi-api. */
  private static final class SharedClasses extends ClassLoader {

    private static final List<String> PACKAGES =
        List.of("input", "language", "message", "output", "problem", "request");

    SharedClasses() {
      super("huozi-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String prefix = "io.github.huozi.";
      if (name.startsWith(prefix)) {
        String rest = name.substring(prefix.length());
        int dot = rest.indexOf('.');
        if (dot > 0 && PACKAGES.contains(rest.substring(0, dot))) {
          return SharedClasses.class.getClassLoader().loadClass(name);
        }
      }
      throw new ClassNotFoundException(name);
    }
  }

  /** An engine whose threads' steps are known to the budget. */
  private record Watched(Engine engine, ProcessorBudget budget) implements Engine {

    @Override
    public PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
        throws PublishingException, IOException {
      return engine.publish(request, fonts, new WatchedProgress(progress, budget));
    }

    @Override
    public VerifyResult verify(VerifyRequest request, ValidatorSource validators, Steps steps)
        throws PublishingException, IOException {
      return engine.verify(request, validators, new WatchedProgress(Progress.NONE, budget));
    }
  }

  private record WatchedProgress(Progress progress, ProcessorBudget budget) implements Progress {

    @Override
    public void remaking(String edition, String reason) {
      progress.remaking(edition, reason);
    }

    @Override
    public void composed(String edition, int sections, int of) {
      progress.composed(edition, sections, of);
    }

    @Override
    public void drawn(String edition, int pages, int of) {
      progress.drawn(edition, pages, of);
    }

    @Override
    public Step begin(String what) {
      return budget.begin(Thread.currentThread().getId(), what);
    }
  }
}
