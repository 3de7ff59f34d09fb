/** Releases, as transcript-service tells them. */
@NullMarked
package vn.hocba.sync.delivery.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
