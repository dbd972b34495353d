package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hieroglyphs, which no font of huozi has, are reported with their places. */
class CharacterUseTest {

  @TempDir Path temp;

  @Test
  void inTheThirdLineOfAParagraph() throws IOException {
    assertPlaces("title: T", "# One\n\nFirst,\nsecond,\nthird 𓀀.", "en/1.md:5 𓀀 once");
  }

  @Test
  void afterAnElementInTheParagraph() throws IOException {
    assertPlaces("title: T", "# One\n\nFirst *and\nsecond*,\nthird 𓀀.", "en/1.md:5 𓀀 once");
  }

  @Test
  void inTheHeadingTheListTheTableTheCodeAndTheNote() throws IOException {
    assertPlaces(
        "title: T",
        "# One 𓀀\n\n- a\n- b 𓀁\n\n| a |\n|---|\n| 𓀂 |\n\n```\na\n𓀃\n```\n\nWord[^1].\n\n[^1]: Note 𓀄.\n",
        "en/1.md:1 𓀀 once",
        "en/1.md:4 𓀁 once",
        "en/1.md:8 𓀂 once",
        "en/1.md:12 𓀃 once",
        "en/1.md:17 𓀄 once");
  }

  @Test
  void scriptsThatNeedShapingAreToldOnce() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T")
            .with("en/1.md", "# One\n\nWord,\nहिन्दी नमस्ते αβγ кни ไทย\n")
            .as(Format.PDF)
            .withLevel("missing-glyph", "warning");
    folder.publish();
    assertThat(folder.problems())
        .filteredOn(problem -> problem.contains("letters such as"))
        .containsExactly(
            "en/1.md:4: letters such as त are printed one by one, not joined as in words; show such words as an image; the EPUB shows them correctly");
  }

  @Test
  void inTheMetadata() throws IOException {
    assertPlaces(
        "title: T\nsubtitle: s\ncategory: c 𓀀\nauthors:\n  - name: A 𓀁\n",
        "# One\n\nWords.",
        "publication.yaml:3 𓀀 once",
        "publication.yaml:5 𓀁 once");
  }

  @Test
  void escapedInTheMetadata() throws IOException {
    assertPlaces(
        "title: T\nsubtitle: \"\\U00013000\"", "# One\n\nWords.", "publication.yaml 𓀀 once");
  }

  @Test
  void notInContentsAndRunningHeadsThatRepeatIt() throws IOException {
    assertPlaces(
        "title: T\ntype: book",
        "# One 𓀀\n\n## Two 𓀁\n",
        "en/1.md:1 𓀀 once",
        "en/1.md:3 𓀁 once");
  }

  @Test
  void eachCharacterOnceWithItsFirstPlace() throws IOException {
    assertPlaces("title: T", "# One\n\n𓀀𓀀\n\n𓀀", "en/1.md:3 𓀀 3 times");
  }

  private void assertPlaces(String yaml, String markdown, String... places) throws IOException {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with("publication.yaml", yaml)
            .with("en/1.md", markdown)
            .as(Format.PDF);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    List<String> found =
        folder.problems().stream()
            .map(
                problem ->
                    problem.replaceFirst(
                        "(.*): no font has the character (\\S+) .*, which occurs (.*); .*",
                        "$1 $2 $3"))
            .toList();
    assertThat(found).containsExactly(places);
  }
}
