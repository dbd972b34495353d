package io.github.huozi.verify;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.input.Digest;
import io.github.huozi.input.InputFiles;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.output.EditionRecord;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.output.Records;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.Documentation;
import io.github.huozi.publish.Publisher;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.VerifyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how faults are put right that no text of an author makes. Publishing again cures a file that
 * was changed, or made of other sources. If a file is what {@code publish} writes of the sources as
 * they are, huozi makes the fault, and it is reported.
 */
final class Cures {

  private final VerifyRequest request;
  private final List<Records> records;
  private final List<FinishedEdition> editions;
  private final Map<Path, FileState> states = new HashMap<>();

  /** The files of the publication; read if they are needed. */
  private @Nullable InputFiles sources;

  /** The state of a file by the records. */
  private enum FileState {
    AS_PUBLISHED,
    CHANGED,
    UNKNOWN
  }

  Cures(VerifyRequest request, List<Records> records, List<FinishedEdition> editions) {
    this.request = request;
    this.records = records;
    this.editions = editions;
  }

  /** The findings with their remedies. */
  List<Finding> remedied(List<Finding> findings) throws IOException {
    List<Finding> told = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Cure> cure = finding.cure();
      told.add(cure.isEmpty() ? finding : finding.with(remedy(finding, cure.get())));
    }
    return told;
  }

  private String remedy(Finding finding, Cure cure) throws IOException {
    FileState state = states.get(finding.file());
    if (state == null) {
      state = state(finding.file());
      states.put(finding.file(), state);
    }
    return state == FileState.AS_PUBLISHED
        ? reporting(finding, cure)
        : "publish the file again"
            + ofTheme(cure).map(correction -> ", or " + correction).orElse("")
            + (state == FileState.UNKNOWN
                ? ", and report it at " + Documentation.ISSUES + " if that does not help"
                : "");
  }

  private String reporting(Finding finding, Cure cure) {
    String line =
        finding.source().isPresent() ? "the line" : "the smallest manuscript that shows it";
    String facts =
        request.version().isEmpty()
            ? "the rule and " + line
            : "huozi " + request.version() + ", the rule and " + line;
    Optional<String> correction = ofTheme(cure);
    if (correction.isPresent()) {
      return correction.get()
          + ", or report it at "
          + Documentation.ISSUES
          + " with "
          + facts
          + " if it is not your theme";
    }
    String report =
        "this is a fault of huozi, which publishing again does not cure: report it at "
            + Documentation.ISSUES
            + " with "
            + facts;
    Optional<String> meanwhile =
        cure.meanwhile().or(() -> finding.source().map(place -> "write the line in another way"));
    return meanwhile.isEmpty() ? report : report + "; until then " + meanwhile.get();
  }

  private Optional<String> ofTheme(Cure cure) {
    return cure.ofTheme()
        .filter(correction -> Files.isDirectory(request.publication().resolve("theme")));
  }

  private FileState state(Path file) throws IOException {
    Optional<FinishedEdition> edition =
        editions.stream().filter(of -> of.files().anyMatch(file::equals)).findFirst();
    FileState state = FileState.UNKNOWN;
    for (Records known : edition.isPresent() ? records : List.<Records>of()) {
      Optional<EditionRecord> record = known.edition(edition.get().id());
      Optional<String> made = known.digest(edition.get().id(), file);
      if (record.isPresent() && made.isPresent()) {
        boolean same = Files.exists(file) && Digest.of(file).equals(made.get());
        if (same && isOfSources(record.get(), edition.get())) {
          return FileState.AS_PUBLISHED;
        }
        state = FileState.CHANGED;
      }
    }
    return state;
  }

  private boolean isOfSources(EditionRecord record, FinishedEdition edition) throws IOException {
    if (sources == null) {
      sources =
          InputFiles.in(
              request.publication(),
              Stream.concat(Stream.of(request.output()), request.records().stream()).toList());
    }
    Publication publication = edition.publication();
    List<RecordedEdition> all =
        publication.editions().stream().map(each -> recorded(publication, each)).toList();
    return UpToDateCheck.isOfSources(
        record,
        recorded(publication, edition.manuscript().edition()),
        all,
        sources,
        request.version());
  }

  /** The recorded edition without what a catalogue says of it, which makes no difference. */
  private static RecordedEdition recorded(Publication publication, Edition edition) {
    PublishedEdition described =
        new PublishedEdition(
            edition.id(),
            edition.language(),
            "",
            List.of(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of());
    return Publisher.recorded(publication, edition, described);
  }
}
