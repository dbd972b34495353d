package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.documented.DocumentedNames;
import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.request.PageStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/templates.md} lists every value that a template gets, and no other. */
class DocumentedValuesTest {

  /** Values that the sample has not, or only in entries below others. */
  private static final Set<String> RARE =
      Set.of(
          "draft",
          "lists",
          "lists[n].title",
          "lists[n].space",
          "lists[n].entries[m].id",
          "lists[n].entries[m].number",
          "lists[n].entries[m].title",
          "sections[n].number",
          "publication.titleHtml",
          "contents[n].titleHtml",
          "contents[n].titleNumber",
          "contents[n].titleRest",
          "publication.keyPoints",
          "publication.secondAbstract.language",
          "publication.secondAbstract.title",
          "publication.secondAbstract.text",
          "publication.secondAbstract.keywords",
          "publication.secondAbstract.label",
          "publication.secondAbstract.keywordsLabel",
          "publication.citation.before",
          "publication.citation.title",
          "publication.citation.after",
          "publication.citation.address",
          "publication.doi",
          "publication.authors[n].affiliation",
          "publication.credits[n].authors[m].affiliation");

  /** The only value of its kind that stands for others: {@code sections} has its names. */
  private static final String SECTION = "section";

  @Test
  void everyValueIsDocumented() throws IOException {
    Set<String> documented = DocumentedNames.in("templates.md", "## The model");
    Set<String> given = new TreeSet<>();
    List<Publication> publications = new ArrayList<>(List.of(SampleManuscripts.withImprint()));
    for (BuiltInTheme theme : BuiltInTheme.all().values()) {
      publications.add(
          SampleManuscripts.publication(theme.types().iterator().next(), Optional.of(theme)));
    }
    for (Publication publication : publications) {
      Manuscript manuscript = SampleManuscripts.manuscript("en");
      Map<String, Object> model = new HashMap<>(new TemplateModel(publication, manuscript).toMap());
      PageStyle a5 =
          new PageStyle(
              419.5, 595.3, new PageStyle.Margins(68, 48, 68, 54), 10.5, LineBreak.STRICT);
      model.put("page", TemplateModel.page(a5, new Edition(new Language("en"), Path.of("en"))));
      add("", model, given);
    }
    assertThat(documented).containsAll(given);
    given.addAll(RARE);
    given.add(SECTION);
    assertThat(given).containsAll(documented);
  }

  private static void add(String name, Object value, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(name.isEmpty() ? "" + key : name + "." + key, inner, names));
      return;
    }
    if (!value.equals(List.of())) {
      names.add(name);
    }
    if (value instanceof List<?> list) {
      // docs/templates.md names a list's items by n, and those of a list within it by m.
      String item = name + (name.contains("[n]") ? "[m]" : "[n]");
      boolean isNested = name.endsWith(".entries");
      list.stream()
          .filter(entry -> entry instanceof Map<?, ?> && !isNested)
          .forEach(entry -> add(item, entry, names));
    }
  }
}
