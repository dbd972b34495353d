package io.github.huozi.mojo;

import io.github.huozi.goal.FileLine;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishedFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/** Attaches finished files to a build, and tells of them. */
final class FinishedFiles {

  private final MavenProject project;
  private final MavenProjectHelper helper;
  private final Log log;

  FinishedFiles(MavenProject project, MavenProjectHelper helper, Log log) {
    this.project = project;
    this.helper = helper;
    this.log = log;
  }

  /** Tells of files, and attaches those that are no drafts. */
  void add(List<PublishedFile> files, boolean draft) {
    for (PublishedFile file : files) {
      add(file, draft);
    }
  }

  private void add(PublishedFile file, boolean draft) {
    Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
    String path = SourceLocation.of(file.path()).format(base);
    File finished = file.path().toFile();
    if (!file.upToDate()
        && project.getAttachedArtifacts().stream()
            .anyMatch(attached -> finished.equals(attached.getFile()))) {
      log.warn(
          path
              + ": this build has written the file before; give each execution an"
              + " outputDirectory or a finalName of its own");
    }
    String made = FileLine.of(file, base);
    log.info(draft ? made + "; it is a draft and is not attached" : made);
    if (!draft) {
      helper.attachArtifact(project, file.format().extension(), file.classifier(), finished);
    }
  }
}
