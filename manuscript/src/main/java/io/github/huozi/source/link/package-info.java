/**
 * The forms that links take in the manuscripts of other tools, and what they lead to. It knows no
 * section, only names of files and headings. Start with {@link
 * io.github.huozi.source.link.PageIndex}.
 */
@NullMarked
package io.github.huozi.source.link;

import org.jspecify.annotations.NullMarked;
