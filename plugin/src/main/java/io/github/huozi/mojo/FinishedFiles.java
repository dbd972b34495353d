package io.github.huozi.mojo;

import io.github.huozi.archive.ArchiveEntry;
import io.github.huozi.archive.ArchiveResult;
import io.github.huozi.archive.ArchiveZip;
import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.console.Console;
import io.github.huozi.goal.Attachment;
import io.github.huozi.goal.FileLine;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Attaches finished files to a build, and tells of them.
 *
 * @param zips packs the files
 * @param zip the path of the packed file
 */
record FinishedFiles(
    MavenProject project,
    MavenProjectHelper helper,
    Console console,
    boolean draft,
    Attachment attachment,
    ArchiveZip zips,
    Path zip) {

  private static final String PACKED = "publications";

  /** Tells of files, and attaches those that are no drafts. */
  void add(List<PublishedFile> files) throws IOException {
    Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
    for (PublishedFile file : files) {
      report(file, base);
      attach(file, file.classifier());
    }
    pack(files.stream().map(PublishedFile::path).toList(), PACKED);
  }

  /**
   * Attaches the files of an archive, of which it has been told.
   *
   * @param catalogue the files of its catalogue
   */
  void add(ArchiveResult result, PublicationChoice choice, List<Path> catalogue)
      throws IOException {
    List<Path> all = new ArrayList<>(catalogue);
    for (ArchiveEntry entry : result.entries()) {
      for (PublishedFile file : entry.files()) {
        attach(file, entry.publication().fileName() + "-" + file.classifier());
        all.add(file.path());
      }
    }
    if (choice.isAllOfShard()) {
      pack(all, PACKED + choice.shard().suffix());
    }
  }

  private void report(PublishedFile file, Path base) {
    String path = SourceLocation.of(file.path()).format(base);
    File finished = file.path().toFile();
    if (!file.upToDate()
        && project.getAttachedArtifacts().stream()
            .anyMatch(attached -> finished.equals(attached.getFile()))) {
      console.warn(
          path
              + ": this build has written the file before; give each execution an"
              + " outputDirectory or a finalName of its own");
    }
    String made = FileLine.of(file, base, console.wording());
    Wording wording = console.wording();
    console.info(
        draft ? wording.joined(made, wording.of("it is a draft and is not attached")) : made);
  }

  private void attach(PublishedFile file, String classifier) {
    if (attachment == Attachment.FILES && !draft) {
      helper.attachArtifact(project, file.format().extension(), classifier, file.path().toFile());
    }
  }

  private void pack(List<Path> files, String classifier) throws IOException {
    if (attachment == Attachment.ZIP && !draft) {
      zips.write(zip, files);
      helper.attachArtifact(project, "zip", classifier, zip.toFile());
    }
  }
}
