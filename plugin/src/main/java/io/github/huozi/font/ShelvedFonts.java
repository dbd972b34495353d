package io.github.huozi.font;

import io.github.huozi.model.Language;
import io.github.huozi.model.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Fonts that are found by one who knows where they lie, and kept on a shelf once read. */
public final class ShelvedFonts implements FontSupply {

  /** The language tag of an artifact that serves every language. */
  private static final String ANY_LANGUAGE = "mul";

  private final FontFinder finder;
  private final FontShelf shelf;

  public ShelvedFonts(FontFinder finder, FontShelf shelf) {
    this.finder = finder;
    this.shelf = shelf;
  }

  @Override
  public List<FontArtifact> of(Script script) throws IOException {
    List<FontArtifact> artifacts = new ArrayList<>();
    for (FontFinder.Found found : finder.find(script)) {
      FontArtifact artifact = shelf.read(found.index());
      if (found.serves()) {
        artifacts.add(artifact);
      } else if (artifact.languages().stream().anyMatch(language -> serves(language, script))) {
        // huozi's own were looked at when huozi was built.
        artifact.check();
        artifacts.add(artifact);
      }
    }
    return artifacts;
  }

  private static boolean serves(String language, Script script) {
    return language.equals(ANY_LANGUAGE)
        ? script == Script.WESTERN
        : new Language(language).script() == script;
  }

  @Override
  public String digest(Script script) throws IOException {
    return finder.digest(script);
  }
}
