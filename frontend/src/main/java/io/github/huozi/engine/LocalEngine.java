package io.github.huozi.engine;

import io.github.huozi.message.EngineFailure;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.Engine;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.Survey;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
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

  /** The time between two looks at the processor time that a call has used. */
  private static final long LOOK_MILLIS = 500;

  private final URLClassLoader loader;
  private final ThreadGroup group = new ThreadGroup("huozi");
  private final ThreadTime time = new ThreadTime(group);
  private final Engine engine;

  /** The budgets of the calls that are going on. */
  private final List<ProcessorBudget> calls = new ArrayList<>();

  /** The part of the processor time that is charged to calls. */
  private Duration charged = Duration.ZERO;

  LocalEngine(List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    this.loader = new URLClassLoader("huozi-engine", urls.toArray(URL[]::new), new SharedClasses());
    try {
      this.engine =
          (Engine)
              loader
                  .loadClass(ENGINE)
                  .getConstructor(ExecutorService.class)
                  .newInstance(EngineThreads.pool(group));
    } catch (InvocationTargetException e) {
      throw EngineFailure.of(Objects.requireNonNull(e.getCause())).exception();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("huozi-core is not as it was built", e);
    }
  }

  /**
   * Calls the engine.
   *
   * @throws IOException if the processor time is used up; work that heeds no interruption goes on
   *     until this process ends
   */
  <T> T call(EngineHost.Call<T> call, Duration processorTime)
      throws PublishingException, IOException {
    ProcessorBudget budget = new ProcessorBudget(processorTime);
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    FutureTask<T> task = new FutureTask<>(() -> call.on(new Watched(engine, budget, context)));
    Thread thread = new Thread(group, task, "huozi engine");
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    begin(budget);
    thread.start();
    try {
      while (true) {
        try {
          return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          charge();
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
      // The engine's threads are interrupted where they work for this call.
      thread.interrupt();
      end(budget);
    }
  }

  private synchronized void begin(ProcessorBudget budget) {
    charge();
    calls.add(budget);
  }

  private synchronized void end(ProcessorBudget budget) {
    calls.remove(budget);
  }

  /** Charges the processor time since the last look to the calls, in equal parts. */
  private synchronized void charge() {
    Duration now = time.look().orElse(charged);
    Duration used = now.minus(charged);
    charged = now;
    calls.forEach(budget -> budget.use(used.dividedBy(calls.size())));
  }

  private static IOException failure(Throwable thrown) throws PublishingException {
    if (thrown instanceof PublishingException e) {
      throw e;
    } else if (thrown instanceof UnknownNameException e) {
      throw e;
    }
    return EngineFailure.of(thrown).exception();
  }

  /** The classes that the engine shares with the plugin: the JDK, and the classes of huozi-api. */
  private static final class SharedClasses extends ClassLoader {

    private static final List<String> PACKAGES =
        List.of("input", "language", "message", "output", "problem", "request", "sarif", "wording");

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

  /**
   * An engine whose threads' steps are known to the budget. It asks for fonts and validators one
   * question at a time, with the class loader of the caller: Maven answers them.
   */
  private record Watched(Engine engine, ProcessorBudget budget, ClassLoader context)
      implements Engine {

    @Override
    public PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
        throws PublishingException, IOException {
      return engine.publish(
          request,
          script -> answer(() -> fonts.find(script)),
          new WatchedProgress(progress, budget));
    }

    @Override
    public VerifyResult verify(VerifyRequest request, ValidatorSource validators, Progress progress)
        throws PublishingException, IOException {
      return engine.verify(
          request,
          coordinates -> answer(() -> validators.classPath(coordinates)),
          new WatchedProgress(progress, budget));
    }

    @Override
    public ReviewResult review(ReviewRequest request, Steps steps)
        throws PublishingException, IOException {
      return engine.review(request, new WatchedProgress(Progress.NONE, budget));
    }

    @Override
    public CompareResult compare(CompareRequest request, Steps steps) throws IOException {
      return engine.compare(request, new WatchedProgress(Progress.NONE, budget));
    }

    @Override
    public List<Survey> survey(Path folder) throws IOException {
      return engine.survey(folder);
    }

    @Override
    public ArchiveListing archive(Path folder) throws PublishingException, IOException {
      return engine.archive(folder);
    }

    @Override
    public void preview(PreviewRequest request, FontSource fonts, PreviewHost host)
        throws IOException {
      engine.preview(
          request,
          script -> answer(() -> fonts.find(script)),
          new PreviewHost() {
            @Override
            public Path jar(String coordinates) throws IOException {
              return answer(() -> host.jar(coordinates));
            }

            @Override
            public void serving(String address) {
              host.serving(address);
            }

            @Override
            public void report(String line) {
              host.report(line);
            }

            @Override
            public CompletionStage<Void> end() {
              return host.end();
            }
          });
    }

    private <T> T answer(Question<T> question) throws IOException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      synchronized (budget) {
        thread.setContextClassLoader(context);
        try {
          return question.answer();
        } finally {
          thread.setContextClassLoader(before);
        }
      }
    }

    /** Something that only the caller knows. */
    @FunctionalInterface
    private interface Question<T> {
      T answer() throws IOException;
    }
  }

  private record WatchedProgress(Progress progress, ProcessorBudget budget) implements Progress {

    @Override
    public void remaking(String edition, String reason) {
      progress.remaking(edition, reason);
    }

    @Override
    public void converted(String edition, ConversionCounts counts) {
      progress.converted(edition, counts);
    }

    @Override
    public void inked(String classifier, List<String> colors) {
      progress.inked(classifier, colors);
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
    public void checked(String what, int checks, int of) {
      progress.checked(what, checks, of);
    }

    @Override
    public Step begin(String what) {
      return budget.begin(Thread.currentThread().getId(), what);
    }
  }
}
