package io.github.huozi.source.section;

import io.github.huozi.image.ImageFile;
import io.github.huozi.source.html.AlternativeTexts;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.html.Nesting;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the image files of an edition, and names each by its path in the publication's folder. */
public final class Images {

  private final Path root;
  private final ReferredFiles files;
  private final Map<String, Path> found = new LinkedHashMap<>();
  private final Map<Path, Optional<ImageFile.Flaw>> flaws = new HashMap<>();

  /**
   * @param root the publication's folder
   */
  public Images(Path root) {
    this.root = root;
    this.files = new ReferredFiles(root);
  }

  /** The files by their paths in the publication's folder. */
  public Map<String, Path> found() {
    return Collections.unmodifiableMap(found);
  }

  /** Resolves the images of a section. An image that cannot be shown is reported and removed. */
  public void resolve(Draft draft, Element root) {
    List<Element> unshown = new ArrayList<>();
    AlternativeTexts texts = new AlternativeTexts(draft.reporter());
    for (Element image : root.select("img")) {
      Optional<Path> file = file(draft.reporter(), image);
      if (file.isPresent()) {
        String name = this.root.relativize(file.get()).toString().replace('\\', '/');
        found.put(name, file.get());
        texts.check(image, image.attr("src").strip());
        image.attr("src", name);
      } else {
        unshown.add(image);
      }
    }
    Nesting.remove(unshown);
  }

  private Optional<Path> file(Reporter reporter, Element image) {
    String src = image.attr("src").strip();
    int line = MarkupParser.lineOf(image);
    Optional<UrlScheme> scheme = UrlScheme.of(src);
    if (src.isEmpty()) {
      reporter.error(line, "the image names no file", "write the path of one");
    } else if (scheme.filter(of -> of.name().equals("data")).isPresent()) {
      reporter.error(
          line, "the image is written into the text", "save it as a file and refer to that");
    } else if (src.startsWith("//") || scheme.filter(UrlScheme::isWeb).isPresent()) {
      reporter.error(
          line,
          "the image " + src + " lies on the network",
          "download it and refer to it relative to this file");
    } else if (scheme.isPresent() || src.startsWith("/")) {
      String message = "the image " + src + " is not given relative to this file";
      reporter.error(line, message, "write its path from this file's folder");
    } else {
      return relative(reporter, src, line);
    }
    return Optional.empty();
  }

  private Optional<Path> relative(Reporter reporter, String src, int line) {
    String path = PercentEncoding.decode(src.replaceFirst("[?#].*", ""));
    Path folder = Objects.requireNonNull(reporter.file().getParent());
    return files
        .find("the image", folder, path, line, reporter)
        .filter(file -> isSound("the image " + path, file, line, reporter));
  }

  private boolean isSound(String name, Path file, int line, Reporter reporter) {
    Optional<ImageFile.Flaw> flaw = flaws.computeIfAbsent(file, ImageFile::flaw);
    flaw.ifPresent(known -> reporter.error(line, name + " " + known.message(), known.suggestion()));
    return flaw.isEmpty();
  }
}
