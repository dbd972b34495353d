package io.github.huozi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.message.Message;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work ends when its processor time is used up, and says where it was; no clock ends it. */
@Timeout(600)
@Tag("long")
class ProcessorBudgetTest {

  private static final FontSource FONTS = ClassPathFonts.SHARED;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTakesTooMuchIsStopped(boolean forked) throws Exception {
    EngineHost host = new EngineHost(TestClassPath.JARS, Path.of("unused"), forked);
    PublicationFolder slow = slow("slow", 40);

    assertThatIOException()
        .isThrownBy(() -> publish(host, slow, Duration.ofMillis(1500)))
        .withMessageMatching(
            "huozi has used up its 1.5 seconds of processor time \\("
                + "(reading en/|joining the texts of |filling |preparing the PDF of "
                + "|setting the pages of )[^;]*\\)"
                + "; make that simpler, or allow more time, for example with"
                + " <processorMinutes>0.05</processorMinutes> or -Dhuozi.processorMinutes=0.05");

    assertThat(slow.file("en", Format.PDF)).doesNotExist();
    assertThat(publish(host, quick("quick"), Duration.ofHours(1))).hasSize(1);
  }

  /** It begins again in another worker. */
  @Test
  void aJobThatSharesTheWorkerGoesOn() throws Exception {
    EngineHost host = new EngineHost(TestClassPath.JARS, Path.of("unused"), true);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<PublishedFile>> patient =
          () -> publish(host, slow("patient", 20), Duration.ofHours(1));
      Future<List<PublishedFile>> whole = threads.submit(patient);
      assertThatIOException()
          .isThrownBy(() -> publish(host, slow("hasty", 40), Duration.ofSeconds(1)))
          .withMessageStartingWith("huozi has used up its 1.0 seconds of processor time");
      assertThat(whole.get()).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** On a busy machine it gets so little of it that nothing is said for long. */
  @Test
  void whatWorksIsNotEndedForItsSilence() throws Exception {
    Working process = new Working();
    WorkerSession session =
        WorkerSession.open(
            new WorkerProcess(process), Duration.ofMinutes(1), Duration.ofMillis(200));
    WorkerSession.Job job = session.begin(true, Duration.ofSeconds(2));

    assertThatIOException()
        .isThrownBy(job::receive)
        .withMessage(
            "huozi has used up its 2.0 seconds of processor time; make that simpler, or allow more"
                + " time, for example with <processorMinutes>0.06666666666666667</processorMinutes>"
                + " or -Dhuozi.processorMinutes=0.06666666666666667");
    assertThat(process.asked).isGreaterThan(200);
  }

  @Test
  void theOldestStepIsTold() {
    ProcessorBudget budget = new ProcessorBudget(Duration.ofMinutes(60));
    budget.at(1, "reading en/1.md");
    budget.at(2, "reading en/2.md");
    budget.at(1, "drawing images/map.svg");
    budget.at(3, "reading en/3.md");
    budget.at(3, "");
    budget.use(Duration.ofMinutes(60));
    assertThat(budget.isUsedUp()).isFalse();
    budget.use(Duration.ofMillis(1));
    assertThat(budget.isUsedUp()).isTrue();
    assertThat(budget.message())
        .isEqualTo(
            "huozi has used up its 60 minutes of processor time (reading en/2.md); make"
                + " that simpler, or allow more time, for example with"
                + " <processorMinutes>120</processorMinutes> or -Dhuozi.processorMinutes=120");
  }

  private PublicationFolder slow(String name, int chapters) throws IOException {
    PublicationFolder folder = quick(name);
    for (int i = 2; i < chapters; i++) {
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
      EngineHost host, PublicationFolder folder, Duration processorTime)
      throws PublishingException, IOException {
    return folder.publish(
        (request, fonts, progress) ->
            host.call(engine -> engine.publish(request, FONTS, progress), processorTime, false));
  }

  /** A worker that has started, sends nothing, and uses ten milliseconds at each look. */
  private static final class Working extends FakeProcess {

    private int asked;

    private Working() throws IOException {
      send(0, new Message.Ready());
    }

    @Override
    public ProcessHandle.Info info() {
      asked++;
      return new ProcessorTime(Duration.ofMillis(10L * asked));
    }
  }
}
