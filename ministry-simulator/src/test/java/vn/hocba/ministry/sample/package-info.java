/** Certificates, signed transcripts and packages for the tests; all persons are invented. */
@NullMarked
package vn.hocba.ministry.sample;

import org.jspecify.annotations.NullMarked;
