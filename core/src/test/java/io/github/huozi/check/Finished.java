package io.github.huozi.check;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes and reads publications for the tests of checks. */
public final class Finished {

  private Finished() {}

  /** Publishes a folder and reads its manuscripts. */
  public static List<FinishedEdition> publish(PublicationFolder folder, Path root)
      throws Exception {
    folder.publish();
    return read(root, folder);
  }

  /** The editions of a folder, with those of their files that exist. */
  public static List<FinishedEdition> read(Path root, PublicationFolder folder) {
    Publication publication = PublicationReader.read(root, new Problems()).orElseThrow();
    List<FinishedEdition> editions = new ArrayList<>();
    for (Edition edition : publication.editions()) {
      String tag = edition.id();
      editions.add(
          new FinishedEdition(
              publication,
              ManuscriptReader.read(publication, edition, new Problems()).orElseThrow(),
              Optional.of(folder.file(tag, Format.PDF)).filter(Files::exists),
              Optional.of(folder.file(tag, Format.EPUB)).filter(Files::exists)));
    }
    return editions;
  }

  /** Runs a check on the files of editions, edition by edition, the PDF first. */
  public static List<Finding> check(Check check, List<FinishedEdition> editions)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      if (edition.pdf().isPresent()) {
        findings.addAll(check.checkPdf(edition.pdf().get(), edition));
      }
      if (edition.epub().isPresent()) {
        findings.addAll(check.checkEpub(edition.epub().get(), edition));
      }
    }
    return findings;
  }

  /** Formats a finding as {@code rule page-or-entry source: message}. */
  public static String shown(Finding finding, Path root) {
    String place =
        finding
            .place()
            .map(
                at ->
                    at instanceof Place.OnPage page
                        ? "p" + page.number()
                        : ((Place.InEntry) at).entry())
            .orElse("-");
    String source = finding.source().map(location -> location.format(root)).orElse("-");
    return finding.rule() + " " + place + " " + source + ": " + finding.message();
  }
}
