package io.github.huozi.verify;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.PublishedRecords;
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
import io.github.huozi.validator.ValidatorKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A check and the files that it looks at.
 *
 * @param extensions those of its files
 */
record Examination(Check check, List<String> extensions) {

  private static final List<String> PDF = List.of(".pdf");
  private static final List<String> EPUB = List.of(".epub");
  private static final List<String> BOTH = List.of(".pdf", ".epub");

  Examination {
    extensions = List.copyOf(extensions);
  }

  String name() {
    return check.name();
  }

  /** Comes before all others: they see only files that it found whole. */
  static Examination ofFiles() {
    return new Examination(new FileCheck(), BOTH);
  }

  /**
   * A question that a check is asked.
   *
   * @param step what is done meanwhile, as {@code checking book-en.pdf for links}
   */
  record Question(String step, Callable<List<Finding>> findings) {}

  /**
   * What is to be asked: about one file at a time, so that a fault that comes of one leaves the
   * others their results; about all at once only by a check that compares editions.
   */
  List<Question> questions(List<FinishedEdition> editions) {
    if (check instanceof ParityCheck) {
      // It reads no finished file.
      return List.of(
          new Question("comparing the editions for " + name(), () -> check.check(editions)));
    }
    List<Question> questions = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      edition
          .pdf()
          .ifPresent(file -> add(only(edition, Optional.of(file), Optional.empty()), questions));
      edition
          .epub()
          .ifPresent(file -> add(only(edition, Optional.empty(), Optional.of(file)), questions));
    }
    return questions;
  }

  private void add(FinishedEdition one, List<Question> questions) {
    Path file = one.pdf().or(one::epub).orElseThrow();
    if (extensions.stream().anyMatch(file.toString()::endsWith)) {
      questions.add(
          new Question(
              "checking " + file.getFileName() + " for " + name(),
              () -> Faults.told(name(), file, () -> check.check(List.of(one)))));
    }
  }

  private static FinishedEdition only(
      FinishedEdition edition, Optional<Path> pdf, Optional<Path> epub) {
    return new FinishedEdition(edition.publication(), edition.manuscript(), pdf, epub);
  }

  /**
   * Our own checks, in the order of the report. A new check is added here.
   *
   * @param records what {@code publish} keeps of the files that it wrote
   */
  static List<Examination> own(
      LineBreak lineBreak, double imageResolution, PublishedRecords records) {
    Expectations expectations = new Previews();
    FinishedTexts texts = new FinishedTexts(expectations);
    PrintedEditions printed = new PrintedEditions(expectations);
    return List.of(
        new Examination(new RecordCheck(records), BOTH),
        new Examination(new CompositionCheck(lineBreak, texts), PDF),
        new Examination(new TextCheck(texts), BOTH),
        new Examination(new StyleCheck(expectations), EPUB),
        new Examination(new ParityCheck(), BOTH),
        new Examination(new DrawnGlyphCheck(), PDF),
        new Examination(new LinkCheck(printed), BOTH),
        new Examination(new ImageCheck(imageResolution), BOTH),
        new Examination(new AccessibilityCheck(printed), BOTH),
        new Examination(new MetadataCheck(expectations), BOTH),
        new Examination(new DocumentCheck(expectations), EPUB),
        new Examination(new StructureCheck(), PDF),
        new Examination(new ActivityCheck(), BOTH));
  }

  /** The files that a tool looks at. */
  static List<String> extensions(ValidatorKind tool) {
    return switch (tool) {
      case EPUBCHECK -> EPUB;
      case VERAPDF -> PDF;
    };
  }

  /** The names that {@code <skipChecks>} takes. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(ofFiles().name());
    for (ValidatorKind tool : ValidatorKind.values()) {
      names.add(tool.key());
    }
    own(LineBreak.STRICT, 1, (edition, file) -> Optional.empty())
        .forEach(examination -> names.add(examination.name()));
    return names;
  }
}
