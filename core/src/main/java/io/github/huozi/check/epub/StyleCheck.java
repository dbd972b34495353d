package io.github.huozi.check.epub;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/**
 * Whether an EPUB looks as the theme wants it: its style sheets are the theme's, its documents have
 * the elements, classes and attributes of the theme's templates, and its fonts are those that they
 * are called. So nothing is hidden but what the theme hides.
 */
public final class StyleCheck implements Check {

  private final Expectations expectations;

  /**
   * @param expectations what the files must hold
   */
  public StyleCheck(Expectations expectations) {
    this.expectations = expectations;
  }

  @Override
  public String name() {
    return "styles";
  }

  @Override
  public List<Finding> checkEpub(Path file, FinishedEdition edition) throws IOException {
    EpubArchive epub = EpubArchive.read(file);
    Map<String, Document> expected = expectations.reading(edition);
    SourceLines sources = new SourceLines(edition.manuscript());
    List<Finding> findings =
        new ArrayList<>(new StyleSheets(epub, edition, expectations, file).find(expected));
    findings.addAll(new EpubDocuments(epub, expected, sources, file).markup());
    return findings;
  }
}
