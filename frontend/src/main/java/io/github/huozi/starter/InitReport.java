package io.github.huozi.starter;

import io.github.huozi.console.Console;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.problem.Documentation;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.Survey;
import io.github.huozi.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what {@code init} has found, written and left alone. */
public final class InitReport {

  private static final String REFERENCE = Documentation.page("migrating") + " lists what is read";

  private final Console console;
  private final Path base;
  private final Wording wording;

  /**
   * @param base the project's folder, from which paths are shown
   * @param wording the reader's language
   */
  public InitReport(Console console, Path base, Wording wording) {
    this.wording = wording;
    this.console = console;
    this.base = base;
  }

  /** The reader's language. */
  Wording wording() {
    return wording;
  }

  /** Reports a publication with a {@code publication.yaml}. */
  public void own(Path folder) {
    console.info(
        BookFolder.path(base, folder)
            + " has a publication, to which no text is added; for another edition give its language"
            + " with "
            + FrontEnd.current().argument("languages", ""));
  }

  /** Reports a publication with a {@code publication.yaml}, which gets further editions. */
  public void own(Path folder, AddedEditions added) {
    String path = BookFolder.path(base, folder);
    console.info(path + " has a publication");
    for (AddedEditions.Left left : added.left()) {
      console.info(
          "left as it is: "
              + left.language()
              + (left.isListed()
                  ? ": publication.yaml has an edition in this language"
                  : ": there is a folder of this name, to which nothing is added"));
    }
    if (!added.lines().isEmpty()) {
      console.warn(
          "left as it is: " + path + "/publication.yaml; add to it, for the new editions:");
      added.lines().forEach(line -> console.warn("  " + line));
    }
    conversion(added.languages());
  }

  /** A book of another tool is not added to. */
  public void noLanguages() {
    console.warn(
        FrontEnd.current().argument("languages", "")
            + " adds no edition to a book that was not made for huozi; add a folder named by"
            + " the language");
  }

  /** Reports a book that was not made for huozi. */
  public void survey(Survey survey) {
    console.info(
        "found in "
            + BookFolder.path(base, survey.folder())
            + ": "
            + (survey.tool().isEmpty() ? "Markdown" : "a book of " + survey.tool())
            + " (sections: "
            + survey.editions().stream()
                .map(edition -> edition.id() + " " + edition.sections())
                .collect(Collectors.joining(", "))
            + ")");
    for (Survey.Remark remark : survey.takenOver()) {
      console.info(
          "imported: " + remark.place().format(base) + ": " + SingleLine.of(remark.text()));
    }
    for (Survey.Remark remark : survey.unread()) {
      console.info(
          "not imported: " + remark.place().format(base) + ": " + SingleLine.of(remark.text()));
    }
    ProblemSummary.ofFiles(survey.warnings())
        .forEach(problem -> console.warn(wording.line(problem, base)));
    if (!survey.unread().isEmpty()) {
      console.info(REFERENCE);
    }
  }

  /**
   * A publication is begun.
   *
   * @param parameters what it is to be, as far as that is said
   */
  public void starter(Starter starter, StarterParameters parameters) {
    if (parameters.languages() == null) {
      console.info(
          "languages: "
              + starter.languages().get(0)
              + ", as none is given; others: "
              + FrontEnd.current().argument("languages", "en,zh-Hans,zh-Hant,ja,ko"));
    }
    if (parameters.type() == null) {
      console.info(
          "type: article, as none is given; the other one: "
              + FrontEnd.current().argument("type", "book"));
    }
    for (Language language : starter.unwritten()) {
      console.warn(
          language + ": there is no example in this language; the sections are the English ones");
    }
    conversion(starter.languages());
  }

  /** A text in one of the Chinese scripts gives the edition in the other one, too. */
  private void conversion(List<Language> languages) {
    List<Language> chinese =
        languages.stream()
            .filter(tag -> tag.script() == Script.HANS || tag.script() == Script.HANT)
            .toList();
    chinese.stream()
        .filter(language -> language.script() != chinese.get(0).script())
        .findFirst()
        .ifPresent(
            language ->
                console.info(
                    "one Chinese text gives both editions, if you like: delete the folder "
                        + language
                        + ", and list the editions in publication.yaml, this one as {language: "
                        + language
                        + ", convert-from: "
                        + chinese.get(0)
                        + "}; "
                        + Documentation.page("conversion")));
  }

  /** Tells which files were written, and which were there. */
  public void files(NewFiles files) {
    files.written().forEach(path -> console.info("written: " + path));
    for (String path : files.left()) {
      if (!path.equals(StarterPom.FILE)) {
        console.info("left as it is: " + path);
      }
    }
    if (Stream.of(files.written(), files.left())
        .flatMap(List::stream)
        .anyMatch(path -> path.startsWith(".github/"))) {
      tellWhereWorkflowsAre();
    }
  }

  private void tellWhereWorkflowsAre() {
    Path above = base.getParent();
    while (above != null && !Files.exists(base.resolve(".git"))) {
      if (Files.exists(above.resolve(".git"))) {
        console.warn(
            ".github is read in the folder of the repository only; move it to "
                + above
                + ", and run its steps in "
                + BookFolder.path(above, base));
        return;
      }
      above = above.getParent();
    }
  }
}
