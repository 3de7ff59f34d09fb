/** Credentials in the database. */
@NullMarked
package vn.hocba.signing.credential.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
