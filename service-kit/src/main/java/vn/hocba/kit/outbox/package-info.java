/** Events kept in the aggregate's own document until the broker has acknowledged them. */
@NullMarked
package vn.hocba.kit.outbox;

import org.jspecify.annotations.NullMarked;
