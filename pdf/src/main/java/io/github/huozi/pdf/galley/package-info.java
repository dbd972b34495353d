/**
 * Galleys in the renderer's boxes: {@link io.github.huozi.pdf.galley.GalleyReader} reads what
 * stands in one and where it may be divided, and {@link io.github.huozi.pdf.galley.GalleyMover}
 * moves the boxes to the places on their pages. In between, {@link io.github.huozi.makeup} composes
 * the pages.
 */
@NullMarked
package io.github.huozi.pdf.galley;

import org.jspecify.annotations.NullMarked;
