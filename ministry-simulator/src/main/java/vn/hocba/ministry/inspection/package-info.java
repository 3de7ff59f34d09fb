/** What a store checks before it accepts: digests, signatures, trust and the order of the signers. */
@NullMarked
package vn.hocba.ministry.inspection;

import org.jspecify.annotations.NullMarked;
