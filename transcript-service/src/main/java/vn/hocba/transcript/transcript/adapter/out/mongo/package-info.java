/** Transcripts and their bytes in the database. */
@NullMarked
package vn.hocba.transcript.transcript.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
