package io.github.huozi.pdf.layout;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Extent;
import io.github.huozi.typography.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Composes paragraphs in parallel, with a pool of composers for each language. */
final class Composers {

  private final Map<Language, Queue<Composer>> idle = new ConcurrentHashMap<>();

  /** Composes paragraphs in parallel. */
  List<Composition> compose(List<Task> tasks) {
    return tasks.parallelStream().map(task -> compose(task.language, task.paragraph)).toList();
  }

  /** Composes a paragraph. */
  Composition compose(Language language, Paragraph paragraph) {
    Queue<Composer> queue = idle.computeIfAbsent(language, unused -> new ConcurrentLinkedQueue<>());
    Composer next = queue.poll();
    Composer composer = next == null ? new Composer(language) : next;
    Composition composition = composer.compose(paragraph);
    queue.add(composer);
    return composition;
  }

  /** Measures a paragraph. */
  Extent extent(Language language, Paragraph paragraph) {
    Queue<Composer> queue = idle.computeIfAbsent(language, unused -> new ConcurrentLinkedQueue<>());
    Composer next = queue.poll();
    Composer composer = next == null ? new Composer(language) : next;
    Extent extent = composer.extent(paragraph);
    queue.add(composer);
    return extent;
  }

  /** A paragraph and its language. */
  record Task(Language language, Paragraph paragraph) {}
}
