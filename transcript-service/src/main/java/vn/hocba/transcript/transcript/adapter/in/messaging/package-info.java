/** Events of grading-service and signing-service. */
@NullMarked
package vn.hocba.transcript.transcript.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
