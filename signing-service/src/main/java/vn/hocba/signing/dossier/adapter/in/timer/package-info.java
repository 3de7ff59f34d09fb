/** What is done later. */
@NullMarked
package vn.hocba.signing.dossier.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
