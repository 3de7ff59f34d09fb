/** The use cases of dossiers. */
@NullMarked
package vn.hocba.signing.dossier.application;

import org.jspecify.annotations.NullMarked;
