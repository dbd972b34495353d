package io.github.huozi.publish;

import io.github.huozi.font.FontSupply;
import io.github.huozi.problem.Severity;
import io.github.huozi.template.PageStyle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/**
 * Everything that shapes the files.
 *
 * @param publication the folder with {@code publication.yaml}
 * @param output the folder to write into
 * @param baseName the files' name, to which {@code -<language>.<extension>} is added
 * @param identity what an identifier is derived from if the publication has none, the same for
 *     every build: {@code group:artifact}
 * @param formats what to make
 * @param page the printed page
 * @param timestamp the date that the files bear
 * @param missingGlyphs how much it matters that a character is in no font
 * @param fonts where fonts come from
 * @param embedFonts whether they go into the EPUB too
 */
public record PublishRequest(
    Path publication,
    Path output,
    String baseName,
    String identity,
    Set<Format> formats,
    PageStyle page,
    Instant timestamp,
    Severity missingGlyphs,
    FontSupply fonts,
    boolean embedFonts) {

  public PublishRequest {
    formats = Set.copyOf(formats);
  }
}
