/** What is done later. */
@NullMarked
package vn.hocba.signing.preservation.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
