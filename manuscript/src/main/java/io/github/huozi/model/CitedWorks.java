package io.github.huozi.model;

import io.github.huozi.citation.Work;
import io.github.huozi.csl.CslStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The works that a publication can cite, and how its editions do so.
 *
 * @param file the first of the files that list the works; empty if there is none
 * @param works the works, in their order there
 * @param lines the lines at which they begin in the first file, by their keys
 * @param styles the style of each edition, by its id
 * @param uncited the keys of works that the list has although no text cites them
 */
public record CitedWorks(
    Optional<Path> file,
    List<Work> works,
    Map<String, Integer> lines,
    Map<String, CslStyle> styles,
    List<String> uncited) {

  /** No works. */
  public static final CitedWorks NONE =
      new CitedWorks(Optional.empty(), List.of(), Map.of(), Map.of(), List.of());

  public CitedWorks {
    works = List.copyOf(works);
    lines = Map.copyOf(lines);
    styles = Map.copyOf(styles);
    uncited = List.copyOf(uncited);
  }

  /** The keys by which texts cite the works. */
  public Set<String> keys() {
    return works.stream().map(Work::id).collect(Collectors.toUnmodifiableSet());
  }

  /** The style of an edition; empty if there are no works. */
  public Optional<CslStyle> style(Edition edition) {
    return Optional.ofNullable(styles.get(edition.id()));
  }
}
