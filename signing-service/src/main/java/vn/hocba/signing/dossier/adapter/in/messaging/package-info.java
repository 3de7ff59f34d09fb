/** Documents that wait for signatures. */
@NullMarked
package vn.hocba.signing.dossier.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
