/** Reads the student service's events. */
@NullMarked
package vn.hocba.grading.roster.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
