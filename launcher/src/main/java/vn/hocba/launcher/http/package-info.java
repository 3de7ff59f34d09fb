/** Talks to the platform as a school's system does: with tokens, idempotency keys and patience. */
@NullMarked
package vn.hocba.launcher.http;

import org.jspecify.annotations.NullMarked;
