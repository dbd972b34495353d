package io.github.huozi.press;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Optional;

/** What two processes say to each other, message by message. May be spoken to by any thread. */
final class Line {

  /** What a message begins with, and nothing that a virtual machine prints. */
  private static final int MESSAGE = 0xC0DE6D3B;

  private static final int MARK = Integer.BYTES;

  /** More than anybody reads. */
  private static final int LAST_WORDS = 4000;

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
   * @throws IOException if what comes is no message, but a virtual machine's last words
   */
  Optional<Message> receive() throws IOException {
    byte[] mark = in.readNBytes(MARK);
    if (mark.length == 0) {
      return Optional.empty();
    }
    if (mark.length < MARK || ByteBuffer.wrap(mark).getInt() != MESSAGE) {
      Charset charset = Charset.defaultCharset();
      String words = new String(mark, charset) + new String(in.readNBytes(LAST_WORDS), charset);
      throw new IOException(words.strip());
    }
    int job = in.readInt();
    Message.Kind kind = Message.Kind.valueOf(in.readUTF());
    byte[] content = new byte[in.readInt()];
    in.readFully(content);
    return Optional.of(new Message(job, kind, content));
  }
}
