/** Looks for transcripts that wait. */
@NullMarked
package vn.hocba.transcript.transcript.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
