/** signing-service as the judge of signatures. */
@NullMarked
package vn.hocba.transcript.verification.adapter.out.http;

import org.jspecify.annotations.NullMarked;
