/** Comparing both sides by id, version and digest. */
@NullMarked
package vn.hocba.sync.reconciliation.domain;

import org.jspecify.annotations.NullMarked;
