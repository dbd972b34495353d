package io.github.huozi.font;

import io.github.huozi.font.file.NoSystemFonts;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Keeps font artifacts, so that all documents share their parsed faces. When memory is low, unused
 * artifacts are dropped.
 */
public final class FontCache {

  /** The language tag of an artifact for every language. */
  private static final String ANY_LANGUAGE = "mul";

  private final Map<Path, SoftReference<FontArtifact>> artifacts = new ConcurrentHashMap<>();
  private final Map<Path, LooseFonts> loose = new ConcurrentHashMap<>();

  /** Fonts that are in no artifact, and the digest of what they were made from. */
  private record LooseFonts(String digest, SoftReference<FontArtifact> fonts) {}

  /** A new cache. It stops PDFBox from reading the fonts of the machine. */
  public FontCache() {
    FontMappers.set(new NoSystemFonts());
  }

  /**
   * The artifacts for a script, in the order of the source.
   *
   * @throws IOException if one cannot be read, or is not valid by docs/fonts.md
   */
  public List<FontArtifact> artifacts(FontSource source, Script script) throws IOException {
    List<FontArtifact> found = new ArrayList<>();
    for (FontLocation location : source.find(script)) {
      FontArtifact artifact = read(location);
      if (location.trusted()) {
        found.add(artifact);
      } else if (artifact.languages().stream().anyMatch(language -> serves(language, script))) {
        artifact.check();
        found.add(artifact);
      }
    }
    return found;
  }

  /**
   * The fonts of a folder that were kept, if they are as they were.
   *
   * @param digest a digest of the folder's fonts
   */
  public Optional<FontArtifact> kept(Path folder, String digest) {
    return Optional.ofNullable(loose.get(folder))
        .filter(known -> known.digest().equals(digest))
        .map(known -> known.fonts().get());
  }

  /** Keeps the fonts of a folder. */
  public void keep(Path folder, String digest, FontArtifact fonts) {
    loose.put(folder, new LooseFonts(digest, new SoftReference<>(fonts)));
  }

  private static boolean serves(String language, Script script) {
    return language.equals(ANY_LANGUAGE)
        ? script == Script.WESTERN
        : new Language(language).script() == script;
  }

  private FontArtifact read(FontLocation location) throws IOException {
    FontArtifact[] read = new FontArtifact[1];
    try {
      artifacts.compute(
          location.path(),
          (path, known) -> {
            FontArtifact kept = known == null ? null : known.get();
            read[0] = kept == null ? parse(location) : kept;
            return kept == null ? new SoftReference<>(read[0]) : known;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return read[0];
  }

  private static FontArtifact parse(FontLocation location) {
    try {
      return FontArtifact.read(location.path(), location.unpacked());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
