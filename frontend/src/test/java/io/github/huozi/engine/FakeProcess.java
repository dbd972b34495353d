package io.github.huozi.engine;

import io.github.huozi.message.Message;
import io.github.huozi.message.MessageChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that sends what a test says, and hears nothing. */
class FakeProcess extends Process {

  private static final int ROOM = 1 << 16;

  private final PipedInputStream sent = new PipedInputStream(ROOM);
  private final PipedOutputStream sending;

  FakeProcess() throws IOException {
    this.sending = new PipedOutputStream(sent);
  }

  void send(int job, Message message) throws IOException {
    new MessageChannel(InputStream.nullInputStream(), sending).send(job, message);
  }

  /** Where the process prints. */
  OutputStream sending() {
    return sending;
  }

  @Override
  public InputStream getInputStream() {
    return sent;
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public ProcessHandle.Info info() {
    return new ProcessorTime(Duration.ZERO);
  }

  @Override
  public long pid() {
    return 1;
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public int waitFor() {
    return 0;
  }

  @Override
  public int exitValue() {
    return 0;
  }

  @Override
  public void destroy() {
    try {
      sending.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a system tells of a process, as far as a session asks for it. */
  record ProcessorTime(Duration time) implements ProcessHandle.Info {

    @Override
    public Optional<Duration> totalCpuDuration() {
      return Optional.of(time);
    }

    @Override
    public Optional<String> command() {
      return Optional.empty();
    }

    @Override
    public Optional<String> commandLine() {
      return Optional.empty();
    }

    @Override
    public Optional<String[]> arguments() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> startInstant() {
      return Optional.empty();
    }

    @Override
    public Optional<String> user() {
      return Optional.empty();
    }
  }
}
