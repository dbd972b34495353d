package io.github.huozi.archive;

import io.github.huozi.input.PathPattern;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Nearest;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.UnknownNameException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The choice of the publications of an archive that are published or verified.
 *
 * @param names their names, in which {@code *} stands for any name of a folder; none for all
 * @param shard the part of them that this machine does
 */
public record PublicationChoice(List<String> names, Shard shard) {

  public PublicationChoice {
    names = List.copyOf(names);
  }

  /** Tells whether all publications of a shard are chosen: the index says what there is of them. */
  public boolean isAllOfShard() {
    return names.isEmpty();
  }

  /**
   * The chosen publications, in their order.
   *
   * @throws UnknownNameException if a name means none, with one that is like it
   */
  public List<ArchivedPublication> of(List<ArchivedPublication> all) {
    Set<ArchivedPublication> named = new LinkedHashSet<>();
    for (String name : names) {
      PathPattern pattern = pattern(name);
      List<ArchivedPublication> meant =
          all.stream().filter(publication -> pattern.matches(publication.name())).toList();
      if (meant.isEmpty()) {
        List<String> known = all.stream().map(ArchivedPublication::name).toList();
        throw new UnknownNameException(
            FrontEnd.current().parameter("publications")
                + ": the archive has no publication "
                + name
                + "; "
                + Nearest.to(name, known)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse(
                        "write the path of its folder below the archive, for example 2026/clay"));
      }
      named.addAll(meant);
    }
    return all.stream()
        .filter(publication -> names.isEmpty() || named.contains(publication))
        .filter(publication -> shard.isWhole() || shard.has(publication.name()))
        .toList();
  }

  private static PathPattern pattern(String name) {
    try {
      return PathPattern.of(name);
    } catch (IllegalArgumentException e) {
      throw new UnknownNameException(
          FrontEnd.current().parameter("publications")
              + ": "
              + name
              + " is not a pattern; write names, or 2026/* for all of a folder");
    }
  }
}
