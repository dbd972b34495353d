package io.github.huozi.annotation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The folder that code hosts and editors see paths from: the root of the repository. */
public final class WorkspaceRoot {

  private static final String VARIABLE = "GITHUB_WORKSPACE";

  private WorkspaceRoot() {}

  /** The folder for a project of a build. */
  public static Path of(MavenSession session, MavenProject project) {
    File root = session.getRequest().getMultiModuleProjectDirectory();
    return of(
        absolute(project.getBasedir().toPath()),
        root == null ? null : root.toPath(),
        System.getenv());
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
