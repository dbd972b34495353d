package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import io.github.huozi.model.Section;
import io.github.huozi.model.Section.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a template sees. The names here are those of docs/templates.md. */
final class TemplateModel {

  /** From so many headings on, a reader is glad of a table of contents. */
  private static final int HEADINGS_WITH_CONTENTS = 4;

  private final Publication publication;
  private final Manuscript manuscript;
  private final Language language;

  TemplateModel(Publication publication, Manuscript manuscript) {
    this.publication = publication;
    this.manuscript = manuscript;
    this.language = manuscript.edition().language();
  }

  Map<String, Object> toMap() {
    List<Map<String, Object>> sections = new ArrayList<>();
    int headings = 0;
    for (Section section : manuscript.sections()) {
      sections.add(section(section, sections.size() + 1));
      headings += section.showTitle() ? 1 : 0;
      headings += (int) section.headings().stream().filter(h -> h.level() == 2).count();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("publication", publication());
    model.put("edition", edition());
    model.put("labels", Labels.in(language).toMap());
    model.put("sections", sections);
    model.put(
        "showContents",
        publication.type() == Publication.Type.BOOK || headings >= HEADINGS_WITH_CONTENTS);
    return model;
  }

  private Map<String, Object> publication() {
    Map<String, Object> map = new HashMap<>();
    map.put("title", publication.title().in(language).orElseThrow());
    manuscript.sections().stream()
        .findFirst()
        .filter(section -> !section.showTitle())
        .ifPresent(section -> map.put("titleHtml", section.titleHtml()));
    put(map, "subtitle", publication.subtitle());
    put(map, "category", publication.category());
    put(map, "publisher", publication.publisher());
    put(map, "rights", publication.rights());
    put(map, "abstract", publication.summary());
    publication
        .date()
        .ifPresent(
            date ->
                map.put(
                    "date", Map.of("iso", date.iso(), "text", DateText.format(date, language))));
    map.put("authors", publication.authors().stream().map(this::author).toList());
    map.put("keywords", LocalizedText.in(publication.keywords(), language));
    map.put("type", publication.type().name().toLowerCase(Locale.ROOT));
    map.put("runInHeadings", publication.headings() == HeadingStyle.RUN_IN);
    return map;
  }

  private Map<String, Object> author(Contributor author) {
    Map<String, Object> map = new HashMap<>();
    map.put("name", author.name().in(language).orElseThrow());
    map.put("role", author.role());
    put(map, "bio", author.bio());
    return map;
  }

  private Map<String, Object> edition() {
    return Map.of(
        "language", language.tag(), "script", language.script().name().toLowerCase(Locale.ROOT));
  }

  static Map<String, Object> section(Section section, int number) {
    return Map.of(
        "id", section.id(),
        "number", number,
        "line", section.line(),
        "title", section.title(),
        "titleHtml", section.titleHtml(),
        "showTitle", section.showTitle(),
        "content", section.content(),
        "headings", section.headings().stream().map(TemplateModel::heading).toList());
  }

  private static Map<String, Object> heading(Heading heading) {
    return Map.of(
        "level", heading.level(),
        "id", heading.id(),
        "title", heading.text(),
        "titleHtml", heading.html());
  }

  private void put(Map<String, Object> map, String key, Optional<LocalizedText> text) {
    text.flatMap(value -> value.in(language)).ifPresent(value -> map.put(key, value));
  }
}
