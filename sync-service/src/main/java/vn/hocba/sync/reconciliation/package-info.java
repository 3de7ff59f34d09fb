/** What we believe to be delivered against what the stores hold. */
@NullMarked
package vn.hocba.sync.reconciliation;

import org.jspecify.annotations.NullMarked;
