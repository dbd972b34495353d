package io.github.huozi.check;

import io.github.huozi.check.FinishedEdition.PrintFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads one finished file at a time and reports one kind of fault. Changes nothing. A check of
 * files of one format leaves the other method as it is.
 */
public interface Check {

  /** The check's name in the configuration and in reports: {@code composition}, {@code links}. */
  String name();

  /**
   * Checks a PDF.
   *
   * @param pdf the PDF of the edition
   * @param edition the edition; it may have an EPUB, too, for a check that compares the two
   * @return the faults of the PDF, in reading order
   * @throws IOException if a file cannot be read at all
   */
  default List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    return List.of();
  }

  /**
   * Checks an EPUB.
   *
   * @param epub the EPUB of the edition
   * @param edition the edition; it may have a PDF, too, for a check that compares the two
   * @return the faults of the EPUB, in reading order
   * @throws IOException if a file cannot be read at all
   */
  default List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    return List.of();
  }

  /**
   * Checks a file for a print shop.
   *
   * @throws IOException if the file cannot be read at all
   */
  default List<Finding> checkPrint(PrintFile print, FinishedEdition edition) throws IOException {
    return List.of();
  }
}
