/** The worker that takes up what is due. */
@NullMarked
package vn.hocba.sync.sending.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
