/** What a store keeps: packages, receipts and the accepted versions, in files that survive a kill. */
@NullMarked
package vn.hocba.ministry.store;

import org.jspecify.annotations.NullMarked;
