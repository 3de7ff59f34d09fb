/** Dossiers in the database. */
@NullMarked
package vn.hocba.signing.dossier.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
