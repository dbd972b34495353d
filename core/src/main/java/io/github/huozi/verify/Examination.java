package io.github.huozi.verify;

import io.github.huozi.check.Check;
import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.check.PageSteps;
import io.github.huozi.check.composition.CompositionCheck;
import io.github.huozi.check.file.AccessibilityCheck;
import io.github.huozi.check.file.ActivityCheck;
import io.github.huozi.check.file.FileCheck;
import io.github.huozi.check.file.LinkCheck;
import io.github.huozi.check.file.MetadataCheck;
import io.github.huozi.check.file.RecordCheck;
import io.github.huozi.check.file.ReferenceCheck;
import io.github.huozi.check.image.ImageCheck;
import io.github.huozi.check.pages.PagesCheck;
import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.check.press.PrintCheck;
import io.github.huozi.check.structure.Structures;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.ParityCheck;
import io.github.huozi.check.text.TextCheck;
import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.Format;
import io.github.huozi.validator.ValidatorKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A check and the questions that {@link Verifier} asks it.
 *
 * @param name the name of the check
 * @param extensions the extensions of the files that the check can have findings about
 * @param questions makes the questions about the files of some editions
 */
record Examination(
    String name,
    List<String> extensions,
    Function<List<FinishedEdition>, List<Question>> questions) {

  private static final List<Format> PDF = List.of(Format.PDF);
  private static final List<Format> EPUB = List.of(Format.EPUB);
  private static final List<Format> BOTH = List.of(Format.PDF, Format.EPUB);

  /** The number of characters of an exception's message that a finding quotes. */
  private static final int LONGEST = 200;

  Examination {
    extensions = List.copyOf(extensions);
  }

  /** The check that runs first. The others read only the files in which it finds no error. */
  static Examination ofFiles() {
    return each(new FileCheck(), BOTH, true);
  }

  /**
   * A call of a check.
   *
   * @param step the step that is reported meanwhile: {@code checking book-en.pdf for links}
   * @param inTurn the file that one check at a time may look into; empty if the check needs no such
   * @param findings calls the check
   */
  record Question(String step, Optional<Path> inTurn, Callable<List<Finding>> findings) {}

  /** The questions about the files of some editions, edition by edition. */
  List<Question> questions(List<FinishedEdition> editions) {
    return questions.apply(editions);
  }

  /**
   * Asks a check about one file at a time, so that a damaged file does not cost the other files
   * their results.
   */
  private static Examination each(Check check, List<Format> formats) {
    return each(check, formats, false);
  }

  /**
   * @param prints whether the check reads files for print shops as well
   */
  private static Examination each(Check check, List<Format> formats, boolean prints) {
    return new Examination(
        check.name(),
        extensions(formats.isEmpty() ? PDF : formats),
        editions -> {
          List<Question> questions = new ArrayList<>();
          for (FinishedEdition edition : editions) {
            if (formats.contains(Format.PDF) && edition.pdf().isPresent()) {
              Path pdf = edition.pdf().get();
              questions.add(
                  question(check, pdf, Optional.empty(), () -> check.checkPdf(pdf, edition)));
            }
            if (formats.contains(Format.EPUB) && edition.epub().isPresent()) {
              Path epub = edition.epub().get();
              questions.add(
                  question(check, epub, Optional.of(epub), () -> check.checkEpub(epub, edition)));
            }
            for (PrintFile print : prints ? edition.prints() : List.<PrintFile>of()) {
              questions.add(
                  question(
                      check,
                      print.path(),
                      Optional.empty(),
                      () -> check.checkPrint(print, edition)));
            }
          }
          return questions;
        });
  }

  private static Question question(
      Check check, Path file, Optional<Path> inTurn, Callable<List<Finding>> findings) {
    return new Question(
        "checking " + file.getFileName() + " for " + check.name(),
        inTurn,
        () -> findings(check.name(), file, findings));
  }

  /**
   * Calls a check or a validator. An exception, other than an interrupt, becomes a finding about
   * the file.
   *
   * @param check the name of the check
   * @param file the file that the check reads
   * @param call calls the check
   * @throws InterruptedException if the thread is interrupted
   */
  static List<Finding> findings(String check, Path file, Callable<List<Finding>> call)
      throws InterruptedException {
    try {
      return call.call();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return List.of(failed(check, file, e));
    }
  }

  private static Finding failed(String check, Path file, Throwable fault) {
    String remedy = "skip the check with " + FrontEnd.current().setting("skipChecks", check);
    return new Finding(
        check + "/failed",
        Severity.ERROR,
        file,
        Optional.empty(),
        Optional.empty(),
        "the check " + check + " cannot read the file (" + reason(fault) + ")",
        Optional.of(Cure.orMeanwhile(remedy)));
  }

  private static String reason(Throwable fault) {
    if (fault instanceof StackOverflowError) {
      return "something in it is nested too deeply";
    }
    if (fault instanceof OutOfMemoryError) {
      return "it needs more memory than there is";
    }
    String message = fault.getMessage();
    String reason =
        message == null || message.isBlank()
            ? fault.getClass().getSimpleName()
            : SingleLine.of(message).strip();
    return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
  }

  /** Asks about all editions at once. The check reads no finished file. */
  private static Examination all(ParityCheck check) {
    return new Examination(
        check.name(),
        extensions(BOTH),
        editions ->
            List.of(
                new Question(
                    "comparing the editions for " + check.name(),
                    Optional.empty(),
                    () -> check.check(editions))));
  }

  private static List<String> extensions(List<Format> formats) {
    return formats.stream().map(format -> "." + format.extension()).toList();
  }

  /**
   * The checks of huozi in the order of the report. A new check is added here.
   *
   * @param lineBreak the strictness of the rules for characters at line starts
   * @param imageResolution the least resolution of a printed image, in pixels per inch
   * @param records the digests of the files that {@code publish} wrote
   * @param reading is told which pages are read
   */
  static List<Examination> own(
      LineBreak lineBreak, double imageResolution, RecordCheck.Digests records, PageSteps reading) {
    FinishedTexts texts = new FinishedTexts(reading);
    Structures structures = new Structures(texts);
    return List.of(
        each(new RecordCheck(records), BOTH, true),
        each(new CompositionCheck(lineBreak, texts), PDF),
        each(new PagesCheck(texts), PDF),
        each(new TextCheck(texts, edition -> structures.epub(edition).text()), BOTH),
        all(new ParityCheck()),
        each(new DrawnGlyphCheck(), PDF),
        each(new LinkCheck(texts, structures), BOTH),
        each(new ReferenceCheck(texts, structures), BOTH),
        each(new ImageCheck(imageResolution, texts), BOTH),
        each(new AccessibilityCheck(texts, structures), BOTH),
        each(new MetadataCheck(texts), BOTH),
        each(new ActivityCheck(texts), BOTH),
        each(new PrintCheck(reading), List.of(), true));
  }

  /** The extensions of the files that a validator reads. */
  static List<String> extensions(ValidatorKind kind) {
    return extensions(
        switch (kind) {
          case EPUBCHECK -> EPUB;
          case VERAPDF -> PDF;
        });
  }

  /** The names that {@code <skipChecks>} takes. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(ofFiles().name());
    for (ValidatorKind kind : ValidatorKind.values()) {
      names.add(kind.key());
    }
    own(LineBreak.STRICT, 1, (edition, file) -> List.of(), PageSteps.NONE)
        .forEach(examination -> names.add(examination.name()));
    return names;
  }
}
