package io.github.huozi.press;

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
 * The press as the build sees it: at the other end of a line, at work on its jobs.
 *
 * <p>Of the threads that wait for an answer one listens for all. No thread listens while there is
 * no job: a virtual machine that has a thread waiting for input takes 0.3 s to end.
 */
final class PressSession {

  private static final long IDLE_MILLIS = 5_000;

  /**
   * Ends a press that has said nothing for so long, and has had next to no time on a processor
   * either: all its threads wait for something that will not come.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * The part of its patience that a working press has had on a processor, on the busiest machine. A
   * virtual machine that does nothing has a tenth of it.
   */
  private static final int SHARE_AT_WORK = 200;

  /** How often the press is looked at; not longer than a job may go over its processor time. */
  private static final long LOOK_NANOS = 500_000_000;

  /** It is there in a tenth of a second, or, where the machine has other things to do, in some. */
  private static final Duration STARTING = Duration.ofMinutes(2);

  private final PressHost host;
  private final Line line;
  private final Map<Integer, Job> jobs = new HashMap<>();
  private int begun;
  private final Duration patience;

  /** While it is not there yet: how long it may take. */
  private Optional<Duration> starting;

  private boolean listening;
  private boolean ended;
  private int waiting;
  private String lastWords = "";

  /** Since when nothing was heard or seen of it, of the time that this process itself was awake. */
  private long silentNanos;

  /** The press's processor time when something was seen of it. */
  private Duration timeAtSign = Duration.ZERO;

  /** Its processor time up to which the jobs are charged with it. */
  private Duration charged = Duration.ZERO;

  /** The job that the press was ended for. */
  private @Nullable Job exhausted;

  private PressSession(PressHost host, Duration starting, Duration patience) {
    this.host = host;
    this.line = new Line(host.in(), host.out());
    this.starting = Optional.of(starting);
    this.patience = patience;
  }

  /**
   * Waits until the press is there.
   *
   * @throws IOException if it ends before that, with what it said
   */
  static PressSession open(PressHost host) throws IOException {
    return open(host, STARTING, PATIENCE);
  }

  /**
   * @param starting how long it may take to be there
   * @param patience how long nothing may be heard of work that everyone waits for
   */
  static PressSession open(PressHost host, Duration starting, Duration patience)
      throws IOException {
    PressSession session = new PressSession(host, starting, patience);
    Thread watch = new Thread(session::watch, "huozi press");
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

  /** Ends a press that does nothing, or that has used up the processor time of a job. */
  private synchronized void watch() {
    try {
      long looked = System.nanoTime();
      while (!ended) {
        Duration most = starting.orElse(patience);
        long look = Math.min(LOOK_NANOS, most.toNanos() / 20);
        long now = System.nanoTime();
        // A machine that was asleep meanwhile, or this process, says nothing of the press.
        silentNanos += Math.min(now - looked, 2 * look);
        looked = now;
        Optional<Duration> time = host.processorTime();
        time.ifPresent(this::charge);
        boolean isWaitedFor = starting.isPresent() || (!jobs.isEmpty() && waiting == jobs.size());
        boolean startsForEver =
            starting.isPresent() && time.isPresent() && time.get().compareTo(most) > 0;
        if (exhausted != null) {
          host.kill();
          return;
        } else if (isWaitedFor && (silentNanos > most.toNanos() || startsForEver)) {
          lastWords =
              starting.isPresent()
                  ? "It was not there after %d seconds".formatted(most.toSeconds())
                  : "It said nothing for %d minutes, and did nothing".formatted(most.toMinutes());
          host.kill();
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has the jobs share the processor time that was used since the last look. */
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
      job.allowance.use(used.dividedBy(jobs.size()));
      if (exhausted == null && job.allowance.isUsedUp()) {
        exhausted = job;
      }
    }
  }

  /**
   * Begins a job.
   *
   * @param last whether no other is expected after it
   * @param processorTime how much it may use; the press is ended if it uses more
   * @return null if the press has ended
   */
  synchronized @Nullable Job begin(boolean last, Duration processorTime) {
    if (ended || exhausted != null || !host.isAlive()) {
      return null;
    }
    if (jobs.isEmpty()) {
      // What it took to start is no job's.
      charged = host.processorTime().orElse(charged);
    }
    Job job = new Job(++begun, last, new Allowance(processorTime));
    jobs.put(job.number, job);
    return job;
  }

  /** Waits until something has been said to a job. */
  private Message next(Job job) throws IOException {
    synchronized (this) {
      waiting++;
      // What came before was another's business: its question was being answered.
      silentNanos = 0;
    }
    try {
      return heard(job);
    } finally {
      synchronized (this) {
        waiting--;
      }
    }
  }

  private Message heard(Job job) throws IOException {
    while (true) {
      synchronized (this) {
        awaitTurn(job);
        if (!job.heard.isEmpty()) {
          Message message = job.heard.remove();
          job.done |= message.kind().isResult();
          if (exhausted != null && message.kind() == Message.Kind.FAILED) {
            // What a thread says that was interrupted for that.
            throw failure(job);
          }
          return message;
        } else if (ended) {
          throw failure(job);
        }
        listening = true;
      }
      listen();
    }
  }

  /** Waits until there is something to take, or nobody to listen. */
  private synchronized void awaitTurn(Job job) throws IOException {
    try {
      while (job.heard.isEmpty() && listening) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever happens, nobody must wait for ever
  private void listen() {
    Optional<Message> heard = Optional.empty();
    String words = "";
    try {
      heard = line.receive();
    } catch (IOException e) {
      words = e.getMessage() == null ? "" : e.getMessage();
    } catch (RuntimeException | Error e) {
      words = e.toString();
    }
    synchronized (this) {
      listening = false;
      silentNanos = 0;
      if (heard.isPresent()) {
        Job addressed = jobs.get(heard.get().job());
        if (addressed != null) {
          addressed.heard.add(heard.get());
        }
      } else {
        lastWords = lastWords.isEmpty() ? words : lastWords;
        hangUp();
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
      hangUp();
      return;
    }
    int newest = begun;
    Thread idle = new Thread(() -> hangUpIfIdle(newest), "huozi press");
    idle.setDaemon(true);
    idle.start();
  }

  private void hangUpIfIdle(int newest) {
    try {
      Thread.sleep(IDLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (begun == newest && !ended) {
        hangUp();
      }
    }
  }

  /** The press ends when nobody is on the line any more, also if this process is killed. */
  private void hangUp() {
    ended = true;
    host.hangUp();
    notifyAll();
  }

  private IOException failure(@Nullable Job job) {
    if (exhausted != null) {
      return job == exhausted
          ? new IOException(exhausted.allowance.message())
          : new OtherJobException();
    }
    return new IOException(
        host.ending() + (lastWords.isEmpty() ? "" : System.lineSeparator() + lastWords));
  }

  /** One piece of work. */
  final class Job implements AutoCloseable {

    private final int number;
    private final boolean last;
    private final Allowance allowance;
    private final Queue<Message> heard = new ArrayDeque<>();
    private boolean done;

    private Job(int number, boolean last, Allowance allowance) {
      this.number = number;
      this.last = last;
      this.allowance = allowance;
    }

    /**
     * A thread of the press is at a step of the job.
     *
     * @param step empty if it is at none any more
     */
    void at(long thread, String step) {
      synchronized (PressSession.this) {
        allowance.at(thread, step);
      }
    }

    /**
     * Says something to the press.
     *
     * @throws IOException if it has ended
     */
    void send(Message.Kind kind, Message.Content content) throws IOException {
      Message message = Message.of(number, kind, content);
      try {
        line.send(message);
      } catch (IOException e) {
        // What it said last is more to the point than that it does not listen.
        receive();
        throw e;
      }
    }

    /**
     * Waits for the next thing that the press says.
     *
     * @throws IOException if it has ended
     */
    Message receive() throws IOException {
      return next(this);
    }

    /** Ends the job, done or not. */
    @Override
    public void close() {
      abandonUnlessDone();
      end(this);
    }

    /** The press would wait for ever for an answer, with threads that others want. */
    private void abandonUnlessDone() {
      synchronized (PressSession.this) {
        if (done || ended) {
          return;
        }
      }
      try {
        line.send(Message.of(number, Message.Kind.ABANDONED, out -> {}));
      } catch (IOException e) {
        // It has ended.
        return;
      }
    }
  }
}
