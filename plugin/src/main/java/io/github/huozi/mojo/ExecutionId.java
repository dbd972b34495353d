package io.github.huozi.mojo;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** Distinguishes the executions of a goal, which may write their reports into one folder. */
final class ExecutionId {

  private ExecutionId() {}

  /**
   * The id of an execution as file names may have it; empty if it is the project's only one of its
   * goal, or none of the project's own.
   */
  static Optional<String> amongSeveral(
      MojoExecution execution, MavenProject project, PluginDescriptor descriptor) {
    Plugin plugin = project.getPlugin(descriptor.getPluginLookupKey());
    if (plugin == null) {
      return Optional.empty();
    }
    List<String> ids =
        plugin.getExecutions().stream()
            .filter(other -> other.getGoals().contains(execution.getGoal()))
            .map(PluginExecution::getId)
            .toList();
    return of(execution.getExecutionId(), ids);
  }

  static Optional<String> of(String id, List<String> ids) {
    return ids.size() > 1 && ids.contains(id)
        ? Optional.of(id.replaceAll("[^\\p{L}\\p{N}._-]+", "-"))
        : Optional.empty();
  }
}
