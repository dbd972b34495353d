package io.github.huozi.worker;

import io.github.huozi.language.Script;
import io.github.huozi.message.EngineFailure;
import io.github.huozi.message.Message;
import io.github.huozi.message.MessageChannel;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.Engine;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.Progress;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A job that the worker does. It asks the build for fonts and validators, and reports progress. */
final class Job implements Progress, FontSource, ValidatorSource, PreviewHost {

  private static final String CANCELLED = "the build does not wait for this any more";

  private final int number;
  private final MessageChannel channel;
  private final BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
  private final Map<Long, Deque<String>> steps = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private volatile boolean cancelled;

  Job(int number, MessageChannel channel) {
    this.number = number;
    this.channel = channel;
  }

  int number() {
    return number;
  }

  /** Does the job. Whatever happens, there is an outcome: the build waits for it. */
  @SuppressWarnings("CatchingUnchecked")
  Message.Outcome run(Engine engine, Message request) {
    try {
      if (request instanceof Message.Publish publish) {
        return new Message.Published(engine.publish(publish.request(), this, this));
      } else if (request instanceof Message.Review review) {
        return new Message.Reviewed(engine.review(review.request(), this));
      } else if (request instanceof Message.Compare compare) {
        return new Message.Compared(engine.compare(compare.request(), this));
      } else if (request instanceof Message.LookAt look) {
        return new Message.Surveyed(engine.survey(look.folder()));
      } else if (request instanceof Message.ListArchive list) {
        return new Message.ArchiveListed(engine.archive(list.folder()));
      } else if (request instanceof Message.Preview preview) {
        engine.preview(preview.request(), this, this);
        return new Message.PreviewEnded();
      }
      return new Message.Verified(engine.verify(((Message.Verify) request).request(), this, this));
    } catch (PublishingException e) {
      return new Message.Rejected(e.problems());
    } catch (UnknownNameException e) {
      return new Message.Misconfigured(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | Error e) {
      return new Message.Failed(EngineFailure.of(e));
    }
  }

  /** Takes a message of the build to this job. */
  void receive(Message message) {
    if (message instanceof Message.Cancel) {
      // The job ends at its next question or report: others want its threads.
      cancelled = true;
      end.complete(null);
    }
    answers.add(message);
  }

  @Override
  public List<FontLocation> find(Script script) throws IOException {
    return ask(new Message.FindFonts(script), Message.Fonts.class).locations();
  }

  @Override
  public List<Path> classPath(String coordinates) throws IOException {
    return ask(new Message.FindValidator(coordinates), Message.ClassPath.class).paths();
  }

  @Override
  public Path jar(String coordinates) throws IOException {
    return ask(new Message.FindJar(coordinates), Message.ClassPath.class).paths().get(0);
  }

  @Override
  public void serving(String address) {
    report(new Message.Serving(address));
    Thread signs = new Thread(this::giveSigns, "huozi preview signs");
    signs.setDaemon(true);
    signs.start();
  }

  /** The build ends a worker that says nothing for long, and a preview waits for its author. */
  private void giveSigns() {
    try {
      while (!cancelled) {
        TimeUnit.MINUTES.sleep(1);
        send(new Message.StepBegun(Thread.currentThread().getId(), ""));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The build has ended, or does not want the preview any more.
      return;
    }
  }

  @Override
  public void report(String line) {
    if (!cancelled) {
      report(new Message.Reported(line));
    }
  }

  @Override
  public CompletionStage<Void> end() {
    return end;
  }

  /** Asks the build, one question at a time. */
  private synchronized <T extends Message> T ask(Message question, Class<T> answerType)
      throws IOException {
    send(question);
    try {
      Message answer = answers.take();
      if (answer instanceof Message.Unavailable unavailable) {
        throw new IOException(unavailable.reason());
      } else if (answer instanceof Message.Cancel) {
        throw new IOException(CANCELLED);
      }
      return answerType.cast(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void send(Message message) throws IOException {
    if (cancelled) {
      throw new IOException(CANCELLED);
    }
    channel.send(number, message);
  }

  private void report(Message message) {
    try {
      send(message);
    } catch (IOException e) {
      throw new UncheckedIOException("the build cannot be reached", e);
    }
  }

  @Override
  public void remaking(String edition, String reason) {
    report(new Message.Remaking(edition, reason));
  }

  @Override
  public void converted(String edition, ConversionCounts counts) {
    report(new Message.Converted(edition, counts));
  }

  @Override
  public void inked(String classifier, List<String> colors) {
    report(new Message.Inked(classifier, colors));
  }

  @Override
  public void composed(String edition, int sections, int of) {
    report(new Message.Composed(edition, sections, of));
  }

  @Override
  public void drawn(String edition, int pages, int of) {
    report(new Message.Drawn(edition, pages, of));
  }

  @Override
  public void checked(String what, int checks, int of) {
    report(new Message.Checked(what, checks, of));
  }

  /** Reports each thread's innermost step. */
  @Override
  public Step begin(String what) {
    long thread = Thread.currentThread().getId();
    Deque<String> begun = steps.computeIfAbsent(thread, unused -> new ArrayDeque<>());
    begun.push(what);
    report(new Message.StepBegun(thread, what));
    return () -> {
      begun.pop();
      report(new Message.StepBegun(thread, begun.isEmpty() ? "" : begun.peek()));
    };
  }
}
