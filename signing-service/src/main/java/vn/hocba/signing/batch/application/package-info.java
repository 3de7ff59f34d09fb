/** Starts batches, carries them out, goes on with interrupted ones. */
@NullMarked
package vn.hocba.signing.batch.application;

import org.jspecify.annotations.NullMarked;
