package io.github.huozi.press;

import io.github.huozi.problem.PublishingException;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A job as the build sees it: asked for, questions answered, the result taken.
 *
 * @param <R> what comes of it
 */
abstract class Errand<R> {

  private final PressSession.Job job;
  private @Nullable Exception lacking;

  Errand(PressSession.Job job) {
    this.job = job;
  }

  /**
   * Asks for the job and waits until it is done.
   *
   * @throws IllegalArgumentException if a parameter is wrong
   * @throws PublishingException if the author's files are
   * @throws IOException if it could not be done
   */
  final R run(Message.Kind asked, Message.Content content) throws PublishingException, IOException {
    job.send(asked, content);
    while (true) {
      Message message = job.receive();
      DataInputStream in = message.open();
      switch (message.kind()) {
        case PUBLISHED, VERIFIED -> {
          return result(in);
        }
        case MISCONFIGURED -> throw new IllegalArgumentException(Wire.text(in));
        case REFUSED -> throw new PublishingException(Wire.list(in, Wire::problem));
        case FAILED -> {
          throw failure(in);
        }
        case STEP -> job.at(in.readLong(), Wire.text(in));
        default -> hear(message.kind(), in);
      }
    }
  }

  /** What failed in the press, with what could not be found here if that is why. */
  private IOException failure(DataInputStream in) throws IOException {
    String message = Wire.text(in);
    IOException failure = new IOException(message, new PressTrace(message, Wire.text(in)));
    if (lacking != null) {
      failure.addSuppressed(lacking);
    }
    return failure;
  }

  /** Takes what is told, and answers what is asked, while the job is done. */
  abstract void hear(Message.Kind kind, DataInputStream in) throws IOException;

  abstract R result(DataInputStream in) throws IOException;

  /** Answers a question with what is looked for, or with why it cannot be had. */
  final <T> void answer(Message.Kind kind, Search<T> search, Wire.Writer<T> writer)
      throws IOException {
    T found;
    try {
      found = search.find();
    } catch (IOException | RuntimeException e) {
      lacking = e;
      String reason = e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
      job.send(Message.Kind.LACKING, out -> Wire.text(out, reason));
      return;
    }
    job.send(kind, out -> writer.write(out, found));
  }

  static <T> Wire.Writer<Collection<T>> listOf(Wire.Writer<T> writer) {
    return (out, values) -> Wire.list(out, values, writer);
  }

  static IOException unexpected(Message.Kind kind) {
    return new IOException("the press says " + kind);
  }

  /** Looks for something. */
  @FunctionalInterface
  interface Search<T> {
    T find() throws IOException;
  }
}
