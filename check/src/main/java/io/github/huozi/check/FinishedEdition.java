package io.github.huozi.check;

import io.github.huozi.language.Language;
import io.github.huozi.model.GatheredNotes;
import io.github.huozi.model.LinkAddresses;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.press.PrintProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The manuscript of an edition and the files that were published from it.
 *
 * @param publication the publication of the edition
 * @param manuscript the text that the files must hold
 * @param pdf the PDF, if there is one to check
 * @param epub the EPUB, if there is one to check
 * @param prints the files for print shops
 */
public record FinishedEdition(
    Publication publication,
    Manuscript manuscript,
    Optional<Path> pdf,
    Optional<Path> epub,
    List<PrintFile> prints) {

  public FinishedEdition {
    prints = List.copyOf(prints);
  }

  /** An edition without files for print shops. */
  public FinishedEdition(
      Publication publication, Manuscript manuscript, Optional<Path> pdf, Optional<Path> epub) {
    this(publication, manuscript, pdf, epub, List.of());
  }

  /**
   * A file for a print shop.
   *
   * @param profile what the shop asks for
   * @param cover whether it is the sheet of a cover, which is made of no other file
   */
  public record PrintFile(PrintProfile profile, Path path, boolean cover) {}

  /** The files. */
  public Stream<Path> files() {
    return Stream.of(pdf.stream(), epub.stream(), prints.stream().map(PrintFile::path))
        .flatMap(paths -> paths);
  }

  /** The edition's id. */
  public String id() {
    return manuscript.edition().id();
  }

  /** The manuscript as the PDF has it. */
  public Manuscript printed() {
    Manuscript printed = LinkAddresses.in(publication, manuscript);
    // A template of one's own need not say which section has which notes.
    return Files.exists(publication.folder().resolve("theme/print.ftlh"))
        ? printed
        : GatheredNotes.titled(publication, printed);
  }

  /** The manuscript as the EPUB has it. */
  public Manuscript read() {
    return GatheredNotes.in(publication, manuscript);
  }

  public Language language() {
    return manuscript.edition().language();
  }
}
