/**
 * Chooses the widths of a table's columns from what its cells need, without a document and a
 * layout. {@link io.github.huozi.pdf.table.ColumnWidths} is the class to read first.
 */
@NullMarked
package io.github.huozi.pdf.table;

import org.jspecify.annotations.NullMarked;
