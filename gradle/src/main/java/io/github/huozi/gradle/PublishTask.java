package io.github.huozi.gradle;

import javax.inject.Inject;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.tasks.CacheableTask;
import org.gradle.api.tasks.OutputDirectory;
import org.gradle.api.tasks.TaskAction;
import org.gradle.process.ExecOperations;

/** Publishes every edition as a PDF and an EPUB. */
@CacheableTask
public abstract class PublishTask extends HuoziTask {

  /** Gradle makes the task. */
  @Inject
  public PublishTask(ExecOperations processes) {
    super(processes);
  }

  /** The folder of the finished files. */
  @OutputDirectory
  public abstract DirectoryProperty getOutput();

  /** Publishes. */
  @TaskAction
  void publish() {
    run("publish", getOutput());
  }
}
