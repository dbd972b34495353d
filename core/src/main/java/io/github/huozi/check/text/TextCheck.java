package io.github.huozi.check.text;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Finds text of the sections that a finished file lacks ({@code text/missing}), has in another
 * place ({@code text/order}) or has in another form ({@code text/changed}), and text that was added
 * ({@code text/added}).
 *
 * <p>The check ignores white space, hyphens at line ends, letter case, list numbers and the
 * alternative texts of images, which are not visible.
 */
public final class TextCheck implements Check {

  private final FinishedTexts texts;

  public TextCheck() {
    this(new FinishedTexts());
  }

  /**
   * @param texts the texts of the files, shared with the other checks of the run
   */
  public TextCheck(FinishedTexts texts) {
    this.texts = texts;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<Finding> checkEpub(Path file, FinishedEdition edition) throws IOException {
    List<Finding> findings = new ArrayList<>(Differences.find(texts.epub(edition), "", file));
    Map<String, Document> expected = texts.expectations().reading(edition);
    if (!expected.isEmpty()) {
      Set<String> reported = new HashSet<>();
      for (Finding finding : findings) {
        if (finding.place().isPresent() && finding.place().get() instanceof Place.InEntry at) {
          reported.add(at.entry());
        }
      }
      EpubArchive epub = EpubArchive.read(file);
      SourceLines sources = new SourceLines(edition.manuscript());
      findings.addAll(new EpubDocuments(epub, expected, sources, file).text(reported));
    }
    return findings;
  }

  @Override
  public List<Finding> checkPdf(Path file, FinishedEdition edition) throws IOException {
    TextAlignment alignment = texts.pdf(edition);
    ThemeStyles theme = ThemeStyles.read(edition.publication().folder());
    Optional<Document> document = texts.expectations().print(edition);
    String hiddenByTheme = document.map(theme::hiddenText).orElse("");
    List<Finding> findings = new ArrayList<>(Differences.find(alignment, hiddenByTheme, file));
    findings.addAll(new PageSequence(alignment, theme, file).find());
    if (document.isPresent()) {
      TemplateText template =
          TemplateText.of(document.get(), SourceReader.read(edition.printed(), false));
      findings.addAll(
          new AddedText(alignment, template, theme, document.get(), edition, file).find());
    }
    return findings;
  }
}
