package io.github.huozi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Cover;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpubIdentifierTest {

  private static final Edition EN = new Edition(new Language("en"), Path.of("en"));
  private static final Edition JA = new Edition(new Language("ja"), Path.of("ja"));

  @Test
  void thePublicationsOwn() {
    assertThat(
            EpubAssembly.identifier(
                publication(Map.of("en", "urn:isbn:978-0-00-000000-2")), "g:a", EN))
        .isEqualTo("urn:isbn:9780000000002");
  }

  @Test
  void elseTheSameForEveryBuildAndAnotherForEachEditionAndProject() {
    Publication publication = publication(Map.of());
    String identifier = EpubAssembly.identifier(publication, "g:a", EN);
    assertThat(identifier).isEqualTo("urn:uuid:d4d3635a-8862-3dc6-bc73-e82d6ef058f5");
    assertThat(EpubAssembly.identifier(publication, "g:a", JA)).isNotEqualTo(identifier);
    assertThat(EpubAssembly.identifier(publication, "g:b", EN)).isNotEqualTo(identifier);
  }

  private static Publication publication(Map<String, String> identifiers) {
    return new Publication(
        Path.of("publication.yaml"),
        LocalizedText.of("T"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        identifiers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Cover.NONE,
        Accessibility.UNDECLARED,
        Publication.Type.ARTICLE,
        HeadingStyle.BLOCK,
        NoteStyle.DEFAULT,
        true,
        Optional.empty(),
        List.of());
  }
}
