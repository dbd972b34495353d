package io.github.huozi.press;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** What the build and the press say to each other, message by message. Any thread may speak. */
final class Line {

  /** What a message begins with, and nothing that a virtual machine prints. */
  private static final int MESSAGE = 0xC0DE6D3B;

  /** How much of a virtual machine's words is kept: more than anybody reads. */
  private static final int MOST_WORDS = 4000;

  /** No message is as long. */
  private static final int MOST_CONTENT = 1 << 28;

  private final DataInputStream in;
  private final DataOutputStream out;

  Line(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  synchronized void send(Message message) throws IOException {
    out.writeInt(MESSAGE);
    out.writeInt(message.job());
    out.writeUTF(message.kind().name());
    out.writeInt(message.content().length);
    out.write(message.content());
    out.flush();
  }

  /**
   * Waits for the next message. To be called by one thread at a time.
   *
   * @return empty when the other side has hung up
   * @throws IOException if it has hung up with other words than a message: a virtual machine's,
   *     that could not start or go on
   */
  Optional<Message> receive() throws IOException {
    if (!findMessage()) {
      return Optional.empty();
    }
    int job = in.readInt();
    Message.Kind kind = Message.Kind.of(in.readUTF());
    int length = in.readInt();
    if (length < 0 || length > MOST_CONTENT) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] content = new byte[length];
    in.readFully(content);
    return Optional.of(new Message(job, kind, content));
  }

  /** Passes over what a virtual machine may print before a message. */
  private boolean findMessage() throws IOException {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    int mark = 0;
    for (int count = 1; ; count++) {
      int next = in.read();
      if (next < 0 && words.size() == 0) {
        return false;
      } else if (next < 0) {
        throw new IOException(words.toString(Charset.defaultCharset()).strip());
      }
      mark = (mark << Byte.SIZE) | next;
      if (count >= Integer.BYTES && mark == MESSAGE) {
        return true;
      }
      if (words.size() < MOST_WORDS) {
        words.write(next);
      }
    }
  }
}
