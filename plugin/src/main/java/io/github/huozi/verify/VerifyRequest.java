package io.github.huozi.verify;

import io.github.huozi.check.PublishedRecords;
import io.github.huozi.typography.TextSetting.Strictness;
import io.github.huozi.validator.ValidatorSource;
import java.nio.file.Path;
import java.util.Set;

/**
 * Everything that verifying depends on.
 *
 * @param publication the folder with {@code publication.yaml}
 * @param files the files to check, absolute
 * @param records what {@code publish} keeps of the files that it wrote
 * @param base the folder that paths are told from, absolute
 * @param skippedChecks the names of checks that are left out
 * @param lineBreak which marks may not start a printed line
 * @param imageResolution how many pixels an inch a printed image must have
 * @param judges where EPUBCheck and veraPDF come from
 */
public record VerifyRequest(
    Path publication,
    FinishedFiles files,
    PublishedRecords records,
    Path base,
    Set<String> skippedChecks,
    Strictness lineBreak,
    double imageResolution,
    ValidatorSource judges) {

  public VerifyRequest {
    skippedChecks = Set.copyOf(skippedChecks);
  }
}
