/** Looks for batches that lost their instance. */
@NullMarked
package vn.hocba.signing.batch.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
