package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.ArchivedPublication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveReaderTest {

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  private void articles(String... names) {
    for (String name : names) {
      folder.with(name + "/clay.md", "# Clay\n\nText.\n");
    }
  }

  private ArchiveListing list(String yaml) throws PublishingException {
    folder.with("publication.yaml", yaml);
    return ArchiveReader.read(temp);
  }

  private List<String> names(String yaml) throws PublishingException {
    return list(yaml).publications().stream().map(ArchivedPublication::name).toList();
  }

  private List<String> errors(String yaml) {
    folder.with("publication.yaml", yaml);
    return catchThrowableOfType(PublishingException.class, () -> ArchiveReader.read(temp))
        .problems()
        .stream()
        .map(problem -> problem.format(temp))
        .toList();
  }

  @Test
  void eachFolderThatMatchesIsAPublication() throws Exception {
    articles("archive/wood", "archive/clay", "archive/活字", "archive/_draft", "other/bronze");
    assertThat(names("publications: archive/*\n")).containsExactly("clay", "wood", "活字");
    assertThat(list("publications: archive/*\n").publications().get(0).folder())
        .isEqualTo(temp.resolve("archive/clay"));
  }

  @Test
  void namesHaveTheFoldersBelowTheFixedPart() throws Exception {
    articles("archive/2025/clay", "archive/2026/clay", "archive/2026/wood");
    assertThat(names("publications: archive/*/*\n"))
        .containsExactly("2025/clay", "2026/clay", "2026/wood");
    assertThat(names("publications: archive/2026/*\n")).containsExactly("clay", "wood");
    assertThat(names("publications: archive/*/clay\n")).containsExactly("2025/clay", "2026/clay");
    assertThat(names("publications: archive/202?/w*\n")).containsExactly("2026/wood");
  }

  @Test
  void severalGlobsMayBeListed() throws Exception {
    articles("essays/clay", "reviews/wood", "reviews/bronze");
    assertThat(names("# ours\npublications:\n  - essays/*\n  - reviews/*\n  - essays/cl*\n"))
        .containsExactly("bronze", "clay", "wood");
  }

  @Test
  void twoOfOneNameAreTold() {
    articles("essays/clay", "reviews/clay", "archive/2026/clay", "archive/2026-Clay");
    assertThat(errors("publications: [essays/*, reviews/*]\n"))
        .containsExactly(
            "publication.yaml:1: the files of essays/clay and reviews/clay have the same"
                + " names; rename one of the folders, or begin their names further up, for"
                + " example with archive/*/*");
    // Their files have hyphens for slashes, and some systems do not tell letters apart by case.
    assertThat(errors("publications: [archive/2*, archive/*/clay]\n")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "publications: drafts/* | \"drafts/*\" matches no folder",
        "publications: ../other/* | \"../other/*\" is not a path below this folder",
        "publications: /archive/* | \"/archive/*\" is not a path below this folder",
        "publications: archive/ | \"archive/\" is not a path below this folder",
        "publications: archive/** | \"archive/**\" has a **",
        "publications: 'archive/[a' | \"archive/[a\" is not a pattern",
        "publications: | the list of publications is empty",
        "publications: [] | the list of publications is empty",
        "publications: {a: b} | this is a map",
        "publications: [[a]] | this is a list",
        "archive/* | no publications are listed",
        "publications: archive/* title | \"archive/* title\" matches no folder",
      })
  void whatNamesNoPublicationIsTold(String yaml, String message) {
    articles("archive/clay");
    assertThat(errors(yaml + "\n"))
        .singleElement()
        .asString()
        .startsWith("publication.yaml:1: " + message + "; ");
  }

  @Test
  void anotherKeyIsTold() {
    articles("archive/clay");
    assertThat(errors("title: Clay\npublications: archive/*\nlanguage: en\n"))
        .containsExactly(
            "publication.yaml:1: the key \"title\" has no effect beside publications; delete"
                + " it here, and write it in the publication.yaml of each publication",
            "publication.yaml:3: the key \"language\" has no effect beside publications;"
                + " delete it here, and write it in the publication.yaml of each publication");
  }

  @Test
  void textBesideTheFoldersIsToldAndTheOthersAreListed() throws Exception {
    articles("archive/clay");
    folder.with("archive/wood.md", "# Wood\n").with("archive/README.md", "# Ours\n");
    ArchiveListing listing = list("publications: archive/*\n");
    assertThat(listing.publications()).hasSize(1);
    assertThat(listing.warnings())
        .extracting(problem -> problem.format(temp))
        .containsExactly(
            "archive/wood.md: the file is not in a publication; move it into a folder of its"
                + " own, archive/wood, or begin its name with an underscore");
  }

  @Test
  void anArchiveIsNoPublication() {
    articles("archive/clay");
    folder.with("publication.yaml", "publications: archive/*\n");
    Problems problems = new Problems();
    assertThat(PublicationReader.read(temp, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(temp))
        .containsExactly(
            "publication.yaml:1: this is an archive of many publications, and one publication"
                + " is needed; give its folder, for example -Dhuozi.publicationDirectory="
                + temp.resolve("archive/clay"));
  }
}
