package io.github.huozi.gradle;

import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.tasks.CacheableTask;
import org.gradle.api.tasks.OutputDirectory;
import org.gradle.api.tasks.TaskAction;

/** Publishes every edition as a PDF and an EPUB. */
@CacheableTask
public abstract class PublishTask extends HuoziTask {

  /** The folder of the finished files. */
  @OutputDirectory
  public abstract DirectoryProperty getOutput();

  /** Publishes. */
  @TaskAction
  void publish() {
    run("publish", getOutput());
  }
}
