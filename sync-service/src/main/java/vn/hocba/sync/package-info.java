/** Delivery: packages to the city and the ministry, receipts, retries, reconciliation. */
@NullMarked
package vn.hocba.sync;

import org.jspecify.annotations.NullMarked;
