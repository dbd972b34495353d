package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.documented.DocumentedNames;
import io.github.huozi.problem.ProblemKind;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/publication.md lists every key of publication.yaml, and no other. */
class DocumentedKeysTest {

  @ParameterizedTest
  @CsvSource({
    "PublicationReader, ## publication.yaml",
    "edition.EditionReader, ### editions",
    "ContributorReader, ### Authors",
    "AccessibilityReader, ### accessibility",
    "ImprintReader, ### imprint",
    "print.CoverSheetReader, ### Covers of print shops",
  })
  void everyKeyIsDocumented(String reader, String heading) throws Exception {
    Set<String> documented = DocumentedNames.in("publication.md", heading);
    assertThat(documented).containsAll(keys(reader));
    if (!heading.startsWith("## ")) {
      assertThat(keys(reader)).containsAll(documented);
    }
  }

  @Test
  void everyKindOfProblemIsDocumented() throws Exception {
    List<String> kinds =
        Arrays.stream(ProblemKind.values())
            .map(ProblemKind::key)
            .filter(key -> !key.isEmpty())
            .toList();
    assertThat(DocumentedNames.in("publication.md", "## Levels of problems"))
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  /** The keys that a reader knows. */
  private static List<String> keys(String reader) throws ReflectiveOperationException {
    Class<?> type = Class.forName(DocumentedKeysTest.class.getPackageName() + "." + reader);
    Field keys = type.getDeclaredField("KEYS");
    keys.setAccessible(true);
    return ((List<?>) keys.get(null)).stream().map(String.class::cast).toList();
  }
}
