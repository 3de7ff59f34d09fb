/** Events of student-service. */
@NullMarked
package vn.hocba.signing.register.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
