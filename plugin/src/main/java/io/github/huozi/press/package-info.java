/**
 * The press: publishes and verifies for a build, with the libraries that Maven does not load. It is
 * a Java process of its own, which starts with its classes loaded and compiles for short work, or a
 * thread of Maven's.
 *
 * <pre>
 * Press ── PressSession ── Line ═══ pipes ═══ Line ── PressMain ── PressJob ── publish, verify
 *              └─ PressHost: the process or the thread
 * </pre>
 */
@NullMarked
package io.github.huozi.press;

import org.jspecify.annotations.NullMarked;
