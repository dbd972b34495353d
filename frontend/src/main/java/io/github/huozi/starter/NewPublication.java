package io.github.huozi.starter;

import io.github.huozi.request.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Begins a publication, or finds what one lacks that is there already.
 *
 * @param base the project's folder
 * @param parameters what the publication is to be, as far as that is said
 * @param terminal asks for the rest, if there is one
 */
public record NewPublication(
    Path base, StarterParameters parameters, Optional<Terminal> terminal, InitReport report) {

  private static final String THEME = "theme";

  /**
   * The publication's files, of which some may be there.
   *
   * @param book where the publication is, or is to be
   * @throws IllegalArgumentException if a parameter cannot be read, with all that is wrong
   */
  public List<NewFile> files(BookFolder book) throws IOException {
    String folder = BookFolder.path(base, book.folder());
    String prefix = folder.equals(".") ? "" : folder;
    List<NewFile> files = new ArrayList<>();
    if (book.own()) {
      files.addAll(added(book.folder(), prefix));
    } else if (book.survey().isPresent()) {
      Survey survey = book.survey().get();
      report.survey(survey);
      if (parameters.languages() != null) {
        report.noLanguages();
      }
      if (!survey.declaration().isEmpty()) {
        String text = Starter.declaration(survey.declaration());
        files.add(new NewFile("publication.yaml", text).in(prefix));
      }
    } else {
      files.addAll(starter().publication(prefix, report.wording()));
    }
    if (book.survey().isEmpty() && !Files.exists(book.folder().resolve(THEME))) {
      files.add(Starter.theme(prefix, report.wording()));
    }
    return files;
  }

  /** The sections of editions that are added to a publication of huozi's. */
  private List<NewFile> added(Path folder, String prefix) throws IOException {
    if (parameters.languages() == null) {
      report.own(folder);
      return List.of();
    }
    AddedEditions added = AddedEditions.of(folder, parameters.read().languages());
    report.own(folder, added);
    return added.files().stream().map(file -> file.in(prefix)).toList();
  }

  private Starter starter() {
    StarterParameters known =
        terminal.map(asked -> parameters.ask(asked, report.wording())).orElse(parameters);
    Starter starter = known.read();
    report.starter(starter, known);
    return starter;
  }
}
