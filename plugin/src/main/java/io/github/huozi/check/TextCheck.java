package io.github.huozi.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text of the sections that a finished file lacks ({@code text/missing}), has in another
 * place ({@code text/order}) or has otherwise ({@code text/changed}).
 *
 * <p>White space, hyphens that a line's end has added, capitals, list numbers and all that
 * templates add do not matter. Alternative texts of pictures are not looked for, since they are not
 * shown.
 */
public final class TextCheck implements Check {

  private final FinishedTexts texts;

  public TextCheck() {
    this(new FinishedTexts());
  }

  /**
   * @param texts the files, if other checks read them too
   */
  public TextCheck(FinishedTexts texts) {
    this.texts = texts;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<Finding> check(List<FinishedEdition> editions) throws IOException {
    return EachEdition.of(editions, this::check);
  }

  private List<Finding> check(FinishedEdition edition) throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (edition.pdf().isPresent()) {
      findings.addAll(Differences.find(texts.pdf(edition), edition.pdf().get()));
    }
    if (edition.epub().isPresent()) {
      findings.addAll(Differences.find(texts.epub(edition), edition.epub().get()));
    }
    return findings;
  }
}
