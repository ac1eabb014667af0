/**
 * Documents: PDFs made from cases. Owns the register of document numbers, the issued documents and the links residents open them by.
 *
 * <p>Must not know BPMN or a channel.
 */
@NullMarked
package jp.madoguchi.engine.documents;

import org.jspecify.annotations.NullMarked;
