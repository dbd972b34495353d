package io.github.huozi.font;

import io.github.huozi.model.Language;
import io.github.huozi.model.Script;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** huozi's own fonts, from the class path of the tests. A face is parsed once for all of them. */
public final class ClassPathFonts implements FontSupply {

  public static final FontSupply SHARED = new ClassPathFonts();

  private final List<FontArtifact> artifacts = new ArrayList<>();

  private ClassPathFonts() {
    try {
      for (URL index :
          Collections.list(ClassPathFonts.class.getClassLoader().getResources(FontIndex.PATH))) {
        artifacts.add(FontArtifact.read(index));
      }
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Override
  public List<FontArtifact> of(Script script) {
    return artifacts.stream().filter(artifact -> serves(artifact, script)).toList();
  }

  @Override
  public String digest(Script script) {
    return of(script).toString();
  }

  private static boolean serves(FontArtifact artifact, Script script) {
    return artifact.languages().contains("mul")
        ? script == Script.WESTERN
        : artifact.languages().stream().anyMatch(tag -> new Language(tag).script() == script);
  }
}
