package io.github.huozi.request;

import java.nio.file.Path;

/**
 * Where a font artifact lies.
 *
 * @param path the jar, or a folder with the same files
 * @param trusted whether it is one of huozi's own, made for the script that was asked for: its
 *     index need not be asked for its languages, nor its fonts be checked
 */
public record FontLocation(Path path, boolean trusted) {}
