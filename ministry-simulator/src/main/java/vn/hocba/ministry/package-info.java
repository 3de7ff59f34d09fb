/** A stand-in for the city's and the ministry's store, with receipts and switchable faults. */
@NullMarked
package vn.hocba.ministry;

import org.jspecify.annotations.NullMarked;
