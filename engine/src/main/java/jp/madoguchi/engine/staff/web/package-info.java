/** HTTP of staff. */
@NullMarked
package jp.madoguchi.engine.staff.web;

import org.jspecify.annotations.NullMarked;
