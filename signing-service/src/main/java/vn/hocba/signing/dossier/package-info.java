/** A document and the ordered places for its signatures. */
@NullMarked
package vn.hocba.signing.dossier;

import org.jspecify.annotations.NullMarked;
