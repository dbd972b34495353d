package io.github.huozi.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes the body of an answer to a stream, as long as somebody waits for it. */
final class LimitedBody implements BodySubscriber<@Nullable Void> {

  private final OutputStream out;
  private final long most;
  private final CompletableFuture<@Nullable Void> whole = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long count;
  private boolean ended;

  /**
   * @param most in bytes; a longer body fails
   */
  LimitedBody(OutputStream out, long most) {
    this.out = out;
    this.most = most;
  }

  /** The body of an answer that nobody reads. */
  static LimitedBody ignored() {
    return new LimitedBody(OutputStream.nullOutputStream(), ActionResult.LARGEST);
  }

  /** Nobody waits any longer. Nothing is written after this has returned. */
  synchronized void end() {
    ended = true;
  }

  /** The failure that there are more bytes than there should be. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public CompletionStage<@Nullable Void> getBody() {
    return whole;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    if (ended) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        count += bytes.length;
        if (count > most) {
          throw new TooLongException();
        }
        out.write(bytes);
      }
    } catch (IOException e) {
      ended = true;
      if (subscription != null) {
        subscription.cancel();
      }
      whole.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable cause) {
    whole.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    whole.complete(null);
  }
}
