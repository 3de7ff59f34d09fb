/** Events of student-service. */
@NullMarked
package vn.hocba.transcript.register.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
