package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.FontFinder;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work ends when its processor time is used up, and says where it was; no clock ends it. */
@Timeout(600)
class ProcessorTimeTest {

  private static final FontFinder FONTS = new ClassPathFinder();

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTakesTooMuchIsStopped(boolean forked) throws Exception {
    Press press = new Press(ClassPathFinder.JARS, Path.of("unused"), forked);
    PublicationFolder slow = slow("slow");

    assertThatIOException()
        .isThrownBy(() -> publish(press, slow, Duration.ofMillis(1500)))
        .withMessageMatching(
            "huozi has used up its 1.5 seconds of processor time, "
                + "(reading en/|joining the texts of |filling |preparing the PDF of "
                + "|setting the pages of )[^;]*"
                + "; make that simpler, or allow more time, as"
                + " <processorMinutes>0.05</processorMinutes> or -Dhuozi.processorMinutes=0.05");

    assertThat(slow.file("en", Format.PDF)).doesNotExist();
    assertThat(publish(press, quick("quick"), Duration.ofHours(1))).hasSize(1);
  }

  /** It is begun again in a press of its own. */
  @Test
  void whoSharesThePressWithItGoesOn() throws Exception {
    Press press = new Press(ClassPathFinder.JARS, Path.of("unused"), true);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<PublishedFile>> patient =
          () -> publish(press, slow("patient"), Duration.ofHours(1));
      Future<List<PublishedFile>> whole = threads.submit(patient);
      assertThatIOException()
          .isThrownBy(() -> publish(press, slow("hasty"), Duration.ofSeconds(1)))
          .withMessageStartingWith("huozi has used up its 1.0 seconds of processor time");
      assertThat(whole.get()).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** On a busy machine it gets so little of it that nothing is said for long. */
  @Test
  void whatWorksIsNotEndedForItsSilence() throws Exception {
    Working host = new Working();
    PressSession session = PressSession.open(host, Duration.ofMinutes(1), Duration.ofMillis(200));
    PressSession.Job job = session.begin(true, Duration.ofSeconds(2));

    assertThatIOException()
        .isThrownBy(job::receive)
        .withMessage(
            "huozi has used up its 2.0 seconds of processor time; make that simpler, or allow more"
                + " time, as <processorMinutes>0.06666666666666667</processorMinutes> or"
                + " -Dhuozi.processorMinutes=0.06666666666666667");
    assertThat(host.asked).isGreaterThan(200);
  }

  @Test
  void theStepsOfAllThreadsAreTold() {
    Allowance allowance = new Allowance(Duration.ofMinutes(60));
    allowance.at(1, "reading en/1.md");
    allowance.at(2, "reading en/2.md");
    allowance.at(1, "drawing images/map.svg");
    allowance.at(3, "reading en/3.md");
    allowance.at(3, "");
    allowance.use(Duration.ofMinutes(60));
    assertThat(allowance.isUsedUp()).isFalse();
    allowance.use(Duration.ofMillis(1));
    assertThat(allowance.isUsedUp()).isTrue();
    assertThat(allowance.message())
        .isEqualTo(
            "huozi has used up its 60 minutes of processor time, reading en/2.md and drawing"
                + " images/map.svg; make that simpler, or allow more time, as"
                + " <processorMinutes>120</processorMinutes> or -Dhuozi.processorMinutes=120");
  }

  private PublicationFolder slow(String name) throws IOException {
    PublicationFolder folder = quick(name);
    for (int i = 2; i < 40; i++) {
      folder.with(
          "en/" + i + ".md",
          "# Chapter " + i + "\n\n" + "Many words that say not much.\n\n".repeat(2000));
    }
    return folder;
  }

  private PublicationFolder quick(String name) throws IOException {
    return new PublicationFolder(temp.resolve(name))
        .with("publication.yaml", "title: Type\ncover: none\n")
        .with("en/1.md", "# One\n\nA word or two.\n")
        .as(Format.PDF);
  }

  private static List<PublishedFile> publish(
      Press press, PublicationFolder folder, Duration processorTime)
      throws PublishingException, IOException {
    return folder.publish(
        (request, progress, problems) ->
            press.publish(request, FONTS, progress, problems, processorTime, false));
  }

  /** A press that is there, says nothing, and uses ten milliseconds at each look. */
  private static final class Working implements PressHost {

    private final MemoryPipe pipe = new MemoryPipe();
    private final OutputStream said = pipe.out();
    private int asked;

    private Working() throws IOException {
      ByteArrayOutputStream ready = new ByteArrayOutputStream();
      new Line(InputStream.nullInputStream(), ready)
          .send(Message.of(0, Message.Kind.READY, out -> {}));
      said.write(ready.toByteArray());
    }

    @Override
    public InputStream in() {
      return pipe.in();
    }

    @Override
    public OutputStream out() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public Optional<Duration> processorTime() {
      asked++;
      return Optional.of(Duration.ofMillis(10L * asked));
    }

    @Override
    public String ending() {
      return "it was ended";
    }

    @Override
    public void hangUp() {
      kill();
    }

    @Override
    public void kill() {
      try {
        said.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
