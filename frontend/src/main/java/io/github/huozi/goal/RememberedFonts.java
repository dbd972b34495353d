package io.github.huozi.goal;

import io.github.huozi.language.Script;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fonts that are found, and whose digests are made, once for all requests of a build. */
final class RememberedFonts implements FontSource {

  private final FontSource fonts;
  private final Map<Script, List<FontLocation>> locations = new EnumMap<>(Script.class);
  private final Map<Script, String> digests = new EnumMap<>(Script.class);

  RememberedFonts(FontSource fonts) {
    this.fonts = fonts;
  }

  @Override
  public synchronized List<FontLocation> find(Script script) throws IOException {
    List<FontLocation> found = locations.get(script);
    if (found == null) {
      found = fonts.find(script);
      locations.put(script, found);
    }
    return found;
  }

  @Override
  public synchronized String digest(Script script) throws IOException {
    String digest = digests.get(script);
    if (digest == null) {
      digest = FontSource.super.digest(script);
      digests.put(script, digest);
    }
    return digest;
  }
}
