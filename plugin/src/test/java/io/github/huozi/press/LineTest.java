package io.github.huozi.press;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages come through, whatever a virtual machine prints before them. */
class LineTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void oneAfterTheOther() throws Exception {
    say(7, "one");
    say(8, "");
    Line line = heard();
    assertThat(next(line)).isEqualTo("7 one");
    assertThat(next(line)).isEqualTo("8 ");
    assertThat(line.receive()).isEmpty();
  }

  @Test
  void afterOtherWords() throws Exception {
    said.writeBytes("Picked up JAVA_TOOL_OPTIONS: -Dx=1\n".getBytes(US_ASCII));
    say(7, "one");
    said.writeBytes("warning\n".getBytes(US_ASCII));
    say(7, "two");
    Line line = heard();
    assertThat(next(line)).isEqualTo("7 one");
    assertThat(next(line)).isEqualTo("7 two");
    assertThat(line.receive()).isEmpty();
  }

  @Test
  void lastWords() {
    said.writeBytes(
        "Error occurred during initialization of VM\nToo small heap\n".getBytes(US_ASCII));
    assertThatIOException()
        .isThrownBy(heard()::receive)
        .withMessage("Error occurred during initialization of VM\nToo small heap");
  }

  private void say(int job, String text) throws IOException {
    new Line(InputStream.nullInputStream(), said)
        .send(Message.of(job, Message.Kind.FAILED, out -> Wire.text(out, text)));
  }

  private Line heard() {
    return new Line(new ByteArrayInputStream(said.toByteArray()), OutputStream.nullOutputStream());
  }

  private static String next(Line line) throws IOException {
    Optional<Message> message = line.receive();
    return message.orElseThrow().job() + " " + Wire.text(message.orElseThrow().open());
  }
}
