/** HTTP of proxy entries. */
@NullMarked
package jp.madoguchi.engine.proxy.web;

import org.jspecify.annotations.NullMarked;
