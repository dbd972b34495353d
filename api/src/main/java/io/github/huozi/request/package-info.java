/**
 * What one asks of huozi, and what one gets. {@link io.github.huozi.request.Engine} is the entry
 * point: a request and a {@link io.github.huozi.request.FontSource} go in, finished files and
 * problems come out.
 */
@NullMarked
package io.github.huozi.request;

import org.jspecify.annotations.NullMarked;
