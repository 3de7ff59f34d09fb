/** The seal on a PDF. */
@NullMarked
package vn.hocba.signing.dossier.adapter.out.pdf;

import org.jspecify.annotations.NullMarked;
