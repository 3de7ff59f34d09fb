/** Who did what to which record, and whether it was allowed. */
@NullMarked
package vn.hocba.kit.audit;

import org.jspecify.annotations.NullMarked;
