package io.github.huozi.reader;

import io.github.huozi.Huozi;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishedFile;
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

  /** Publishes the sample's EPUBs into a folder. */
  static List<Sample> publish(Path folder) throws PublishingException, IOException {
    PublishRequest request =
        PublishRequest.of(SOURCE, folder)
            .baseName("sample")
            .identity("org.example:sample")
            .formats(EnumSet.of(Format.EPUB))
            .timestamp(Instant.parse("2026-11-24T00:00:00Z"))
            .build();
    Map<String, Path> files = new TreeMap<>();
    for (PublishedFile file : publish(request)) {
      files.put(file.edition(), file.path());
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

  private static List<PublishedFile> publish(PublishRequest request)
      throws PublishingException, IOException {
    return new Huozi(EngineThreads.pool())
        .publish(request, ClassPathFonts.SHARED, Progress.NONE)
        .files();
  }

  String language() {
    return manuscript.edition().language().tag();
  }

  @Override
  public String toString() {
    return language();
  }
}
