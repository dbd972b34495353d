package io.github.huozi.csl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.bibliography.Bibliography;
import io.github.huozi.bibliography.Listed;
import io.github.huozi.bibliography.WorkLanguage;
import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sets works by a style that the library has. */
final class StyleTrial {

  private final CslStyle style;
  private final String language;
  private final List<Work> works;

  /**
   * Takes a style and works.
   *
   * @param style the name of the style
   * @param language the language of the text
   * @param works the works, in CSL-YAML
   */
  StyleTrial(String style, String language, String works) {
    this.style = CslStyle.builtIn(style).orElseThrow();
    this.language = language;
    List<String> faults = new ArrayList<>();
    this.works =
        Bibliography.read("works.yaml", works, (line, fault) -> faults.add(line + ": " + fault))
            .stream()
            .map(Listed::work)
            .toList();
    assertThat(faults).isEmpty();
  }

  /** Sets citations and a list of all works. */
  Citations.Result set(List<Citation> citations) {
    return new Citations(
            style, CslLocales.builtIn(), language, work -> WorkLanguage.of(work, language), works)
        .set(citations, works.stream().map(Work::id).toList());
  }

  /** Sets citations; in a style of notes, each is in a note of its own. */
  List<String> cited(Citation... citations) {
    List<Citation> all = new ArrayList<>();
    for (Citation citation : citations) {
      all.add(new Citation(citation.cites(), style.isNote() ? all.size() + 1 : 0));
    }
    return set(all).citations().stream().map(Formatted::text).toList();
  }

  /** The list: the text of each work, by its key and in the order of the list. */
  Map<String, String> listed() {
    Map<String, String> entries = new LinkedHashMap<>();
    set(List.of()).entries().forEach(entry -> entries.put(entry.id(), entry.content().text()));
    return entries;
  }

  /** The HTML of a work in the list. */
  String html(String id) {
    return set(List.of()).entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(entry -> entry.content().html())
        .findFirst()
        .orElseThrow();
  }

  static Citation citation(String... keys) {
    return new Citation(Stream.of(keys).map(Cite::of).toList(), 0);
  }

  /** A citation of a page of a work. */
  static Citation page(String key, String page, Cite.Form form) {
    return place(key, "page", page, form);
  }

  static Citation place(String key, String label, String locator, Cite.Form form) {
    return new Citation(List.of(new Cite(key, "", "", label, locator, form)), 0);
  }
}
