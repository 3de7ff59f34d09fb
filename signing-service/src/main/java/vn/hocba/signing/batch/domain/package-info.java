/** Batches and how far they are. */
@NullMarked
package vn.hocba.signing.batch.domain;

import org.jspecify.annotations.NullMarked;
