package io.github.huozi.pdf.chapter;

import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.counter.PageNumbering;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.kept.KeptFiles;
import io.github.huozi.pdf.style.PageReference;
import io.github.huozi.pdf.style.PrintStyles.TooManyPagesException;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;

/**
 * Sets all chapters of a PDF, several at a time. A chapter with page numbers in its text, such as
 * the contents, is set again when those numbers are known.
 */
public final class SetChapters {

  /** The number of times that page numbers may move others before they are printed as they are. */
  private static final int MOST_ROUNDS = 4;

  private final ChapterSource source;
  private final ChapterPlan plan;
  private final Workers workers;
  private final Optional<KeptChapters> kept;
  private final Optional<ChapterKey> keys;
  private final BookProgress progress;
  private final TreeMap<Integer, SetChapter> chapters = new TreeMap<>();

  /** The blank pages that were counted, by the chapters before them. */
  private final Map<Integer, SetChapter> counted = new HashMap<>();

  /** The key of each chapter without page numbers. */
  private final Map<Integer, String> base = new ConcurrentHashMap<>();

  /** The ids whose page numbers each chapter's text has. */
  private final Map<Integer, Set<String>> asked = new ConcurrentHashMap<>();

  /**
   * @param found keep the chapters for later builds; the only chapter of a document is not kept,
   *     since it is set anew when anything has changed
   */
  public SetChapters(
      ChapterSource source,
      ChapterPlan plan,
      Optional<KeptFiles> found,
      Workers workers,
      PageProgress progress)
      throws IOException {
    this.source = source;
    this.plan = plan;
    this.workers = workers;
    Optional<KeptFiles> files = plan.size() > 1 ? found : Optional.empty();
    this.kept = files.map(folder -> new KeptChapters(folder, source.resources()));
    this.keys =
        files.isEmpty() ? Optional.empty() : Optional.of(plan.keys(source, files.get().producer()));
    this.progress = new BookProgress(progress, plan.sections());
  }

  /** Sets the chapters. */
  public List<SetChapter> set() throws IOException {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      all.add(i);
    }
    Openings openings = new Openings(plan);
    set(all, Map.of(), openings);
    Map<String, String> numbers = Map.of();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Integer> referring =
          chapters.entrySet().stream()
              .filter(chapter -> chapter.getValue().refers())
              .map(Map.Entry::getKey)
              .toList();
      Map<String, String> now = referring.isEmpty() ? Map.of() : pageNumbers();
      Openings next = new Openings(plan, chapters);
      Set<Integer> again = new TreeSet<>(now.equals(numbers) ? List.of() : referring);
      for (int chapter : all) {
        if (next.side(chapter) != openings.side(chapter)) {
          again.add(chapter);
        }
      }
      if (again.isEmpty()) {
        break;
      }
      numbers = now;
      openings = next;
      set(List.copyOf(again), numbers, openings);
    }
    kept.ifPresent(KeptChapters::sweep);
    return printed(this::blankPage);
  }

  /**
   * The chapters with something to print, and blank pages before those that must begin on the other
   * side; if there is none, the first, which is a blank page.
   */
  private List<SetChapter> printed(BlankPages blanks) throws IOException {
    List<SetChapter> printed = new ArrayList<>();
    int pages = 0;
    int last = 0;
    for (Map.Entry<Integer, SetChapter> chapter : chapters.entrySet()) {
      SetChapter set = chapter.getValue();
      if (!set.isBlank()) {
        if (pages > 0 && plan.side(chapter.getKey()).excludes(pages)) {
          printed.add(blanks.after(last));
          pages++;
        }
        printed.add(set);
        pages += set.pages();
        last = chapter.getKey();
      }
    }
    return printed.isEmpty() ? List.of(chapters.firstEntry().getValue()) : printed;
  }

  /** Gives a blank page like those of a chapter. */
  @FunctionalInterface
  private interface BlankPages {
    SetChapter after(int chapter) throws IOException;
  }

  /** A blank page that is only counted. Each round has the same ones. */
  private SetChapter countedPage(int chapter) throws IOException {
    SetChapter known = counted.get(chapter);
    if (known == null) {
      known = blankPage(chapter);
      counted.put(chapter, known);
    }
    return known;
  }

  /** A blank page to be bound: a new one each time, since a page is bound once. */
  private SetChapter blankPage(int chapter) throws IOException {
    return new ChapterSetter(source, PageProgress.NONE)
        .set(plan.blank(), plan.pageName(chapter), ChapterOpening.on(FirstPage.RECTO), id -> null);
  }

  private Map<String, String> pageNumbers() throws IOException {
    List<SetChapter> printed = printed(this::countedPage);
    PageNumbering numbering = plan.numbering(printed);
    Map<String, String> numbers = new HashMap<>();
    int first = 0;
    for (SetChapter chapter : printed) {
      for (Map.Entry<String, SetChapter.Place> place : chapter.places().entrySet()) {
        numbers.putIfAbsent(place.getKey(), numbering.label(first + place.getValue().page()));
      }
      first += chapter.pages();
    }
    int digits = numbers.values().stream().mapToInt(String::length).max().orElse(0);
    numbers.replaceAll((id, number) -> PageReference.inColumn(number, digits));
    return source.stages().references(numbers);
  }

  private void set(List<Integer> wanted, Map<String, String> numbers, Openings openings)
      throws IOException {
    List<Callable<SetChapter>> tasks = new ArrayList<>();
    for (int chapter : wanted) {
      tasks.add(
          () -> {
            try {
              return set(chapter, numbers, openings.of(chapter));
            } catch (IOException | RuntimeException | Error e) {
              openings.fail(chapter);
              throw e;
            }
          });
    }
    List<Future<SetChapter>> ended = workers.shared(tasks);
    for (int i = 0; i < wanted.size(); i++) {
      chapters.put(wanted.get(i), result(ended.get(i), tasks.get(i)));
    }
  }

  private SetChapter set(int chapter, Map<String, String> numbers, ChapterOpening opening)
      throws IOException {
    // With this class loader, libraries find the JDK's XML parser. Otherwise each search would open
    // every jar on the class path and might find another parser.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return kept.isPresent() && keys.isPresent()
          ? keptOrSet(chapter, numbers, opening, kept.get(), keys.get())
          : new ChapterSetter(source, progress.ofChapter())
              .set(plan.chapter(chapter), plan.pageName(chapter), opening, numbers::get);
    } catch (UncheckedIOException | TooManyPagesException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnsetChapterException(plan.chapter(chapter), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The chapter as an earlier build has set it, or else as it is set now, for later builds. */
  private SetChapter keptOrSet(
      int chapter,
      Map<String, String> numbers,
      ChapterOpening opening,
      KeptChapters earlier,
      ChapterKey ofDocument)
      throws IOException {
    String ofText = base.get(chapter);
    if (ofText == null) {
      ofText = ofDocument.of(plan.chapter(chapter), plan.pageName(chapter));
      base.put(chapter, ofText);
    }
    if (!numbers.isEmpty()) {
      ofText = ChapterKey.of(ofText, asked.getOrDefault(chapter, Set.of()), numbers::get);
    }
    // A chapter that is not kept at all is laid out before the side is known on which it opens.
    boolean isKept = false;
    for (FirstPage side : FirstPage.values()) {
      isKept |= earlier.has(ChapterKey.of(ofText, side));
    }
    if (isKept) {
      Optional<KeptChapters.Kept> found = earlier.find(ChapterKey.of(ofText, opening.side()));
      if (found.isPresent()) {
        asked.put(chapter, found.get().asked());
        SetChapter set = found.get().chapter();
        opening.pages(set.printedPages());
        progress.ofChapter().drawn(set.pages(), set.pages());
        return set;
      }
    }
    RecordedResources resources = new RecordedResources(source.resources());
    Set<String> ids = ConcurrentHashMap.newKeySet();
    SetChapter anew =
        new ChapterSetter(source.with(resources), progress.ofChapter())
            .set(
                plan.chapter(chapter),
                plan.pageName(chapter),
                opening,
                id -> {
                  ids.add(id);
                  return numbers.get(id);
                });
    asked.put(chapter, ids);
    if (anew.isWhole()) {
      // What is wrong with another one is told by each build.
      earlier.keep(
          ChapterKey.of(ofText, opening.side()),
          new KeptChapters.Kept(anew, ids),
          resources.opened());
    }
    return anew;
  }

  /** The renderer fails on a chapter. */
  public static final class UnsetChapterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Document chapter;

    UnsetChapterException(Document chapter, Throwable cause) {
      super(cause);
      this.chapter = chapter;
    }

    /** The chapter's document. */
    public Document chapter() {
      return chapter;
    }
  }

  /**
   * Takes a result. A chapter on which the renderer has failed is set once more, alone: memory and
   * stacks may have been short because of what was done beside it, and a failure that does not come
   * again is none of the text's.
   */
  private static SetChapter result(Future<SetChapter> ended, Callable<SetChapter> again)
      throws IOException {
    try {
      return ended.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable first = Objects.requireNonNullElse(e.getCause(), e);
      if (!mayPass(first)) {
        throw failed(first);
      }
      try {
        return again.call();
      } catch (Exception | StackOverflowError | OutOfMemoryError second) {
        if (second != first) {
          second.addSuppressed(first);
        }
        throw failed(second);
      }
    }
  }

  /** Tells whether a chapter may be set at another attempt. */
  private static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooManyPagesException) {
        return false;
      }
    }
    boolean ofRenderer =
        failure instanceof RuntimeException
            || failure instanceof StackOverflowError
            || failure instanceof OutOfMemoryError;
    return ofRenderer && !Thread.currentThread().isInterrupted();
  }

  private static IOException failed(Throwable cause) throws IOException {
    if (cause instanceof RuntimeException problem) {
      throw problem;
    }
    if (cause instanceof Error problem) {
      throw problem;
    }
    throw cause instanceof IOException problem ? problem : new IOException(cause);
  }
}
