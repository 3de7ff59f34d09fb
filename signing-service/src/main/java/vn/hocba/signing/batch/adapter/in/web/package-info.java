/** Batches over HTTP. */
@NullMarked
package vn.hocba.signing.batch.adapter.in.web;

import org.jspecify.annotations.NullMarked;
