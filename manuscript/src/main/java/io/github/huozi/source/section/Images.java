package io.github.huozi.source.section;

import io.github.huozi.image.ImageFile;
import io.github.huozi.language.Language;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.html.cleaning.AlternativeTexts;
import io.github.huozi.source.html.cleaning.PictureWords;
import io.github.huozi.source.link.LocalLink;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.url.UrlScheme;
import io.github.huozi.url.WebAddress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the image files of an edition, and names each by its path in the publication's folder. What
 * cannot be shown is reported, and leaves its words.
 */
public final class Images {

  /** The part that is shown of the address of an image that is written into the text. */
  private static final String DATA = "data:";

  private final EditionFiles files;
  private final PictureWords words;
  private final Map<String, Path> found = new LinkedHashMap<>();
  private final Map<Path, Optional<ImageFile.Flaw>> flaws = new HashMap<>();

  /**
   * @param files the files to which paths may lead
   * @param language the language of the words in the place of images
   */
  public Images(EditionFiles files, Language language) {
    this.files = files;
    this.words = PictureWords.in(language);
  }

  /** The files by their paths in the publication's folder. */
  public Map<String, Path> found() {
    return Collections.unmodifiableMap(found);
  }

  /** Resolves the images of a section's text. */
  public void resolve(Draft draft, Element root) {
    LostPictures lost = new LostPictures(words);
    resolve(draft, root, lost::replace);
    lost.finish();
  }

  /** Resolves the images of a section's title, which keeps only their alternative texts. */
  public void resolveTitle(Draft draft, Element title) {
    resolve(draft, title, (image, address) -> LostPictures.nameInTitle(image));
  }

  /** Receives an image that cannot be shown, and its address. */
  @FunctionalInterface
  private interface Loss {
    void of(Element image, String address);
  }

  private void resolve(Draft draft, Element root, Loss loss) {
    AlternativeTexts texts = new AlternativeTexts(draft.reporter(), words);
    for (Element image : Queries.select(root, "img")) {
      String src = image.attr("src").strip();
      Optional<Path> file = file(draft, Markup.lineOf(image), src);
      if (file.isPresent()) {
        String name = name(file.get());
        found.put(name, file.get());
        texts.check(image, src);
        image.attr("src", name);
      } else {
        boolean data = src.regionMatches(true, 0, DATA, 0, DATA.length());
        loss.of(image, data ? "" : src);
      }
    }
  }

  private Optional<Path> file(Draft draft, int line, String src) {
    Reporter reporter = draft.reporter();
    Optional<UrlScheme> scheme = UrlScheme.of(src);
    if (src.isEmpty()) {
      reporter.report(
          ProblemKind.MISSING_IMAGE, line, "the image has no path", "write the path of a file");
    } else if (scheme.filter(of -> of.name().equals("data")).isPresent()) {
      reporter.report(
          ProblemKind.UNREAD_IMAGE,
          line,
          "the image is embedded in the text",
          "save it as a file and refer to that");
    } else if (WebAddress.isMeant(src)) {
      return web(draft, line, src);
    } else if (scheme.isPresent()) {
      reporter.report(
          ProblemKind.MISSING_IMAGE,
          line,
          "the image " + src + " is not given relative to this file",
          "write its path from this file's folder");
    } else {
      return local(draft, line, LocalLink.of(src));
    }
    return Optional.empty();
  }

  /** An image on the network; one of the edition's own site is taken from the folder. */
  private Optional<Path> web(Draft draft, int line, String src) {
    Optional<LocalLink> own =
        WebAddress.mended(src)
            .flatMap(address -> files.site().flatMap(site -> site.below(address)))
            .map(LocalLink::of)
            .filter(link -> files.existing(draft.path(), link).isPresent());
    if (own.isPresent()) {
      return local(draft, line, own.get());
    }
    draft
        .reporter()
        .report(
            ProblemKind.REMOTE_IMAGE,
            line,
            "the image " + src + " is on the network",
            "download it and refer to it relative to this file");
    return Optional.empty();
  }

  private Optional<Path> local(Draft draft, int line, LocalLink link) {
    Reporter reporter = draft.reporter();
    List<Path> candidates = files.places(draft.path(), link);
    String name = "the image " + link.path();
    Optional<Path> existing = files.referred().existing(candidates);
    Path folder = Objects.requireNonNull(reporter.file().getParent());
    Path from = existing.isPresent() || link.isFromRoot() ? files.root() : folder;
    String reference =
        existing.map(this::name).orElseGet(() -> link.path().replaceFirst("^/+", ""));
    return files
        .referred()
        .find(ProblemKind.MISSING_IMAGE, name, from, reference, line, reporter)
        .filter(file -> isSound(name, file, line, reporter));
  }

  private String name(Path file) {
    return files.root().relativize(file).toString().replace('\\', '/');
  }

  private boolean isSound(String name, Path file, int line, Reporter reporter) {
    Optional<ImageFile.Flaw> flaw = flaws.computeIfAbsent(file, ImageFile::flaw);
    flaw.ifPresent(
        known ->
            reporter.report(
                ProblemKind.UNREAD_IMAGE, line, name + " " + known.message(), known.suggestion()));
    return flaw.isEmpty();
  }
}
