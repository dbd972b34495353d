package io.github.huozi.verify;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.composition.CompositionCheck;
import io.github.huozi.check.epub.DocumentCheck;
import io.github.huozi.check.epub.StyleCheck;
import io.github.huozi.check.file.AccessibilityCheck;
import io.github.huozi.check.file.ActivityCheck;
import io.github.huozi.check.file.FileCheck;
import io.github.huozi.check.file.LinkCheck;
import io.github.huozi.check.file.MetadataCheck;
import io.github.huozi.check.file.RecordCheck;
import io.github.huozi.check.image.ImageCheck;
import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.check.pdf.StructureCheck;
import io.github.huozi.check.tagging.PrintedEditions;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.ParityCheck;
import io.github.huozi.check.text.TextCheck;
import io.github.huozi.language.LineBreak;
import io.github.huozi.request.Format;
import io.github.huozi.validator.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A check and the files that it reads.
 *
 * @param name the check's name
 * @param extensions the extensions of the files that the check reports on
 * @param questions makes the questions that verifying some editions asks of the check
 */
record Examination(
    String name,
    List<String> extensions,
    Function<List<FinishedEdition>, List<Question>> questions) {

  private static final List<Format> PDF = List.of(Format.PDF);
  private static final List<Format> EPUB = List.of(Format.EPUB);
  private static final List<Format> BOTH = List.of(Format.PDF, Format.EPUB);

  Examination {
    extensions = List.copyOf(extensions);
  }

  /** The check that runs before all others: they read only files that it found whole. */
  static Examination ofFiles() {
    return each(new FileCheck(), BOTH);
  }

  /**
   * A question that a check is asked.
   *
   * @param step what is done meanwhile, as {@code checking book-en.pdf for links}
   */
  record Question(String step, Callable<List<Finding>> findings) {}

  /** The questions that the check is asked about some editions. */
  List<Question> questions(List<FinishedEdition> editions) {
    return questions.apply(editions);
  }

  /** Asks about one file at a time: a fault in a file leaves the other files their results. */
  private static Examination each(Check check, List<Format> formats) {
    return new Examination(
        check.name(),
        extensions(formats),
        editions -> {
          List<Question> questions = new ArrayList<>();
          for (FinishedEdition edition : editions) {
            if (formats.contains(Format.PDF) && edition.pdf().isPresent()) {
              Path pdf = edition.pdf().get();
              questions.add(question(check, pdf, () -> check.checkPdf(pdf, edition)));
            }
            if (formats.contains(Format.EPUB) && edition.epub().isPresent()) {
              Path epub = edition.epub().get();
              questions.add(question(check, epub, () -> check.checkEpub(epub, edition)));
            }
          }
          return questions;
        });
  }

  private static Question question(Check check, Path file, Callable<List<Finding>> findings) {
    return new Question(
        "checking " + file.getFileName() + " for " + check.name(),
        () -> Faults.told(check.name(), file, findings));
  }

  /** Asks about all editions at once. No finished file is read, so none can be at fault. */
  private static Examination all(ParityCheck check) {
    return new Examination(
        check.name(),
        extensions(BOTH),
        editions ->
            List.of(
                new Question(
                    "comparing the editions for " + check.name(), () -> check.check(editions))));
  }

  private static List<String> extensions(List<Format> formats) {
    return formats.stream().map(format -> "." + format.extension()).toList();
  }

  /**
   * Our own checks, in the order of the report. A new check is added here.
   *
   * @param records what {@code publish} keeps of the files that it wrote
   */
  static List<Examination> own(
      LineBreak lineBreak, double imageResolution, RecordCheck.Digests records) {
    Expectations expectations = new Previews();
    FinishedTexts texts = new FinishedTexts(expectations);
    PrintedEditions printed = new PrintedEditions(expectations);
    return List.of(
        each(new RecordCheck(records), BOTH),
        each(new CompositionCheck(lineBreak, texts), PDF),
        each(new TextCheck(texts), BOTH),
        each(new StyleCheck(expectations), EPUB),
        all(new ParityCheck()),
        each(new DrawnGlyphCheck(), PDF),
        each(new LinkCheck(printed), BOTH),
        each(new ImageCheck(imageResolution), BOTH),
        each(new AccessibilityCheck(printed), BOTH),
        each(new MetadataCheck(expectations), BOTH),
        each(new DocumentCheck(expectations), EPUB),
        each(new StructureCheck(), PDF),
        each(new ActivityCheck(), BOTH));
  }

  /** The files that a tool looks at. */
  static List<String> extensions(Tool tool) {
    return extensions(
        switch (tool) {
          case EPUBCHECK -> EPUB;
          case VERAPDF -> PDF;
        });
  }

  /** The names that {@code <skipChecks>} takes. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(ofFiles().name());
    for (Tool tool : Tool.values()) {
      names.add(tool.key());
    }
    own(LineBreak.STRICT, 1, (edition, file) -> Optional.empty())
        .forEach(examination -> names.add(examination.name()));
    return names;
  }
}
