/** What a PDF carries. */
@NullMarked
package vn.hocba.transcript.verification.adapter.out.pdf;

import org.jspecify.annotations.NullMarked;
