package io.github.huozi.source;

import io.github.huozi.model.Edition;
import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the title that an article's only file gives to the article. */
final class ArticleTitle {

  private ArticleTitle() {}

  /**
   * The title of an edition of one section, if its file says it in front matter, in the heading
   * above all others, or in the HTML's {@code <title>}. What is wrong with the file is told when
   * its text is read.
   *
   * @param root the publication's folder
   */
  static Optional<String> in(Path root, Edition edition) {
    Problems toldLater = new Problems();
    Path folder = edition.folder().toAbsolutePath().normalize();
    List<SectionFiles.Listed> listed =
        SectionFiles.list(root, new PlainText(edition.language()), new Reporter(folder, toldLater));
    if (listed.size() != 1) {
      return Optional.empty();
    }
    SectionTitle.Hints alone =
        new SectionTitle.Hints(listed.get(0).title(), Optional.empty(), true);
    return new DraftReader(edition.language())
        .read("article", alone, new Reporter(listed.get(0).file(), toldLater))
        .map(Draft::title)
        .filter(SectionTitle::own)
        .map(SectionTitle::text)
        .filter(title -> !title.isBlank());
  }
}
