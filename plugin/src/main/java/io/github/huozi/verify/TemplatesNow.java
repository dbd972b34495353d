package io.github.huozi.verify;

import io.github.huozi.check.FilledTemplates;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.problem.Problems;
import io.github.huozi.template.LatinEmphasis;
import io.github.huozi.template.PageStyle;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.template.Theme;
import io.github.huozi.template.WhiteSpace;
import io.github.huozi.template.XhtmlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Fills the templates of a publication as it lies there. What is wrong with them is told when it is
 * published; here the documents of such templates are not known.
 */
final class TemplatesNow implements FilledTemplates {

  /** No words depend on the page. */
  private static final PageStyle PAGE =
      new PageStyle(420, 595, new PageStyle.Margins(60, 50, 70, 50), 10.5, "strict");

  @Override
  public Optional<Document> print(FinishedEdition edition) throws IOException {
    return documents(edition).print(edition.manuscript(), PAGE, new Problems());
  }

  @Override
  public Map<String, Document> reading(FinishedEdition edition) throws IOException {
    Problems problems = new Problems();
    Map<String, Document> documents = new LinkedHashMap<>();
    for (ReadingDocument document : documents(edition).reading(edition.manuscript(), problems)) {
      WhiteSpace.close(document.xhtml(), edition.language());
      LatinEmphasis.mark(document.xhtml(), edition.language());
      documents.put(document.name(), document.xhtml());
    }
    return problems.hasErrors() ? Map.of() : documents;
  }

  @Override
  public Optional<byte[]> file(FinishedEdition edition, String name) throws IOException {
    Optional<InputStream> file = theme(edition).open(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  private static XhtmlDocuments documents(FinishedEdition edition) throws IOException {
    return new XhtmlDocuments(edition.publication(), theme(edition));
  }

  private static Theme theme(FinishedEdition edition) {
    return Theme.of(edition.publication().folder());
  }
}
