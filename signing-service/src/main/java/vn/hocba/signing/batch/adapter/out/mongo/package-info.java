/** Batches in the database. */
@NullMarked
package vn.hocba.signing.batch.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
