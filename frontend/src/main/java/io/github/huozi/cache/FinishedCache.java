package io.github.huozi.cache;

import io.github.huozi.console.Console;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Publishes what is not up to date: takes the finished files from a cache, or has them made and
 * puts them there. Whatever the cache does, the result is that of making them. A build has one of
 * these, which all its publications share; several threads may publish.
 *
 * <pre>{@code
 * FinishedCache cache = FinishedCache.of(address, access, false, console);
 * PublishResult result = cache.publish(request, fonts, () -> engine.publish(request, fonts));
 * }</pre>
 */
public final class FinishedCache {

  /** The id under which settings.xml has the user of a cache's server. */
  public static final String SERVER = "huozi-cache";

  private final Optional<CacheStore> store;
  private final boolean readOnly;
  private final Console console;
  private final Trouble reading;
  private final Trouble writing;
  private final AtomicInteger fetched = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger stored = new AtomicInteger();

  /** The number of failures that a summary has told of. */
  private int told;

  FinishedCache(Optional<CacheStore> store, boolean readOnly, Console console) {
    this.store = store;
    this.readOnly = readOnly;
    this.console = console;
    this.reading = new Trouble(console, "this build makes what is not up to date");
    this.writing = new Trouble(console, "the files are made, but not in the cache");
  }

  /** No cache: what is not up to date is made. */
  public static FinishedCache none(Console console) {
    return new FinishedCache(Optional.empty(), true, console);
  }

  /**
   * A cache.
   *
   * @param access how its server is reached; the user that the address names comes after this one
   * @param readOnly whether nothing is put into it
   */
  public static FinishedCache of(
      CacheAddress address, CacheAccess access, boolean readOnly, Console console) {
    CacheStore store;
    if (address instanceof CacheAddress.Server server) {
      Optional<CacheAccess.Login> login = access.login().or(server::login);
      store =
          new HttpStore(server.uri(), new CacheAccess(login, access.proxy()), HttpStore.PATIENCE);
    } else {
      store = new FolderStore(((CacheAddress.Folder) address).path());
    }
    return new FinishedCache(Optional.of(store), readOnly, console);
  }

  /** Makes the files of a publication. */
  @FunctionalInterface
  public interface Making {
    PublishResult make() throws PublishingException, IOException;
  }

  /**
   * The finished files: as they are if they are up to date, else from the cache, else made.
   *
   * @param request a draft and what has no folder of records is never in the cache
   * @throws PublishingException what making throws
   * @throws IOException what making throws, or if the fonts or the publication cannot be read
   */
  public PublishResult publish(PublishRequest request, FontSource fonts, Making making)
      throws PublishingException, IOException {
    if (store.isEmpty() || reading.isOver() || request.draft() || request.records().isEmpty()) {
      Optional<PublishResult> upToDate = UpToDateCheck.result(request, fonts);
      return upToDate.isPresent() ? upToDate.get() : make(making);
    }
    UpToDateCheck check = UpToDateCheck.of(request, fonts);
    Optional<PublishResult> upToDate = check.result();
    if (upToDate.isPresent()) {
      return upToDate.get();
    }
    if (store.get().isIn(request.publication())) {
      reading.failed(
          new CacheException(
              store.get()
                  + ": the cache is among the files of the publication; set another folder"));
      return make(making);
    }
    CachedPublication cached = new CachedPublication(store.get(), request, check);
    boolean isThere = true;
    try {
      Optional<PublishResult> found = cached.fetch();
      reading.worked();
      if (found.isPresent()) {
        fetched.incrementAndGet();
        return found.get();
      }
    } catch (CacheException e) {
      reading.failed(e);
      // What is wrong is replaced.
      isThere = e.isWrong();
    } catch (IOException e) {
      // A folder that cannot be written, or a font that cannot be had: making tells of it.
      debug("cannot read from the cache: ", e);
    }
    PublishResult result = make(making);
    if (isThere && !readOnly && !writing.isOver()) {
      store(cached, request, fonts);
    }
    return result;
  }

  private PublishResult make(Making making) throws PublishingException, IOException {
    PublishResult result = making.make();
    made.incrementAndGet();
    return result;
  }

  private void store(CachedPublication cached, PublishRequest request, FontSource fonts) {
    try {
      Optional<String> obstacle = cached.store(UpToDateCheck.of(request, fonts));
      if (obstacle.isPresent()) {
        console.debug("not stored in the cache: " + SingleLine.of(obstacle.get()));
        return;
      }
      writing.worked();
      stored.incrementAndGet();
    } catch (CacheException e) {
      writing.failed(e);
    } catch (IOException e) {
      debug("cannot write to the cache: ", e);
    }
  }

  private void debug(String what, IOException e) {
    console.debug(what + SingleLine.of(String.valueOf(e.getMessage())));
  }

  /**
   * The count of what the cache has done since the last call: {@code cache: 12 fetched, 3 made, 3
   * stored, 0 failed}. Each module of a build asks.
   *
   * @return empty if there is none, or everything was up to date
   */
  public synchronized Optional<String> summary() {
    int failures = reading.count() + writing.count();
    int failed = failures - told;
    told = failures;
    int taken = fetched.getAndSet(0);
    int made = this.made.getAndSet(0);
    int kept = stored.getAndSet(0);
    return store.isEmpty() || taken + made + failed == 0
        ? Optional.empty()
        : Optional.of(
            "cache: "
                + taken
                + " fetched, "
                + made
                + " made, "
                + kept
                + " stored, "
                + failed
                + " failed");
  }
}
