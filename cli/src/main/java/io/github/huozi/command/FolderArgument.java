package io.github.huozi.command;

import io.github.huozi.engine.EngineHost;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.starter.BookFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The folder that a command works in. */
final class FolderArgument {

  /** The most processor time for a look into a folder, which takes much less. */
  private static final Duration PROCESSOR_TIME = Duration.ofMinutes(10);

  private static final String DECLARATION = "publication.yaml";

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = {
        "The folder of the publication, or one that has it as src/main/publication or as a book of"
            + " mdBook, HonKit, Quarto or another tool; by default the current folder"
      })
  private @Nullable Path folder;

  /** The folder, absolute; the current one if none is named. */
  Path base() {
    Path base = (folder == null ? Path.of("") : folder).toAbsolutePath().normalize();
    if (!Files.isDirectory(base)) {
      throw new ArgumentException(
          folder
              + (Files.exists(base) ? ": is a file" : ": there is no such folder")
              + "; give the folder that has the publication");
    }
    return base;
  }

  /** The same; the folder is made if it is not there. */
  Path create() throws IOException {
    if (folder != null && !Files.exists(folder)) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new IOException(
            folder + ": the folder cannot be created; give the permission, or use another one", e);
      }
    }
    return base();
  }

  /** The folder as the user has written it, for another command; empty if none was. */
  String written() {
    return folder == null ? "" : " " + folder;
  }

  /** The folder of the publication, unless the argument's folder has it as another tool's book. */
  Path first() {
    Path base = base();
    Path usual = base.resolve(BookFolder.USUAL);
    return Files.isDirectory(usual) && !Files.exists(base.resolve(DECLARATION)) ? usual : base;
  }

  /** The folder of the publication that is published. */
  Path publication(EngineHost engine) throws IOException {
    Path first = first();
    return hasSections(first) ? first : book(engine).folder();
  }

  /** A folder with Markdown of its own is meant, whatever lies below it. */
  private static boolean hasSections(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString().toLowerCase(Locale.ROOT))
          .anyMatch(name -> name.endsWith(".md") && !name.equals("readme.md"));
    }
  }

  /** The folder where the publication is, or is to be, as {@code init} finds it. */
  BookFolder book(EngineHost engine) throws IOException {
    Path base = base();
    Path looked = first();
    boolean isNamed = folder != null || !looked.equals(base);
    try {
      return BookFolder.find(
          base,
          isNamed ? Optional.of(looked) : Optional.empty(),
          looked,
          inside -> engine.call(each -> each.survey(inside), PROCESSOR_TIME, false));
    } catch (IllegalArgumentException e) {
      throw new ArgumentException(String.valueOf(e.getMessage()));
    } catch (PublishingException e) {
      throw new IllegalStateException("a survey rejects nothing", e);
    }
  }
}
