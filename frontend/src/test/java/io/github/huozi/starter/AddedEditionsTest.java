package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Languages that are added to a publication that is there. */
class AddedEditionsTest {

  @TempDir private Path temp;

  private AddedEditions added(String declaration, String... tags) throws IOException {
    Files.writeString(temp.resolve("publication.yaml"), declaration);
    return AddedEditions.of(temp, Stream.of(tags).map(Language::new).toList());
  }

  @Test
  void theSectionsAreNewAndTheLinesOfTheDeclarationAreTold() throws IOException {
    AddedEditions added =
        added(
            """
            title: {en: Clay}
            rights: © Ada
            subtitle:
              en: Nine centuries
            authors:
              - name:
                  en: Ada
                sort-as: Ada
            editions:
              - language: en
            """,
            "en",
            "ja");
    assertThat(added.files())
        .map(NewFile::path)
        .containsExactly("ja/01-text.md", "ja/02-figures.md", "ja/images/sort.svg");
    assertThat(added.lines())
        .containsExactly(
            "title: {ja: …}", "subtitle: {ja: …}", "name: {ja: …}", "editions: - language: ja");
    assertThat(added.left()).containsExactly(new AddedEditions.Left(new Language("en"), true));
  }

  @Test
  void nothingIsAddedToAFolderThatIsThere() throws IOException {
    Files.createDirectories(temp.resolve("ja"));
    Files.createDirectories(temp.resolve("ko/images"));
    AddedEditions added = added("title: Clay\n", "ja", "ko");
    assertThat(added.files()).allSatisfy(file -> assertThat(file.path()).startsWith("ja/"));
    assertThat(added.lines()).isEmpty();
    assertThat(added.left()).containsExactly(new AddedEditions.Left(new Language("ko"), false));
  }
}
