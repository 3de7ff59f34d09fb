/** The public doors. */
@NullMarked
package vn.hocba.transcript.verification.adapter.in.web;

import org.jspecify.annotations.NullMarked;
