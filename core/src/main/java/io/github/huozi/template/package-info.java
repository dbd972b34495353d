/**
 * From sections to XHTML documents, by FreeMarker templates. The data that templates get is a
 * contract with theme authors: see docs/templates.md. Begin with {@link
 * io.github.huozi.template.XhtmlDocuments}.
 */
@NullMarked
package io.github.huozi.template;

import org.jspecify.annotations.NullMarked;
