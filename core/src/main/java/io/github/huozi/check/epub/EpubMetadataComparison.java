package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Element;

/** Checks the metadata that no source has: the identifier and the modification date. */
public final class EpubMetadataComparison {

  private static final String AGAIN = "; publish the file again";
  private static final String NCX = "application/x-dtbncx+xml";

  /** The longest time between the publishing of an edition's PDF and its EPUB. */
  private static final Duration MAX_DISTANCE = Duration.ofHours(12);

  private static final Pattern UUID =
      Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final Findings findings;

  public EpubMetadataComparison(EpubArchive epub, FinishedEdition edition, Findings findings) {
    this.epub = epub;
    this.edition = edition;
    this.findings = findings;
  }

  /** Reports a wrong identifier or date. */
  public void check() throws IOException {
    identifier();
    modified();
  }

  private void identifier() throws IOException {
    String name = epub.packageDocument().select("package").attr("unique-identifier");
    Optional<Element> identifier =
        epub.packageDocument().select("metadata > dc|identifier").stream()
            .filter(element -> element.id().equals(name))
            .findFirst();
    Place place = new Place.InEntry(epub.packagePath(), 0, 0);
    if (identifier.isEmpty()) {
      findings.error("identifier", place, "the package has no identifier" + AGAIN);
      return;
    }
    String wanted = identifier.get().text();
    if (edition.publication().identifier(edition.manuscript().edition()).isEmpty()
        && !UUID.matcher(wanted).matches()) {
      findings.error(
          "identifier",
          EpubArchive.place(epub.packagePath(), identifier.get()),
          "the identifier “" + wanted + "” is none that is made of the project's name" + AGAIN);
    }
    for (EpubArchive.Item item : epub.manifest()) {
      if (item.mediaType().equals(NCX) && epub.has(item.path())) {
        Element uid = epub.document(item.path()).selectFirst("head > meta[name=dtb:uid]");
        if (uid == null || !uid.attr("content").equals(wanted)) {
          findings.error(
              "identifier",
              uid == null
                  ? new Place.InEntry(item.path(), 0, 0)
                  : EpubArchive.place(item.path(), uid),
              item.path() + " has another identifier than the package" + AGAIN);
        }
      }
    }
  }

  private void modified() throws IOException {
    Element modified =
        epub.packageDocument()
            .selectFirst("metadata > meta[property=" + EpubComparison.MODIFIED + "]");
    if (modified == null) {
      findings.error(
          "date",
          new Place.InEntry(epub.packagePath(), 0, 0),
          "the package does not say when it was made (dcterms:modified)" + AGAIN);
      return;
    }
    Optional<Instant> pdfDate = pdfDate();
    try {
      Instant made = Instant.parse(modified.text());
      if (pdfDate.isPresent()
          && Duration.between(made, pdfDate.get()).abs().compareTo(MAX_DISTANCE) > 0) {
        findings.error(
            "date",
            EpubArchive.place(epub.packagePath(), modified),
            "the EPUB says that it was made at "
                + made
                + ", and the PDF of this edition at "
                + pdfDate.get()
                + "; publish both again");
      }
    } catch (DateTimeParseException e) {
      findings.error(
          "date",
          EpubArchive.place(epub.packagePath(), modified),
          "“" + modified.text() + "” is not a date and time" + AGAIN);
    }
  }

  /** The creation date of the edition's PDF. */
  private Optional<Instant> pdfDate() throws IOException {
    Optional<Path> file = edition.pdf();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (PDDocument pdf = Loader.loadPDF(file.get().toFile())) {
      Calendar date = pdf.getDocumentInformation().getCreationDate();
      return Optional.ofNullable(date).map(Calendar::toInstant);
    }
  }
}
