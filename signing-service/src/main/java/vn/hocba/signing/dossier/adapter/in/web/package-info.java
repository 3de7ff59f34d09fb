/** Dossiers over HTTP. */
@NullMarked
package vn.hocba.signing.dossier.adapter.in.web;

import org.jspecify.annotations.NullMarked;
