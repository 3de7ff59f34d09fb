/** What operators must know of dossiers. */
@NullMarked
package vn.hocba.signing.dossier.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
