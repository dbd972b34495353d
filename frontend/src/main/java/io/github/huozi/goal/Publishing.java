package io.github.huozi.goal;

import io.github.huozi.cache.FinishedCache;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.time.Duration;

/**
 * Publishes requests: every way to call huozi does so here, for one publication and for each of an
 * archive. Several threads may publish at once.
 */
public final class Publishing {

  private final EngineHost engine;
  private final FontSource fonts;
  private final FinishedCache cache;
  private final Duration processorTime;

  /**
   * @param cache has what other machines have made
   * @param processorTime how much of it one request may use
   */
  public Publishing(
      EngineHost engine, FontSource fonts, FinishedCache cache, Duration processorTime) {
    this.engine = engine;
    this.fonts = new RememberedFonts(fonts);
    this.cache = cache;
    this.processorTime = processorTime;
  }

  /**
   * Publishes a request. If all its files are up to date, or in the cache, the engine is not asked,
   * and does not start.
   *
   * @param last whether the engine may end after it
   * @throws PublishingException if the author's files cannot be published, with every problem
   * @throws IOException if it cannot be published for another reason
   */
  public PublishResult publish(PublishRequest request, Progress progress, boolean last)
      throws PublishingException, IOException {
    return cache.publish(
        request,
        fonts,
        () ->
            engine.call(started -> started.publish(request, fonts, progress), processorTime, last));
  }
}
