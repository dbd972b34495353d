package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read. */
class WireTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "活字 𠮷", "unpaired \ud800", "\0"})
  void texts(String text) throws Exception {
    Message message = Message.of(1, Message.Kind.FAILED, out -> Wire.text(out, text));
    assertThat(Wire.text(message.open())).isEqualTo(text);
  }

  @Test
  void aTextThatIsLong() throws Exception {
    String text = "活字".repeat(100_000);
    Message message = Message.of(1, Message.Kind.FAILED, out -> Wire.text(out, text));
    assertThat(Wire.text(message.open())).isEqualTo(text);
  }

  @Test
  void problems() throws Exception {
    List<Problem> problems =
        List.of(
            Problem.error(new SourceLocation(Path.of("a b/活字.md"), 7), "wrong", "mend it"),
            Problem.warning(SourceLocation.of(Path.of("c")), "odd", "look at it"));
    Message message =
        Message.of(1, Message.Kind.REFUSED, out -> Wire.list(out, problems, Wire::problem));
    assertThat(Wire.list(message.open(), Wire::problem)).isEqualTo(problems);
  }
}
