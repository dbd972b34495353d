package io.github.huozi.check;

import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An edition of one section, {@code en/clay.md}, and a finished file that a test writes. */
public final class MadeEdition {

  private static final String CONTAINER =
      "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'>"
          + "<rootfiles><rootfile full-path='EPUB/package.opf'/></rootfiles></container>";

  private final Path folder;

  public MadeEdition(Path folder, String section) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("en"));
    Files.writeString(folder.resolve("publication.yaml"), "title: Type\n");
    Files.writeString(folder.resolve("en/clay.md"), section);
  }

  /** Runs a check on a PDF. */
  public List<Finding> check(Check check, PDDocument pdf) throws IOException {
    Path file = folder.resolve("book.pdf");
    pdf.save(file.toFile());
    return check.checkPdf(file, edition(Optional.of(file), Optional.empty()));
  }

  /**
   * Runs a check on an EPUB.
   *
   * @param metadata the content of the package's {@code metadata}
   * @param documents XHTML bodies by name; {@code nav} is the navigation document
   */
  public List<Finding> check(Check check, String metadata, Map<String, String> documents)
      throws IOException {
    Path file = folder.resolve("book.epub");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "mimetype", "application/epub+zip");
      add(zip, "META-INF/container.xml", CONTAINER);
      StringBuilder manifest = new StringBuilder();
      StringBuilder spine = new StringBuilder();
      for (String name : documents.keySet().stream().sorted().toList()) {
        manifest.append(
            "<item id='%s' href='%s.xhtml' media-type='application/xhtml+xml'%s/>\n"
                .formatted(name, name, name.equals("nav") ? " properties='nav'" : ""));
        spine.append("<itemref idref='%s'/>".formatted(name));
        add(zip, "EPUB/" + name + ".xhtml", page(documents.get(name)));
      }
      add(
          zip,
          "EPUB/package.opf",
          "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata"
              + " xmlns:dc='http://purl.org/dc/elements/1.1/'>"
              + metadata
              + "</metadata>\n<manifest>"
              + manifest
              + "</manifest><spine>"
              + spine
              + "</spine></package>");
    }
    return check.checkEpub(file, edition(Optional.empty(), Optional.of(file)));
  }

  /** Formats findings as {@code rule source: message}; the source is left out if there is none. */
  public List<String> texts(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                finding.rule()
                    + " "
                    + finding.source().map(source -> source.format(folder) + ": ").orElse("")
                    + finding.message())
        .toList();
  }

  /**
   * Runs a check on a file for a print shop.
   *
   * @param pdf the PDF that it is made of
   */
  public List<Finding> check(Check check, PrintFile print, Path pdf) throws IOException {
    return check.checkPrint(print, edition(Optional.of(pdf), Optional.empty()));
  }

  private FinishedEdition edition(Optional<Path> pdf, Optional<Path> epub) {
    Problems problems = new Problems();
    Publication publication = PublicationReader.read(folder, problems).orElseThrow();
    Edition edition = publication.editions().get(0);
    Manuscript manuscript = ManuscriptReader.read(publication, edition, problems).orElseThrow();
    return new FinishedEdition(publication, manuscript, pdf, epub);
  }

  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'"
        + " lang='en'><head><title>T</title></head>\n<body>\n"
        + body
        + "\n</body></html>";
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
