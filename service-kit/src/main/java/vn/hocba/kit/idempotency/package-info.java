/** A repeated command with the same Idempotency-Key is answered, not executed again. */
@NullMarked
package vn.hocba.kit.idempotency;

import org.jspecify.annotations.NullMarked;
