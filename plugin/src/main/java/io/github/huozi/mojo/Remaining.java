package io.github.huozi.mojo;

import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Knowledge of whether a build will have more for the worker to do. Nothing but time depends on it:
 * the worker is started again if it is needed, and Maven waits a third of a second for one that is
 * not.
 */
final class Remaining {

  private static final Set<String> PHASES_THAT_VERIFY = Set.of("verify", "install", "deploy");

  private Remaining() {}

  /** Tells whether a module comes after this one. */
  static boolean afterVerify(MavenSession session, MavenProject project) {
    List<MavenProject> projects = session.getProjects();
    return !project.equals(projects.get(projects.size() - 1));
  }

  /** Tells whether a module comes after this one, or its finished files are to be verified. */
  static boolean afterPublish(
      MavenSession session, MavenProject project, PluginDescriptor descriptor) {
    if (afterVerify(session, project)) {
      return true;
    }
    Plugin plugin = project.getPlugin(descriptor.getPluginLookupKey());
    return plugin != null
        && session.getGoals().stream().anyMatch(PHASES_THAT_VERIFY::contains)
        && plugin.getExecutions().stream()
            .anyMatch(execution -> execution.getGoals().contains("verify"));
  }
}
