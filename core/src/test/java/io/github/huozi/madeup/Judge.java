package io.github.huozi.madeup;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what is wrong with the files that huozi makes of a manuscript: it publishes, {@code verify}
 * and the validators find nothing that an author's text cannot cause, no ink lies on other ink or
 * beyond the text's frame, each text is there once with the same numbers in both formats, and
 * publishing again makes the same bytes.
 */
final class Judge {

  /**
   * The rules of which an author's text alone can be the cause: where a page must end early for a
   * figure, where words are too long for a line, how large the author's pictures are. All others
   * tell of a fault of huozi.
   */
  private static final Set<String> AUTHORS =
      Set.of(
          "pages/short",
          "pages/uneven",
          "pages/hole",
          "pages/widow",
          "pages/uneven-space",
          "composition/letter-space",
          "composition/runt",
          "images/resolution",
          "accessibility/headings",
          "parity/section",
          "print/tint",
          "print/rule",
          "print/resolution",
          "print/margin");

  private static final Set<String> TOOLS = Set.of("epubcheck", "verapdf");

  private final Manuscript manuscript;
  private final Path folder;
  private final Set<Complaint> complaints = new LinkedHashSet<>();

  private Judge(Manuscript manuscript, Path folder) {
    this.manuscript = manuscript;
    this.folder = folder;
  }

  /**
   * What is wrong; empty if nothing is.
   *
   * @param folder an empty folder, in which the files stay
   * @param kind the kind of complaints that are wanted; empty for all
   */
  static List<Complaint> judge(Manuscript manuscript, Path folder, String kind) throws IOException {
    Judge judge = new Judge(manuscript, folder);
    try {
      judge.judge(kind);
    } catch (PublishingException e) {
      e.problems().stream()
          .filter(problem -> problem.severity() == Severity.ERROR)
          // That is told, and only the author can put it right.
          .filter(problem -> !problem.message().startsWith("the table is wider than the page"))
          .forEach(problem -> judge.add("publish", problem.message(), problem.format(folder)));
    } catch (RuntimeException e) {
      StackTraceElement place = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
      judge.add("exception", e.getClass().getSimpleName() + " " + place, String.valueOf(e));
    }
    return List.copyOf(judge.complaints);
  }

  /** Adds a complaint. Its kind is the text without the words of the manuscript and numbers. */
  private void add(String judge, String text, String detail) {
    String kind =
        text.replaceAll("“[^”]*”|\"[^\"]*\"", "…")
            .replaceAll("[^\\p{IsASCII}…]+", "…")
            .replaceAll("\\b[\\w/.-]*\\d[\\w.-]*", "#");
    complaints.add(new Complaint(judge + ": " + kind, detail));
  }

  private void judge(String kind) throws IOException, PublishingException {
    PublicationFolder publication = manuscript.into(folder.resolve("one"));
    publication.publish();
    if (kind.isEmpty() || kind.startsWith("verify")) {
      // The validators take most of the time.
      boolean tools = kind.isEmpty() || kind.contains("epubcheck") || kind.contains("verapdf");
      verify(folder.resolve("one"), publication, tools ? Set.of() : TOOLS);
    }
    for (String edition : manuscript.settings().editions()) {
      Path pdf = publication.file(edition, Format.PDF);
      Path epub = publication.file(edition, Format.EPUB);
      InkJudge.judge(pdf, complaints);
      TextJudge texts = new TextJudge(complaints, pdf.getFileName().toString());
      ReadFile fromPdf = ReadFile.ofPdf(pdf);
      ReadFile fromEpub = ReadFile.ofEpub(epub);
      if (manuscript.settings().isTyped(edition)) {
        texts.eachOnce("PDF", manuscript.write().texts(), fromPdf);
        texts.eachOnce("EPUB", manuscript.write().texts(), fromEpub);
      }
      texts.same(fromPdf, fromEpub);
    }
    if (kind.isEmpty() || kind.startsWith("bytes")) {
      sameBytes(publication);
    }
  }

  private void verify(Path root, PublicationFolder publication, Set<String> skipped)
      throws IOException {
    List<Finding> findings;
    try {
      findings = publication.verify(skipped);
    } catch (PublishingException e) {
      e.problems().forEach(problem -> add("verify", problem.message(), problem.format(root)));
      return;
    }
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR || !AUTHORS.contains(finding.rule())) {
        complaints.add(
            new Complaint(
                "verify "
                    + finding.severity().name().toLowerCase(Locale.ROOT)
                    + " "
                    + finding.rule(),
                finding.file().getFileName()
                    + finding.place().map(place -> " " + place).orElse("")
                    + finding.source().map(source -> " " + source.format(root)).orElse("")
                    + " "
                    + finding.message()));
      }
    }
  }

  private void sameBytes(PublicationFolder first) throws IOException, PublishingException {
    PublicationFolder second = manuscript.into(folder.resolve("two"));
    second.publish();
    try (Stream<Path> files = Files.walk(first.output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path other = second.output().resolve(first.output().relativize(file));
        if (file.toString().matches(".*\\.(pdf|epub)")
            && (!Files.exists(other) || Files.mismatch(file, other) >= 0)) {
          add("bytes", "other bytes the second time", file.getFileName().toString());
        }
      }
    }
  }
}
