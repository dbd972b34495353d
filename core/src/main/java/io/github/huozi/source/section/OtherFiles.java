package io.github.huozi.source.section;

import io.github.huozi.input.FileExtension;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.link.LocalLink;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Resolves links to what is no section of the edition: files beside the text, and pages of its
 * site. With {@code site:} in {@code publication.yaml} they lead there; without it their text stays.
 */
final class OtherFiles {

  private static final Pattern SOURCE = Pattern.compile("(?is).*\\.(?:md|markdown)");

  private static final String ADVICE =
      "write the address of the web site that has it into publication.yaml, as site: https://…";

  private final EditionFiles files;
  private final List<String> names;

  /**
   * @param names the names of the sections' files
   */
  OtherFiles(EditionFiles files, List<String> names) {
    this.files = files;
    this.names = names;
  }

  /**
   * The address of a file or page in the site.
   *
   * @param href the link as typed
   * @return empty, with a problem, if there is no site or the link leads nowhere
   */
  Optional<String> resolve(Reporter reporter, int line, String href, LocalLink link) {
    boolean source = SOURCE.matcher(link.path()).matches();
    Optional<Path> found =
        files.existing(reporter.file(), link).filter(files.referred()::isInside);
    boolean beyond = isBeyond(reporter.file(), link);
    if (found.isPresent() || !source || isOutside(reporter.file(), link)) {
      Optional<String> address =
          found.isPresent() || beyond || files.site().isPresent()
              ? files.site().flatMap(site -> site.of(files.folder(), reporter.file(), link))
              : Optional.empty();
      if (address.isPresent()) {
        return address;
      }
    }
    if (found.isPresent()) {
      boolean text = FileExtension.isOfSection(found.get());
      reporter.report(
          ProblemKind.UNPUBLISHED_LINK,
          line,
          "the link "
              + href
              + (text
                  ? " leads to a file that is no section of this edition"
                  : " leads to a file that is not published"),
          (text ? "list it in SUMMARY.md, or " : "") + ADVICE);
    } else if (beyond && (!source || isOutside(reporter.file(), link))) {
      reporter.report(
          ProblemKind.UNPUBLISHED_LINK,
          line,
          "the link " + href + " leads to a page outside the edition",
          ADVICE);
    } else {
      reporter.report(
          ProblemKind.DEAD_LINK,
          line,
          "the link " + href + " leads to no section of this edition",
          nearest(reporter, link.path())
              .map(name -> "did you mean " + name + "?")
              .orElse("link to one of the edition's files or to a web address"));
    }
    return Optional.empty();
  }

  /** Whether a link leads out of the edition's folder, or starts from the root of the site. */
  private boolean isBeyond(Path file, LocalLink link) {
    return link.isFromRoot()
        || files.candidates().plain(file, link).filter(path -> path.startsWith(files.folder())).isEmpty();
  }

  /** Whether a link leads out of the publication's folder, where nothing is looked for. */
  private boolean isOutside(Path file, LocalLink link) {
    return files.candidates().plain(file, link).isEmpty();
  }

  private Optional<String> nearest(Reporter reporter, String path) {
    return reporter.guess(path.substring(path.lastIndexOf('/') + 1), names);
  }
}
