package io.github.huozi.publication;

import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.url.WebAddress;
import java.util.List;
import java.util.Optional;

/**
 * Reads the address of a publication's web site.
 *
 * <pre>{@code
 * site: https://doc.rust-lang.org/nomicon/
 * site: {en: https://x.org/en/, ja: https://x.org/ja/}
 * }</pre>
 */
final class SiteReader {

  private static final String KEY = "site";

  private SiteReader() {}

  /** The address; empty, with a problem, if it is none. */
  static Optional<LocalizedText> read(
      Wordings wordings, YamlMap map, List<Edition> editions, Reporter reporter) {
    Optional<LocalizedText> site = wordings.readAddress(map, KEY);
    Optional<String> wrong =
        editions.stream()
            .flatMap(edition -> site.flatMap(text -> text.in(edition.language())).stream())
            .filter(address -> !isAddress(address))
            .findFirst();
    wrong.ifPresent(
        address ->
            reporter.error(
                map.line(KEY),
                "\"" + address + "\" is not a web address",
                "write site: https://…"));
    return wrong.isEmpty() ? site : Optional.empty();
  }

  private static boolean isAddress(String text) {
    return WebAddress.isMeant(text) && WebAddress.mended(text).isPresent();
  }
}
