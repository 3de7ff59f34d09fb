/** The PDF/A-3 of a transcript in the ministry's form. */
@NullMarked
package vn.hocba.transcript.document.adapter.out.pdf;

import org.jspecify.annotations.NullMarked;
