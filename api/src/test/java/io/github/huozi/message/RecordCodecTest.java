package io.github.huozi.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.PublishedFile.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that is written and read again equals the original. */
class RecordCodecTest {

  private final RecordCodec codec = new RecordCodec();

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "活字 𠮷", "unpaired \ud800", "\0"})
  void texts(String text) throws Exception {
    assertUnchanged(new Message.Unavailable(text));
  }

  @Test
  void aTextThatIsLong() throws Exception {
    assertUnchanged(new Message.Unavailable("活字".repeat(100_000)));
  }

  @Test
  void problems() throws Exception {
    assertUnchanged(
        new Message.Rejected(
            List.of(
                Problem.error(new SourceLocation(Path.of("a b/活字.md"), 7), "wrong", "mend it"),
                Problem.warning(SourceLocation.of(Path.of("c")), "odd", "look at it"))));
  }

  @Test
  void aRequest() throws Exception {
    PublishRequest.Builder request =
        PublishRequest.of(Path.of("a"), Path.of("b")).timestamp(Instant.EPOCH).embedFonts(true);
    assertUnchanged(new Message.Publish(request.build()));
    assertUnchanged(new Message.Publish(request.records(Path.of("c")).build()));
  }

  @Test
  void aResult() throws Exception {
    assertUnchanged(
        new Message.Published(
            new PublishResult(
                List.of(
                    new PublishedFile(
                        "en",
                        Format.PDF,
                        Path.of("a.pdf"),
                        OptionalInt.of(7),
                        0,
                        0,
                        Origin.UP_TO_DATE,
                        "a1"),
                    new PublishedFile(
                        "en",
                        Format.PDF,
                        Path.of("a-kdp.pdf"),
                        OptionalInt.of(8),
                        0,
                        0,
                        Origin.MADE,
                        Optional.of("kdp"),
                        "b2"),
                    new PublishedFile(
                        "en",
                        Format.EPUB,
                        Path.of("a"),
                        OptionalInt.empty(),
                        2,
                        1L << 40,
                        Origin.CACHED,
                        "c3")),
                List.of(
                    Problem.of(
                            ProblemKind.MISSING_GLYPH,
                            SourceLocation.of(Path.of("a.md")),
                            "no font has 𓀀",
                            "write it another way")
                        .losing(7)),
                new Losses(List.of(new Losses.Loss(ProblemKind.MISSING_GLYPH, 7))),
                List.of(
                    new PublishedEdition(
                        "en",
                        new Language("en"),
                        "Clay",
                        List.of(new PublishedEdition.Credit("Li Lei", "aut")),
                        Optional.of("2026-11"),
                        "urn:uuid:1",
                        Optional.empty(),
                        Optional.of("A Press"),
                        List.of("clay", "types"))))));
  }

  @Test
  void aFailure() throws Exception {
    assertUnchanged(
        new Message.Failed(EngineFailure.of(new IOException("a", new IllegalStateException()))));
  }

  private void assertUnchanged(Record record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(new DataOutputStream(bytes), record);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat((Record) codec.read(in, record.getClass())).isEqualTo(record);
    assertThat(in.available()).isZero();
  }
}
