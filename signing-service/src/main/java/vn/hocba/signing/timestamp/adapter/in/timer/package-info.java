/** What is looked at now and then. */
@NullMarked
package vn.hocba.signing.timestamp.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
