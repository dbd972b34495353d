package io.github.huozi.edition;

import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontCache;
import io.github.huozi.font.FontFace;
import io.github.huozi.input.Digest;
import io.github.huozi.problem.Problems;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The fonts in the theme's folder {@code fonts}. They are searched where a style sheet names their
 * family, and for characters that the edition's other fonts do not have.
 *
 * @param artifact the fonts; empty if the theme has none
 * @param digest changes if one of the fonts does, or an {@code @font-face} rule
 */
public record ThemeFonts(Optional<FontArtifact> artifact, String digest) {

  /** No fonts. */
  public static final ThemeFonts NONE = new ThemeFonts(Optional.empty(), "");

  /**
   * Reads a theme's fonts. If none has changed since the last call, they are not read again.
   *
   * @param problems gets an error for each file that is no font, or cannot be used, and for each
   *     {@code @font-face} rule that names no font of the folder
   */
  public static ThemeFonts read(Theme theme, FontCache cache, Problems problems)
      throws IOException {
    if (theme.folder().isEmpty()) {
      return NONE;
    }
    Path folder = theme.folder().get().resolve(Theme.FONTS);
    ThemeFontFiles files = ThemeFontFiles.in(theme);
    ThemeFontRules rules = ThemeFontRules.of(theme);
    if (files.isEmpty() && rules.isEmpty()) {
      return NONE;
    }
    String digest = Digest.of(files.digests() + "\n" + rules.text());
    Optional<FontArtifact> kept = cache.kept(folder, digest);
    if (kept.isPresent()) {
      return new ThemeFonts(kept, digest);
    }
    boolean sound = files.read(problems);
    List<FontFace> faces = rules.faces(files, problems);
    if (faces.isEmpty()) {
      return new ThemeFonts(Optional.empty(), digest);
    }
    // There is no such index. The licences are beside it.
    FontArtifact artifact =
        new FontArtifact(List.of(), faces, folder.resolve("fonts.yaml").toUri().toURL());
    if (sound && rules.areSound()) {
      cache.keep(folder, digest, artifact);
    }
    return new ThemeFonts(Optional.of(artifact), digest);
  }
}
