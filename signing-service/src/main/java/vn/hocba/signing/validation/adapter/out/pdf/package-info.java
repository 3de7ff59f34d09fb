/** Reads sealed PDFs of unknown origin. */
@NullMarked
package vn.hocba.signing.validation.adapter.out.pdf;

import org.jspecify.annotations.NullMarked;
