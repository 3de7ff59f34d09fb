/** One authorisation, many signatures. */
@NullMarked
package vn.hocba.signing.batch;

import org.jspecify.annotations.NullMarked;
