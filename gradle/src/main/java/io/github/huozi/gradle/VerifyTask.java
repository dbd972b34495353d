package io.github.huozi.gradle;

import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.tasks.InputDirectory;
import org.gradle.api.tasks.OutputDirectory;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.api.tasks.TaskAction;
import org.gradle.work.DisableCachingByDefault;

/** Checks the files that {@link PublishTask} made. */
@DisableCachingByDefault(because = "its reports name the folder that it runs in")
public abstract class VerifyTask extends HuoziTask {

  /** The folder of the finished files. */
  @InputDirectory
  @PathSensitive(PathSensitivity.RELATIVE)
  public abstract DirectoryProperty getOutput();

  /** The folder of the reports. */
  @OutputDirectory
  public abstract DirectoryProperty getReports();

  /** Verifies. */
  @TaskAction
  void verify() {
    run("verify", getOutput(), "--reports", path(getReports()));
  }
}
