package io.github.huozi.publish;

import io.github.huozi.font.FontSupply;
import io.github.huozi.model.Language;
import io.github.huozi.problem.Severity;
import io.github.huozi.template.PageStyle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that shapes the files.
 *
 * @param publication the folder with {@code publication.yaml}
 * @param output the folder to write into
 * @param records the folder for what is to be known at the next build, and is not for readers
 * @param baseName the files' name, to which {@code -<language>.<extension>} is added
 * @param producer what makes the files, and changes with everything about it: the plugin's version
 *     and what it is made of
 * @param identity what an identifier is derived from if the publication has none, the same for
 *     every build: {@code group:artifact}
 * @param formats what to make
 * @param page the printed page
 * @param timestamp the date that the files bear
 * @param dated whether that date was asked for; files that bear the time at which they were made
 *     need not be made again for a later one
 * @param missingGlyphs how much it matters that a character is in no font
 * @param fonts where fonts come from
 * @param embedFonts whether they go into the EPUB too
 */
public record PublishRequest(
    Path publication,
    Path output,
    Path records,
    String baseName,
    String producer,
    String identity,
    Set<Format> formats,
    PageStyle page,
    Instant timestamp,
    boolean dated,
    Severity missingGlyphs,
    FontSupply fonts,
    boolean embedFonts) {

  public PublishRequest {
    formats = Set.copyOf(formats);
  }

  /** Where a file lies. */
  Path path(Language language, Format format) {
    return PublishedFile.path(output, baseName, language, format);
  }

  /** The values that shape the files, by their names. */
  Map<String, String> recipe() {
    Map<String, String> recipe = new TreeMap<>();
    recipe.put("the plugin", producer);
    recipe.put("the project's name", identity);
    recipe.put("the choice of formats", new TreeSet<>(formats).toString());
    recipe.put("the parameter pageSize", page.width() + " " + page.height());
    PageStyle.Margins margins = page.margins();
    recipe.put(
        "the parameter pageMargins",
        margins.top() + " " + margins.outer() + " " + margins.bottom() + " " + margins.inner());
    recipe.put("the parameter bodySize", String.valueOf(page.bodySize()));
    recipe.put("the parameter lineBreak", page.lineBreak());
    recipe.put("the parameter missingGlyphs", missingGlyphs.name());
    recipe.put("the parameter embedFonts", String.valueOf(embedFonts));
    recipe.put("the parameter outputTimestamp", dated ? timestamp.toString() : "not set");
    return recipe;
  }
}
