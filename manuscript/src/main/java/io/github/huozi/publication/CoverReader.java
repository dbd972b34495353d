package io.github.huozi.publication;

import io.github.huozi.image.ImageFile;
import io.github.huozi.model.Cover;
import io.github.huozi.model.CoverComposition;
import io.github.huozi.model.CoverPalette;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which cover the EPUBs have, and the PDFs. */
final class CoverReader {

  private static final String KEY = "cover";

  private static final String PAGE = "cover-page";

  private final Path root;
  private final Reporter reporter;

  CoverReader(Path root, Reporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  /**
   * The cover that the key {@code cover} names, the one that huozi makes if there is none; and
   * whether it opens the PDF, by {@code cover-page}.
   */
  Cover read(YamlMap map) {
    boolean opensPdf = map.isTrue(PAGE);
    Cover cover = cover(map, opensPdf);
    return opensPdf ? cover.openingPdf() : cover;
  }

  private Cover cover(YamlMap map, boolean opensPdf) {
    Optional<Node> written = map.value(KEY);
    if (written.isPresent() && written.get() instanceof MappingNode node) {
      YamlMap made = YamlMap.of(node, PublicationKeys.of(KEY), reporter);
      return Cover.made(
          made.choice("composition", CoverComposition.class),
          made.choice("palette", CoverPalette.class));
    }
    Optional<String> cover = map.string(KEY);
    if (cover.isEmpty()) {
      return Cover.MADE;
    }
    if (!cover.get().equals("none")) {
      return file(cover.get(), map.line(KEY)).map(Cover::of).orElse(Cover.NONE);
    }
    if (opensPdf) {
      reporter.error(
          map.line(PAGE),
          "there is no cover that can be the first page of the PDF",
          "remove cover: none, or cover-page");
    }
    return Cover.NONE;
  }

  private Optional<Path> file(String cover, int line) {
    Optional<Path> file =
        new ReferredFiles(root)
            .find(ProblemKind.MISTAKE, "the cover " + cover, root, cover, line, reporter);
    Optional<ImageFile.Flaw> flaw = file.flatMap(ImageFile::flawOfCover);
    flaw.ifPresent(
        known ->
            reporter.report(
                ProblemKind.UNREAD_IMAGE,
                line,
                "the cover " + cover + " " + known.message(),
                known.suggestion()));
    return flaw.isEmpty() ? file : Optional.empty();
  }
}
