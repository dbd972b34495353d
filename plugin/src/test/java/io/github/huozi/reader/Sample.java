package io.github.huozi.reader;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.publish.Format;
import io.github.huozi.publish.Progress;
import io.github.huozi.publish.PublishRequest;
import io.github.huozi.publish.PublishedFile;
import io.github.huozi.publish.Publisher;
import io.github.huozi.publish.Workers;
import io.github.huozi.published.EpubFile;
import io.github.huozi.source.ManuscriptReader;
import io.github.huozi.source.publication.PublicationReader;
import io.github.huozi.template.PageStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sample's EPUB in one language, and the text that it was made from.
 *
 * @param title the publication's title
 * @param file the EPUB's name
 */
record Sample(String title, Manuscript manuscript, String file, EpubFile epub) {

  private static final Path SOURCE = Path.of("../sample-project/src/main/publication");
  private static final PageStyle A5 =
      new PageStyle(419.53, 595.28, new PageStyle.Margins(68, 48, 68, 54), 10.5, "strict");

  /** Publishes the sample's EPUBs into a folder. */
  static List<Sample> publish(Path folder) throws PublishingException, IOException {
    PublishRequest request =
        new PublishRequest(
            SOURCE,
            folder,
            folder.resolve("records"),
            "sample",
            "huozi",
            "org.example:sample",
            EnumSet.of(Format.EPUB),
            A5,
            Instant.parse("2026-11-24T00:00:00Z"),
            true,
            Severity.ERROR,
            ClassPathFonts.SHARED,
            false);
    Map<String, Path> files = new TreeMap<>();
    for (PublishedFile file : publisher(request).publish()) {
      files.put(file.language().tag(), file.path());
    }
    Problems problems = new Problems();
    Publication publication = PublicationReader.read(SOURCE, problems).orElseThrow();
    List<Sample> samples = new ArrayList<>();
    for (Edition edition : publication.editions()) {
      Path file = files.remove(edition.language().tag());
      if (file == null) {
        throw new IOException("no EPUB for " + edition.language());
      }
      samples.add(
          new Sample(
              publication.title().in(edition.language()).orElseThrow(),
              ManuscriptReader.read(publication, edition, problems).orElseThrow(),
              file.getFileName().toString(),
              EpubFile.read(file)));
    }
    return samples;
  }

  private static Publisher publisher(PublishRequest request) {
    return new Publisher(request, Workers.ofMachine(), Progress.UNHEARD, new Problems());
  }

  String language() {
    return manuscript.edition().language().tag();
  }

  @Override
  public String toString() {
    return language();
  }
}
