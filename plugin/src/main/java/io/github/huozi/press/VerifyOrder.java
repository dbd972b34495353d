package io.github.huozi.press;

import io.github.huozi.request.Format;
import io.github.huozi.language.LineBreak;
import java.nio.file.Path;
import java.util.Set;

/**
 * What is to be verified, and how.
 *
 * @param publication the folder with {@code publication.yaml}
 * @param output the folder with the finished files, absolute; the report goes there
 * @param records where {@code publish} keeps what it made, absolute
 * @param baseName the files' name, to which language and extension are added
 * @param formats what was made
 * @param base the folder that paths are told from, absolute
 * @param skippedChecks the names of checks that are left out
 * @param lineBreak which marks may not start a printed line
 * @param imageResolution how many pixels an inch a printed image must have
 * @param version this plugin's
 */
public record VerifyOrder(
    Path publication,
    Path output,
    Path records,
    String baseName,
    Set<Format> formats,
    Path base,
    Set<String> skippedChecks,
    LineBreak lineBreak,
    double imageResolution,
    String version) {

  public VerifyOrder {
    formats = Set.copyOf(formats);
    skippedChecks = Set.copyOf(skippedChecks);
  }
}
