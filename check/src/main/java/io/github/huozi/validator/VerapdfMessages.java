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
 * Runs veraPDF on a PDF and returns where it breaks PDF/UA-1 or PDF/A-2a. Is loaded in veraPDF's
 * class loader.
 */
final class VerapdfMessages implements Function<Path, List<Map<String, String>>> {

  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  /** The most breaches of one rule that are reported. */
  private static final int MAX_BREACHES = 1000;

  /** A field, since a logger without a strong reference may lose its level. */
  private final Logger logger = Logger.getLogger("org.verapdf");

  VerapdfMessages() {
    // veraPDF would log to the build's console what its assertions report as well.
    logger.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Override
  public List<Map<String, String>> apply(Path pdf) {
    List<Map<String, String>> messages = new ArrayList<>();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    // Reading the file costs more than checking a profile, so it is read once for both profiles.
    try (PDFAParser parser = foundry.createParser(pdf.toFile(), PDFAFlavour.PDFA_2_A);
        PDFAValidator validator =
            foundry.createValidator(FLAVOURS, MAX_BREACHES, false, true, false)) {
      for (ValidationResult result : validator.validateAll(parser)) {
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            messages.add(message(result.getPDFAFlavour(), assertion));
          }
        }
      }
    } catch (EncryptedPdfException | ModelParsingException | ValidationException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static Map<String, String> message(PDFAFlavour flavour, TestAssertion assertion) {
    Map<String, String> message = new HashMap<>();
    message.put(
        ValidatorFindings.RULE,
        flavour.getId()
            + "/"
            + assertion.getRuleId().getClause()
            + "-"
            + assertion.getRuleId().getTestNumber());
    message.put(ValidatorFindings.SEVERITY, "ERROR");
    message.put(ValidatorFindings.ADVICE, assertion.getMessage());
    message.put(
        ValidatorFindings.MESSAGE,
        assertion.getErrorMessage() == null ? "" : assertion.getErrorMessage());
    message.put(ValidatorFindings.CONTEXT, assertion.getLocation().getContext());
    return message;
  }
}
