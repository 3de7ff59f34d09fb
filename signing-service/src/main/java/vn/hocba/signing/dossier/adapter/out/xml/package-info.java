/** XAdES signatures, written directly. */
@NullMarked
package vn.hocba.signing.dossier.adapter.out.xml;

import org.jspecify.annotations.NullMarked;
