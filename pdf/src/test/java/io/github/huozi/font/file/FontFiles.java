package io.github.huozi.font.file;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontFace;
import io.github.huozi.language.Script;
import java.io.IOException;
import java.net.URL;

/** The files of huozi's fonts. */
final class FontFiles {

  private FontFiles() {}

  /** The first file of a family. */
  static FontFile of(String family) throws IOException {
    for (Script script : Script.values()) {
      for (FontArtifact artifact : ClassPathFonts.SHARED.of(script)) {
        for (FontFace face : artifact.faces()) {
          if (face.description().family().equals(family)) {
            return of(face);
          }
        }
      }
    }
    throw new IllegalArgumentException(family);
  }

  static FontFile of(FontFace face) {
    return new FontFile(url(face));
  }

  private static URL url(FontFace face) {
    return FontFiles.class.getClassLoader().getResource("META-INF/huozi/fonts/" + face.fileName());
  }
}
