/** The register in the database. */
@NullMarked
package vn.hocba.signing.register.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
