package io.github.huozi.gradle;

import javax.inject.Inject;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.tasks.InputDirectory;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.api.tasks.TaskAction;
import org.gradle.process.ExecOperations;
import org.gradle.work.DisableCachingByDefault;

/** Checks the files that {@link PublishTask} made. */
@DisableCachingByDefault(because = "it makes no files that others use")
public abstract class VerifyTask extends HuoziTask {

  /** Gradle makes the task. */
  @Inject
  public VerifyTask(ExecOperations processes) {
    super(processes);
  }

  /** The folder of the finished files, into which the reports are written. */
  @InputDirectory
  @PathSensitive(PathSensitivity.RELATIVE)
  public abstract DirectoryProperty getOutput();

  /** Verifies. */
  @TaskAction
  void verify() {
    run("verify", getOutput());
  }
}
