package io.github.huozi.verify;

import io.github.huozi.check.AccessibilityCheck;
import io.github.huozi.check.ActivityCheck;
import io.github.huozi.check.Check;
import io.github.huozi.check.CompositionCheck;
import io.github.huozi.check.DocumentCheck;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.FileCheck;
import io.github.huozi.check.FinishedTexts;
import io.github.huozi.check.GlyphCheck;
import io.github.huozi.check.ImageCheck;
import io.github.huozi.check.LinkCheck;
import io.github.huozi.check.MetadataCheck;
import io.github.huozi.check.ParityCheck;
import io.github.huozi.check.PrintedEditions;
import io.github.huozi.check.StructureCheck;
import io.github.huozi.check.TextCheck;
import io.github.huozi.judge.Tool;
import io.github.huozi.typography.TextSetting.Strictness;
import java.util.ArrayList;
import java.util.List;

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

  /** Our own checks, in the order of the report. A new check is added here. */
  static List<Examination> own(
      Strictness lineBreak, double imageResolution, Expectations expectations) {
    FinishedTexts texts = new FinishedTexts();
    PrintedEditions printed = new PrintedEditions(expectations);
    return List.of(
        new Examination(new CompositionCheck(lineBreak, texts), PDF),
        new Examination(new TextCheck(texts), BOTH),
        new Examination(new ParityCheck(), BOTH),
        new Examination(new GlyphCheck(), PDF),
        new Examination(new LinkCheck(printed), BOTH),
        new Examination(new ImageCheck(imageResolution), BOTH),
        new Examination(new AccessibilityCheck(printed), BOTH),
        new Examination(new MetadataCheck(expectations), BOTH),
        new Examination(new DocumentCheck(expectations), EPUB),
        new Examination(new StructureCheck(), PDF),
        new Examination(new ActivityCheck(), BOTH));
  }

  /** The files that a tool looks at. */
  static List<String> extensions(Tool tool) {
    return switch (tool) {
      case EPUBCHECK -> EPUB;
      case VERAPDF -> PDF;
    };
  }

  /** The names that {@code <skipChecks>} takes. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(ofFiles().name());
    for (Tool tool : Tool.values()) {
      names.add(tool.key());
    }
    own(Strictness.STRICT, 1, new Previews()).forEach(examination -> names.add(examination.name()));
    return names;
  }
}
