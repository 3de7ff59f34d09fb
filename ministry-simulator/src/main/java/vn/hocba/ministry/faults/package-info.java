/** Faults that can be switched on to see how a sender copes. */
@NullMarked
package vn.hocba.ministry.faults;

import org.jspecify.annotations.NullMarked;
