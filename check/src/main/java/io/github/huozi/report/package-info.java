/**
 * Presents what the checks found: on the console, as an HTML page and as SARIF.
 *
 * <p>Read {@link Report} first. The package depends on {@code check} for findings; {@code verify}
 * makes reports, and {@code Huozi} writes them.
 */
@NullMarked
package io.github.huozi.report;

import org.jspecify.annotations.NullMarked;
