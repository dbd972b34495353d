package io.github.huozi.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What one thread writes, and another reads. The JDK's own pipes mind which threads those are, or
 * are closed when one is interrupted.
 */
final class MemoryPipe {

  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> parts = new LinkedBlockingQueue<>();

  /** The end to write to. What is read ends when this is closed. */
  OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        parts.add(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int offset, int count) {
        if (count > 0) {
          byte[] part = new byte[count];
          System.arraycopy(bytes, offset, part, 0, count);
          parts.add(part);
        }
      }

      @Override
      public void close() {
        parts.add(END);
      }
    };
  }

  /** The end to read from, for one thread at a time. */
  InputStream in() {
    return new InputStream() {
      private byte[] part = {0};
      private int next = 1;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
          return 0;
        }
        if (next == part.length && part != END) {
          part = taken();
          next = 0;
        }
        if (part == END) {
          return -1;
        }
        int read = Math.min(count, part.length - next);
        System.arraycopy(part, next, bytes, offset, read);
        next += read;
        return read;
      }
    };
  }

  /** Waits, as a process's streams do, whatever interrupts the thread. */
  private byte[] taken() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return parts.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
