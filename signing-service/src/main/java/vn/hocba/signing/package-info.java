/** Signing: credentials, dossiers with their slots, batches, seals, time stamps, validation. */
@NullMarked
package vn.hocba.signing;

import org.jspecify.annotations.NullMarked;
