package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubAccessibility;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.tagging.PrintedEditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Checks what assistive technology needs of the files: metadata, languages, structure and
 * descriptions of images.
 */
public final class AccessibilityCheck implements Check {

  private static final String NAME = "accessibility";

  private final PrintedEditions printed;

  /**
   * @param printed the comparison of PDFs with their documents, shared with other checks
   */
  public AccessibilityCheck(PrintedEditions printed) {
    this.printed = printed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    List<Finding> findings = new ArrayList<>(checkCatalog(pdf, edition));
    findings.addAll(printed.tags(edition));
    return findings;
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    new EpubAccessibility(EpubArchive.read(epub), edition, findings).check();
    return findings.list();
  }

  /** Checks PDF/UA-1 (ISO 14289-1) §7.1 and §7.2, and language and title against the sources. */
  private static List<Finding> checkCatalog(Path file, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, file);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();
      if (catalog.getStructureTreeRoot() == null
          || catalog.getMarkInfo() == null
          || !catalog.getMarkInfo().isMarked()) {
        findings.error(
            "tags",
            null,
            "the file is not tagged, so nobody can hear it in order; publish it again");
      }
      String language = edition.language().tag();
      if (!language.equals(catalog.getLanguage())) {
        findings.error(
            "language",
            null,
            "the file's language is "
                + (catalog.getLanguage() == null ? "not set" : catalog.getLanguage())
                + "; set it to "
                + language);
      }
      String title = edition.publication().title().in(edition.language()).orElse("");
      if (!title.equals(pdf.getDocumentInformation().getTitle())) {
        findings.error(
            "title",
            null,
            "the file's title is "
                + (pdf.getDocumentInformation().getTitle() == null
                    ? "not set"
                    : "“" + pdf.getDocumentInformation().getTitle() + "”")
                + "; set it to “"
                + title
                + "”");
      }
      PDViewerPreferences preferences = catalog.getViewerPreferences();
      if (preferences != null && preferences.getCOSObject().size() > 1) {
        findings.error(
            "title", null, "a viewer is told more than to show the title; publish the file again");
      }
      if (preferences == null || !preferences.displayDocTitle()) {
        findings.error(
            "title",
            null,
            "a viewer shows the file's name; have it show the title (DisplayDocTitle)");
      }
    }
    return findings.list();
  }
}
