/** The document: composition, versions, release, PDF and verification of transcripts. */
@NullMarked
package vn.hocba.transcript;

import org.jspecify.annotations.NullMarked;
