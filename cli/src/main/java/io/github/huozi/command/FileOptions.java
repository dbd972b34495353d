package io.github.huozi.command;

import io.github.huozi.annotation.AnnotationLimit;
import io.github.huozi.annotation.Annotations;
import io.github.huozi.annotation.WorkspaceRoot;
import io.github.huozi.goal.Parameters;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for which finished files are made or read. */
final class FileOptions {

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "FORMAT",
      defaultValue = "pdf,epub",
      description = "pdf, epub or both (default pdf,epub)")
  private List<String> formats;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The files' name, to which edition and extension are added; by default the folder's")
  private @Nullable String name;

  @Option(
      names = "--annotations",
      paramLabel = "auto|github|none",
      defaultValue = "auto",
      description = "Whether problems are shown at their lines in GitHub's pages")
  private String annotations;

  List<String> formats() {
    return formats;
  }

  /** The files' name. */
  String name(Path base) {
    return name == null ? Parameters.fileNameOf(base) : Parameters.fileName(name);
  }

  /** Shows problems and findings at their lines. */
  Annotations annotations(Path base, Wording wording) {
    return ArgumentException.read(
        () ->
            Annotations.of(
                annotations, WorkspaceRoot.of(base, null), new AnnotationLimit(), wording));
  }
}
