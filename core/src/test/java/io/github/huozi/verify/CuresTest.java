package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.output.Records;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told to do about a fault of a finished file that no text makes. */
class CuresTest {

  private static final String ISSUES = "https://github.com/huozi/huozi/issues";
  private static final String FAULT =
      "x; this is a fault of huozi, which publishing again does not cure: report it at "
          + ISSUES
          + " with huozi 1.2, the rule and ";
  private static final Cure THEME = Cure.orTheme("correct the style that hides it");

  @TempDir private Path root;
  private PublicationFolder folder;

  @BeforeEach
  void publish() throws Exception {
    folder =
        new PublicationFolder(root)
            .producedBy("huozi 1.2")
            .with("publication.yaml", "title: {en: T, ja: 題}\n")
            .with("en/a.md", "# A\n\nText.\n")
            .with("ja/a.md", "# 甲\n\n文。\n")
            .as(Format.EPUB);
    folder.publish();
  }

  private Path epub() {
    return folder.file("en", Format.EPUB);
  }

  private String told(Cure cure, Optional<SourceLocation> source) throws Exception {
    return told(cure, source, "1.2", folder.records());
  }

  private String told(Cure cure, Optional<SourceLocation> source, String version, Path records)
      throws Exception {
    VerifyRequest request =
        VerifyRequest.of(root, folder.output())
            .baseName("book")
            .records(records)
            .formats(Set.of(Format.EPUB))
            .version(version)
            .build();
    Problems problems = new Problems();
    Publication publication =
        PublicationReader.read(root, request.editions(), problems).orElseThrow();
    List<FinishedEdition> editions = new ArrayList<>();
    for (Edition edition : publication.editions()) {
      editions.add(
          new FinishedEdition(
              publication,
              ManuscriptReader.read(publication, edition, problems).orElseThrow(),
              Optional.empty(),
              Optional.of(folder.file(edition.id(), Format.EPUB))));
    }
    Finding finding =
        new Finding(
            "links/contents",
            Severity.ERROR,
            epub(),
            Optional.empty(),
            source,
            "x",
            Optional.of(cure));
    List<Records> known = List.of(new Records(records, "book", root));
    return new Cures(request, known, editions)
        .remedied(List.of(finding))
        .get(0)
        .sentence(Wording.ENGLISH);
  }

  private Optional<SourceLocation> line() {
    return Optional.of(new SourceLocation(root.resolve("en/a.md"), 3));
  }

  private static void add(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  @Test
  void aFaultOfAFileAsPublishedIsOneOfHuozi() throws Exception {
    assertThat(told(Cure.PUBLISHING, Optional.empty()))
        .isEqualTo(FAULT + "the smallest manuscript that shows it");
    assertThat(told(Cure.PUBLISHING, line()))
        .isEqualTo(FAULT + "the line; until then write the line in another way");
    assertThat(told(Cure.orMeanwhile("write standard: x-4"), Optional.empty()))
        .isEqualTo(FAULT + "the smallest manuscript that shows it; until then write standard: x-4");
  }

  @Test
  void onlyWhoHasAThemeIsToldOfIt() throws Exception {
    assertThat(told(THEME, line())).startsWith(FAULT);
    folder.with("theme/css/theme.css", "p { color: black }").publish();
    assertThat(told(THEME, line()))
        .isEqualTo(
            "x; correct the style that hides it, or report it at "
                + ISSUES
                + " with huozi 1.2, the rule and the line if it is not your theme");
    add(root.resolve("en/a.md"), "\nMore.\n");
    assertThat(told(THEME, line()))
        .isEqualTo("x; publish the file again, or correct the style that hides it");
  }

  @Test
  void publishingCuresAFileThatWasChanged() throws Exception {
    Files.writeString(epub(), "other");
    assertThat(told(Cure.PUBLISHING, line())).isEqualTo("x; publish the file again");
  }

  @Test
  void publishingCuresAFileOfOtherSources() throws Exception {
    add(root.resolve("ja/a.md"), "\n字。\n");
    assertThat(told(Cure.PUBLISHING, line())).as("of another edition").startsWith(FAULT);
    add(root.resolve("publication.yaml"), "subtitle: {en: S}\n");
    assertThat(told(Cure.PUBLISHING, line())).isEqualTo("x; publish the file again");
  }

  @Test
  void publishingCuresAFileOfAnotherHuozi() throws Exception {
    assertThat(told(Cure.PUBLISHING, line(), "1.3", folder.records()))
        .isEqualTo("x; publish the file again");
  }

  @Test
  void nobodyKnowsWithoutARecord() throws Exception {
    assertThat(told(Cure.PUBLISHING, line(), "1.2", root.resolve("none")))
        .isEqualTo(
            "x; publish the file again, and report it at " + ISSUES + " if that does not help");
  }
}
