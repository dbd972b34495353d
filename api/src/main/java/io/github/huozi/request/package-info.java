/**
 * Requests to huozi and their results. {@link io.github.huozi.request.Engine} is the entry point:
 * it takes a request and a {@link io.github.huozi.request.FontSource}, and returns finished files
 * and problems. The plugin, the worker and the engine share this package.
 */
@NullMarked
package io.github.huozi.request;

import org.jspecify.annotations.NullMarked;
