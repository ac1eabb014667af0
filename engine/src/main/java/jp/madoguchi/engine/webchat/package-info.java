/**
 * Web chat: the channel in the browser, for residents without LINE. Owns its sessions, and the lines of each talk as a browser shows them.
 *
 * <p>Comes in: turns over HTTP; outbox messages of kind {@code webchat}. Goes out: turns of conversations; lines as JSON and
 * server-sent events. Must not know what a dialogue or a case is about.
 */
@NullMarked
package jp.madoguchi.engine.webchat;

import org.jspecify.annotations.NullMarked;
