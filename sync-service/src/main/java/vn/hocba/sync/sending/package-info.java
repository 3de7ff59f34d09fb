/** Sealed packages out, receipts in; resumable at every step. */
@NullMarked
package vn.hocba.sync.sending;

import org.jspecify.annotations.NullMarked;
