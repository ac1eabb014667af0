/**
 * Addresses of the internet: ranges, and where a request really comes from when proxies stand before the engine.
 *
 * <p>Must not know who may come from where.
 */
@NullMarked
package jp.madoguchi.engine.addresses;

import org.jspecify.annotations.NullMarked;
