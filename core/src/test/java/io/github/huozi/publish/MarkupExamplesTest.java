package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.Huozi;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections from which the pictures in docs/markup.md are made. */
class MarkupExamplesTest {

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource({"markup, 2", "ruby, 4"})
  void theyArePublishedWithoutAProblem(String folder, int files) throws Exception {
    PublishRequest request = PublishRequest.of(Path.of("../docs", folder), output).build();
    ExecutorService threads = EngineThreads.pool();
    try {
      PublishResult result =
          new Huozi(threads).publish(request, ClassPathFonts.SHARED, Progress.NONE);
      assertThat(result.warnings()).isEmpty();
      assertThat(result.losses().all()).isEmpty();
      assertThat(result.files()).hasSize(files);
    } finally {
      threads.shutdownNow();
    }
  }
}
