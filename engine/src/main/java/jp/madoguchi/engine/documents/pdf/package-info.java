/** Printing filled XHTML to PDF; the only package that knows Flying Saucer and OpenPDF. */
@NullMarked
package jp.madoguchi.engine.documents.pdf;

import org.jspecify.annotations.NullMarked;
