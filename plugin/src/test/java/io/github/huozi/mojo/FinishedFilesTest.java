package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.archive.ArchiveEntry;
import io.github.huozi.archive.ArchiveResult;
import io.github.huozi.archive.ArchiveZip;
import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.archive.Shard;
import io.github.huozi.goal.Attachment;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.PublishedFile.Origin;
import io.github.huozi.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Artifacts that are finished files, and their classifiers. */
class FinishedFilesTest {

  @TempDir Path temp;
  private Path output;

  /** Type, classifier and file of each artifact. */
  private final List<String> attached = new ArrayList<>();

  private final List<String> told = new ArrayList<>();
  private final MavenProject project = new MavenProject();

  @BeforeEach
  void project() {
    output = temp.resolve("target/publication");
    project.setFile(temp.resolve("pom.xml").toFile());
  }

  private FinishedFiles files(boolean draft, Attachment attachment) {
    MavenProjectHelper helper =
        (MavenProjectHelper)
            Proxy.newProxyInstance(
                MavenProjectHelper.class.getClassLoader(),
                new Class<?>[] {MavenProjectHelper.class},
                (proxy, method, values) -> {
                  String file = ((File) values[3]).getName();
                  attached.add(values[1] + " " + values[2] + " " + file);
                  return null;
                });
    SystemStreamLog log =
        new SystemStreamLog() {
          @Override
          public void info(CharSequence line) {
            told.add(line.toString());
          }
        };
    return new FinishedFiles(
        project,
        helper,
        new MavenConsole(log, Wording.ENGLISH),
        draft,
        attachment,
        new ArchiveZip(output, Optional.empty()),
        output.resolve("a.zip"));
  }

  private PublishedFile file(String edition, Format format, String name, Origin origin)
      throws IOException {
    Path path = output.resolve(name);
    Files.createDirectories(path.getParent());
    OptionalInt pages = format == Format.PDF ? OptionalInt.of(1) : OptionalInt.empty();
    return new PublishedFile(
        edition, format, Files.writeString(path, name), pages, 0, 0, origin, "00");
  }

  @Test
  void editionsOfOneLanguageHaveClassifiersOfTheirOwn() throws Exception {
    files(false, Attachment.FILES)
        .add(
            List.of(
                file("en", Format.PDF, "a-en.pdf", Origin.MADE),
                file("en-large", Format.EPUB, "a-en-large.epub", Origin.UP_TO_DATE)));
    assertThat(attached).containsExactly("pdf en a-en.pdf", "epub en-large a-en-large.epub");
    assertThat(told)
        .containsExactly(
            "target/publication/a-en.pdf, 1 page",
            "target/publication/a-en-large.epub is up to date");
  }

  @Test
  void aDraftIsNotAttached() throws Exception {
    for (Attachment attachment : List.of(Attachment.FILES, Attachment.ZIP)) {
      files(true, attachment)
          .add(
              List.of(
                  file("en", Format.PDF, "a-en.pdf", Origin.MADE),
                  file("en", Format.EPUB, "a-en.epub", Origin.UP_TO_DATE)));
      assertThat(attached).isEmpty();
    }
    assertThat(told)
        .startsWith(
            "target/publication/a-en.pdf, 1 page; it is a draft and is not attached",
            "target/publication/a-en.epub is up to date; it is a draft and is not attached");
  }

  @Test
  void anArchiveIsAttachedByFilesOrInOne() throws Exception {
    ArchiveEntry clay =
        new ArchiveEntry(
            new ArchivedPublication("2026/clay", temp.resolve("2026/clay")),
            ArchiveEntry.State.PUBLISHED,
            List.of(),
            List.of(file("zh-Hans", Format.PDF, "2026/clay/2026-clay-zh-Hans.pdf", Origin.MADE)),
            Map.of(),
            0,
            0,
            List.of());
    ArchiveResult result =
        new ArchiveResult(1, List.of(clay), new Problems(), new Problems(), Optional.empty());
    List<Path> catalogue = List.of(Files.writeString(output.resolve("opds.json"), "{}"));
    PublicationChoice all = new PublicationChoice(List.of(), Shard.WHOLE);
    files(false, Attachment.FILES).add(result, all, catalogue);
    files(false, Attachment.ZIP).add(result, all, catalogue);
    files(false, Attachment.ZIP)
        .add(result, new PublicationChoice(List.of("clay"), Shard.WHOLE), catalogue);
    assertThat(attached)
        .containsExactly("pdf 2026-clay-zh-Hans 2026-clay-zh-Hans.pdf", "zip publications a.zip");
    try (ZipFile zip = new ZipFile(output.resolve("a.zip").toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("2026/clay/2026-clay-zh-Hans.pdf", "opds.json");
    }
  }
}
