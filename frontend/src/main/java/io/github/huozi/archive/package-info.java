/**
 * Archives: many publications in one project. {@link io.github.huozi.archive.PublicationArchive}
 * lists them, {@link io.github.huozi.archive.ArchivePublisher} publishes them, and {@link
 * io.github.huozi.archive.ArchiveVerifier} verifies them.
 */
@NullMarked
package io.github.huozi.archive;

import org.jspecify.annotations.NullMarked;
