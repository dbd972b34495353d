package io.github.huozi.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.font.FontShelf;
import io.github.huozi.work.Workers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.LogManager;

/** The press at its own end of the line. It listens until the build hangs up. */
final class PressMain {

  private final Line line;
  private final Runnable lineIsCut;
  private final Workers workers = Workers.ofMachine();
  private final FontShelf shelf = new FontShelf();
  private final Map<Integer, PressJob> jobs = new ConcurrentHashMap<>();

  /** Classes that publish are in most builds' way, and those that verify in few. */
  private volatile boolean hasPublished;

  /**
   * @param lineIsCut what to do when something is to be told and cannot be
   */
  private PressMain(Line line, Runnable lineIsCut) {
    this.line = line;
    this.lineIsCut = lineIsCut;
  }

  /**
   * The press in a process of its own, at its standard input and output.
   *
   * @param arguments the archive of classes to write, if one is wanted
   */
  public static void main(String[] arguments) {
    Line line = new Line(System.in, new FileOutputStream(FileDescriptor.out));
    // What a library prints must not get between the messages.
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    int exit = 0;
    try {
      PressMain press = new PressMain(line, () -> Runtime.getRuntime().halt(1));
      press.listen();
      if (arguments.length > 0 && press.hasPublished && press.jobs.isEmpty()) {
        ArchiveWriter.write(Path.of(arguments[0]));
      }
    } catch (IOException e) {
      exit = 1;
    }
    // Whoever wanted the work that may still be going on is gone.
    Runtime.getRuntime().halt(exit);
  }

  /** The press in a thread of another process; {@link ThreadHost} calls it. */
  static void serve(InputStream in, OutputStream out) throws IOException {
    Runnable hangUp =
        () -> {
          try {
            out.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    new PressMain(new Line(in, out), hangUp).listen();
  }

  private void listen() throws IOException {
    line.send(Message.of(0, Message.Kind.READY, out -> {}));
    for (Optional<Message> heard = line.receive(); heard.isPresent(); heard = line.receive()) {
      Message message = heard.get();
      switch (message.kind()) {
        case PUBLISH -> begin(new PublishJob(message.job(), line, workers, shelf), message);
        case VERIFY -> begin(new VerifyJob(message.job(), line), message);
        default -> {
          PressJob asking = jobs.get(message.job());
          if (asking != null) {
            asking.answer(message);
          }
        }
      }
    }
    jobs.values().forEach(PressJob::abandon);
  }

  private void begin(PressJob job, Message message) {
    jobs.put(message.job(), job);
    Thread thread = new Thread(() -> run(job, message), "huozi job " + message.job());
    thread.setDaemon(true);
    thread.start();
  }

  @SuppressWarnings("CatchingUnchecked") // whatever happens, the build must not wait for ever
  private void run(PressJob job, Message message) {
    try {
      Message result = job.run(message);
      hasPublished |= result.kind() == Message.Kind.PUBLISHED;
      // The build may hang up as soon as it is told.
      jobs.remove(message.job());
      line.send(result);
    } catch (Throwable e) {
      lineIsCut.run();
    }
  }
}
