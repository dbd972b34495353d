package io.github.huozi.mojo;

import io.github.huozi.language.Language;
import io.github.huozi.problem.Documentation;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.Survey;
import io.github.huozi.starter.AddedEditions;
import io.github.huozi.starter.BookFolder;
import io.github.huozi.starter.NewFiles;
import io.github.huozi.starter.Starter;
import io.github.huozi.starter.StarterParameters;
import io.github.huozi.starter.StarterPom;
import io.github.huozi.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells what {@code init} has found, written and left alone. */
final class InitReport {

  private static final String REFERENCE = Documentation.page("migrating") + " lists what is read";

  private final Log log;
  private final Path base;
  private final Wording wording;

  /**
   * @param base the project's folder, from which paths are shown
   * @param wording the language of problems
   */
  InitReport(Log log, Path base, Wording wording) {
    this.wording = wording;
    this.log = log;
    this.base = base;
  }

  /** There is a publication with a {@code publication.yaml}. */
  void own(Path folder) {
    log.info(
        BookFolder.path(base, folder)
            + " has a publication, to which no text is added; for another edition name its language"
            + " by -Dlanguages");
  }

  /** There is a publication with a {@code publication.yaml}, which gets further editions. */
  void own(Path folder, AddedEditions added) {
    String path = BookFolder.path(base, folder);
    log.info(path + " has a publication");
    added.left().forEach(line -> log.info("left as it is: " + line));
    if (!added.lines().isEmpty()) {
      log.warn("left as it is: " + path + "/publication.yaml; add to it, for the new editions:");
      added.lines().forEach(line -> log.warn("  " + line));
    }
  }

  /** A book of another tool is not added to. */
  void noLanguages() {
    log.warn(
        "-Dlanguages adds no edition to a book that was not made for huozi; add a folder named by"
            + " the language");
  }

  /** There is a book that was not made for huozi. */
  void survey(Survey survey) {
    log.info(
        "found in "
            + BookFolder.path(base, survey.folder())
            + ": "
            + (survey.tool().isEmpty() ? "Markdown" : "a book of " + survey.tool())
            + ", "
            + survey.editions().stream()
                .map(edition -> edition.id() + " with " + sections(edition.sections()))
                .collect(Collectors.joining(", ")));
    for (Survey.Remark remark : survey.takenOver()) {
      log.info("taken over: " + line(remark));
    }
    for (Survey.Remark remark : survey.unread()) {
      log.info("not taken over: " + line(remark));
    }
    ProblemSummary.ofFiles(survey.warnings())
        .forEach(problem -> log.warn(wording.line(problem, base)));
    if (!survey.unread().isEmpty()) {
      log.info(REFERENCE);
    }
  }

  /** A remark on one line, whatever the settings have. */
  private String line(Survey.Remark remark) {
    return remark.place().format(base) + ": " + SingleLine.of(remark.text());
  }

  private static String sections(int count) {
    return count == 1 ? "1 section" : count + " sections";
  }

  /**
   * A publication is begun.
   *
   * @param parameters what it is to be, as far as that is said
   */
  void starter(Starter starter, StarterParameters parameters) {
    if (parameters.languages() == null) {
      log.info(
          "languages: "
              + starter.languages().get(0)
              + ", as none is named; others: -Dlanguages=en,zh-Hans,zh-Hant,ja,ko");
    }
    if (parameters.type() == null) {
      log.info("type: article, as none is named; the other one: -Dtype=book");
    }
    for (Language language : starter.unwritten()) {
      log.warn(
          language + ": there is no example in this language; the sections are the English ones");
    }
  }

  /** What was written, and what was there. */
  void files(NewFiles files) {
    files.written().forEach(path -> log.info("written: " + path));
    for (String path : files.left()) {
      if (!path.equals(ProjectPom.FILE)) {
        log.info("left as it is: " + path);
      }
    }
    Path above = base.getParent();
    while (above != null && !Files.exists(base.resolve(".git"))) {
      if (Files.exists(above.resolve(".git"))) {
        log.warn(
            ".github is read in the folder of the repository only; move it to "
                + above
                + ", and let its steps work in "
                + BookFolder.path(above, base));
        return;
      }
      above = above.getParent();
    }
  }

  /** What has become of a pom that was there. */
  void pom(ProjectPom.Result result, StarterPom pom) {
    switch (result) {
      case HAS_PLUGIN -> log.info("left as it is: pom.xml, which has the plugin");
      case ADDED -> log.info("pom.xml: the plugin is added; all else is as it was");
      case LEFT -> element("pom.xml is not in UTF-8 and left as it is; add this plugin:", pom);
      case HAS_MODULES ->
          element(
              "left as it is: pom.xml, whose modules would all publish; add this plugin to the one"
                  + " that has the publication:",
              pom);
    }
  }

  private void element(String advice, StarterPom pom) {
    log.warn(advice);
    pom.pluginElement().forEach(line -> log.warn("  " + line));
  }

  /** What to do now. */
  void next(String version) {
    if (version.endsWith("-SNAPSHOT")) {
      log.warn(
          "huozi "
              + version
              + " is on this machine only; the workflow needs a version that is on Maven Central");
    }
    log.info("now run: mvn package");
  }
}
