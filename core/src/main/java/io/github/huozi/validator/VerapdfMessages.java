package io.github.huozi.validator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What veraPDF says about a PDF that should be PDF/UA-1 and PDF/A-2a. Lives in veraPDF's class
 * loader.
 */
final class VerapdfMessages implements Function<Path, List<Map<String, String>>> {

  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  /** How many breaches of one rule are told. */
  private static final int MOST = 1000;

  /** Held, since a logger that nobody holds forgets its level. */
  private final Logger logger = Logger.getLogger("org.verapdf");

  VerapdfMessages() {
    // What it logs on the console of the build, it tells in its assertions too.
    logger.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Override
  public List<Map<String, String>> apply(Path pdf) {
    List<Map<String, String>> testimony = new ArrayList<>();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    // Both in one reading of the file, which costs more than holding it against a profile.
    try (PDFAParser parser = foundry.createParser(pdf.toFile(), PDFAFlavour.PDFA_2_A);
        PDFAValidator validator = foundry.createValidator(FLAVOURS, MOST, false, true, false)) {
      for (ValidationResult result : validator.validateAll(parser)) {
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            testimony.add(testimony(result.getPDFAFlavour(), assertion));
          }
        }
      }
    } catch (EncryptedPdfException | ModelParsingException | ValidationException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return testimony;
  }

  private static Map<String, String> testimony(PDFAFlavour flavour, TestAssertion assertion) {
    Map<String, String> testimony = new HashMap<>();
    testimony.put(
        MessageKeys.RULE,
        flavour.getId()
            + "/"
            + assertion.getRuleId().getClause()
            + "-"
            + assertion.getRuleId().getTestNumber());
    testimony.put(MessageKeys.SEVERITY, "ERROR");
    testimony.put(MessageKeys.ADVICE, assertion.getMessage());
    testimony.put(
        MessageKeys.MESSAGE,
        assertion.getErrorMessage() == null ? "" : assertion.getErrorMessage());
    testimony.put(MessageKeys.CONTEXT, assertion.getLocation().getContext());
    return testimony;
  }
}
