package io.github.huozi.publication;

import io.github.huozi.input.OtherTheme;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.SettingsReview;
import io.github.huozi.publication.edition.ConventionEditions;
import io.github.huozi.publication.listing.SectionFiles;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.request.Survey;
import io.github.huozi.request.Survey.FoundEdition;
import io.github.huozi.request.Survey.Remark;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks what there is to publish in a folder that was not made for huozi. */
public final class FolderSurvey {

  /**
   * The depth below a folder at which one with a tool's settings is found: {@code
   * docs/book/book.toml}.
   */
  private static final int MAX_DEPTH = 2;

  private static final String FILE = "publication.yaml";

  private final Path root;
  private final Problems problems = new Problems();
  private final List<Remark> takenOver = new ArrayList<>();
  private final List<Remark> unread = new ArrayList<>();

  private FolderSurvey(Path root) {
    this.root = root;
  }

  /**
   * The survey of a folder with text. If it has none by the settings of a tool, those of folders
   * below it that have some.
   */
  public static List<Survey> of(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (SettingsReview.of(root).isPresent()) {
      Optional<Survey> survey = new FolderSurvey(root).survey();
      if (survey.isPresent()) {
        return List.of(survey.get());
      }
    }
    List<Survey> below = new ArrayList<>();
    addBelow(root, MAX_DEPTH, below);
    if (!below.isEmpty()) {
      return below;
    }
    boolean hasText =
        Convention.of(root, new Problems()).sources().stream()
            .anyMatch(source -> UnreadFiles.hasManuscript(source.folder()));
    return hasText ? new FolderSurvey(root).survey().stream().toList() : List.of();
  }

  private static void addBelow(Path folder, int depth, List<Survey> found) {
    for (Path child : UnreadFiles.folders(folder)) {
      Optional<Survey> survey =
          SettingsReview.of(child).flatMap(unused -> new FolderSurvey(child).survey());
      survey.ifPresent(found::add);
      if (survey.isEmpty() && depth > 1) {
        addBelow(child, depth - 1, found);
      }
    }
  }

  private Optional<Survey> survey() {
    Optional<Publication> publication = PublicationReader.read(root, problems);
    if (publication.isEmpty()) {
      return Optional.empty();
    }
    Optional<SettingsReview> settings = SettingsReview.of(root);
    settings.ifPresent(
        review -> {
          takenOver.addAll(review.takenOver());
          unread.addAll(review.unread());
        });
    List<FoundEdition> editions = new ArrayList<>();
    for (Edition edition : publication.get().editions()) {
      int sections = SectionFiles.list(root, edition, problems).size();
      if (sections > 0) {
        editions.add(new FoundEdition(edition.id(), sections));
      }
    }
    if (editions.isEmpty() || !UnreadFiles.hasManuscript(root)) {
      return Optional.empty();
    }
    List<Problem> guesses = guesses();
    String declaration = declaration(publication.get(), settings.isPresent(), !guesses.isEmpty());
    addTheme();
    return Optional.of(
        new Survey(
            root,
            settings.map(SettingsReview::tool).orElse(""),
            editions,
            declaration,
            takenOver,
            unread,
            problems.sorted().stream().filter(problem -> !guesses.contains(problem)).toList()));
  }

  /** Tells of the files of another tool's theme that huozi's own theme has names for. */
  private void addTheme() {
    OtherTheme.in(root)
        .ifPresent(
            theme -> {
              for (String name : theme.names()) {
                unread.add(
                    new Remark(
                        SourceLocation.of(theme.path(root, name)),
                        theme.description(name) + "; " + theme.advice(name)));
              }
            });
  }

  /** The warnings of languages that a {@code publication.yaml} settles. */
  private List<Problem> guesses() {
    if (Files.exists(root.resolve(FILE))) {
      return List.of();
    }
    Convention convention = Convention.of(root, new Problems());
    boolean settles =
        convention.sources().size() == 1 && convention.sources().get(0).language().isEmpty();
    Reporter reporter = new Reporter(root.resolve(FILE), new Problems());
    return settles
        ? new ConventionEditions(root, convention, Optional.empty(), reporter).guesses()
        : List.of();
  }

  /**
   * The {@code publication.yaml} that says for good what was found out: the language, and without a
   * tool's settings the title and the type, which depend on there being no such file.
   */
  private String declaration(Publication publication, boolean hasSettings, boolean isGuessed) {
    if (!isGuessed) {
      return "";
    }
    Edition edition = publication.editions().get(0);
    Language language = edition.language();
    takenOver.add(
        new Remark(
            SourceLocation.of(edition.folder()), "language, as the text shows: " + language));
    String line = "language: " + language + "\n";
    if (hasSettings) {
      return line;
    }
    String title = publication.title().in(language).orElse("");
    takenOver.add(new Remark(SourceLocation.of(edition.folder()), "title: " + title));
    return "title: "
        + quoted(title)
        + "\n"
        + line
        + (publication.type() == Publication.Type.BOOK ? "type: book\n" : "");
  }

  /** A text in the double quotation marks of YAML. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + '"';
  }
}
