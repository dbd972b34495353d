/**
 * From sections to XHTML documents, through FreeMarker. The template model is a contract with theme
 * authors: see docs/templates.md.
 */
@NullMarked
package io.github.huozi.template;

import org.jspecify.annotations.NullMarked;
