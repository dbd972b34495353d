package io.github.huozi.source.section;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.link.LocalLink;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves links to what is no section of the edition: files beside the text, and pages of its
 * site. With {@code site:} in {@code publication.yaml} they lead there; without it their text
 * stays.
 */
final class OtherFiles {

  private static final Pattern PAGE = Pattern.compile("(?is)(.*)\\.html?");

  private static final String ADVICE =
      "write the address of the web site that has it in publication.yaml, as site: https://…";

  private static final Pattern EXTENSION = Pattern.compile("(?is).*\\.[a-z0-9]{1,10}");

  private final EditionFiles files;
  private final List<String> names;

  /** The files that exist and are not published, in the order of the links to them. */
  private final Map<Path, Unpublished> unpublished = new LinkedHashMap<>();

  /** The first link to such a file, and the number of all links to it. */
  private static final class Unpublished {
    private final Reporter reporter;
    private final int line;
    private final String href;
    private int count;

    Unpublished(Reporter reporter, int line, String href) {
      this.reporter = reporter;
      this.line = line;
      this.href = href;
    }
  }

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
   * @return empty if there is no site or the link leads nowhere; the problem is reported here or by
   *     {@link #reportUnpublished}
   */
  Optional<String> resolve(Draft draft, int line, String href, LocalLink link) {
    Reporter reporter = draft.reporter();
    Path from = draft.path();
    boolean source = SectionFormats.isManuscript(link.path());
    Optional<Path> found =
        files
            .existing(from, link)
            .or(() -> sourceOf(from, link))
            .filter(files.referred()::isInside);
    boolean beyond = isBeyond(from, link);
    if (found.isPresent() || !source || isOutside(from, link)) {
      Optional<String> address =
          found.isPresent() || beyond || files.site().isPresent()
              ? files.site().flatMap(site -> site.of(files.folder(), from, link))
              : Optional.empty();
      if (address.isPresent()) {
        return address;
      }
    }
    if (found.isPresent()) {
      unpublished.computeIfAbsent(found.get(), file -> new Unpublished(reporter, line, href))
          .count++;
    } else if (beyond && (!source || isOutside(from, link))) {
      reporter.report(
          ProblemKind.UNPUBLISHED_LINK,
          line,
          "the link " + href + " points to a page outside the edition",
          ADVICE);
    } else {
      boolean other = !isPage(link.path());
      reporter.report(
          ProblemKind.DEAD_LINK,
          line,
          "the link "
              + href
              + (other
                  ? " does not point to a file"
                  : " does not point to a section of this edition"),
          nearest(reporter, link.path())
              .map(name -> "did you mean " + name + "?")
              .orElse(
                  other
                      ? "add the file or correct the link"
                      : "link to one of the edition's files or to a web address"));
    }
    return Optional.empty();
  }

  /** The file of a page: {@code preface.md} for {@code preface.html}. */
  private Optional<Path> sourceOf(Path from, LocalLink link) {
    Matcher page = PAGE.matcher(link.path());
    return page.matches()
        ? SectionFormats.manuscripts(page.group(1)).stream()
            .flatMap(name -> files.existing(from, new LocalLink(name, link.fragment())).stream())
            .findFirst()
        : Optional.empty();
  }

  /**
   * Reports each file that is not published once: to list it, or to give a site, mends all links.
   */
  void reportUnpublished() {
    unpublished.forEach(
        (file, link) -> {
          boolean text = SectionFormats.isSection(file);
          link.reporter.report(
              ProblemKind.UNPUBLISHED_LINK,
              link.line,
              "the link "
                  + link.href
                  + " points to a file that is "
                  + (text ? "not a section of this edition" : "not published")
                  + (link.count > 1 ? " (" + link.count + " links point there)" : ""),
              (text ? "list it in SUMMARY.md, or " : "") + ADVICE);
        });
  }

  /** Tells whether a path may be that of a page of a site. */
  private static boolean isPage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !EXTENSION.matcher(name).matches() || SectionFormats.of(name).isPresent();
  }

  /**
   * Tells whether a link leads out of the edition's folder, or starts from the root of the site.
   */
  private boolean isBeyond(Path file, LocalLink link) {
    return link.isFromRoot()
        || files
            .candidates()
            .plain(file, link)
            .filter(path -> path.startsWith(files.folder()))
            .isEmpty();
  }

  /** Tells whether a link leads out of the publication's folder, where nothing is looked for. */
  private boolean isOutside(Path file, LocalLink link) {
    return files.candidates().plain(file, link).isEmpty();
  }

  private Optional<String> nearest(Reporter reporter, String path) {
    return reporter.guess(path.substring(path.lastIndexOf('/') + 1), names);
  }
}
