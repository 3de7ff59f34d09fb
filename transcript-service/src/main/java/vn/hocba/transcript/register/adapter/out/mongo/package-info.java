/** The register in the database. */
@NullMarked
package vn.hocba.transcript.register.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
