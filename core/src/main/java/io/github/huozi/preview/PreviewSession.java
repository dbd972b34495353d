package io.github.huozi.preview;

import io.github.huozi.cover.KeptCovers;
import io.github.huozi.font.FontCache;
import io.github.huozi.model.Edition;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.LiveEdition;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.Progress;
import io.github.huozi.wording.Wording;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches a publication, publishes an edition of it into memory after each change, and serves the
 * page that shows it.
 */
public final class PreviewSession {

  /** The time that the browser takes to draw the pages that it shows. */
  private static final long DRAWING_MILLIS = 200;

  private static final int MOST_PROBLEMS = 5;

  private final PreviewRequest request;
  private final FontSource fonts;
  private final FontCache fontCache;
  private final Workers workers;
  private final PreviewHost host;
  private final PreviewState state;
  private final SourceLink links;
  private final Wording wording;
  private final KeptCovers covers = new KeptCovers();
  private PreviewChoice choice = new PreviewChoice("", "");
  private boolean outdated = true;
  private boolean ended;

  public PreviewSession(
      PreviewRequest request,
      FontSource fonts,
      FontCache fontCache,
      Workers workers,
      PreviewHost host) {
    this.request = request;
    this.fonts = fonts;
    this.fontCache = fontCache;
    this.workers = workers;
    this.host = host;
    this.links = new SourceLink(request.publish().publication(), request.editor());
    this.wording = Wording.of(Optional.of(request.language()), Locale.ROOT);
    this.state = new PreviewState(links, request.publish().editions(), wording);
  }

  /**
   * Shows the publication until the host ends it.
   *
   * @throws IOException if the address cannot be listened at, or pdf.js cannot be found
   */
  public void run() throws IOException {
    Path folder = request.publish().publication();
    List<Path> made =
        Stream.concat(Stream.of(request.publish().output()), request.publish().records().stream())
            .toList();
    FolderWatch watch = FolderWatch.start(folder, made, this::change);
    try (watch;
        PageFiles files = new PageFiles(host.jar(PageFiles.pdfJs()));
        PreviewServer server = PreviewServer.start(request.port(), files, state, this::choose)) {
      host.end().thenRun(this::end);
      host.serving(server.address());
      for (Optional<PreviewChoice> next = next(); next.isPresent(); next = next()) {
        publish(next.get());
      }
    }
  }

  private synchronized void choose(PreviewChoice chosen) {
    choice = chosen;
    change();
  }

  private synchronized void change() {
    outdated = true;
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * Tells whether what is being published is not the newest. It waits for the browser, which is
   * drawing the pages.
   */
  private synchronized boolean isOutdatedSoon() {
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRAWING_MILLIS);
      for (long left = DRAWING_MILLIS; left > 0 && !outdated && !ended; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
    return outdated || ended;
  }

  /** Waits until there is something to publish; empty at the end. */
  private synchronized Optional<PreviewChoice> next() {
    try {
      while (!outdated && !ended) {
        wait();
      }
      return ended ? Optional.empty() : Optional.of(choice);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever a text does, its next version is to be shown
  private void publish(PreviewChoice chosen) {
    synchronized (this) {
      outdated = false;
    }
    state.begin(chosen);
    long begun = System.nanoTime();
    try {
      show(chosen, begun);
    } catch (PublishingException e) {
      state.reject(e.problems(), "");
      report(e.problems());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String reason = e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
      state.reject(List.of(), reason);
      host.report(reason);
    } finally {
      state.end();
    }
  }

  /**
   * Tells the first problems where the preview was started, those of a kind in one line as a build
   * does. The page has all of them.
   */
  private void report(List<Problem> problems) {
    List<Problem> brief = ProblemSummary.ofFiles(problems);
    brief.stream()
        .limit(MOST_PROBLEMS)
        .forEach(problem -> host.report(wording.line(problem, request.publish().publication())));
    int more = brief.stream().skip(MOST_PROBLEMS).mapToInt(Problem::places).sum();
    if (more > 0) {
      host.report(wording.of("and " + more + (more == 1 ? " more problem" : " more problems")));
    }
  }

  private void show(PreviewChoice chosen, long begun) throws PublishingException, IOException {
    LiveEdition live =
        LiveEdition.read(
            request.publish(),
            fonts,
            fontCache,
            workers,
            Progress.NONE,
            covers,
            editions -> chosen(editions, chosen.edition()),
            chosen.pageSize());
    LiveEdition.Pdf pdf = live.pdf();
    state.show(
        live.publication(),
        live.manuscript().edition(),
        pdf.bytes(),
        PageMap.of(pdf.pages(), state.pages(chosen)),
        new SectionPlaces(live.manuscript(), links),
        live.problems());
    host.report(
        String.format(
            Locale.ROOT,
            "%s, %d pages, in %.2f s",
            live.manuscript().edition().id(),
            pdf.pages().count(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0));
    if (!isOutdatedSoon()) {
      state.show(BookFiles.of(live.epub()), live.problems());
    }
  }

  /** The edition that the reader has chosen, or the first one that is offered. */
  private Edition chosen(List<Edition> editions, String id) throws IOException {
    EditionChoice choices = request.publish().editions();
    List<Edition> offered = choices.of(editions);
    if (offered.isEmpty()) {
      throw new IOException(
          "there is no edition "
              + String.join(" or ", choices.names())
              + "; write "
              + String.join(" or ", editions.stream().map(Edition::id).toList())
              + " for "
              + FrontEnd.current().argument("huozi.editions", ""));
    }
    return offered.stream()
        .filter(edition -> edition.id().equals(id))
        .findFirst()
        .orElse(offered.get(0));
  }
}
