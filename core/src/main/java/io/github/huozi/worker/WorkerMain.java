package io.github.huozi.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.Huozi;
import io.github.huozi.message.Message;
import io.github.huozi.message.MessageChannel;
import io.github.huozi.request.Engine;
import io.github.huozi.request.EngineThreads;
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

/** The program of the worker process. It works on jobs until its standard input is closed. */
public final class WorkerMain {

  private final MessageChannel channel;
  private final Engine engine = new Huozi(EngineThreads.pool());
  private final Map<Integer, Job> jobs = new ConcurrentHashMap<>();

  /** Classes that publish are used by most builds, and those that verify by few. */
  private volatile boolean hasPublished;

  private WorkerMain(MessageChannel channel) {
    this.channel = channel;
  }

  /**
   * Works on jobs, and then writes an archive of the loaded classes, if it has published and no job
   * is left.
   *
   * @param arguments the path that the archive's name begins with; nothing if none is wanted
   */
  public static void main(String[] arguments) {
    MessageChannel channel =
        new MessageChannel(System.in, new FileOutputStream(FileDescriptor.out));
    // What a library prints must not get between the messages.
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    WorkerMain worker = new WorkerMain(channel);
    try {
      worker.listen();
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
    if (arguments.length > 0 && worker.hasPublished && worker.jobs.isEmpty()) {
      ArchiveWriter.write(Path.of(arguments[0]));
    }
    // The result of work that may still be going on is not wanted any more.
    Runtime.getRuntime().halt(0);
  }

  private void listen() throws IOException {
    channel.send(0, new Message.Ready());
    for (Optional<MessageChannel.Received> received = channel.receive();
        received.isPresent();
        received = channel.receive()) {
      int number = received.get().job();
      Message message = received.get().message();
      if (message instanceof Message.Publish
          || message instanceof Message.Verify
          || message instanceof Message.Review
          || message instanceof Message.Compare
          || message instanceof Message.LookAt
          || message instanceof Message.ListArchive
          || message instanceof Message.Preview) {
        begin(new Job(number, channel), message);
      } else {
        Job job = jobs.get(number);
        if (job != null) {
          job.receive(message);
        }
      }
    }
  }

  private void begin(Job job, Message request) {
    jobs.put(job.number(), job);
    Thread thread = new Thread(() -> run(job, request), "huozi job " + job.number());
    thread.setDaemon(true);
    thread.start();
  }

  @SuppressWarnings("CatchingUnchecked") // whatever happens, the build must not wait for ever
  private void run(Job job, Message request) {
    try {
      Message.Outcome outcome = job.run(engine, request);
      hasPublished |= outcome instanceof Message.Published;
      // The build may close the channel as soon as it has the outcome.
      jobs.remove(job.number());
      channel.send(job.number(), outcome);
    } catch (Throwable e) {
      Runtime.getRuntime().halt(1);
    }
  }
}
