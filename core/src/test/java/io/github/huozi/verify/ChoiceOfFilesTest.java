package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.check.Finding;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.publish.SameChecksums;
import io.github.huozi.report.Report;
import io.github.huozi.request.Format;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.VerifyRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which finished files are checked. */
class ChoiceOfFilesTest {

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publication() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: {en: Type, de: Schrift}\ncover: none\n")
            .with("en/1.md", "# One\n\nText.\n")
            .with("de/1.md", "# Eins\n\nText.\n");
    folder.publish();
  }

  @Test
  void filesOfOtherEditionsAreNotChecked() throws Exception {
    Files.delete(folder.file("de", Format.PDF));
    folder.with("de/1.md", "# Eins\n\n![](none.png)\n");
    Report report = report(request().editions(List.of("en")));
    assertThat(report.files()).containsExactly(file("en", Format.PDF), file("en", Format.EPUB));
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void filesOfOtherFormatsAreNotChecked() throws Exception {
    Files.delete(folder.file("de", Format.EPUB));
    Report report = report(request().formats(EnumSet.of(Format.PDF)));
    assertThat(report.files()).containsExactly(file("de", Format.PDF), file("en", Format.PDF));
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void aNameThatMeansNoEditionIsAnError() {
    assertThatExceptionOfType(UnknownNameException.class)
        .isThrownBy(() -> report(request().editions(List.of("ja"))))
        .withMessage("<editions>: ja is not an edition; write one or more of de, en");
  }

  /** The metadata of a PDF are not compressed: what is forged there can be read as before. */
  @Test
  void aFileWithTheSameChecksumsIsNotTheOneThatWasWritten() throws Exception {
    String described = "4 sheets, " + "m".repeat(SameChecksums.FREE_BYTES);
    folder
        .with(
            "publication.yaml",
            "title: {en: Type, de: Schrift}\ncover: none\nabstract: " + described)
        .publish();
    Path file = folder.file("en", Format.PDF);
    byte[] written = Files.readAllBytes(file);
    int place = new String(written, StandardCharsets.ISO_8859_1).indexOf(described);
    Files.write(file, SameChecksums.of(written, place, place + described.indexOf('m')));
    assertThat(rules(request())).contains("record/changed").doesNotContain("files/unreadable");
  }

  /** Builds with different formats have different records of the same file. */
  @Test
  void aFileIsAsOneOfTheRecordsHasIt() throws Exception {
    Path older = copyOfRecords();
    folder.with("en/1.md", "# One\n\nOther text.\n").publish();
    assertThat(rules(request().records(older))).isEmpty();

    VerifyRequest.Builder onlyOlder =
        VerifyRequest.of(temp, folder.output()).baseName("book").records(older);
    assertThat(rules(onlyOlder)).containsExactly("record/changed", "record/changed");
  }

  private Path copyOfRecords() throws IOException {
    Path copy = temp.resolve("older");
    Files.createDirectories(copy.resolve("book"));
    for (String record : List.of("publication", "edition-en", "edition-de")) {
      Files.copy(
          folder.records().resolve("book").resolve(record), copy.resolve("book").resolve(record));
    }
    return copy;
  }

  private List<String> rules(VerifyRequest.Builder request) throws Exception {
    return report(request).findings().stream().map(Finding::rule).toList();
  }

  private VerifyRequest.Builder request() {
    return folder.verification();
  }

  private static Report report(VerifyRequest.Builder request) throws Exception {
    return PublicationFolder.verify(request.skippedChecks(Set.of("epubcheck", "verapdf", "pages")));
  }

  private Path file(String edition, Format format) {
    return folder.file(edition, format);
  }
}
