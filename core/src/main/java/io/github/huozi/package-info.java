/** {@link io.github.huozi.Huozi}, which publishes and verifies: docs/embedding.md. */
@NullMarked
package io.github.huozi;

import org.jspecify.annotations.NullMarked;
