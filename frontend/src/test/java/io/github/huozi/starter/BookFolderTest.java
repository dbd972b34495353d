package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.request.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFolderTest {

  private static final BookFolder.Surveyor NOBODY =
      folder -> {
        throw new AssertionError("the engine is not asked");
      };

  @TempDir Path temp;

  private Survey survey(String folder, String tool) {
    return new Survey(
        temp.resolve(folder).normalize(), tool, List.of(), "", List.of(), List.of(), List.of());
  }

  private BookFolder find(BookFolder.Surveyor surveyor) throws Exception {
    return BookFolder.find(temp, Optional.empty(), temp.resolve(BookFolder.USUAL), surveyor);
  }

  private void file(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  @Test
  void anEmptyFolderTakesNoEngine() throws Exception {
    file("README.md");
    file("pom.xml");
    file(".git/config");
    BookFolder folder = find(NOBODY);
    assertThat(folder)
        .isEqualTo(new BookFolder(temp.resolve("src/main/publication"), false, Optional.empty()));
    assertThat(folder.parameter(temp)).isEmpty();
  }

  @Test
  void aPublicationOfHuoziIsKnown() throws Exception {
    file("publication.yaml");
    BookFolder folder = find(NOBODY);
    assertThat(folder).isEqualTo(new BookFolder(temp, true, Optional.empty()));
    assertThat(folder.parameter(temp)).contains("${project.basedir}");
  }

  @Test
  void aBookBelowIsNamedInThePom() throws Exception {
    file("docs/book/book.toml");
    assertThat(find(folder -> List.of(survey("docs/book", "mdBook"))).parameter(temp))
        .contains("docs/book");
  }

  @Test
  void theMarkdownOfAProjectWithAPomMustBeNamed() throws Exception {
    file("docs/a.md");
    BookFolder.Surveyor markdown = folder -> List.of(survey(".", ""));
    assertThat(find(markdown).survey()).isPresent();
    file("pom.xml");
    assertThat(find(markdown).survey()).isEmpty();
    assertThat(BookFolder.find(temp, Optional.of(temp), temp, markdown).survey()).isPresent();
  }

  @Test
  void severalBooksMustBeToldApart() throws Exception {
    file("a/book.toml");
    assertThatThrownBy(() -> find(folder -> List.of(survey("a", "mdBook"), survey("b", "HonKit"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There are several publications: a (mdBook), b (HonKit); give one, for example with"
                + " -Dhuozi.publicationDirectory=a");
  }

  @Test
  void aNamedFolderWithoutTextIsBegun() throws Exception {
    assertThat(BookFolder.find(temp, Optional.of(temp.resolve("text")), temp, NOBODY))
        .isEqualTo(new BookFolder(temp.resolve("text"), false, Optional.empty()));
  }
}
