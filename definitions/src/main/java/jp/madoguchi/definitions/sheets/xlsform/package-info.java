/**
 * XLSForm (xlsform.org) as the wider world writes it: survey, choices and settings, with XPath expressions turned into FEEL.
 *
 * <p>Comes in: a book of values. Goes out: a form in our language, and an error for each cell that cannot be said in it. Must not know
 * the Japanese layout.
 */
@NullMarked
package jp.madoguchi.definitions.sheets.xlsform;

import org.jspecify.annotations.NullMarked;
