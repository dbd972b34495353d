/**
 * Takes over what other tools' settings say about a publication: mdBook, HonKit and GitBook,
 * Quarto, Vivliostyle, Hugo, Jekyll, Hexo, MkDocs and Pandoc. Start with {@link
 * io.github.huozi.source.convention.Convention}.
 */
@NullMarked
package io.github.huozi.source.convention;

import org.jspecify.annotations.NullMarked;
