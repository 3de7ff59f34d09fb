/** Preservation in the database. */
@NullMarked
package vn.hocba.signing.preservation.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
