package io.github.huozi.starter;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Survey;
import io.github.huozi.request.WrongValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder where a project has its publication, or is to have it.
 *
 * @param folder the publication's folder
 * @param own whether it has a {@code publication.yaml}
 * @param survey what there is to publish, if another tool or nobody has arranged it
 */
public record BookFolder(Path folder, boolean own, Optional<Survey> survey) {

  /** The folder where a Maven project has its publication. */
  public static final String USUAL = "src/main/publication";

  private static final String FILE = "publication.yaml";

  /** The files that a project has and that hold no text of an author. */
  private static final Set<String> OF_PROJECTS =
      Set.of("pom.xml", "mvnw", "mvnw.cmd", "target", "readme.md", "license", "license.md");

  /** Looks what there is to publish in a folder. */
  @FunctionalInterface
  public interface Surveyor {
    List<Survey> survey(Path folder) throws PublishingException, IOException;
  }

  /**
   * Finds the folder.
   *
   * @param base the project's folder
   * @param named the folder that the command line names
   * @param usual where a publication is begun if there is none
   * @throws IllegalArgumentException if there are several, with what to name
   */
  public static BookFolder find(Path base, Optional<Path> named, Path usual, Surveyor surveyor)
      throws PublishingException, IOException {
    for (Path folder : named.map(List::of).orElse(List.of(base.resolve(USUAL), base))) {
      if (Files.exists(folder.resolve(FILE))) {
        return new BookFolder(folder, true, Optional.empty());
      }
    }
    Path looked = named.orElse(base);
    List<Survey> found =
        (mayHaveText(looked) ? surveyor.survey(looked) : List.<Survey>of())
            .stream().filter(survey -> isMeant(survey, base, named.isPresent())).toList();
    if (found.size() > 1) {
      throw new WrongValueException(
          "There are several publications: "
              + found.stream()
                  .map(survey -> path(base, survey.folder()) + " (" + survey.tool() + ")")
                  .collect(Collectors.joining(", "))
              + "; give one, for example with "
              + FrontEnd.current()
                  .argument("huozi.publicationDirectory", path(base, found.get(0).folder())));
    }
    return found.stream()
        .findFirst()
        .map(survey -> new BookFolder(survey.folder(), false, Optional.of(survey)))
        .orElseGet(() -> new BookFolder(named.orElse(usual), false, Optional.empty()));
  }

  /**
   * Tells whether a folder is meant to be published. The Markdown of a project that has a pom may
   * be anything, so that its folder must be named.
   */
  private static boolean isMeant(Survey survey, Path base, boolean isNamed) {
    return isNamed || !survey.tool().isEmpty() || !Files.exists(base.resolve("pom.xml"));
  }

  /**
   * Tells whether a folder has more than a new project has. It takes the engine to look further.
   */
  private static boolean mayHaveText(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString().toLowerCase(Locale.ROOT))
          .anyMatch(name -> !name.startsWith(".") && !OF_PROJECTS.contains(name));
    }
  }

  /** The folder as a path from the project's; {@code .} for that folder itself. */
  public static String path(Path base, Path folder) {
    if (!folder.startsWith(base)) {
      return folder.toString();
    }
    String path = base.relativize(folder).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }

  /** The value of the parameter {@code publicationDirectory}; empty if it is the usual one. */
  public Optional<String> parameter(Path base) {
    String path = path(base, folder);
    return path.equals(USUAL)
        ? Optional.empty()
        : Optional.of(path.equals(".") ? "${project.basedir}" : path);
  }
}
