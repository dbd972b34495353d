package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.listing.SectionFiles;
import io.github.huozi.publication.wording.ConvertedTexts;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.DraftReader;
import io.github.huozi.source.section.FrontMatter;
import io.github.huozi.source.section.Replacements;
import io.github.huozi.source.section.SectionTitle;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The title of an article that its only file gives.
 *
 * @param text the title from front matter, from the only heading of the highest level, or from the
 *     HTML's {@code <title>}
 * @param advice how the file could give it; empty unless there is exactly one file
 * @param isFaulty whether the file gives a title with an error, which is reported when its text is
 *     read
 */
record ArticleTitle(Optional<String> text, Optional<String> advice, boolean isFaulty) {

  /**
   * The title of an edition. Problems of the file are reported later, when its text is read.
   *
   * @param root the publication's folder
   * @param converted converts the title of a file that belongs to another edition
   */
  static ArticleTitle in(Path root, Edition edition, ConvertedTexts converted) {
    Problems ignored = new Problems();
    List<SectionFiles.Listed> listed = SectionFiles.list(root, edition, ignored);
    if (listed.size() != 1) {
      return new ArticleTitle(Optional.empty(), Optional.empty(), false);
    }
    Path file = Replacements.of(edition).of(listed.get(0).file());
    boolean own = !file.equals(listed.get(0).file());
    Language written = own ? edition.language() : edition.written();
    SectionTitle.Hints alone =
        new SectionTitle.Hints(listed.get(0).title(), Optional.empty(), true);
    Optional<String> text =
        new DraftReader(written, root, false, edition.hasSmartPunctuation())
            .read("article", alone, new Reporter(file, ignored))
            .map(Draft::title)
            .filter(SectionTitle::own)
            .map(
                title ->
                    own
                        ? title.text()
                        : converted.of(
                            edition, title.text(), title.line(), new Reporter(file, ignored)))
            .filter(title -> !title.isBlank());
    Problems problems = new Problems();
    Reporter reporter = new Reporter(file, problems);
    TextFile.read(reporter).ifPresent(whole -> FrontMatter.of(whole, reporter));
    Optional<String> advice =
        SectionFormats.of(file).map(format -> format.titleAdvice(file.getFileName().toString()));
    return new ArticleTitle(text, advice, problems.hasErrors());
  }

  /** The front matter of an edition's only file; empty if it has several. */
  static Optional<FrontMatter> matter(Path root, Edition edition) {
    List<SectionFiles.Listed> listed = SectionFiles.list(root, edition, new Problems());
    if (listed.size() != 1) {
      return Optional.empty();
    }
    Reporter ignored = new Reporter(listed.get(0).file(), new Problems());
    return TextFile.read(ignored).map(text -> FrontMatter.of(text, ignored));
  }
}
