package io.github.huozi.goal;

import io.github.huozi.engine.EngineHost;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Publishes requests: every way to call huozi does so here, for one publication and for each of an
 * archive. Several threads may publish at once.
 */
public final class Publishing {

  private final EngineHost engine;
  private final FontSource fonts;
  private final Duration processorTime;

  /**
   * @param processorTime how much of it one request may use
   */
  public Publishing(EngineHost engine, FontSource fonts, Duration processorTime) {
    this.engine = engine;
    this.fonts = new RememberedFonts(fonts);
    this.processorTime = processorTime;
  }

  /**
   * Publishes a request. If all its files are up to date, the engine is not asked, and does not
   * start.
   *
   * @param last whether the engine may end after it
   * @throws PublishingException if the author's files cannot be published, with every problem
   * @throws IOException if it cannot be published for another reason
   */
  public PublishResult publish(PublishRequest request, Progress progress, boolean last)
      throws PublishingException, IOException {
    Optional<PublishResult> upToDate = UpToDateCheck.result(request, fonts);
    return upToDate.isPresent()
        ? upToDate.get()
        : engine.call(started -> started.publish(request, fonts, progress), processorTime, last);
  }
}
