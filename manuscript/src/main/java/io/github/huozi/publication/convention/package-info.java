/**
 * Takes over what other tools' settings say about a publication: mdBook, HonKit and GitBook,
 * Quarto, bookdown, Vivliostyle, Hugo, Jekyll, Hexo, MkDocs, Jupyter Book, d2lbook, VitePress,
 * VuePress, Docusaurus and Pandoc. Start with {@link
 * io.github.huozi.publication.convention.Convention}.
 */
@NullMarked
package io.github.huozi.publication.convention;

import org.jspecify.annotations.NullMarked;
