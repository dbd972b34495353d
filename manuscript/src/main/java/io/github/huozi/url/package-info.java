/**
 * The syntax of URLs: schemes and percent-encoding. Every stage uses it and it depends on none.
 * Start with {@link io.github.huozi.url.UrlScheme}.
 */
@NullMarked
package io.github.huozi.url;

import org.jspecify.annotations.NullMarked;
