package io.github.huozi.published;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds against a PDF. */
public final class VeraPdf {

  private VeraPdf() {}

  /** The rules of PDF/UA-1 and PDF/A-2a that a file breaks; none if it keeps both. */
  public static Set<String> failures(Path file) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Set<String> failures = new TreeSet<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      try (InputStream in = Files.newInputStream(file);
          PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        validator.validate(parser).getTestAssertions().stream()
            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
            .map(
                assertion ->
                    "%s %s-%d %s"
                        .formatted(
                            flavour.getId(),
                            assertion.getRuleId().getClause(),
                            assertion.getRuleId().getTestNumber(),
                            assertion.getMessage()))
            .forEach(failures::add);
      }
    }
    return failures;
  }
}
