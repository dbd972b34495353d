/**
 * What is published: immutable, checked records without any knowledge of files' formats, Maven, PDF
 * or EPUB.
 */
@NullMarked
package io.github.huozi.model;

import org.jspecify.annotations.NullMarked;
