package io.github.huozi.publication;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.Severity;
import io.github.huozi.wording.KnownTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of a publication for a test, and the results of reading it. */
public final class Folder {

  private final Path root;
  private final Problems problems = new Problems();

  public Folder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Writes a file. */
  public Folder with(String path, String content) {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public Folder with(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  public Optional<Publication> publication() {
    return PublicationReader.read(root, problems);
  }

  /** The first edition. Writes a {@code publication.yaml} if there is none. */
  public Manuscript manuscript() {
    if (!Files.exists(root.resolve("publication.yaml"))) {
      with("publication.yaml", "title: T\n");
    }
    Publication publication = publication().orElseThrow();
    return ManuscriptReader.read(publication, publication.editions().get(0), problems)
        .orElseThrow();
  }

  /** All editions that can be read. */
  public List<Manuscript> editions() {
    if (!Files.exists(root.resolve("publication.yaml"))) {
      with("publication.yaml", "title: T\n");
    }
    return read();
  }

  /** All editions that can be read, of what is there. */
  public List<Manuscript> read() {
    return publication().stream()
        .flatMap(
            read ->
                read.editions().stream()
                    .flatMap(edition -> ManuscriptReader.read(read, edition, problems).stream()))
        .toList();
  }

  public Section section() {
    return manuscript().sections().get(0);
  }

  /** Adds the problems of another reading. */
  void take(Problems others) {
    others.sorted().forEach(problems::add);
  }

  /** The problems as an author reads them, a warning marked as such. */
  public List<String> problems() {
    return shown(problems.sorted());
  }

  /** The same in brief. */
  public List<String> briefProblems() {
    return shown(ProblemSummary.ofFiles(problems.sorted()));
  }

  private List<String> shown(List<Problem> listed) {
    KnownTexts.check(listed);
    return listed.stream()
        .map(
            problem ->
                (problem.severity() == Severity.WARNING ? "warning " : "") + problem.format(root))
        .toList();
  }
}
