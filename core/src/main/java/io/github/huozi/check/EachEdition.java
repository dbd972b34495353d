package io.github.huozi.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Looks at editions side by side, and tells of them in their order. */
public final class EachEdition {

  private EachEdition() {}

  /** What is found in one edition. */
  public interface Look {
    List<Finding> at(FinishedEdition edition) throws IOException;
  }

  public static List<Finding> of(List<FinishedEdition> editions, Look look) throws IOException {
    try {
      return editions.parallelStream()
          .map(
              edition -> {
                try {
                  return look.at(edition);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .flatMap(List::stream)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
