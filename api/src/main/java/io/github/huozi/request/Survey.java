package io.github.huozi.request;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;

/**
 * A survey lists what huozi can publish from a folder that was not made for it.
 *
 * @param folder the publication's folder, absolute
 * @param tool whose settings it has: {@code mdBook}; empty if it has none
 * @param editions what is published of it, at least one edition
 * @param declaration the {@code publication.yaml} that it needs; empty if it needs none
 * @param takenOver what is known of the publication, and where that is said
 * @param unread what its settings say without effect, each with how to have it
 * @param warnings the problems that its files have, as far as they show before the text is read
 */
public record Survey(
    Path folder,
    String tool,
    List<FoundEdition> editions,
    String declaration,
    List<Remark> takenOver,
    List<Remark> unread,
    List<Problem> warnings) {

  public Survey {
    editions = List.copyOf(editions);
    takenOver = List.copyOf(takenOver);
    unread = List.copyOf(unread);
    warnings = List.copyOf(warnings);
  }

  /**
   * An edition that would be published.
   *
   * @param id its id, by default its language
   * @param sections how many sections it has
   */
  public record FoundEdition(String id, int sections) {}

  /**
   * A remark about a place in a file.
   *
   * @param text a clause without full stop: {@code title: Movable Type}
   */
  public record Remark(SourceLocation place, String text) {}
}
