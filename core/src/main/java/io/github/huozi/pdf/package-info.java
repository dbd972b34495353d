/** From an XHTML document to a PDF. openhtmltopdf and PDFBox are hidden in here. */
@NullMarked
package io.github.huozi.pdf;

import org.jspecify.annotations.NullMarked;
