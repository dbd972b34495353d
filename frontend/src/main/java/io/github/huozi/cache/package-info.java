/**
 * Finished publications that machines share: {@link io.github.huozi.cache.FinishedCache} takes the
 * files of a publication from a cache, or has them made and puts them there. The cache is a server
 * for Bazel's HTTP cache protocol, or a folder.
 */
@NullMarked
package io.github.huozi.cache;

import org.jspecify.annotations.NullMarked;
