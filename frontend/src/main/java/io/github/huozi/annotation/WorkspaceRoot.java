package io.github.huozi.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder that code hosts and editors see paths from: the root of the repository. */
public final class WorkspaceRoot {

  private static final String VARIABLE = "GITHUB_WORKSPACE";

  private WorkspaceRoot() {}

  /**
   * The folder for a project.
   *
   * @param project the project's folder
   * @param root the root folder of the build, if that is known
   */
  public static Path of(Path project, @Nullable Path root) {
    return of(absolute(project), root, System.getenv());
  }

  /**
   * The workspace of GitHub Actions, else the nearest folder with {@code .git}, else Maven's root
   * folder, else the project's folder; the first of them that the project is in.
   *
   * @param project the project's folder, absolute
   * @param root Maven's root folder
   */
  static Path of(Path project, @Nullable Path root, Map<String, String> environment) {
    String workspace = environment.getOrDefault(VARIABLE, "");
    if (!workspace.isBlank() && project.startsWith(absolute(Path.of(workspace)))) {
      return absolute(Path.of(workspace));
    }
    for (@Nullable Path folder = project; folder != null; folder = folder.getParent()) {
      // A file in the worktrees of a repository.
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return root != null && project.startsWith(absolute(root)) ? absolute(root) : project;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
