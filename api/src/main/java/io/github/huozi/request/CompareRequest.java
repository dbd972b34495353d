package io.github.huozi.request;

import java.nio.file.Path;

/**
 * All parameters of comparing two PDF files.
 *
 * @param before the old file, absolute
 * @param after the new file, absolute
 * @param reports the folder of the page that shows the differences, absolute
 * @param base the folder that paths in messages are relative to, absolute
 * @param language the language of the page and of the lines, one of {@code Wording.LANGUAGES}
 */
public record CompareRequest(Path before, Path after, Path reports, Path base, String language) {

  public CompareRequest {
    before = before.toAbsolutePath().normalize();
    after = after.toAbsolutePath().normalize();
    reports = reports.toAbsolutePath().normalize();
    base = base.toAbsolutePath().normalize();
  }
}
