/** Transcripts by state. */
@NullMarked
package vn.hocba.transcript.transcript.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
