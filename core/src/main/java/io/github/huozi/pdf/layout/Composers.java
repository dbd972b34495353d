package io.github.huozi.pdf.layout;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Alternatives;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Extent;
import io.github.huozi.typography.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * Composes paragraphs in parallel, with a pool of composers for each language. Threads may share
 * it.
 */
public final class Composers {

  private final Map<Language, Queue<Composer>> idle = new ConcurrentHashMap<>();

  /** Composes paragraphs in parallel, with as many lines as are wished for. */
  List<Composition> compose(List<Task> tasks, LineWishes wishes) {
    int[] numbers = tasks.stream().mapToInt(task -> wishes.next()).toArray();
    List<Alternatives> composed =
        IntStream.range(0, tasks.size())
            .parallel()
            .mapToObj(i -> compose(tasks.get(i), wishes, numbers[i]))
            .toList();
    for (int i = 0; i < numbers.length; i++) {
      Alternatives found = composed.get(i);
      wishes.add(
          tasks.get(i).block, new LineWishes.Choice(numbers[i], found.longer(), found.shorter()));
    }
    return composed.stream().map(Alternatives::best).toList();
  }

  private Alternatives compose(Task task, LineWishes wishes, int number) {
    return with(
        task.language,
        composer ->
            wishes.isGranted()
                ? new Alternatives(
                    wishes.wish(number) == 0
                        ? composer.compose(task.paragraph)
                        : composer.compose(task.paragraph, wishes.wish(number)),
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY)
                : composer.composeWithAlternatives(task.paragraph));
  }

  /** Composes a paragraph. */
  Composition compose(Language language, Paragraph paragraph) {
    return with(language, composer -> composer.compose(paragraph));
  }

  /** Measures a paragraph. */
  Extent extent(Language language, Paragraph paragraph) {
    return with(language, composer -> composer.extent(paragraph));
  }

  private <T> T with(Language language, Function<Composer, T> work) {
    Queue<Composer> queue = idle.computeIfAbsent(language, unused -> new ConcurrentLinkedQueue<>());
    Composer next = queue.poll();
    Composer composer = next == null ? new Composer(language) : next;
    T result = work.apply(composer);
    queue.add(composer);
    return result;
  }

  /**
   * A paragraph and its language.
   *
   * @param block the block that it stands in
   */
  record Task(Language language, Paragraph paragraph, Element block) {}
}
