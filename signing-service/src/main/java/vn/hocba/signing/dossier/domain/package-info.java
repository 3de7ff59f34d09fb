/** Dossiers, slots and signatures. */
@NullMarked
package vn.hocba.signing.dossier.domain;

import org.jspecify.annotations.NullMarked;
