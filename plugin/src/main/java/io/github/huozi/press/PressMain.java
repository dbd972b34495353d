package io.github.huozi.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.font.FontShelf;
import io.github.huozi.publish.Workers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.LogManager;

/** The press's own process. It listens on its standard input, and ends when that does. */
final class PressMain {

  private final Line line;
  private final Workers workers = Workers.ofMachine();
  private final FontShelf shelf = new FontShelf();
  private final Map<Integer, PressJob> jobs = new ConcurrentHashMap<>();

  private PressMain(Line line) {
    this.line = line;
  }

  public static void main(String[] arguments) {
    Line line = new Line(System.in, new FileOutputStream(FileDescriptor.out));
    // What a library prints must not get between the messages.
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    int exit = 0;
    try {
      PressMain press = new PressMain(line);
      press.listen();
      if (arguments.length > 0 && press.jobs.isEmpty()) {
        ClassArchive.write(Path.of(arguments[0]));
      }
    } catch (IOException e) {
      exit = 1;
    }
    // Whoever wanted the work that may still be going on is gone.
    Runtime.getRuntime().halt(exit);
  }

  private void listen() throws IOException {
    for (Optional<Message> heard = line.receive(); heard.isPresent(); heard = line.receive()) {
      Message message = heard.get();
      if (message.kind() == Message.Kind.PUBLISH) {
        PressJob job = new PressJob(message.job(), line);
        jobs.put(message.job(), job);
        new Thread(() -> publish(job, message), "huozi job " + message.job()).start();
      } else {
        PressJob asking = jobs.get(message.job());
        if (asking != null) {
          asking.answer(message);
        }
      }
    }
  }

  private void publish(PressJob job, Message message) {
    try {
      Message result = job.run(message, workers, shelf);
      // The build may hang up as soon as it is told.
      jobs.remove(message.job());
      line.send(result);
    } catch (IOException e) {
      // There is nobody to tell it to.
      Runtime.getRuntime().halt(1);
    }
  }
}
