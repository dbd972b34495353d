/**
 * Reads the files of an edition as sections: it reads each as a draft, resolves links, images and
 * notes across drafts, and writes sections. Start with {@link
 * io.github.huozi.source.section.DraftReader}.
 */
@NullMarked
package io.github.huozi.source.section;

import org.jspecify.annotations.NullMarked;
