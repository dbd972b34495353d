package io.github.huozi.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** For checks of files that no theme has made. */
final class NothingExpected implements Expectations {

  @Override
  public Optional<Map<String, byte[]>> book(
      FinishedEdition edition, String twin, List<String> pages, boolean fonts) {
    return Optional.empty();
  }

  @Override
  public Optional<Document> print(FinishedEdition edition) {
    return Optional.empty();
  }
}
