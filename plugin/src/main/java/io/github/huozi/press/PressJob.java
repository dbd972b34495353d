package io.github.huozi.press;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A job as the press sees it: done, with what is done told to the build. */
abstract class PressJob implements Steps {

  private final int number;
  private final Line line;
  private final BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
  private final Map<Long, Deque<String>> steps = new ConcurrentHashMap<>();
  private volatile boolean abandoned;

  PressJob(int number, Line line) {
    this.number = number;
    this.line = line;
  }

  /**
   * Does the job.
   *
   * @param asked what was asked for
   * @return what there is to tell of it
   */
  abstract Message work(DataInputStream asked) throws PublishingException, IOException;

  /** Does the job, and tells of it whatever happens: the build must not wait for ever. */
  final Message run(Message asked) throws IOException {
    try {
      return work(asked.open());
    } catch (PublishingException e) {
      return message(Message.Kind.REFUSED, out -> Wire.list(out, e.problems(), Wire::problem));
    } catch (UncheckedIOException e) {
      return failure(e.getMessage() + ": " + e.getCause().getMessage(), e);
    } catch (IOException e) {
      return failure(String.valueOf(e.getMessage()), e);
    } catch (OutOfMemoryError e) {
      return failure(
          "there is not enough memory; give it more, as -Xmx2g in .mvn/jvm.config or in MAVEN_OPTS",
          e);
    } catch (StackOverflowError e) {
      return failure("something is nested deeper than can be handled; make it simpler", e);
    } catch (RuntimeException | Error e) {
      return failure("a fault of huozi's own: " + e + "; mvn -e shows where", e);
    }
  }

  private Message failure(String message, Throwable thrown) throws IOException {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return message(
        Message.Kind.FAILED,
        out -> {
          Wire.text(out, message);
          Wire.text(out, trace.toString());
        });
  }

  /** Takes what the build says to this job. */
  final void answer(Message message) {
    if (message.kind() == Message.Kind.ABANDONED) {
      abandon();
    } else {
      answers.add(message);
    }
  }

  /** Ends a job that nobody waits for at its next question: others want its threads. */
  final void abandon() {
    abandoned = true;
    answers.add(new Message(number, Message.Kind.ABANDONED, new byte[0]));
  }

  /**
   * Asks the build, one question at a time.
   *
   * @throws IOException if what is asked for cannot be had
   */
  final synchronized DataInputStream ask(Message.Kind kind, String what) throws IOException {
    if (abandoned) {
      throw gone();
    }
    line.send(message(kind, out -> Wire.text(out, what)));
    try {
      Message answer = answers.take();
      if (answer.kind() == Message.Kind.ABANDONED) {
        throw gone();
      }
      if (answer.kind() == Message.Kind.LACKING) {
        throw new IOException(Wire.text(answer.open()));
      }
      return answer.open();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static IOException gone() {
    return new IOException("the build does not wait for this any more");
  }

  /** Tells the build of what goes on. */
  final void tell(Message.Kind kind, Message.Content content) {
    try {
      if (abandoned) {
        throw gone();
      }
      line.send(message(kind, content));
    } catch (IOException e) {
      throw new UncheckedIOException("the build is not on the line", e);
    }
  }

  /** Tells the build of each thread's innermost step. */
  @Override
  public final Step begin(String what) {
    long thread = Thread.currentThread().getId();
    Deque<String> begun = steps.computeIfAbsent(thread, unused -> new ArrayDeque<>());
    begun.push(what);
    tellStep(thread, what);
    return () -> {
      begun.pop();
      tellStep(thread, begun.isEmpty() ? "" : begun.peek());
    };
  }

  private void tellStep(long thread, String step) {
    tell(
        Message.Kind.STEP,
        out -> {
          out.writeLong(thread);
          Wire.text(out, step);
        });
  }

  final Message message(Message.Kind kind, Message.Content content) throws IOException {
    return Message.of(number, kind, content);
  }
}
