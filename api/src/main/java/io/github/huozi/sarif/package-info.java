/**
 * Problems and findings as SARIF 2.1.0 (OASIS), which editors and code hosts read. Begin with
 * {@link io.github.huozi.sarif.SarifLog}.
 */
@NullMarked
package io.github.huozi.sarif;

import org.jspecify.annotations.NullMarked;
