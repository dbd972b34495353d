package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.imprint.ImprintLine;
import io.github.huozi.model.imprint.ImprintPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The imprint, as templates get it. docs/templates.md documents the names. */
final class ImprintValues {

  private ImprintValues() {}

  static Map<String, Object> of(ImprintPage page, Publication publication, Language language) {
    return Map.of(
        "type",
        page.type(),
        "atEnd",
        page.atEnd(),
        "lines",
        page.lines().stream().map(ImprintValues::line).toList(),
        "values",
        publication.imprint().map(imprint -> values(imprint, language)).orElse(List.of()));
  }

  private static Map<String, Object> line(ImprintLine line) {
    Map<String, Object> map = new HashMap<>();
    map.put("key", line.key());
    map.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
    map.put("text", line.text());
    map.put("texts", line.lines());
    map.put("starts", line.starts());
    line.label().ifPresent(label -> map.put("label", label));
    return map;
  }

  /** The values of the keys, as they are written. */
  private static List<Map<String, Object>> values(Imprint imprint, Language language) {
    List<Map<String, Object>> values = new ArrayList<>();
    imprint
        .texts()
        .forEach(
            (key, texts) -> {
              List<String> wordings = LocalizedText.in(texts, language);
              if (!wordings.isEmpty()) {
                values.add(Map.of("key", key, "texts", wordings));
              }
            });
    return values;
  }
}
