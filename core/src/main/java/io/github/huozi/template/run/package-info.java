/**
 * FreeMarker, with limits for templates that are not trusted. {@code template} fills its templates
 * by {@link io.github.huozi.template.run.Templates}.
 */
@NullMarked
package io.github.huozi.template.run;

import org.jspecify.annotations.NullMarked;
