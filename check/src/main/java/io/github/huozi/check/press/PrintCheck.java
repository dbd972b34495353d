package io.github.huozi.check.press;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.check.PageSteps;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Checks that a file is what its print shop asks for. */
public final class PrintCheck implements Check {

  static final String NAME = "print";

  private final PageSteps reading;

  /**
   * @param reading is told which pages are read
   */
  public PrintCheck(PageSteps reading) {
    this.reading = reading;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPrint(PrintFile print, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, print.path());
    new Inspection(print.profile(), findings, reading)
        .check(
            print.path(),
            edition.manuscript().edition().writingMode().isVertical(),
            print.cover() ? Optional.empty() : edition.pdf(),
            edition.publication().cover().pagesOfPdf());
    return findings.list();
  }
}
