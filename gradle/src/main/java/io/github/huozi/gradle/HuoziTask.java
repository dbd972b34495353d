package io.github.huozi.gradle;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.gradle.api.DefaultTask;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.InputDirectory;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.process.ExecOperations;

/** Runs the command {@code huozi} on a publication, in a process of its own. */
public abstract class HuoziTask extends DefaultTask {

  /** Starts processes. Gradle implements the method. */
  @SuppressWarnings("JavaxInjectOnAbstractMethod")
  @Inject
  protected abstract ExecOperations getProcesses();

  /** The jar of the command, with all that it needs. */
  @Classpath
  public abstract ConfigurableFileCollection getCommand();

  /** The folder of the publication. */
  @InputDirectory
  @PathSensitive(PathSensitivity.RELATIVE)
  public abstract DirectoryProperty getPublication();

  /** The name of the files, without edition and extension. */
  @Input
  public abstract Property<String> getBaseName();

  /** Further options, as {@code docs/cli.md} lists them: {@code --page-size}, {@code A5}. */
  @Input
  public abstract ListProperty<String> getOptions();

  /**
   * Runs the command.
   *
   * @param name of the command: {@code publish}
   * @param output the folder of the finished files
   * @param more further arguments
   */
  final void run(String name, DirectoryProperty output, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                name,
                path(getPublication()),
                "--output",
                path(output),
                "--name",
                getBaseName().get()));
    arguments.addAll(List.of(more));
    arguments.addAll(getOptions().get());
    getProcesses()
        .javaexec(
            process -> {
              process.classpath(getCommand());
              process.getMainClass().set("io.github.huozi.command.HuoziCommand");
              process.args(arguments);
            });
  }

  static String path(DirectoryProperty folder) {
    return folder.get().getAsFile().getPath();
  }
}
