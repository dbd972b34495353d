package io.github.huozi.message;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends messages to the other process, and receives its messages. Any thread may send. */
public final class MessageChannel {

  /** The number that a message begins with, and nothing that a virtual machine prints. */
  private static final int START = 0xC0DE6D3B;

  /**
   * The most characters of a virtual machine's own output that are kept: more than anybody reads.
   */
  private static final int MOST_OUTPUT = 4000;

  /** The length that no message has, in bytes. */
  private static final int MOST_CONTENT = 1 << 28;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final RecordCodec codec = new RecordCodec();
  private final Map<String, Class<? extends Record>> kinds = new TreeMap<>();

  public MessageChannel(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
    addKinds(Message.class);
  }

  private void addKinds(Class<?> type) {
    for (Class<?> kind : type.getPermittedSubclasses()) {
      if (kind.isRecord()) {
        kinds.put(kind.getSimpleName(), kind.asSubclass(Record.class));
      } else {
        addKinds(kind);
      }
    }
  }

  /**
   * Sends a message.
   *
   * @param job the number of the job that it belongs to; 0 for none
   */
  public void send(int job, Message message) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    codec.write(new DataOutputStream(content), (Record) message);
    synchronized (this) {
      out.writeInt(START);
      out.writeInt(job);
      out.writeUTF(message.getClass().getSimpleName());
      out.writeInt(content.size());
      content.writeTo(out);
      out.flush();
    }
  }

  /**
   * Waits for the next message. To be called by one thread at a time.
   *
   * @return empty when the other side has closed the channel
   * @throws IOException if it has closed it with other output than a message: that of a virtual
   *     machine that could not start or go on
   */
  public Optional<Received> receive() throws IOException {
    if (!findMessage()) {
      return Optional.empty();
    }
    int job = in.readInt();
    String name = in.readUTF();
    Class<? extends Record> kind = kinds.get(name);
    int length = in.readInt();
    if (kind == null || length < 0 || length > MOST_CONTENT) {
      throw new IOException("a message of " + length + " bytes and the kind " + name);
    }
    byte[] content = new byte[length];
    in.readFully(content);
    Record message = codec.read(new DataInputStream(new ByteArrayInputStream(content)), kind);
    return Optional.of(new Received(job, (Message) message));
  }

  /** Passes over what a virtual machine may print before a message. */
  private boolean findMessage() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int mark = 0;
    for (int count = 1; ; count++) {
      int next = in.read();
      if (next < 0 && output.size() == 0) {
        return false;
      } else if (next < 0) {
        throw new IOException(output.toString(Charset.defaultCharset()).strip());
      }
      mark = (mark << Byte.SIZE) | next;
      if (count >= Integer.BYTES && mark == START) {
        return true;
      }
      if (output.size() < MOST_OUTPUT) {
        output.write(next);
      }
    }
  }

  /**
   * A message that was received.
   *
   * @param job the number of its job; 0 for none
   */
  public record Received(int job, Message message) {}
}
