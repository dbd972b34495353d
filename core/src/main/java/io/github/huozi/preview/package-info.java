/**
 * A page in the browser that shows an edition as it would be published, and follows the author's
 * files. {@link io.github.huozi.preview.PreviewSession} watches and publishes; {@link
 * io.github.huozi.preview.PreviewServer} serves, to its own page only: docs/security.md.
 */
@NullMarked
package io.github.huozi.preview;

import org.jspecify.annotations.NullMarked;
