/**
 * The press: a Java process of its own that publishes for a build. It starts with its classes
 * loaded, and compiles for short work; Maven's own process can be given neither.
 *
 * <pre>
 * Press ── PressProcess ── Line ═══ pipes ═══ Line ── PressMain ── PressJob ── publish.Publisher
 * </pre>
 */
@NullMarked
package io.github.huozi.press;

import org.jspecify.annotations.NullMarked;
