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

/**
 * Composes paragraphs in parallel, with a pool of composers for each language. Threads may share
 * it.
 */
public final class Composers {

  private final Map<Language, Queue<Composer>> idle = new ConcurrentHashMap<>();

  /** Composes paragraphs in parallel. */
  List<Alternatives> compose(List<Task> tasks) {
    return IntStream.range(0, tasks.size())
        .parallel()
        .mapToObj(i -> alternatives(tasks.get(i)))
        .toList();
  }

  private Alternatives alternatives(Task task) {
    return with(task.language, composer -> composer.composeWithAlternatives(task.paragraph));
  }

  /** Composes a paragraph with one line more than the best, for 1, or one fewer, for -1. */
  Composition compose(Task task, int more) {
    return with(task.language, composer -> composer.compose(task.paragraph, more));
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

  /** A paragraph and its language. */
  record Task(Language language, Paragraph paragraph) {}
}
