package io.github.huozi.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.gradle.api.Plugin;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Configuration;
import org.gradle.api.file.Directory;
import org.gradle.api.provider.Provider;
import org.gradle.api.tasks.TaskProvider;
import org.gradle.language.base.plugins.LifecycleBasePlugin;

/**
 * Adds the tasks {@code publishPublication}, which {@code assemble} needs, and {@code
 * verifyPublication}, which {@code check} needs. The command comes from the configuration {@code
 * huozi}.
 */
public final class HuoziPlugin implements Plugin<Project> {

  private static final String NAME = "huozi";

  @Override
  public void apply(Project project) {
    project.getPluginManager().apply(LifecycleBasePlugin.class);
    Configuration command =
        project
            .getConfigurations()
            .create(
                NAME,
                created -> {
                  created.setCanBeConsumed(false);
                  created.defaultDependencies(
                      needed ->
                          needed.add(
                              project
                                  .getDependencies()
                                  .create("io.github.huozi:huozi-cli:" + version())));
                });
    HuoziExtension settings = project.getExtensions().create(NAME, HuoziExtension.class);
    settings.getPublication().convention(folder(project, "src/main/publication"));
    settings.getOutput().convention(project.getLayout().getBuildDirectory().dir("publication"));
    settings
        .getBaseName()
        .convention(project.provider(() -> project.getName() + "-" + project.getVersion()));
    TaskProvider<PublishTask> publish =
        project
            .getTasks()
            .register(
                "publishPublication",
                PublishTask.class,
                task -> {
                  task.setDescription("Publishes every edition as a PDF and an EPUB.");
                  configure(task, settings, command);
                  task.getOptions().set(settings.getPublishOptions());
                  task.getOutput().set(settings.getOutput());
                });
    TaskProvider<VerifyTask> verify =
        project
            .getTasks()
            .register(
                "verifyPublication",
                VerifyTask.class,
                task -> {
                  task.setDescription("Checks the files that were published.");
                  configure(task, settings, command);
                  task.getOptions().set(settings.getVerifyOptions());
                  task.getOutput().set(publish.flatMap(PublishTask::getOutput));
                  task.getReports()
                      .convention(
                          project.getLayout().getBuildDirectory().dir("reports/publication"));
                });
    project
        .getTasks()
        .named(LifecycleBasePlugin.ASSEMBLE_TASK_NAME, task -> task.dependsOn(publish));
    project.getTasks().named(LifecycleBasePlugin.CHECK_TASK_NAME, task -> task.dependsOn(verify));
  }

  private static void configure(HuoziTask task, HuoziExtension settings, Configuration command) {
    task.setGroup("publication");
    task.getCommand().from(command);
    task.getPublication().set(settings.getPublication());
    task.getBaseName().set(settings.getBaseName());
  }

  private static Provider<Directory> folder(Project project, String path) {
    return project.provider(() -> project.getLayout().getProjectDirectory().dir(path));
  }

  /** The version of the plugin, which is that of the command. */
  private static String version() {
    Properties known = new Properties();
    try (InputStream in = HuoziPlugin.class.getResourceAsStream("version.properties")) {
      known.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known.getProperty("version");
  }
}
