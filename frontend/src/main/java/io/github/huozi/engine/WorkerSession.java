package io.github.huozi.engine;

import io.github.huozi.message.Message;
import io.github.huozi.message.MessageChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A worker process and its jobs, as the build sees them.
 *
 * <p>Of the threads that wait for messages one listens for all. No thread listens while there is no
 * job: a virtual machine that has a thread waiting for input takes 0.3 s to end.
 */
final class WorkerSession {

  private static final long IDLE_MILLIS = 5_000;

  /**
   * The time for which a worker may be silent without using processor time, before it is stopped:
   * all its threads wait for something that will not come.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * The part of that time that a worker at work spends on a processor, on the busiest machine. A
   * virtual machine that does nothing spends a tenth of it.
   */
  private static final int SHARE_AT_WORK = 200;

  /** The time between two looks at the worker. A job exceeds its processor time by no more. */
  private static final long LOOK_NANOS = 500_000_000;

  /**
   * The time that a worker may take to start: a tenth of a second, on a busy machine some seconds.
   */
  private static final Duration STARTING = Duration.ofMinutes(2);

  private final WorkerProcess process;
  private final MessageChannel channel;
  private final Map<Integer, Job> jobs = new HashMap<>();
  private final Duration patience;
  private int begun;

  /** The time that the worker may take to start, until it has started. */
  private Optional<Duration> starting;

  private boolean listening;
  private boolean ended;
  private int waiting;
  private String lastWords = "";

  /**
   * The time for which nothing was received or seen of the worker, while this process was awake.
   */
  private long silentNanos;

  /** The worker's processor time when it was last seen at work. */
  private Duration timeAtSign = Duration.ZERO;

  /** The part of the worker's processor time that is charged to jobs. */
  private Duration charged = Duration.ZERO;

  /** The job that the worker is stopped for, since it has used up its processor time. */
  private @Nullable Job exhausted;

  private WorkerSession(WorkerProcess process, Duration starting, Duration patience) {
    this.process = process;
    this.channel = new MessageChannel(process.in(), process.out());
    this.starting = Optional.of(starting);
    this.patience = patience;
  }

  /**
   * Waits until the worker has started.
   *
   * @throws IOException if it ends before that, with what it printed
   */
  static WorkerSession open(WorkerProcess process) throws IOException {
    return open(process, STARTING, PATIENCE);
  }

  /**
   * @param starting how long it may take to start
   * @param patience how long it may be silent while all jobs wait for it
   */
  static WorkerSession open(WorkerProcess process, Duration starting, Duration patience)
      throws IOException {
    WorkerSession session = new WorkerSession(process, starting, patience);
    Thread watch = new Thread(session::watch, "huozi worker");
    watch.setDaemon(true);
    watch.start();
    session.listen();
    synchronized (session) {
      session.starting = Optional.empty();
      if (session.ended) {
        throw session.failure(null);
      }
    }
    return session;
  }

  /** Stops a worker that does nothing, or that has used up the processor time of a job. */
  private synchronized void watch() {
    try {
      long looked = System.nanoTime();
      while (!ended) {
        Duration most = starting.orElse(patience);
        long look = Math.min(LOOK_NANOS, most.toNanos() / 20);
        long now = System.nanoTime();
        // If this process or the machine was asleep, the silence says nothing about the worker.
        silentNanos += Math.min(now - looked, 2 * look);
        looked = now;
        Optional<Duration> time = process.processorTime();
        time.ifPresent(this::charge);
        boolean isWaitedFor = starting.isPresent() || (!jobs.isEmpty() && waiting == jobs.size());
        boolean startsForEver =
            starting.isPresent() && time.isPresent() && time.get().compareTo(most) > 0;
        if (exhausted != null) {
          process.kill();
          return;
        } else if (isWaitedFor && (silentNanos > most.toNanos() || startsForEver)) {
          lastWords =
              starting.isPresent()
                  ? "It had not started after %d seconds".formatted(most.toSeconds())
                  : "It sent no message and used no processor time for %d minutes"
                      .formatted(most.toMinutes());
          process.kill();
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Charges the processor time since the last look to the jobs, in equal parts. */
  private void charge(Duration time) {
    if (time.minus(timeAtSign).multipliedBy(SHARE_AT_WORK).compareTo(patience) > 0) {
      timeAtSign = time;
      silentNanos = 0;
    }
    Duration used = time.minus(charged);
    charged = time;
    if (used.isNegative() || jobs.isEmpty()) {
      return;
    }
    for (Job job : jobs.values()) {
      job.budget.use(used.dividedBy(jobs.size()));
      if (exhausted == null && job.budget.isUsedUp()) {
        exhausted = job;
      }
    }
  }

  /**
   * Begins a job.
   *
   * @param last whether no other is expected after it
   * @param processorTime how much it may use; the worker is stopped if it uses more
   * @return null if the worker has ended
   */
  synchronized @Nullable Job begin(boolean last, Duration processorTime) {
    if (ended || exhausted != null || !process.isAlive()) {
      return null;
    }
    if (jobs.isEmpty()) {
      // The time that it took to start belongs to no job.
      charged = process.processorTime().orElse(charged);
    }
    Job job = new Job(++begun, last, new ProcessorBudget(processorTime));
    jobs.put(job.number, job);
    return job;
  }

  /** Waits for the next message to a job. */
  private Message.FromWorker next(Job job) throws IOException {
    synchronized (this) {
      waiting++;
      // Until now the worker waited for the answer to a question.
      silentNanos = 0;
    }
    try {
      while (true) {
        synchronized (this) {
          awaitTurn(job);
          if (!job.received.isEmpty()) {
            return taken(job);
          } else if (ended) {
            throw failure(job);
          }
          listening = true;
        }
        listen();
      }
    } finally {
      synchronized (this) {
        waiting--;
      }
    }
  }

  private Message.FromWorker taken(Job job) throws IOException {
    Message.FromWorker message = job.received.remove();
    job.done |= message instanceof Message.Outcome;
    if (exhausted != null && message instanceof Message.Failed) {
      // A thread was interrupted because of the job that has used up its processor time.
      throw failure(job);
    }
    return message;
  }

  /** Waits until there is a message to take, or no other thread listens. */
  private void awaitTurn(Job job) throws IOException {
    try {
      while (job.received.isEmpty() && listening) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever happens, no thread may wait for ever
  private void listen() {
    Optional<MessageChannel.Received> received = Optional.empty();
    String words = "";
    try {
      received = channel.receive();
    } catch (IOException e) {
      words = e.getMessage() == null ? "" : e.getMessage();
    } catch (RuntimeException | Error e) {
      words = e.toString();
    }
    synchronized (this) {
      listening = false;
      silentNanos = 0;
      if (received.isPresent()) {
        Job addressed = jobs.get(received.get().job());
        if (addressed != null && received.get().message() instanceof Message.FromWorker message) {
          addressed.received.add(message);
        }
      } else {
        lastWords = lastWords.isEmpty() ? words : lastWords;
        close();
      }
      notifyAll();
    }
  }

  private synchronized void end(Job job) {
    jobs.remove(job.number);
    if (!jobs.isEmpty() || ended) {
      return;
    }
    if (job.last) {
      close();
      return;
    }
    int newest = begun;
    Thread idle = new Thread(() -> closeIfIdle(newest), "huozi worker");
    idle.setDaemon(true);
    idle.start();
  }

  private void closeIfIdle(int newest) {
    try {
      Thread.sleep(IDLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (begun == newest && !ended) {
        close();
      }
    }
  }

  /** Closes the channel. The worker ends then, as it does if this process is killed. */
  private void close() {
    ended = true;
    process.close();
    notifyAll();
  }

  private IOException failure(@Nullable Job job) {
    if (exhausted != null) {
      return job == exhausted
          ? new IOException(exhausted.budget.message())
          : new OtherJobException();
    }
    return new IOException(
        process.ending() + (lastWords.isEmpty() ? "" : System.lineSeparator() + lastWords));
  }

  /** The worker was stopped because another job has used up its processor time. */
  static final class OtherJobException extends IOException {

    private static final long serialVersionUID = 1;
  }

  /** A piece of work. */
  final class Job implements AutoCloseable {

    private final int number;
    private final boolean last;
    private final ProcessorBudget budget;
    private final Queue<Message.FromWorker> received = new ArrayDeque<>();
    private boolean done;

    private Job(int number, boolean last, ProcessorBudget budget) {
      this.number = number;
      this.last = last;
      this.budget = budget;
    }

    /**
     * Notes the step that a thread of the worker is at.
     *
     * @param step empty if it has nothing to do
     */
    void at(long thread, String step) {
      budget.at(thread, step);
    }

    /**
     * Sends a message to the worker.
     *
     * @throws IOException if it has ended
     */
    void send(Message message) throws IOException {
      try {
        channel.send(number, message);
      } catch (IOException e) {
        // How the worker ended says more than that it does not listen.
        while (!done) {
          receive();
        }
        throw e;
      }
    }

    /**
     * Waits for the worker's next message.
     *
     * @throws IOException if it has ended
     */
    Message.FromWorker receive() throws IOException {
      return next(this);
    }

    /** Ends the job, done or not. */
    @Override
    public void close() {
      cancelUnlessDone();
      end(this);
    }

    /** A job that waits for an answer would do so for ever, with threads that others want. */
    private void cancelUnlessDone() {
      synchronized (WorkerSession.this) {
        if (done || ended) {
          return;
        }
      }
      try {
        channel.send(number, new Message.Cancel());
      } catch (IOException e) {
        // The worker has ended.
        return;
      }
    }
  }
}
