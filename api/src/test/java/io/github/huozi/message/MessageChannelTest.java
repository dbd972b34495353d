package io.github.huozi.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Messages come through, whatever a virtual machine prints before them. */
class MessageChannelTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void oneAfterTheOther() throws Exception {
    say(7, "one");
    say(8, "");
    MessageChannel channel = received();
    assertThat(next(channel)).isEqualTo("7 one");
    assertThat(next(channel)).isEqualTo("8 ");
    assertThat(channel.receive()).isEmpty();
  }

  @Test
  void afterOtherWords() throws Exception {
    said.writeBytes("Picked up JAVA_TOOL_OPTIONS: -Dx=1\n".getBytes(US_ASCII));
    say(7, "one");
    said.writeBytes("warning\n".getBytes(US_ASCII));
    say(7, "two");
    MessageChannel channel = received();
    assertThat(next(channel)).isEqualTo("7 one");
    assertThat(next(channel)).isEqualTo("7 two");
    assertThat(channel.receive()).isEmpty();
  }

  @Test
  void lastWords() {
    said.writeBytes(
        "Error occurred during initialization of VM\nToo small heap\n".getBytes(US_ASCII));
    assertThatIOException()
        .isThrownBy(received()::receive)
        .withMessage("Error occurred during initialization of VM\nToo small heap");
  }

  private void say(int job, String text) throws IOException {
    new MessageChannel(InputStream.nullInputStream(), said)
        .send(job, new Message.Unavailable(text));
  }

  private MessageChannel received() {
    return new MessageChannel(
        new ByteArrayInputStream(said.toByteArray()), OutputStream.nullOutputStream());
  }

  private static String next(MessageChannel channel) throws IOException {
    MessageChannel.Received received = channel.receive().orElseThrow();
    return received.job() + " " + ((Message.Unavailable) received.message()).reason();
  }
}
