/**
 * The accessibility metadata of an EPUB, from the facts about its content and the author's
 * declarations. The package document contains it. Begin with {@link
 * io.github.huozi.epub.accessibility.AccessibilityMetadata}.
 */
@NullMarked
package io.github.huozi.epub.accessibility;

import org.jspecify.annotations.NullMarked;
