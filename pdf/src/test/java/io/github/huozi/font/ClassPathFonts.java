package io.github.huozi.font;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** huozi's own fonts on the class path of the tests, which share the parsed faces. */
public final class ClassPathFonts implements FontSource {

  public static final ClassPathFonts SHARED = new ClassPathFonts();

  /** The artifacts that the tests have read. */
  public static final FontCache CACHE = new FontCache();

  /** A jar of the reactor has its fonts compressed, one of a folder of classes has none. */
  private static final Optional<Path> UNPACKED =
      Optional.of(Path.of("target", "fonts").toAbsolutePath());

  private final Map<Path, List<String>> languages = new LinkedHashMap<>();

  private ClassPathFonts() {
    try {
      for (FontLocation found : FontLocation.onClassPath(ClassPathFonts.class.getClassLoader())) {
        languages.put(found.path(), FontArtifact.read(found.path(), Optional.empty()).languages());
      }
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Override
  public List<FontLocation> find(Script script) {
    List<FontLocation> found = new ArrayList<>();
    languages.forEach(
        (path, tags) -> {
          if (serves(tags, script)) {
            found.add(new FontLocation(path, true, UNPACKED));
          }
        });
    return found;
  }

  /** The artifacts for a script. */
  public List<FontArtifact> of(Script script) throws IOException {
    return CACHE.artifacts(this, script);
  }

  private static boolean serves(List<String> tags, Script script) {
    return tags.contains("mul")
        ? script == Script.WESTERN
        : tags.stream().anyMatch(tag -> new Language(tag).script() == script);
  }
}
